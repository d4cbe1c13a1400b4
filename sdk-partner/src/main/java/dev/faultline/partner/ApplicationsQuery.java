package dev.faultline.partner;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/** Which applications to list. */
public final class ApplicationsQuery {

    private final ListFilter filter;

    private ApplicationsQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts with no restriction. */
    public static Builder builder() {
        return new Builder();
    }

    ListFilter filter() {
        return filter;
    }

    /** Collects the restrictions. */
    public static final class Builder extends ListQueryBuilder<Builder> {

        private @Nullable OpenEnum<ApplicationStatus> status;

        private Builder() {}

        /**
         * Lists only applications in one state.
         *
         * @param status the state
         */
        public Builder status(ApplicationStatus status) {
            return status(OpenEnum.of(Checks.notNull(status, "status", "a state, or leave it out")));
        }

        /**
         * Lists only applications in one state, also in one that is newer than this version of the SDK.
         *
         * @param status the state
         */
        public Builder status(OpenEnum<ApplicationStatus> status) {
            Checks.notNull(status, "status", "a state, or leave it out");
            Checks.that(status.isPresent(), "status", "absent", "a state, or leave it out");
            this.status = status;
            return this;
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public ApplicationsQuery build() {
            return new ApplicationsQuery(filter(status == null ? null : status.value()));
        }
    }
}
