package dev.faultline.sequences.email;

import dev.faultline.sequences.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;

/**
 * The filters of a list of mailboxes. Source: <a
 * href="https://docs.reply.io/api-reference/email-accounts/list-email-accounts">listing email accounts</a>.
 */
public final class EmailAccountsQuery extends PageQuery {

    private EmailAccountsQuery(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with no conditions: all mailboxes that the user may see. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the conditions. */
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
