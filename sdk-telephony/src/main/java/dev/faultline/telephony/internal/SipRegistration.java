package dev.faultline.telephony.internal;

import org.jspecify.annotations.Nullable;

/**
 * Linking a SIP trunk. A failed registration is a 502 unrelated to the rest of the API, so it has its own circuit
 * breaker.
 */
public final class SipRegistration {

    public static final String PATH = "/organization-phone-numbers/sip-trunks";

    private SipRegistration() {}

    /** The circuit breaker's scope for a path, {@code null} for the host's. */
    public static @Nullable String breakerScope(String path) {
        return path.equals(PATH) ? "SIP registration" : null;
    }
}
