package dev.faultline.core;

/** What a failed call may have left behind on the server. */
public enum Outcome {
    /** Nothing was done: the server refused, or the request never arrived. Sending again cannot do anything twice. */
    NOT_PROCESSED,
    /** It may have been done: the server failed midway, or the connection broke before its answer. */
    UNKNOWN,
    /** It was done, and the answer could not be read. */
    PROCESSED;

    /**
     * The outcome of a call from those of two of its attempts.
     *
     * @param other another attempt's outcome
     * @return the one that leaves more behind
     */
    public Outcome and(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
