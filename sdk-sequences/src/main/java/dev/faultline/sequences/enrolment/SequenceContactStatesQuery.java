package dev.faultline.sequences.enrolment;

import dev.faultline.core.WireName;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The filters of a list of contacts' states. Source: the vendor's page on listing contacts with extended state. */
@SuppressWarnings("exports") // the builders share it
public final class SequenceContactStatesQuery extends PageQuery {

    private SequenceContactStatesQuery(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with all contacts and no further columns. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a query. A page has at most 100 items here. {@code top(..)} sets the size of a
     * page, {@code cursor(..)} or {@code skip(..)} where it begins, {@code parameter(name, value)} any parameter,
     * documented or not.
     */
    public static final class Builder extends PageQuery.Builder<Builder> {

        private Builder() {
            super(new PageSize(100));
        }

        /**
         * Asks for more than who the contacts are.
         *
         * @param columns at least one
         */
        public Builder additionalColumns(Column... columns) {
            boolean right = columns != null
                    && columns.length > 0
                    && !Arrays.asList(columns).contains(null);
            Checks.that(right, "additionalColumns", Arrays.toString(columns), "at least one, or leave it out");
            return parameter(
                    "additionalColumns",
                    Arrays.stream(columns).distinct().map(Column::wireName).collect(Collectors.joining(",")));
        }

        /**
         * The query.
         *
         * @return immutable
         */
        public SequenceContactStatesQuery build() {
            return new SequenceContactStatesQuery(this);
        }
    }

    /**
     * The optional columns of the list of contacts' states. Source: the vendor's page on listing contacts with extended
     * state.
     */
    public enum Column implements WireName {
        /** {@link SequenceContactState#currentStep()}. */
        CURRENT_STEP("CurrentStep"),
        /** {@link SequenceContactState#lastStepCompletedAt()}. */
        LAST_STEP_COMPLETED_AT("LastStepCompletedAt"),
        /** {@link SequenceContactState#status()}. */
        STATUS("Status");

        private final String wireName;

        Column(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
