package dev.faultline.interviews;

import dev.faultline.core.RequestData;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail of an invitation; the vendor's is the default. Source:
 * <a href="https://docs.celper.ai/endpoints/candidate-actions">candidate actions</a>.
 */
public final class Invitation extends RequestData {

    private Invitation(Builder builder) {
        super(builder);
    }

    /** Starts with the vendor's e-mail. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an invitation. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the subject.
         *
         * @param emailSubject up to 200 characters, {@code null} or blank to leave it out
         */
        public Builder emailSubject(@Nullable String emailSubject) {
            return setOrLeaveOut("emailSubject", Limits.optional(Limits.EMAIL_SUBJECT, emailSubject, "emailSubject"));
        }

        /**
         * Sets the text.
         *
         * @param emailBody up to 5000 characters, {@code null} or blank to leave it out; {@code {interviewLink}} in it
         *     becomes the interview's address; the result without it is not documented
         */
        public Builder emailBody(@Nullable String emailBody) {
            return setOrLeaveOut("emailBody", Limits.optional(Limits.EMAIL_BODY, emailBody, "emailBody"));
        }

        /** Builds the invitation. */
        public Invitation build() {
            return new Invitation(this);
        }
    }
}
