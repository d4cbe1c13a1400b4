package dev.faultline.sequences.internal;

import dev.faultline.core.WireName;

/** The name of a value in the newer reference, which begins with a small letter where the older one has a capital. */
public final class NewerName {

    private NewerName() {}

    public static String of(WireName value) {
        String name = value.wireName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
