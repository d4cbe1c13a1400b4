package dev.faultline.sequences.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.JobReader;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.jobs.BackgroundJob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import of contacts. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/import-contacts">importing contacts</a>.
 *
 * @param items the contacts in the request's order
 * @param added how many are new
 * @param updated how many were there and changed
 * @param skipped how many were there and stayed
 * @param failed how many failed
 * @param job the job that does the work, where the API returned 202 and has not done it yet; the rest is not there then
 * @param json the response's body
 * @param response status, headers and attempts
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

    private static final String OPERATION = "POST /contacts/import";

    public ContactImport {
        items = List.copyOf(items);
    }

    static ContactImport read(ResultResponse response) {
        Optional<BackgroundJob> job = JobReader.in(response);
        JsonFields fields =
                new JsonFields(job.isPresent() ? Responses.any(response) : Responses.json(response), response.info());
        if (job.isEmpty()) {
            Responses.recognise(fields, "items", "added", "updated", "failed");
        }
        return of(fields, job, response);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ContactImport read(JsonFields fields) {
        return of(fields, Optional.empty(), kept(fields));
    }

    private static ContactImport of(JsonFields fields, Optional<BackgroundJob> job, ResultResponse response) {
        return new ContactImport(
                fields.list("items", item -> Item.read(item, response)),
                fields.integer("added"),
                fields.integer("updated"),
                fields.integer("skipped"),
                fields.integer("failed"),
                job,
                fields.json(),
                fields.response());
    }

    /** A response that an application kept as JSON, without its call. */
    private static ResultResponse kept(JsonFields fields) {
        return new ResultResponse(Map.of(), new byte[0], fields.response(), new CallRecord(OPERATION, null));
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
     * @param failure the exception of a call for this contact alone, {@code null} if it did not fail
     * @param json the item's raw JSON
     */
    public record Item(
            @Nullable Long id,
            @Nullable String status,
            @Nullable SequencesException failure,
            JsonValue json) implements FromJson {

        // Jackson would serialize the exception if it is configured to use fields
        @JsonCreator(mode = JsonCreator.Mode.DISABLED)
        public Item {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Item read(JsonFields item) {
            return read(item, kept(item));
        }

        static Item read(JsonFields item, ResultResponse response) {
            boolean failed = BulkResponses.failed(item.json()) || "failed".equalsIgnoreCase(item.text("status"));
            return new Item(
                    item.integer("id"),
                    item.text("status"),
                    failed ? BulkResponses.failure(item.json(), SequencesDomain.CONTACTS, response) : null,
                    item.json());
        }

        /** Compares the raw JSON, since no two exceptions are equal. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Item that && json.equals(that.json);
        }

        @Override
        public int hashCode() {
            return json.hashCode();
        }

        /** Id and status only. */
        @Override
        public String toString() {
            return "Item[id=" + id + ", status=" + status + "]";
        }
    }
}
