package dev.faultline.sequences.email;

import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.PageFilter;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;
import java.util.Collection;

/**
 * The conditions of a search for mailboxes. The vendor also filters by connection status, provider, address, domains
 * and tags, without their names being known: {@code field(name, value)} sends those. Source: <a
 * href="https://docs.reply.io/api-reference/email-accounts/filter-email-accounts">filtering email accounts</a>.
 */
@SuppressWarnings("exports") // the builders share it
public final class EmailAccountFilter extends PageFilter {

    private EmailAccountFilter(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with no conditions. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects the conditions; all given ones have to hold. {@code top(..)} sets the size of a
     * page, {@code cursor(..)} or {@code skip(..)} where it begins, {@code field(name, value)} any condition,
     * documented or not.
     */
    public static final class Builder extends PageFilter.Builder<Builder> {

        private Builder() {
            super(PageSize.USUAL);
        }

        /**
         * Finds only mailboxes of some users.
         *
         * @param ownerUserIds the owners' ids
         */
        public Builder ownerUserIds(Collection<Long> ownerUserIds) {
            return field("ownerUserIds", BulkResponses.ids(ownerUserIds, "ownerUserIds", Integer.MAX_VALUE));
        }

        /**
         * The filter.
         *
         * @return immutable
         */
        public EmailAccountFilter build() {
            return new EmailAccountFilter(this);
        }
    }
}
