package dev.faultline.telephony.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * Where a call was transferred to. No page says more of its parts than their names. Source: the vendor's page on webhooks.
 *
 * @param destination to whom
 * @param status how it went
 * @param destinationId the id of whom
 * @param json the transfer as sent
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

    /** Without the destination: it is a number, mostly. */
    @Override
    public String toString() {
        return "CallTransfer[status=" + status + ", destinationId=" + destinationId + "]";
    }
}
