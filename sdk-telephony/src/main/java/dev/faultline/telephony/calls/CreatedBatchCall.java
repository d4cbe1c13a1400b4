package dev.faultline.telephony.calls;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.telephony.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch that the API has accepted. {@link BatchCalls#list(BatchCallsQuery)} returns its progress, {@link
 * BatchCalls#calls(String)} its calls. Source: <a
 * href="https://dialnexa.mintlify.app/api-reference/batches/create">Creating a batch call</a>.
 *
 * @param id the batch's id
 * @param title its title
 * @param totalRecords the rows that were loaded
 * @param status {@code initiated}: an acknowledgement, no lasting state
 * @param fromNumber the number that calls; one without {@code +} is in the JSON only
 * @param warning a warning that does not keep the batch from running, {@code null} if there is none
 * @param json the raw JSON of the response
 * @param response status, headers and attempts of the response
 */
public record CreatedBatchCall(
        String id,
        @Nullable String title,
        @Nullable Long totalRecords,
        OpenEnum<BatchCall.Status> status,
        @Nullable PhoneNumber fromNumber,
        @Nullable Warning warning,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CreatedBatchCall read(JsonFields fields) {
        return new CreatedBatchCall(
                fields.required("id"),
                fields.text("title"),
                fields.integer("total_records"),
                fields.openOrAbsent("status", BatchCall.Status.class),
                PhoneNumber.read(fields.text("from_number")).orElse(null),
                fields.object("warning", Warning::read),
                fields.json(),
                fields.response());
    }

    /** Id and status only: the rest may be personal. */
    @Override
    public String toString() {
        return "CreatedBatchCall[id=" + id + (status.isPresent() ? ", status=" + status : "") + "]";
    }

    /**
     * A warning about the batch, such as a wait for others.
     *
     * @param message the API's message
     * @param conflicts the batches that are in the way
     * @param json the raw JSON
     */
    public record Warning(@Nullable String message, List<Conflict> conflicts, JsonValue json) implements FromJson {

        /** Copies the list. */
        public Warning {
            conflicts = List.copyOf(conflicts);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Warning read(JsonFields fields) {
            return new Warning(fields.text("message"), fields.list("conflicts", Conflict::read), fields.json());
        }

        /** The number of conflicts only. */
        @Override
        public String toString() {
            return "Warning[conflicts=" + conflicts.size() + "]";
        }
    }

    /**
     * A batch that is in the way.
     *
     * @param kind its state
     * @param batchName its name
     * @param processedLeads the people who have been called
     * @param totalLeads the people to be called
     * @param startsAt its start
     * @param json the raw JSON
     */
    public record Conflict(
            OpenEnum<ConflictKind> kind,
            @Nullable String batchName,
            @Nullable Long processedLeads,
            @Nullable Long totalLeads,
            @Nullable Instant startsAt,
            JsonValue json)
            implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Conflict read(JsonFields fields) {
            return new Conflict(
                    fields.openOrAbsent("kind", ConflictKind.class),
                    fields.text("batch_name"),
                    fields.integer("processed_leads"),
                    fields.integer("total_leads"),
                    fields.instant("starts_at"),
                    fields.json());
        }

        /** Without the name: it may be personal. */
        @Override
        public String toString() {
            return "Conflict[kind=" + kind + "]";
        }
    }

    /** The state of a batch that is in the way. */
    public enum ConflictKind {
        /** It is calling. */
        RUNNING,
        /** It waits for its turn. */
        WAITING,
        /** It starts at a time of its own. */
        SCHEDULED
    }
}
