package dev.faultline.sequences.linkedin;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pending LinkedIn account, which nobody has connected yet. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/linkedin-accounts/list-pending-linkedin-accounts">listing
 * pending LinkedIn accounts</a>.
 *
 * @param id its id
 * @param name its name
 * @param connectionLink the page to connect it on; whoever has it can do so, so it is in no text
 * @param expiresAtUtc until when the page can be used
 * @param expired whether it no longer can
 * @param json the item's raw JSON
 */
public record PendingLinkedInAccount(
        String id,
        @Nullable String name,
        @Nullable String connectionLink,
        @Nullable Instant expiresAtUtc,
        @Nullable Boolean expired,
        JsonValue json)
        implements FromJson {

    /**
     * Whether it no longer can.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isExpired() {
        return Boolean.TRUE.equals(expired);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PendingLinkedInAccount read(JsonFields fields) {
        return new PendingLinkedInAccount(
                fields.required("id"),
                fields.text("name"),
                fields.text("connectionLink"),
                fields.instant("expiresAtUtc"),
                fields.bool("isExpired"),
                fields.json());
    }

    @Override
    public JsonValue withoutSecrets() {
        return json.without("connectionLink");
    }

    /** The id only: the link grants access like a key. */
    @Override
    public String toString() {
        return "PendingLinkedInAccount[id=" + id + "]";
    }
}
