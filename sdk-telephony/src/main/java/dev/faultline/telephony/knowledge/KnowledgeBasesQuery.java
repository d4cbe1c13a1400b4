package dev.faultline.telephony.knowledge;

import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.SortOrder;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListQueryBuilder;

/** In which order to list knowledge bases. Source: the vendor's page on listing knowledge bases. */
public final class KnowledgeBasesQuery {

    private final ListFilter filter;

    private KnowledgeBasesQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts with 20 a page, in the API's order; no page says how many can be asked for with {@code limit(..)}. */
    public static Builder builder() {
        return new Builder();
    }

    ListFilter filter() {
        return filter;
    }

    /** Collects the order. */
    @SuppressWarnings("exports") // the builder's methods are public, its base is not exported
    public static final class Builder extends ListQueryBuilder<Builder> {

        private Builder() {
            super(null);
        }

        /**
         * Orders by a field.
         *
         * @param sortBy its name on the wire, such as {@code id}; no set of names is documented
         */
        public Builder sortBy(String sortBy) {
            return set("sortBy", Checks.notBlank(sortBy, "sortBy", "the name of a field"));
        }

        /**
         * Chooses the direction.
         *
         * @param sortOrder the direction
         */
        public Builder sortOrder(SortOrder sortOrder) {
            return set("sortOrder", Checks.notNull(sortOrder, "sortOrder", "a direction, or leave it out"));
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public KnowledgeBasesQuery build() {
            return new KnowledgeBasesQuery(filter());
        }
    }
}
