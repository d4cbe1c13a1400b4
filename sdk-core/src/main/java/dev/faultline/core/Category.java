package dev.faultline.core;

/** The kind of an API error, the same for all APIs; for handling that does not care which API responded. */
public enum Category {
    /** 401: the key is missing, wrong, expired or revoked. */
    AUTHENTICATION("Check the API key."),
    /** 402, 403, 451: the key is good, but not for this. */
    PERMISSION("Ask the vendor or the account's owner for access."),
    /** 404, 410: there is nothing here for this key. */
    NOT_FOUND("Check the ids in the request."),
    /** 400, 422 and what else is wrong with the request. */
    INVALID_REQUEST("Change the request before sending it again."),
    /** 409: the request contradicts the present state. */
    CONFLICT("Read the present state and decide anew; retrying the same request cannot help."),
    /** 412, 428: a condition for the request does not hold yet. */
    PRECONDITION("Meet the condition first, then send again."),
    /** 429: too many requests. */
    THROTTLED("Send less often, or later."),
    /** 5xx: the server failed. */
    SERVER_FAULT("Try again later; tell the vendor if it persists.");

    private final String remedy;

    Category(String remedy) {
        this.remedy = remedy;
    }

    /**
     * The remedy for an error of this kind of which no more is known.
     *
     * @return one sentence
     */
    public String remedy() {
        return remedy;
    }

    /**
     * The kind of a response of which only the status is known.
     *
     * @param status an HTTP status that is not 2xx; a redirect counts as an invalid request, since Faultline follows none
     * @return the nearest category
     */
    public static Category ofStatus(int status) {
        return switch (status) {
            case 401 -> AUTHENTICATION;
            case 402, 403, 451 -> PERMISSION;
            case 404, 410 -> NOT_FOUND;
            case 409 -> CONFLICT;
            case 412, 428 -> PRECONDITION;
            case 429 -> THROTTLED;
            default -> status >= 500 ? SERVER_FAULT : INVALID_REQUEST;
        };
    }
}
