package dev.faultline.crm;

/**
 * The two shapes in which the vendor's pages describe the same API, side by side and without a version number; the
 * names are Faultline's. No page says which of them the production host serves, or that the older one is retired.
 */
public enum Generation {
    /**
     * The shape on the pages with the production host: records below {@code /crm}, the end user in the header {@code
     * X-End-User-Id}. Source: the vendor's quickstart.
     */
    PRODUCTION,
    /**
     * The shape on the pages without a usable host: records without that prefix, the end user in the query parameter
     * {@code endUserId}. Source: the vendor's API reference.
     */
    OLDER;

    static final String END_USER_HEADER = "X-End-User-Id";

    static final String END_USER_PARAMETER = "endUserId";

    /** The path of a kind of record. */
    String path(String resource) {
        return this == PRODUCTION ? "/crm/" + resource : "/" + resource;
    }

    /** Refuses an id that would not arrive as it is. It may be personal, so it is never repeated. */
    void check(String endUserId) {
        int bad = this == PRODUCTION ? unfitForHeader(endUserId) : -1;
        if (bad >= 0) {
            throw new IllegalArgumentException("endUserId has a character at index " + bad + " that the header "
                    + END_USER_HEADER + " cannot carry: give printable ASCII without blanks at its ends");
        }
    }

    /** A header's value loses the blanks at its ends on the way: it would arrive as another id. */
    private static int unfitForHeader(String id) {
        for (int i = 0; i < id.length(); i++) {
            boolean atEnd = i == 0 || i == id.length() - 1;
            if (id.charAt(i) < ' ' || id.charAt(i) >= 0x7f || (atEnd && id.charAt(i) == ' ')) {
                return i;
            }
        }
        return -1;
    }
}
