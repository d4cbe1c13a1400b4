package dev.faultline.telephony.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.telephony.PhoneNumber;
import dev.faultline.telephony.calls.Call;
import dev.faultline.telephony.calls.CallStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The call of an event. Source: <a href="https://dialnexa.com/docs/api-reference/webhooks">Webhooks</a>.
 *
 * @param id the call's id
 * @param agentId the agent
 * @param direction inbound or outbound
 * @param type by which way it goes; {@code phone_call} where {@link Call} has {@code phone}
 * @param category its context, such as {@code batch}
 * @param categoryId the id of its context
 * @param fromNumber the calling number; webhooks leave out the {@code +}, which is added here; {@code null} if it is no
 *     number
 * @param toNumber the number called, read in the same way
 * @param status its state
 * @param initiatedAt its start
 * @param json the raw JSON
 */
public record EventCall(
        String id,
        @Nullable String agentId,
        OpenEnum<Call.Direction> direction,
        @Nullable String type,
        @Nullable String category,
        @Nullable String categoryId,
        @Nullable PhoneNumber fromNumber,
        @Nullable PhoneNumber toNumber,
        OpenEnum<CallStatus> status,
        @Nullable Instant initiatedAt,
        JsonValue json)
        implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EventCall read(JsonFields call) {
        return new EventCall(
                call.required("id"),
                call.text("agent_id"),
                call.openOrAbsent("direction", Call.Direction.class),
                call.text("type"),
                call.text("category"),
                call.text("category_id"),
                PhoneNumber.readWithCountryCode(call.text("from_number")).orElse(null),
                PhoneNumber.readWithCountryCode(call.text("to_number")).orElse(null),
                call.openOrAbsent("status", CallStatus.class),
                initiatedAt(call),
                call.json());
    }

    static @Nullable Instant initiatedAt(JsonFields call) {
        return call.instant("initiated_at");
    }

    /** Id and status only: the rest is personal data. */
    @Override
    public String toString() {
        return "EventCall[id=" + id + (status.isPresent() ? ", status=" + status : "") + "]";
    }
}
