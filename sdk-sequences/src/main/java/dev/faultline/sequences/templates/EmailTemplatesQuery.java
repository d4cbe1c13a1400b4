package dev.faultline.sequences.templates;

import dev.faultline.sequences.internal.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;

/**
 * A page of the list of email templates; conditions are not documented. Source: the vendor's reference on email
 * templates.
 */
@SuppressWarnings("exports") // the builders share it
public final class EmailTemplatesQuery extends PageQuery {

    private EmailTemplatesQuery(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with the first page. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects the page. {@code top(..)} sets the size of a page, {@code cursor(..)} or {@code skip(..)} where it
     * begins, {@code parameter(name, value)} any parameter, documented or not.
     */
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
