package dev.faultline.telephony.calls;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.telephony.PhoneNumber;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call. The contract promises nothing but its id: every other part is known from examples and from live responses, and
 * may be missing. What has no part here is in {@link #json()}. Source: the vendor's pages on calls.
 *
 * @param id the call's id
 * @param agentId the agent that speaks
 * @param batchId the batch that the call belongs to
 * @param toNumber who is called; a number without {@code +} is in the JSON only, since it may be a
 *     national one
 * @param fromNumber who calls; a number without {@code +} is in the JSON only, since it may be a
 *     national one
 * @param status where it stands
 * @param direction who called whom
 * @param type by which way it goes
 * @param createdAt when it was created
 * @param duration how long it was, in a unit that no page names: seconds in the vendor's older pages
 * @param endReason why it ended
 * @param sentiment how the person was inclined
 * @param transcript what was said; live responses have it in the webhook only
 * @param summary what it came to
 * @param recordingUrl where the recording is, a signed link that works for about seven days
 * @param postCallAnalysis what the agent's analysis found, of no documented shape
 * @param json the call as sent
 * @param response what came with the response
 */
public record Call(
        String id,
        @Nullable String agentId,
        @Nullable String batchId,
        @Nullable PhoneNumber toNumber,
        @Nullable PhoneNumber fromNumber,
        OpenEnum<CallStatus> status,
        OpenEnum<CallDirection> direction,
        OpenEnum<CallType> type,
        @Nullable Instant createdAt,
        @Nullable BigDecimal duration,
        OpenEnum<EndReason> endReason,
        OpenEnum<Sentiment> sentiment,
        @Nullable String transcript,
        @Nullable String summary,
        @Nullable String recordingUrl,
        JsonValue postCallAnalysis,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Call read(JsonFields fields) {
        return new Call(
                fields.required("id"),
                fields.text("agent_id"),
                fields.text("batch_id"),
                PhoneNumber.read(fields.text("to_number")).orElse(null),
                PhoneNumber.read(fields.text("from_number")).orElse(null),
                fields.openOrAbsent("status", CallStatus.class),
                fields.openOrAbsent("call_direction", CallDirection.class),
                fields.openOrAbsent("type", CallType.class),
                fields.instant("created_at"),
                fields.number("duration"),
                fields.openOrAbsent("end_reason", EndReason.class),
                fields.openOrAbsent("sentiment", Sentiment.class),
                fields.text("transcript"),
                fields.text("summary"),
                fields.firstText("recording_sas_url", "recording_url"),
                fields.value("postcallanalysis"),
                fields.json(),
                fields.response());
    }

    /** Id and status only: the rest is personal data. */
    @Override
    public String toString() {
        return "Call[id=" + id + (status.isPresent() ? ", status=" + status : "") + "]";
    }
}
