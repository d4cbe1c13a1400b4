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
 * Where a call's recording is. The link is signed: whoever has it can listen, and nobody can after seven days. Source: the
 * vendor's page on webhooks.
 *
 * @param url the link; keep it as secret as the recording itself
 * @param expiresBy when the link has ceased to work at the latest, reckoned from the delivery's arrival; of a delivery
 *     that was late or retried it may be earlier; of an event that is read back from JSON, from the call's beginning
 */
public record Recording(String url, Instant expiresBy) implements FromJson {

    /** How long a link works from when it was signed. */
    public static final Duration LIFE = Duration.ofDays(7);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Recording read(JsonFields fields) {
        Instant expiresBy = fields.instant("expiresBy");
        if (expiresBy == null) {
            throw new UnreadableResult("expiresBy is missing");
        }
        return new Recording(fields.required("url"), expiresBy);
    }

    /** The vendor's part of it is the link alone. */
    @Override
    public JsonValue json() {
        return JsonValue.of(Map.of("url", url, "expiresBy", expiresBy.toString()));
    }

    /** Without the link. */
    @Override
    public String toString() {
        return "Recording[expiresBy=" + expiresBy + "]";
    }
}
