package dev.faultline.telephony.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * The transfer of a call. Only the names of its fields are documented. Source: <a
 * href="https://dialnexa.com/docs/api-reference/webhooks">Webhooks</a>.
 *
 * @param destination the number or address it went to
 * @param status its state
 * @param destinationId the destination's id
 * @param json the raw JSON
 */
public record CallTransfer(
        @Nullable String destination,
        @Nullable String status,
        @Nullable String destinationId,
        JsonValue json) implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CallTransfer read(JsonFields transfer) {
        return new CallTransfer(
                transfer.text("destination"),
                transfer.text("status"),
                transfer.text("destination_id"),
                transfer.json());
    }

    /** Leaves out the destination: mostly it is a phone number. */
    @Override
    public String toString() {
        return "CallTransfer[status=" + status + ", destinationId=" + destinationId + "]";
    }
}
