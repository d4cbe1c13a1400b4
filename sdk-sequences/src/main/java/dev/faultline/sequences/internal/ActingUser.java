package dev.faultline.sequences.internal;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Fingerprint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user that a team's or an organization's key acts as.
 *
 * @param header which of the two headers
 * @param value the user's id or email address
 */
public record ActingUser(String header, String value) {

    static final String BY_ID = "X-User-Id";
    static final String BY_EMAIL = "X-User-Email";

    public static ActingUser of(long userId) {
        Checks.that(userId >= 1, "userId", userId, "the id of a user, 1 or more");
        return new ActingUser(BY_ID, Long.toString(userId));
    }

    public static ActingUser of(@Nullable String email) {
        String right = "the email address of a user";
        String address = Checks.headerValue(email, "email", right);
        if (address.indexOf('@') < 1) {
            throw new IllegalArgumentException("email has no @ after its first character: give " + right);
        }
        return new ActingUser(BY_EMAIL, address);
    }

    /** The user that a request names by itself. */
    static @Nullable ActingUser in(List<Map.Entry<String, String>> headers) {
        for (Map.Entry<String, String> header : headers) {
            for (String name : List.of(BY_ID, BY_EMAIL)) {
                if (header.getKey().equalsIgnoreCase(name)) {
                    return new ActingUser(name, header.getValue());
                }
            }
        }
        return null;
    }

    /** The limits are a user's. A scope is shown in messages, so an address is not in it. */
    String scope() {
        return header.equals(BY_ID)
                ? "user " + value
                : "user by email " + Fingerprint.of(value.toLowerCase(Locale.ROOT));
    }

    /** Without the address. */
    @Override
    public String toString() {
        return scope();
    }
}
