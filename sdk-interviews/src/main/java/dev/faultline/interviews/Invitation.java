package dev.faultline.interviews;

import dev.faultline.core.RequestData;

/** The e-mail of an invitation; what is not set is the vendor's. Source: the vendor's page on candidate actions. */
public final class Invitation extends RequestData {

    private Invitation(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the vendor's e-mail.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what is to be different. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the subject.
         *
         * @param emailSubject up to 200 characters
         * @return this builder
         */
        public Builder emailSubject(String emailSubject) {
            return set("emailSubject", Limits.notBlank(Limits.EMAIL_SUBJECT, emailSubject, "emailSubject"));
        }

        /**
         * Sets the text.
         *
         * @param emailBody up to 5000 characters; {@code {interviewLink}} in it becomes the interview's address. What
         *     happens without it is not documented
         * @return this builder
         */
        public Builder emailBody(String emailBody) {
            return set("emailBody", Limits.notBlank(Limits.EMAIL_BODY, emailBody, "emailBody"));
        }

        /**
         * The invitation.
         *
         * @return immutable
         */
        public Invitation build() {
            return new Invitation(this);
        }
    }
}
