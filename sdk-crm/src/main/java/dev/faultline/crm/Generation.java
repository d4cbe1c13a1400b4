package dev.faultline.crm;

/**
 * The two shapes in which the vendor's pages describe the same API, side by side and without a version number; the
 * names are Faultline's. It is not documented which one the production host serves, or whether the older one is
 * retired.
 */
public enum Generation {
    /**
     * The shape on the pages with the production host: records below {@code /crm}, fields as {@code first_name}, the
     * end user in a header unless {@link CrmClient.Builder#endUserIn} changes it. Source:
     * <a href="https://docs.routemcp.io/guides/quickstart">quickstart</a>.
     */
    PRODUCTION,
    /**
     * The shape on the pages without a usable host: records without that prefix, fields as {@code firstName}, the end
     * user in the query. Source: <a href="https://docs.routemcp.io/api-reference/overview">API reference</a>.
     */
    OLDER;

    /** The path of a kind of record. */
    String path(String resource) {
        return this == PRODUCTION ? "/crm/" + resource : "/" + resource;
    }

    EndUserPlace endUserPlace() {
        return this == PRODUCTION ? EndUserPlace.HEADER : EndUserPlace.QUERY;
    }
}
