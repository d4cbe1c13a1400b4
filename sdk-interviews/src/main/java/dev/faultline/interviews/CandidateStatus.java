package dev.faultline.interviews;

/**
 * Where a candidate stands. Only a new one can be invited; from which of the others a decision is possible is not
 * documented. Source: the vendor's page on candidates.
 */
public enum CandidateStatus {
    /** Imported. */
    NEW,
    /** Has an invitation, whose link holds for seven days. */
    INVITED,
    /** Has been through the interview. */
    INTERVIEWED,
    /** Decided for. */
    SELECTED,
    /** Decided against. */
    REJECTED,
    /** Set by the platform. */
    EXPIRED,
    /** Set by the platform. */
    FAILED,
    /** Set by the platform. */
    UNEVALUABLE
}
