package dev.faultline.crm;

import dev.faultline.core.internal.Operation;

/**
 * The place of the end user's id in a request. The vendor's pages show the header and the query parameter for the same
 * host, and do not decide between them.
 */
public enum EndUserPlace {
    /**
     * The header {@code X-End-User-Id}. Source: <a href="https://docs.routemcp.io/guides/quickstart">quickstart</a>.
     */
    HEADER,
    /**
     * The query parameter {@code endUserId}. Source: <a href="https://docs.routemcp.io/api-reference/overview">API
     * reference</a> and <a href="https://docs.routemcp.io/integrations/crm/salesforce">Salesforce</a>.
     */
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

    /** Rejects an id that would not arrive unchanged. The message leaves it out, since it may be personal. */
    void check(String endUserId) {
        int bad = header() ? unfitForHeader(endUserId) : -1;
        if (bad >= 0) {
            throw new IllegalArgumentException("endUserId has a character at index " + bad + " that the header "
                    + HEADER_NAME + " cannot carry: give printable ASCII without blanks at its ends, or choose"
                    + " EndUserPlace.QUERY");
        }
    }

    /** The first unfit character: a header's value loses blanks at its ends, so another id would arrive. */
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
