package dev.faultline.sequences.tasks;

import dev.faultline.sequences.internal.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;

/** A page of the list of tasks; {@link TaskFilter} has conditions. Source: the vendor's reference on tasks. */
@SuppressWarnings("exports") // the builders share it
public final class TasksQuery extends PageQuery {

    private TasksQuery(Builder builder) {
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
        public TasksQuery build() {
            return new TasksQuery(this);
        }
    }
}
