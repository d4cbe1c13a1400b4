package dev.faultline.sequences.email;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The sections of a mailbox, to connect or to change one. A section that is left out of a change stays. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
 * and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
 * email account</a>.
 */
public final class EmailAccountData extends RequestData {

    private EmailAccountData(Builder builder) {
        super(builder);
    }

    /** Starts with no sections. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the sections. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the connection, which is required to connect a mailbox. An earlier reference required all of its parts.
         *
         * @param connection addresses, servers and passwords
         */
        public Builder connection(EmailConnectionData connection) {
            return set("connection", connection);
        }

        /**
         * Sets the sending limits.
         *
         * @param safety the limits
         */
        public Builder safety(EmailSafetyData safety) {
            return set("safety", safety);
        }

        /**
         * Sets the signature.
         *
         * @param signature the signature
         */
        public Builder signature(String signature) {
            return set("signature", Map.of("signature", Checks.notNull(signature, "signature", "a text")));
        }

        /**
         * Sets the opt-out options.
         *
         * @param optOut the parts
         */
        public Builder optOut(EmailOptOutData optOut) {
            return set("optOut", optOut);
        }

        /**
         * Sets the daily increase of the limit.
         *
         * @param rampUp the parts
         */
        public Builder rampUp(EmailRampUpData rampUp) {
            return set("rampUp", rampUp);
        }

        /**
         * Sets the tags, all of them: those that the mailbox has are replaced.
         *
         * @param tags their names
         */
        public Builder tags(Collection<String> tags) {
            return set("tags", List.copyOf(Checks.notNull(tags, "tags", "names, or none to remove all tags")));
        }

        /**
         * The sections.
         *
         * @return immutable
         */
        public EmailAccountData build() {
            return new EmailAccountData(this);
        }
    }
}
