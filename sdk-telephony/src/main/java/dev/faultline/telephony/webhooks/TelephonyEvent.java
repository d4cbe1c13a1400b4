package dev.faultline.telephony.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook event. Deliveries have no id and are retried: a call's id and {@link #type()} together identify a
 * duplicate. Their order is not guaranteed; {@code calls().get(..)} is the source of truth. Source: <a
 * href="https://dialnexa.com/docs/api-reference/webhooks">Webhooks</a>.
 *
 * <p>No field is documented as required: a field that a delivery leaves out is {@code null}. Other fields are in {@link
 * #json()}.
 */
public sealed interface TelephonyEvent extends FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TelephonyEvent read(JsonFields delivery) {
        return TelephonyWebhooks.read(delivery);
    }

    /** Event name, as sent. */
    String type();

    /** Raw JSON of the delivery. */
    @Override
    JsonValue json();

    /**
     * {@code call_initiated}: a call has begun.
     *
     * @param call the call
     * @param type the event's name
     * @param json the raw JSON of the delivery
     */
    record CallInitiated(EventCall call, String type, JsonValue json) implements TelephonyEvent {
        /** The call's id only. */
        @Override
        public String toString() {
            return "CallInitiated[" + call + "]";
        }
    }

    /**
     * {@code call_ended}: a call has ended (status {@code completed}) or was never connected ({@code hangup}).
     *
     * @param call the call
     * @param hangupReason the reason why it was never connected, or the side that hung up first
     * @param duration its duration
     * @param transcript its transcript
     * @param summary its summary
     * @param recording a link to its recording
     * @param postCallAnalysis the values extracted from the call, of undocumented structure; missing if there are none
     * @param transfer its transfer, if there was one
     * @param type the event's name
     * @param json the raw JSON of the delivery
     */
    record CallEnded(
            EventCall call,
            OpenEnum<HangupReason> hangupReason,
            @Nullable Duration duration,
            @Nullable Transcript transcript,
            @Nullable String summary,
            @Nullable Recording recording,
            JsonValue postCallAnalysis,
            @Nullable CallTransfer transfer,
            String type,
            JsonValue json)
            implements TelephonyEvent {
        /** Id, status and reason only: the rest is personal data. */
        @Override
        public String toString() {
            return "CallEnded[" + call + ", hangupReason=" + hangupReason + "]";
        }
    }

    /**
     * {@code transfer_completed}: a call was transferred.
     *
     * @param call the call
     * @param transfer the transfer
     * @param type the event's name
     * @param json the raw JSON of the delivery
     */
    record TransferCompleted(EventCall call, @Nullable CallTransfer transfer, String type, JsonValue json)
            implements TelephonyEvent {
        /** The call's id and the transfer's state only. */
        @Override
        public String toString() {
            return "TransferCompleted[" + call + ", " + transfer + "]";
        }
    }

    /**
     * {@code verification}: the address was registered or changed, and the API checks that it is reachable. It is sent
     * once; without a 2xx the webhook is not saved.
     *
     * @param message the API's message
     * @param timestamp the time of sending
     * @param type the event's name
     * @param json the raw JSON of the delivery
     */
    record Verification(@Nullable String message, @Nullable Instant timestamp, String type, JsonValue json)
            implements TelephonyEvent {}

    /**
     * An event with a name that this version of the SDK does not know: a newer or an older one.
     *
     * @param type the event's name
     * @param json the raw JSON of the delivery
     */
    record Unknown(String type, JsonValue json) implements TelephonyEvent {
        /** The name only. */
        @Override
        public String toString() {
            return "Unknown[" + type + "]";
        }
    }

    /**
     * The reason why a call was never connected. Of a completed call the same field names the side that hung up first, with
     * undocumented values. Source: <a href="https://dialnexa.com/docs/api-reference/webhooks">Webhooks</a>.
     */
    public enum HangupReason {
        /** The person did not pick up. */
        USER_DID_NOT_PICK_UP,
        /** The line was busy. */
        USER_BUSY,
        /** A voicemail answered. */
        VOICEMAIL_DETECTED,
        /** The person could not be reached. */
        USER_UNREACHABLE,
        /** The number is not assigned. */
        UNALLOCATED_PHONE_NUMBER,
        /** The number is not valid. */
        INVALID_PHONE_NUMBER,
        /** The network failed. */
        NETWORK_FAILURE,
        /** The SIP trunk did not accept the credentials. */
        SIP_AUTH_FAILED,
        /** The SIP trunk could not be reached. */
        SIP_TRUNK_UNREACHABLE,
        /** The reason is not known. */
        UNKNOWN
    }
}
