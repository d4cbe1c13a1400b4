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
 * What pausing, resuming or cancelling a batch has done. The response calls the batch a campaign. Source: the vendor's page
 * on a batch call's status.
 *
 * @param message the vendor's text
 * @param id the batch's id
 * @param status where it stands now; no page says where exactly a resumed batch does
 * @param title what it is called
 * @param affectedCalls the calls that were met by it, {@code null} if the response does not say
 * @param json the whole response
 * @param response what came with the response
 */
public record BatchCallChange(
        @Nullable String message,
        @Nullable String id,
        OpenEnum<BatchCallStatus> status,
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
                batch.openOrAbsent("status", BatchCallStatus.class),
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
     * How many calls were met.
     *
     * @param initiated calls that had begun; they are finished
     * @param queued calls that were queued
     * @param removedFromQueue calls that were taken out of the queue
     * @param cancelledCallLogs calls whose records now say that they were cancelled
     * @param resumedCallLogs calls that go on
     * @param json as sent
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
