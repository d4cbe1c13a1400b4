package dev.faultline.interviews;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a candidate; other fields stay unchanged. Whether {@code null} clears a field is not documented: {@code
 * field("phone", null)} sends it. The CV cannot be changed. Source:
 * <a href="https://docs.celper.ai/endpoints/candidate-details">candidate details</a>.
 */
public final class CandidateUpdate extends RequestData {

    private CandidateUpdate(Builder builder) {
        super(builder);
    }

    /** Starts with no changes. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an update. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Changes the first name.
         *
         * @param firstName 1 to 100 characters, {@code null} or blank to leave it unchanged
         */
        public Builder firstName(@Nullable String firstName) {
            return setOrLeaveOut("firstName", Limits.optional(Limits.NAME, firstName, "firstName"));
        }

        /**
         * Changes the last name.
         *
         * @param lastName 1 to 100 characters, {@code null} or blank to leave it unchanged
         */
        public Builder lastName(@Nullable String lastName) {
            return setOrLeaveOut("lastName", Limits.optional(Limits.NAME, lastName, "lastName"));
        }

        /**
         * Changes the e-mail address.
         *
         * @param email unique in the job position; {@code null} or blank to leave it unchanged
         */
        public Builder email(@Nullable String email) {
            return setOrLeaveOut("email", email == null || email.isBlank() ? null : email);
        }

        /**
         * Changes the phone number.
         *
         * @param phone up to 50 characters, {@code null} or blank to leave it unchanged
         */
        public Builder phone(@Nullable String phone) {
            return setOrLeaveOut("phone", Limits.optional(Limits.PHONE, phone, "phone"));
        }

        /**
         * Changes the notes.
         *
         * @param notes up to 10 KB, {@code null} or blank to leave them unchanged
         */
        public Builder notes(@Nullable String notes) {
            return setOrLeaveOut("notes", Limits.optional(Limits.NOTES, notes, "notes"));
        }

        /**
         * Builds the update.
         *
         * @throws IllegalArgumentException if there are no changes
         */
        public CandidateUpdate build() {
            CandidateUpdate update = new CandidateUpdate(this);
            Checks.that(!update.fields().isEmpty(), "update", "empty", "at least one change");
            return update;
        }
    }
}
