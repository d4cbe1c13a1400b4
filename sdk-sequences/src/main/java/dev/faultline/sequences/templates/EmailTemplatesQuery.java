package dev.faultline.sequences.templates;

import dev.faultline.sequences.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;

/**
 * A page of the list of email templates; conditions are not documented. Source: the vendor's reference on email
 * templates.
 */
public final class EmailTemplatesQuery extends PageQuery {

    private EmailTemplatesQuery(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with the first page. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the page. */
    public static final class Builder extends PageQuery.Builder<Builder> {

        private Builder() {
            super(PageSize.USUAL);
        }

        /**
         * The query.
         *
         * @return immutable
         */
        public EmailTemplatesQuery build() {
            return new EmailTemplatesQuery(this);
        }
    }
}
