package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * JSON that an application stores between two calls. It has a version, its kind, and a digest that shows whether all of
 * it came back. A store may change white space and the order of members, as JSON columns do.
 */
final class KeptJson {

    private static final String VERSION = "version";
    private static final String KIND = "kind";
    private static final String DIGEST = "sha256";
    private static final BigDecimal KNOWN_VERSION = BigDecimal.ONE;
    private static final String RIGHT = "the text as toJson() returned it";

    private KeptJson() {}

    /** The text of version 1, with its digest as the last member. */
    static String write(String kind, Map<String, ?> members) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put(VERSION, KNOWN_VERSION);
        kept.put(KIND, kind);
        kept.putAll(members);
        kept.put(DIGEST, digest(JsonValue.of(kept)));
        return JsonValue.of(kept).toString();
    }

    /**
     * Reads such a text.
     *
     * @param text as {@link #write} returned it
     * @param kind of the thing kept
     * @param what the thing kept, for messages
     * @throws IllegalArgumentException if it is damaged, changed, newer or of another kind; the message quotes none of it
     */
    static JsonValue read(String text, String kind, String what) {
        JsonValue kept = JsonValue.parse(Checks.notNull(text, "json", RIGHT));
        Checks.that(kept.isObject(), "json", "cut off, or no JSON object", RIGHT);
        BigDecimal version = kept.get(VERSION).asNumber().orElse(BigDecimal.ZERO);
        Checks.that(version.signum() > 0, "json", "no " + what, RIGHT);
        Checks.that(
                version.compareTo(KNOWN_VERSION) == 0,
                "json",
                "a " + what + " of version " + shown(version),
                "one of version 1, or use the SDK that wrote it, or a later one");
        String digest = kept.get(DIGEST).asText().orElse("");
        Checks.that(digest.equals(digest(kept.without(DIGEST))), "json", "a " + what + " that was changed", RIGHT);
        Checks.that(kept.get(KIND).asText().orElse("").equals(kind), "json", "no " + what, RIGHT);
        return kept;
    }

    /** A number of any length, since the text can be anything. */
    private static String shown(BigDecimal version) {
        String text = version.toString();
        return text.length() > 10 ? text.substring(0, 10) + ".." : text;
    }

    /** The same text for equal JSON: members by their names, no white space. */
    static String canonical(JsonValue json) {
        StringBuilder text = new StringBuilder();
        append(json, text);
        return text.toString();
    }

    /** In loops, since deep nesting would overflow the stack of streams. */
    private static void append(JsonValue json, StringBuilder text) {
        if (json.isObject()) {
            char before = '{';
            for (String name : new TreeSet<>(json.names())) {
                text.append(before).append(JsonValue.of(name)).append(':');
                append(json.get(name), text);
                before = ',';
            }
            text.append(before == '{' ? "{}" : "}");
        } else if (json.isArray()) {
            char before = '[';
            for (JsonValue item : json.items()) {
                text.append(before);
                append(item, text);
                before = ',';
            }
            text.append(before == '[' ? "[]" : "]");
        } else {
            text.append(json.asNumber()
                    .map(number -> number.stripTrailingZeros().toString())
                    .orElseGet(json::toString));
        }
    }

    private static String digest(JsonValue json) {
        try {
            byte[] text = canonical(json).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
