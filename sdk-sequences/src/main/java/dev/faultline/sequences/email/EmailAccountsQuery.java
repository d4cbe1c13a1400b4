package dev.faultline.sequences.email;

import dev.faultline.sequences.internal.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;

/**
 * The filters of a list of mailboxes. Source: <a
 * href="https://docs.reply.io/api-reference/email-accounts/list-email-accounts">listing email accounts</a>.
 */
@SuppressWarnings("exports") // the builders share it
public final class EmailAccountsQuery extends PageQuery {

    private EmailAccountsQuery(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with no conditions: all mailboxes that the user may see. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects the conditions. {@code top(..)} sets the size of a page, {@code cursor(..)} or {@code skip(..)} where it
     * begins, {@code parameter(name, value)} any parameter, documented or not.
     */
    public static final class Builder extends PageQuery.Builder<Builder> {

        private Builder() {
            super(PageSize.USUAL);
        }

        /**
         * Lists only the user's own mailboxes.
         *
         * @param my default {@code false}
         */
        public Builder my(boolean my) {
            return parameter("my", my);
        }

        /**
         * The query.
         *
         * @return immutable
         */
        public EmailAccountsQuery build() {
            return new EmailAccountsQuery(this);
        }
    }
}
