package dev.faultline.partner;

/** The states of an application. Source: <a href="https://docs.employjoy.ai/applications.html">applications</a>. */
public enum ApplicationStatus {
    /** Submitted; not yet contacted. */
    RECEIVED,
    /** In evaluation. */
    IN_PROGRESS,
    /** Hired; final. */
    ACCEPTED,
    /** Not selected; final. */
    REJECTED;

    /** Whether the state is final: {@link #ACCEPTED} or {@link #REJECTED}. */
    public boolean terminal() {
        return this == ACCEPTED || this == REJECTED;
    }
}
