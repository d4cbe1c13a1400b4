package dev.faultline.telephony.internal;

import org.jspecify.annotations.Nullable;

/** Linking a SIP trunk. A failed registration is a 502 that says nothing about the rest of the API: it has a breaker of its own. */
public final class SipRegistration {

    public static final String PATH = "/organization-phone-numbers/sip-trunks";

    private SipRegistration() {}

    /** The circuit breaker's scope for a path, {@code null} for the host's. */
    public static @Nullable String breakerScope(String path) {
        return path.equals(PATH) ? "SIP registration" : null;
    }
}
