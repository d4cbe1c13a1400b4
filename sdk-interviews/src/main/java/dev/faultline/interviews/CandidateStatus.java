package dev.faultline.interviews;

/**
 * The statuses of a candidate. Only a new candidate can be invited; the statuses that permit a decision are not
 * documented. Source: <a href="https://docs.celper.ai/endpoints/candidates">candidates</a>.
 */
public enum CandidateStatus {
    /** Imported. */
    NEW,
    /** Has an invitation, whose link is valid for seven days. */
    INVITED,
    /** Has completed the interview. */
    INTERVIEWED,
    /** Selected. */
    SELECTED,
    /** Rejected. */
    REJECTED,
    /** Set by the platform. */
    EXPIRED,
    /** Set by the platform. */
    FAILED,
    /** Set by the platform. */
    UNEVALUABLE;

    /**
     * Whether a candidate with another status can still get this one, as far as the vendor's pages tell. Only an import, an
     * invitation and an interview have a documented status before them.
     */
    boolean canFollow(CandidateStatus present) {
        return switch (this) {
            case NEW -> present == NEW;
            case INVITED -> present == NEW || present == INVITED;
            case INTERVIEWED -> present == NEW || present == INVITED || present == INTERVIEWED;
            default -> true;
        };
    }
}
