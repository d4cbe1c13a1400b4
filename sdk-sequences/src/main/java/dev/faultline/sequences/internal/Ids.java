package dev.faultline.sequences.internal;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids as they go and come. */
public final class Ids {

    private Ids() {}

    /** A number as the text of a path segment. */
    public static String text(String name, long id) {
        return Long.toString(number(name, id));
    }

    /** A UUID as the text of a path segment. */
    public static String text(String name, @Nullable UUID id) {
        return Checks.notNull(id, name, "a UUID as the API returned it").toString();
    }

    public static long number(String name, long id) {
        Checks.that(id >= 1, name, id, "an id as the API returned it, 1 or more");
        return id;
    }

    /** The UUID of a result. */
    public static UUID required(JsonFields fields, String name) {
        fields.required(name);
        UUID id = uuid(fields, name);
        if (id == null) {
            throw new UnreadableResult(name + " is no UUID");
        }
        return id;
    }

    /** {@code null} if the member is missing or no UUID. */
    public static @Nullable UUID uuid(JsonFields fields, String name) {
        String text = fields.text(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
