package dev.faultline.sequences.sequence;

import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;
import java.util.Locale;
import java.util.UUID;

/**
 * The filters of a list of sequences. Source: <a
 * href="https://docs.reply.io/api-reference/sequences/list-all-sequences">listing sequences</a>.
 */
@SuppressWarnings("exports") // the builders share it
public final class SequencesQuery extends PageQuery {

    private SequencesQuery(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with no conditions. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects the conditions; all given ones have to hold. {@code top(..)} sets the size of a
     * page, {@code cursor(..)} or {@code skip(..)} where it begins, {@code parameter(name, value)} any parameter,
     * documented or not.
     */
    public static final class Builder extends PageQuery.Builder<Builder> {

        private Builder() {
            super(PageSize.USUAL);
        }

        /**
         * Lists only sequences in one status.
         *
         * @param status new, active or paused; archived ones are found by {@link #archived(boolean)}
         */
        public Builder status(SequenceStatus status) {
            Checks.notNull(status, "status", "NEW, ACTIVE or PAUSED");
            boolean right = status != SequenceStatus.ARCHIVED;
            Checks.that(right, "status", status, "NEW, ACTIVE or PAUSED, and archived(true) for archived sequences");
            return parameter("status", status.name().toLowerCase(Locale.ROOT));
        }

        /**
         * Lists only sequences in a status that is newer than this version of the SDK.
         *
         * @param status as a sequence has it
         */
        public Builder status(String status) {
            return parameter("status", Checks.notBlank(status, "status", "a status, or leave it out"));
        }

        /**
         * Lists only one user's sequences.
         *
         * @param ownerUserId the owner's id
         */
        public Builder ownerUserId(long ownerUserId) {
            return parameter("ownerUserId", ownerUserId);
        }

        /**
         * Lists only the sequences in a folder.
         *
         * @param folderId the folder's id
         */
        public Builder folderId(UUID folderId) {
            return parameter("folderId", folderId);
        }

        /**
         * Lists only sequences that are archived, or only those that are not.
         *
         * @param archived default: both
         */
        public Builder archived(boolean archived) {
            return parameter("isArchived", archived);
        }

        /**
         * Lists only sequences whose name has a text in it.
         *
         * @param name a part of the name, in any case
         */
        public Builder name(String name) {
            return parameter("name", Checks.notBlank(name, "name", "a part of the name, or leave it out"));
        }

        /**
         * The query.
         *
         * @return immutable
         */
        public SequencesQuery build() {
            return new SequencesQuery(this);
        }
    }
}
