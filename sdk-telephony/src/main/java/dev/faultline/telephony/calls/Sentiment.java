package dev.faultline.telephony.calls;

/** The person's mood, by the vendor's analysis. */
public enum Sentiment {
    /** Positive. */
    POSITIVE,
    /** Neutral. */
    NEUTRAL,
    /** Negative. */
    NEGATIVE,
    /** Not known. */
    UNKNOWN
}
