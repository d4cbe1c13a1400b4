package dev.faultline.core.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;

/** The two ways to write a name of several words: {@code firstName} and {@code first_name}. */
final class Casing {

    /** An object has a name with an underscore. */
    private static final int SNAKE = 1;

    /** An object has a name with a capital or a digit. */
    private static final int CAMEL = 2;

    /** Set for every object, so that 0 is none of them. */
    private static final int KNOWN = 4;

    private Casing() {}

    /** The casings of an object's names, for {@link #mayHold}. */
    static int of(JsonNode object) {
        int casings = KNOWN;
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            casings |= of(names.next());
        }
        return casings;
    }

    private static int of(String name) {
        int casings = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_') {
                casings |= SNAKE;
            } else if (Character.isUpperCase(c) || Character.isDigit(c)) {
                casings |= CAMEL;
            }
        }
        return casings;
    }

    /** Whether an object may have a name in its other casing: most have one casing only. */
    static boolean mayHold(int casings, String name) {
        int own = of(name);
        return own != 0 && (casings & ((own & SNAKE) != 0 ? CAMEL : SNAKE)) != 0;
    }

    /** {@code street1} and {@code street_1}: a digit counts as a capital. */
    static String other(String name) {
        StringBuilder other = new StringBuilder(name.length() + 4);
        boolean snake = name.indexOf('_') >= 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (snake && c == '_' && i + 1 < name.length()) {
                other.append(Character.toUpperCase(name.charAt(++i)));
            } else if (!snake && i > 0 && (Character.isUpperCase(c) || Character.isDigit(c))) {
                other.append('_').append(Character.toLowerCase(c));
            } else {
                other.append(c);
            }
        }
        return other.toString();
    }
}
