package dev.faultline.telephony.catalogue;

import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.ListQueryBuilder;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListParameters;

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

    ListFilter filter() {
        return filter;
    }

    /** Builds the query. */
    public static final class Builder extends ListQueryBuilder<Builder> {

        private final ListParameters parameters;

        private Builder() {
            this(new ListParameters(LARGEST_LIMIT));
        }

        private Builder(ListParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        /**
         * Lists folders whose name contains a text.
         *
         * @param search a part of the name, in any case
         */
        public Builder search(String search) {
            parameters.set("search", Checks.notBlank(search, "search", "a part of the name"));
            return this;
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public OrganizationFoldersQuery build() {
            return new OrganizationFoldersQuery(parameters.filter());
        }
    }
}
