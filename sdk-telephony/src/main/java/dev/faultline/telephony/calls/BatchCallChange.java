package dev.faultline.telephony.calls;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import org.jspecify.annotations.Nullable;

/**
 * The effect of pausing, resuming or cancelling a batch. The API's response names the batch a campaign. Source: the
 * vendor's page on a batch call's status.
 *
 * @param message the API's message
 * @param id the batch's id
 * @param status its new state; that of a resumed batch is not documented
 * @param title its title
 * @param affectedCalls the numbers of affected calls, {@code null} if the response has none
 * @param json the raw JSON of the response
 * @param response status, headers and attempts of the response
 */
public record BatchCallChange(
        @Nullable String message,
        @Nullable String id,
        OpenEnum<BatchCall.Status> status,
        @Nullable String title,
        @Nullable AffectedCalls affectedCalls,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BatchCallChange read(JsonFields fields) {
        JsonFields batch = new JsonFields(fields.value("campaign"));
        if (fields.bool("success") == null && batch.text("id") == null) {
            throw new UnreadableResult("campaign is missing");
        }
        return new BatchCallChange(
                fields.text("message"),
                batch.text("id"),
                batch.openOrAbsent("status", BatchCall.Status.class),
                batch.text("title"),
                fields.object("affectedCalls", AffectedCalls::read),
                fields.json(),
                fields.response());
    }

    /** Id and status only: the rest may be personal. */
    @Override
    public String toString() {
        return "BatchCallChange[id=" + id + ", status=" + status + "]";
    }

    /**
     * The numbers of affected calls.
     *
     * @param initiated calls that had begun; they are finished
     * @param queued calls that were queued
     * @param removedFromQueue calls that were taken out of the queue
     * @param cancelledCallLogs calls whose records are now marked as cancelled
     * @param resumedCallLogs calls that continue
     * @param json the raw JSON
     */
    public record AffectedCalls(
            @Nullable Long initiated,
            @Nullable Long queued,
            @Nullable Long removedFromQueue,
            @Nullable Long cancelledCallLogs,
            @Nullable Long resumedCallLogs,
            JsonValue json)
            implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static AffectedCalls read(JsonFields fields) {
            return new AffectedCalls(
                    fields.integer("initiated"),
                    fields.integer("queued"),
                    fields.integer("removedFromQueue"),
                    fields.integer("cancelledCallLogs"),
                    fields.integer("resumedCallLogs"),
                    fields.json());
        }
    }
}
