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
 * A batch that the API has taken on. How it goes is learnt from {@link BatchCalls#list(BatchCallsQuery)}, its calls from
 * {@link BatchCalls#calls(String)}. Source: the vendor's page on creating a batch call.
 *
 * @param id the batch's id
 * @param title what it is called
 * @param totalRecords the rows that were loaded
 * @param status {@code initiated}: an acknowledgement, no lasting state
 * @param fromNumber the number that calls; one without {@code +} is in the JSON only
 * @param warning what does not keep the batch from running, {@code null} if there is nothing
 * @param json the whole response
 * @param response what came with the response
 */
public record CreatedBatchCall(
        String id,
        @Nullable String title,
        @Nullable Long totalRecords,
        OpenEnum<BatchCallStatus> status,
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
                fields.openOrAbsent("status", BatchCallStatus.class),
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
     * Something to know about the batch, such as that it has to wait for others.
     *
     * @param message the vendor's text
     * @param conflicts the batches that are in the way
     * @param json as sent
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
     * @param kind what it does
     * @param batchName what it is called
     * @param processedLeads the people who have been called
     * @param totalLeads the people to be called
     * @param startsAt when it starts
     * @param json as sent
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

    /** What a batch that is in the way does. */
    public enum ConflictKind {
        /** It is calling. */
        RUNNING,
        /** It waits for its turn. */
        WAITING,
        /** It starts at a time of its own. */
        SCHEDULED
    }
}
