package dev.faultline.core;

import java.util.Objects;

/**
 * A webhook delivery is not to be trusted, or cannot be read: do not act on it. Response one that is not to be trusted with 401.
 * A genuine one that cannot be read gets no better when it is sent again: response it with a 2xx, and raise an alarm.
 */
public final class WebhookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The fault of a delivery. */
    public enum Reason {
        /** The signature header is missing. */
        MISSING_SIGNATURE,
        /** The signature header has not the documented form. */
        MALFORMED_SIGNATURE,
        /** The signature is older, or newer, than the tolerance allows. */
        OUTSIDE_TOLERANCE,
        /** The signature belongs to other bytes or to another secret. */
        WRONG_SIGNATURE,
        /** The body is no event; where deliveries are signed, the signature is right. */
        UNREADABLE_BODY
    }

    private final Reason reason;

    /**
     * For Faultline's own modules.
     *
     * @param reason what is wrong
     * @param message for people, without anything of the delivery's content
     */
    public WebhookException(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * The fault of the delivery.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
