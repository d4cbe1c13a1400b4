package dev.faultline.core;

/** The HTTP methods that the APIs use. */
public enum HttpMethod {
    /** Reads. */
    GET(true),
    /** Creates or starts something. */
    POST(false),
    /** Replaces. */
    PUT(true),
    /** Changes in part. */
    PATCH(false),
    /** Removes. */
    DELETE(true);

    private final boolean idempotent;

    HttpMethod(boolean idempotent) {
        this.idempotent = idempotent;
    }

    /**
     * Whether sending the same request twice leaves the same state as sending it once, by RFC 9110.
     *
     * @return {@code true} for GET, PUT and DELETE
     */
    public boolean idempotent() {
        return idempotent;
    }
}
