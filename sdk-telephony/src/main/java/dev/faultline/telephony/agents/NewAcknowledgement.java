package dev.faultline.telephony.agents;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.internal.Limits;

/** The decision on a finding, to be recorded. Source: the vendor's page on acknowledging findings. */
public final class NewAcknowledgement extends RequestData {

    private NewAcknowledgement(Builder builder) {
        super(builder);
    }

    /**
     * Creates the decision on a finding of a review.
     *
     * @param finding the finding
     * @param status the decision
     * @return an immutable request
     */
    public static NewAcknowledgement of(PromptFinding finding, Acknowledgement.Status status) {
        PromptFinding given = Checks.notNull(finding, "finding", "a finding of a review");
        return builder()
                .findingFingerprint(given.fingerprint())
                .kind(given.kind().value())
                .status(status)
                .build();
    }

    /** Starts an acknowledgement. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an acknowledgement; every field is required. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private static final String FINGERPRINT = "finding_fingerprint";
        private static final String KIND = "kind";
        private static final String STATUS = "status";
        private static final int LONGEST_KIND = 40;

        private Builder() {}

        /**
         * Sets the finding.
         *
         * @param findingFingerprint the finding's fingerprint, 40 hexadecimal digits
         */
        public Builder findingFingerprint(String findingFingerprint) {
            String given = Checks.notNull(findingFingerprint, FINGERPRINT, "a finding's fingerprint");
            Checks.that(given.matches("[0-9a-fA-F]{40}"), FINGERPRINT, given, "40 hexadecimal digits");
            return set(FINGERPRINT, given);
        }

        /**
         * Sets the finding's kind.
         *
         * @param kind the finding's kind
         */
        public Builder kind(PromptFinding.Kind kind) {
            return set(KIND, OpenEnum.wireName(Checks.notNull(kind, KIND, "the finding's kind")));
        }

        /**
         * Sets the finding's kind.
         *
         * @param kind the finding's kind as the API writes it, up to 40 characters
         */
        public Builder kind(String kind) {
            return set(KIND, Limits.text(Checks.notBlank(kind, KIND, "the finding's kind"), KIND, LONGEST_KIND));
        }

        /**
         * Sets the decision.
         *
         * @param status the decision
         */
        public Builder status(Acknowledgement.Status status) {
            return set(STATUS, OpenEnum.wireName(Checks.notNull(status, STATUS, "what is made of the finding")));
        }

        /**
         * The acknowledgement.
         *
         * @return an immutable request
         * @throws IllegalArgumentException if a field is missing
         */
        public NewAcknowledgement build() {
            Checks.notNull(get(FINGERPRINT), FINGERPRINT, "a finding's fingerprint");
            Checks.notNull(get(KIND), KIND, "the finding's kind");
            Checks.notNull(get(STATUS), STATUS, "what is made of the finding");
            return new NewAcknowledgement(this);
        }
    }
}
