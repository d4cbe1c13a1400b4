package dev.faultline.crm;

/**
 * The two shapes in which the vendor's pages describe the same API, side by side and without a version number; the
 * names are Faultline's. No page says which of them the production host serves, or that the older one is retired.
 */
public enum Generation {
    /**
     * The shape on the pages with the production host: records below {@code /crm}, fields as {@code first_name}, the end user
     * in a header unless {@link CrmClient.Builder#endUserIn} says otherwise. Source: the vendor's quickstart.
     */
    PRODUCTION,
    /**
     * The shape on the pages without a usable host: records without that prefix, fields as {@code firstName}, the end user in
     * the query. Source: the vendor's API reference.
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
