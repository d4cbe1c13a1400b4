package dev.faultline.sequences;

import dev.faultline.sequences.internal.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;

/**
 * The first page of a list whose conditions the vendor does not document; {@code parameter(name,
 * value)} sends any. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-contacts/list-contacts-in-sequence">lists
 * such as that of the contacts of a sequence</a>.
 */
@SuppressWarnings("exports") // the builders share it
public final class ListQuery extends PageQuery {

    private ListQuery(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts at the beginning, with pages of the usual size. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a query. {@code top(..)} sets the size of a page, {@code cursor(..)} or {@code skip(..)} where it
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
        public ListQuery build() {
            return new ListQuery(this);
        }
    }
}
