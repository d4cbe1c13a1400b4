package dev.faultline.crm;

import dev.faultline.core.internal.Operation;

/**
 * Where a request names the end user. The vendor's pages show the header and the query parameter on the same host, and none of
 * them says which one holds there.
 */
public enum EndUserPlace {
    /** The header {@code X-End-User-Id}. Source: the vendor's quickstart. */
    HEADER,
    /** The query parameter {@code endUserId}. Source: the vendor's API reference, and its page on Salesforce. */
    QUERY,
    /** Both of them. */
    HEADER_AND_QUERY;

    static final String HEADER_NAME = "X-End-User-Id";

    static final String PARAMETER = "endUserId";

    boolean header() {
        return this != QUERY;
    }

    boolean query() {
        return this != HEADER;
    }

    Operation.Builder addTo(Operation.Builder operation, String endUserId) {
        if (header()) {
            operation.header(HEADER_NAME, endUserId);
        }
        return query() ? operation.query(PARAMETER, endUserId) : operation;
    }

    /** Rejects an id that would not arrive as it is. It may be personal, so it is never retried. */
    void check(String endUserId) {
        int bad = header() ? unfitForHeader(endUserId) : -1;
        if (bad >= 0) {
            throw new IllegalArgumentException("endUserId has a character at index " + bad + " that the header "
                    + HEADER_NAME + " cannot carry: give printable ASCII without blanks at its ends, or choose"
                    + " EndUserPlace.QUERY");
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
