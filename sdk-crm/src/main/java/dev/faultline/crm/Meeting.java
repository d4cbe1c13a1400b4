package dev.faultline.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.Timestamps;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A meeting. The vendor's page on its other fields is not available: see {@link #field}. Source:
 * <a href="https://docs.routemcp.io/guides/field-mappings">field mappings</a>.
 *
 * @param id the provider's own id
 * @param title its title
 * @param startTime as sent: ISO 8601; the time zone of a value without an offset is not documented
 * @param json the record as sent
 * @param response status, headers and attempts
 */
public record Meeting(
        String id, @Nullable String title, @Nullable String startTime, JsonValue json, ResponseInfo response)
        implements CrmRecord {

    private static final Pattern OFFSET = Pattern.compile("(?:[zZ]|[+-]\\d\\d:?\\d\\d)$");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Meeting read(JsonFields fields) {
        return new Meeting(
                Envelope.idOf(fields),
                fields.text("title"),
                fields.text("startTime"),
                fields.json(),
                fields.response());
    }

    /**
     * The moment at which it starts.
     *
     * @return the moment of {@link #startTime()}, {@code null} if that has no offset or cannot be read
     */
    public @Nullable Instant startsAt() {
        return startTime == null || !OFFSET.matcher(startTime).find() ? null : Timestamps.parse(startTime);
    }

    @Override
    public @Nullable String displayName() {
        return DisplayName.join(title, null);
    }

    /** The id only; the rest is the end user's business. */
    @Override
    public String toString() {
        return "Meeting[id=" + id + "]";
    }
}
