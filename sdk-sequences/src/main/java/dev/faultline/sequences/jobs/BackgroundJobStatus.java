package dev.faultline.sequences.jobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a background job. No page shows the fields of a job or lists its states: everything beyond {@code json} is
 * an assumption of the SDK.
 *
 * @param status the job's {@code status} or else its {@code state}, as sent; {@code null} if it has neither
 * @param json the response's body
 * @param response status, headers and attempts
 */
public record BackgroundJobStatus(@Nullable String status, JsonValue json, ResponseInfo response) implements ApiResult {

    private static final Map<String, State> ENDS = Map.ofEntries(
            Map.entry("completed", State.FINISHED),
            Map.entry("complete", State.FINISHED),
            Map.entry("finished", State.FINISHED),
            Map.entry("succeeded", State.FINISHED),
            Map.entry("success", State.FINISHED),
            Map.entry("done", State.FINISHED),
            Map.entry("failed", State.FAILED),
            Map.entry("failure", State.FAILED),
            Map.entry("error", State.FAILED),
            Map.entry("cancelled", State.CANCELLED),
            Map.entry("canceled", State.CANCELLED),
            Map.entry("aborted", State.CANCELLED));

    /** The states that the SDK tells apart. */
    public enum State {
        /** The job goes on, as far as is known: its status is none of the words below. */
        RUNNING,
        /** The job is over: {@code completed}, {@code finished}, {@code succeeded}, {@code done} or the like. */
        FINISHED,
        /** The job is over and did not succeed: {@code failed}, {@code failure} or {@code error}. */
        FAILED,
        /** Somebody ended the job: {@code cancelled}, {@code canceled} or {@code aborted}. */
        CANCELLED
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BackgroundJobStatus read(JsonFields fields) {
        return new BackgroundJobStatus(fields.firstText("status", "state"), fields.json(), fields.response());
    }

    /**
     * The state behind the status.
     *
     * @return {@link State#RUNNING} for every status that the SDK does not know, and for none
     */
    public State state() {
        return status == null ? State.RUNNING : ENDS.getOrDefault(status.toLowerCase(Locale.ROOT), State.RUNNING);
    }

    /** Whether the job is finished, failed or cancelled. */
    public boolean isOver() {
        return state() != State.RUNNING;
    }

    /** The status only. */
    @Override
    public String toString() {
        return "BackgroundJobStatus[status=" + status + "]";
    }
}
