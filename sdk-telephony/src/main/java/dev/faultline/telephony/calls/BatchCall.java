package dev.faultline.telephony.calls;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A batch of calls, with its counters. Source: the vendor's page on listing batch calls.
 *
 * @param id the batch's id
 * @param title its title
 * @param status its state
 * @param totalRecords the rows that were loaded
 * @param totalLeadCount the people to be called
 * @param sentLeadCount the first attempts that were sent
 * @param pickedUpCalls the attempts that were completed, retries included
 * @param pickedUpLeadCount an older counter, kept by the API for compatibility
 * @param lastCallSentAt the time of the last call
 * @param numberOfRetries the retries that are configured
 * @param retryCounts the planned retries, first to fourth, up to the first that the response lacks
 * @param attemptStages the attempts by number of earlier ones; empty if the response has none
 * @param createdAt when it was created
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record BatchCall(
        String id,
        @Nullable String title,
        OpenEnum<Status> status,
        @Nullable Long totalRecords,
        @Nullable Long totalLeadCount,
        @Nullable Long sentLeadCount,
        @Nullable Long pickedUpCalls,
        @Nullable Long pickedUpLeadCount,
        @Nullable Instant lastCallSentAt,
        @Nullable Long numberOfRetries,
        List<Long> retryCounts,
        List<AttemptStage> attemptStages,
        @Nullable Instant createdAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /** Copies the lists. */
    public BatchCall {
        retryCounts = List.copyOf(retryCounts);
        attemptStages = List.copyOf(attemptStages);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BatchCall read(JsonFields fields) {
        return new BatchCall(
                fields.required("id"),
                fields.text("title"),
                fields.openOrAbsent("status", Status.class),
                fields.integer("total_records"),
                fields.integer("total_lead_count"),
                fields.integer("sent_lead_count"),
                fields.integer("picked_up_calls"),
                fields.integer("picked_up_lead_count"),
                fields.instant("last_call_sent_at"),
                fields.integer("number_of_retries"),
                retryCounts(fields),
                fields.list("attempt_stages", AttemptStage::read),
                fields.instant("created_at"),
                fields.json(),
                fields.response());
    }

    /** Stops at the first that is absent, so that the second never takes the first one's place. */
    private static List<Long> retryCounts(JsonFields fields) {
        List<Long> counts = new ArrayList<>();
        for (String nth : List.of("first", "second", "third", "fourth")) {
            Long count = fields.integer(nth + "_retry_count");
            if (count == null) {
                break;
            }
            counts.add(count);
        }
        return counts;
    }

    /** Whether its status is final: completed, cancelled, deleted, or failed, as older pages have it. */
    public boolean hasEnded() {
        return status.known().map(Status::isFinal).orElse(false);
    }

    /** Id and status only: a title may be personal. */
    @Override
    public String toString() {
        return "BatchCall[id=" + id + (status.isPresent() ? ", status=" + status : "") + "]";
    }

    /**
     * The attempts with the same number of earlier ones.
     *
     * @param depth 0 for the first calls, 1 to 4 for the retries
     * @param attempted the number of attempts made
     * @param total their total number
     * @param json the raw JSON
     */
    public record AttemptStage(
            @Nullable Long depth,
            @Nullable Long attempted,
            @Nullable Long total,
            JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static AttemptStage read(JsonFields fields) {
            return new AttemptStage(
                    fields.integer("depth"), fields.integer("attempted"), fields.integer("total"), fields.json());
        }
    }

    /** A batch's state. Source: the vendor's page on listing batch calls, and older pages. */
    public enum Status {
        /** Accepted; only in the response to its creation. */
        INITIATED,
        /** Not started, and not scheduled. */
        DRAFT,
        /** Waiting for its turn: a workspace's batches run one at a time. */
        WAITING,
        /** Scheduled. */
        SCHEDULED,
        /** Calling. */
        RUNNING,
        /** Paused; calls that had begun were finished. */
        PAUSED,
        /** Every recipient has been called, for good. */
        COMPLETED,
        /** Cancelled for good; queued calls are not placed. */
        CANCELLED,
        /** Deleted. */
        DELETED,
        /** Calling; an older name. */
        ACTIVE,
        /** Waiting; on older pages only. */
        QUEUED,
        /** Calling; on older pages only. */
        PROCESSING,
        /** Failed; on older pages only. */
        FAILED;

        private static final Set<Status> FINAL = Set.of(COMPLETED, CANCELLED, DELETED, FAILED);

        boolean isFinal() {
            return FINAL.contains(this);
        }
    }
}
