package dev.faultline.core;

/** Whether a failed call was processed by the server. */
public enum Outcome {
    /** Nothing was done: the server rejected, or the request never arrived. Sending again cannot do anything twice. */
    NOT_PROCESSED,
    /** It may have been done: the server failed midway, or the connection broke before its response. */
    UNKNOWN,
    /** It was done, and the response could not be read. */
    PROCESSED;

    /**
     * The outcome that follows from an error's status alone, where the API's table has no line for its code.
     *
     * <p>Gateways send 408, 499 and every 5xx after they have forwarded a request, 503 included; other rejections come
     * before anything is done.
     *
     * @param status the HTTP status of an error, 300 or above
     * @return {@link #UNKNOWN} for 408, 499 and 5xx, else {@link #NOT_PROCESSED}
     */
    public static Outcome ofStatus(int status) {
        return status == 408 || status == 499 || status >= 500 ? UNKNOWN : NOT_PROCESSED;
    }

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
