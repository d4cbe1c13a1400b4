package dev.faultline.telephony.calls;

/** How the person was inclined, by the vendor's analysis. */
public enum Sentiment {
    /** Well. */
    POSITIVE,
    /** Neither well nor ill. */
    NEUTRAL,
    /** Ill. */
    NEGATIVE,
    /** Could not be told. */
    UNKNOWN
}
