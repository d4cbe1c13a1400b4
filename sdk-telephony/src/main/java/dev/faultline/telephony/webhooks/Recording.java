package dev.faultline.telephony.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A link to a call's recording. It is signed: whoever has it can listen, for seven days. Source: <a
 * href="https://dialnexa.com/docs/api-reference/webhooks">Webhooks</a>.
 *
 * @param url the link; keep it as secret as the recording itself
 * @param expiresBy the latest time at which the link expires, counted from the delivery's arrival; a late delivery's
 *     link expires earlier. For an event read back from JSON it is counted from the call's start
 */
public record Recording(String url, Instant expiresBy) implements FromJson {

    /** The validity of a link from its signature on. */
    public static final Duration LIFE = Duration.ofDays(7);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Recording read(JsonFields fields) {
        Instant expiresBy = fields.instant("expiresBy");
        if (expiresBy == null) {
            throw new UnreadableResult("expiresBy is missing");
        }
        return new Recording(fields.required("url"), expiresBy);
    }

    /** The link is the only part that the API sends. */
    @Override
    public JsonValue json() {
        return JsonValue.of(Map.of("url", url, "expiresBy", expiresBy.toString()));
    }

    /** Leaves out the link. */
    @Override
    public String toString() {
        return "Recording[expiresBy=" + expiresBy + "]";
    }
}
