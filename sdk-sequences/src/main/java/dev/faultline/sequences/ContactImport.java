package dev.faultline.sequences;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;
import dev.faultline.core.spi.ResultAnswer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the contacts of an import. Source: the vendor's page on importing contacts.
 *
 * @param items the contacts in the request's order
 * @param added how many are new
 * @param updated how many were there and changed
 * @param skipped how many were there and stayed
 * @param failed how many failed
 * @param job the job that does the work, where the API answered 202 and has not done it yet; the rest is not there then
 * @param json the answer as sent
 * @param response what came with the answer
 */
public record ContactImport(
        List<Item> items,
        @Nullable Long added,
        @Nullable Long updated,
        @Nullable Long skipped,
        @Nullable Long failed,
        Optional<BackgroundJob> job,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the items.
    public ContactImport {
        items = List.copyOf(items);
    }

    static ContactImport read(ResultAnswer answer) {
        Optional<BackgroundJob> job = BackgroundJob.in(answer);
        JsonValue json = job.isPresent() ? Answers.any(answer) : Answers.json(answer);
        Fields fields = new Fields(json);
        if (job.isEmpty()) {
            Answers.recognise(fields, "items", "added", "updated", "failed");
        }
        return new ContactImport(
                fields.list("items", item -> Item.read(item, answer)),
                fields.integer("added"),
                fields.integer("updated"),
                fields.integer("skipped"),
                fields.integer("failed"),
                job,
                json,
                answer.info());
    }

    /** The numbers only. */
    @Override
    public String toString() {
        return "ContactImport[added=" + added + ", updated=" + updated + ", skipped=" + skipped + ", failed=" + failed
                + "]";
    }

    /**
     * One contact.
     *
     * @param id its id, {@code null} if it failed
     * @param status as sent, such as {@code Created}, {@code Updated} or {@code Failed}
     * @param failure what a call for this contact alone would have thrown, {@code null} if it did not fail
     * @param json the item as sent
     */
    public record Item(
            @Nullable Long id,
            @Nullable String status,
            @Nullable SequencesException failure,
            JsonValue json) {

        static Item read(Fields item, ResultAnswer answer) {
            boolean failed = BulkAnswers.failed(item.json()) || "failed".equalsIgnoreCase(item.text("status"));
            return new Item(
                    item.integer("id"),
                    item.text("status"),
                    failed ? BulkAnswers.failure(item.json(), SequencesDomain.CONTACTS, answer) : null,
                    item.json());
        }

        /** Id and status only. */
        @Override
        public String toString() {
            return "Item[id=" + id + ", status=" + status + "]";
        }
    }
}
