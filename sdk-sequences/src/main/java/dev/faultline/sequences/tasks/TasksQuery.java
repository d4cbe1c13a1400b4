package dev.faultline.sequences.tasks;

import dev.faultline.sequences.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;

/** A page of the list of tasks; {@link TaskFilter} has conditions. Source: the vendor's reference on tasks. */
public final class TasksQuery extends PageQuery {

    private TasksQuery(Builder builder) {
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
        public TasksQuery build() {
            return new TasksQuery(this);
        }
    }
}
