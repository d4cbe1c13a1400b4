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
 * A webhook event. Deliveries have no id of their own and are retried: a call's id and {@link #type()} together recognise
 * a repetition. Their order is not promised; {@code calls().get(..)} is the source of truth. Source: the vendor's page on
 * webhooks.
 *
 * <p>The vendor marks no field as required: what a delivery leaves out is {@code null}. What has no part here is in {@link
 * #json()}.
 */
public sealed interface TelephonyEvent extends FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TelephonyEvent read(JsonFields delivery) {
        return TelephonyWebhooks.read(delivery);
    }

    /**
     * The event's name.
     *
     * @return as sent
     */
    String type();

    /**
     * The delivery.
     *
     * @return as sent
     */
    @Override
    JsonValue json();

    /**
     * {@code call_initiated}: a call has begun.
     *
     * @param call the call
     * @param type the event's name
     * @param json the delivery
     */
    record CallInitiated(EventCall call, String type, JsonValue json) implements TelephonyEvent {
        /** The call's id only. */
        @Override
        public String toString() {
            return "CallInitiated[" + call + "]";
        }
    }

    /**
     * {@code call_ended}: a call is over, or was never connected. Its status says which of the two: {@code completed} or
     * {@code hangup}.
     *
     * @param call the call
     * @param hangupReason why it was never connected, or who hung up first
     * @param duration how long it was
     * @param transcript what was said
     * @param summary what it came to
     * @param recording where its recording is
     * @param postCallAnalysis what the agent's analysis found, of no documented shape; missing if there is none
     * @param transfer where it was transferred to, if it was
     * @param type the event's name
     * @param json the delivery
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
     * @param transfer where to
     * @param type the event's name
     * @param json the delivery
     */
    record TransferCompleted(EventCall call, @Nullable CallTransfer transfer, String type, JsonValue json)
            implements TelephonyEvent {
        /** The call's id and how it went only. */
        @Override
        public String toString() {
            return "TransferCompleted[" + call + ", " + transfer + "]";
        }
    }

    /**
     * {@code verification}: the address was registered or changed, and the API wants to know if somebody is there. Response
     * with any 2xx, or the webhook is not saved; it is sent once.
     *
     * @param message the vendor's text
     * @param timestamp when it was sent
     * @param type the event's name
     * @param json the delivery
     */
    record Verification(@Nullable String message, @Nullable Instant timestamp, String type, JsonValue json)
            implements TelephonyEvent {}

    /**
     * An event that is newer than this version of the SDK, or one of the vendor's older names.
     *
     * @param type the event's name
     * @param json the delivery
     */
    record Unknown(String type, JsonValue json) implements TelephonyEvent {
        /** The name only. */
        @Override
        public String toString() {
            return "Unknown[" + type + "]";
        }
    }
}
