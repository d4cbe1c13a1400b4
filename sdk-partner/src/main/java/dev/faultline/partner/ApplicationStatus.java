package dev.faultline.partner;

/** The states of an application. Source: the vendor's page on applications. */
public enum ApplicationStatus {
    /** Submitted; first contact is still to come. */
    RECEIVED,
    /** Being evaluated. */
    IN_PROGRESS,
    /** Hired; nothing follows. */
    ACCEPTED,
    /** Not selected; nothing follows. */
    REJECTED;

    /**
     * Whether nothing follows.
     *
     * @return {@code true} for {@link #ACCEPTED} and {@link #REJECTED}
     */
    public boolean terminal() {
        return this == ACCEPTED || this == REJECTED;
    }
}
