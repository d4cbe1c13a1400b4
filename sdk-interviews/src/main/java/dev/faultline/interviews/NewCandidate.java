package dev.faultline.interviews;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A candidate to import into a job position. Source:
 * <a href="https://docs.celper.ai/endpoints/candidates">candidates</a>.
 */
public final class NewCandidate extends RequestData {

    private NewCandidate(Builder builder) {
        super(builder);
    }

    /** Starts a candidate. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a candidate; first name, last name and e-mail address are required. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the first name.
         *
         * @param firstName 1 to 100 characters
         */
        public Builder firstName(String firstName) {
            return set("firstName", Limits.notBlank(Limits.NAME, firstName, "firstName"));
        }

        /**
         * Sets the last name.
         *
         * @param lastName 1 to 100 characters
         */
        public Builder lastName(String lastName) {
            return set("lastName", Limits.notBlank(Limits.NAME, lastName, "lastName"));
        }

        /**
         * Sets the e-mail address.
         *
         * @param email unique in the job position; the API checks its form
         */
        public Builder email(String email) {
            return set("email", Checks.notBlank(email, "email", "the candidate's e-mail address"));
        }

        /**
         * Sets the phone number.
         *
         * @param phone up to 50 characters, {@code null} or blank to leave it out; no form is documented; the vendor's
         *     samples have a plus and digits
         */
        public Builder phone(@Nullable String phone) {
            return setOrLeaveOut("phone", Limits.optional(Limits.PHONE, phone, "phone"));
        }

        /**
         * Sets the CV as text. It is analysed, unless {@link #skipAnalysis}.
         *
         * @param cvText up to 100 KB, {@code null} or blank to leave it out; files cannot be sent
         */
        public Builder cvText(@Nullable String cvText) {
            return setOrLeaveOut("cvText", Limits.optional(Limits.CV_TEXT, cvText, "cvText"));
        }

        /**
         * Adds notes.
         *
         * @param notes up to 10 KB, {@code null} or blank to leave it out
         */
        public Builder notes(@Nullable String notes) {
            return setOrLeaveOut("notes", Limits.optional(Limits.NOTES, notes, "notes"));
        }

        /**
         * Skips the analysis of the CV.
         *
         * @param skipAnalysis default {@code false}
         */
        public Builder skipAnalysis(boolean skipAnalysis) {
            return set("skipAnalysis", skipAnalysis);
        }

        /**
         * Builds the candidate.
         *
         * @throws IllegalArgumentException if first name, last name or e-mail address is missing
         */
        public NewCandidate build() {
            for (String required : new String[] {"firstName", "lastName", "email"}) {
                Checks.that(get(required) != null, required, "missing", "the candidate's");
            }
            return new NewCandidate(this);
        }
    }
}
