package dev.faultline.telephony.agents;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListQueryBuilder;
import java.util.function.Consumer;

/** A filter for folders. Source: the vendor's page on listing folders. */
public final class OrganizationFoldersQuery {

    static final int LARGEST_LIMIT = 50;

    private final ListFilter filter;

    private OrganizationFoldersQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts a query for all folders, 50 a page, which is the maximum. */
    public static Builder builder() {
        return new Builder();
    }

    static OrganizationFoldersQuery of(Consumer<Builder> query) {
        return Queries.set(builder(), query).build();
    }

    ListFilter filter() {
        return filter;
    }

    /**
     * Builds the query. {@code limit(..)} sets the size of a page, {@code page(..)} or {@code cursor(..)} the first one
     * to read, and {@code parameter(name, value)} any parameter, documented or not.
     */
    @SuppressWarnings("exports")
    public static final class Builder extends ListQueryBuilder<Builder> {

        private Builder() {
            super(LARGEST_LIMIT);
        }

        /**
         * Lists folders whose name contains a text.
         *
         * @param search a part of the name, in any case
         */
        public Builder search(String search) {
            return set("search", Checks.notBlank(search, "search", "a part of the name"));
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public OrganizationFoldersQuery build() {
            return new OrganizationFoldersQuery(filter());
        }
    }
}
