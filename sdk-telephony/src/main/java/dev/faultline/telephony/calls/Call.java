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
 * A call. Only the id is guaranteed: the other fields are known from examples and live responses, and may be absent.
 * Other fields are in {@link #json()}. Source: the vendor's pages on calls.
 *
 * @param id the call's id
 * @param agentId the agent
 * @param batchId the batch that the call belongs to
 * @param toNumber the number called; {@code null} if the API sent no {@code +}: it may be a national number, left in
 *     {@link #json()}
 * @param fromNumber the calling number; {@code null} if the API sent no {@code +}: it may be a national number, left in
 *     {@link #json()}
 * @param status its state
 * @param direction inbound or outbound
 * @param type phone or web
 * @param createdAt when it was created
 * @param duration its duration; the unit is not documented, older pages have seconds
 * @param endReason the reason for its end
 * @param sentiment the person's mood
 * @param transcript its transcript; in live use only the webhook has it
 * @param summary its summary
 * @param recordingUrl a signed link to the recording, valid for about seven days
 * @param postCallAnalysis the values extracted from the call, of undocumented structure
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record Call(
        String id,
        @Nullable String agentId,
        @Nullable String batchId,
        @Nullable PhoneNumber toNumber,
        @Nullable PhoneNumber fromNumber,
        OpenEnum<CallStatus> status,
        OpenEnum<Direction> direction,
        OpenEnum<Type> type,
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
                id(fields),
                fields.text("agent_id"),
                fields.text("batch_id"),
                PhoneNumber.read(fields.firstText("to_number", "to_phone_number")) // the second is its creation's
                        .orElse(null),
                PhoneNumber.read(fields.text("from_number")).orElse(null),
                fields.openOrAbsent("status", CallStatus.class),
                fields.openOrAbsent("call_direction", Direction.class),
                fields.openOrAbsent("type", Type.class),
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

    private static String id(JsonFields fields) {
        String id = fields.firstText("id", "call_id"); // the second is its name on an older page
        return id == null ? fields.required("id") : id;
    }

    /**
     * Whether its status is final, which the vendor's pages leave open in part: all but created, initiated, sent, received,
     * queued and in progress are. Without a known status a reason for its end decides.
     */
    public boolean hasEnded() {
        return status.known().map(CallStatus::isFinal).orElse(endReason.isPresent());
    }

    /** Id and status only: the rest is personal data. */
    @Override
    public String toString() {
        return "Call[id=" + id + (status.isPresent() ? ", status=" + status : "") + "]";
    }

    /** A call's medium. */
    public enum Type {
        /** By phone. */
        PHONE,
        /** By a browser. */
        WEB,
        /** By phone, as webhooks name it. */
        PHONE_CALL
    }

    /** A call's direction. */
    public enum Direction {
        /** Somebody called the agent. */
        INBOUND,
        /** The agent called somebody. */
        OUTBOUND
    }

    /** The person's mood, by the vendor's analysis. */
    public enum Sentiment {
        /** Positive. */
        POSITIVE,
        /** Neutral. */
        NEUTRAL,
        /** Negative. */
        NEGATIVE,
        /** Not known. */
        UNKNOWN
    }

    /**
     * The reason for a call's end. There are more, for missing balance and capacity, whose names are not documented.
     * Source: <a href="https://dialnexa.mintlify.app/reference/statuses">Statuses</a>.
     */
    public enum EndReason {
        /** The person hung up. */
        USER_DISCONNECTED,
        /** The agent hung up. */
        AGENT_DISCONNECTED,
        /** The person did not pick up. */
        USER_DID_NOT_PICK_UP,
        /** The line was busy. */
        USER_BUSY,
        /** The person could not be reached. */
        USER_UNREACHABLE,
        /** The number is not valid. */
        INVALID_PHONE_NUMBER,
        /** The workspace may not call this destination. */
        DESTINATION_FORBIDDEN,
        /** The network failed. */
        NETWORK_FAILURE,
        /** A voicemail answered. */
        VOICEMAIL_DETECTED,
        /** The conversation came to its end. */
        COMPLETED
    }
}
