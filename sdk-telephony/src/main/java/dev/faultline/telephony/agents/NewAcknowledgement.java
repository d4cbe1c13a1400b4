package dev.faultline.telephony.agents;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.internal.Limits;

/** What is made of a finding. Source: the vendor's page on acknowledging findings. */
public final class NewAcknowledgement extends RequestData {

    private NewAcknowledgement(Builder builder) {
        super(builder);
    }

    /**
     * What is made of a finding that a review has given.
     *
     * @param finding the finding
     * @param status what is made of it
     * @return an immutable request
     */
    public static NewAcknowledgement of(PromptFinding finding, FindingStatus status) {
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

    /** Collects an acknowledgement; every part is required. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private static final String FINGERPRINT = "finding_fingerprint";
        private static final String KIND = "kind";
        private static final String STATUS = "status";
        private static final int LONGEST_KIND = 40;

        private Builder() {}

        /**
         * Says which finding is meant.
         *
         * @param findingFingerprint the finding's fingerprint, 40 hexadecimal digits
         */
        public Builder findingFingerprint(String findingFingerprint) {
            String given = Checks.notNull(findingFingerprint, FINGERPRINT, "a finding's fingerprint");
            Checks.that(given.matches("[0-9a-fA-F]{40}"), FINGERPRINT, given, "40 hexadecimal digits");
            return set(FINGERPRINT, given);
        }

        /**
         * Says what kind the finding is of.
         *
         * @param kind the finding's kind
         */
        public Builder kind(FindingKind kind) {
            return set(KIND, OpenEnum.wireName(Checks.notNull(kind, KIND, "the finding's kind")));
        }

        /**
         * Says what kind the finding is of.
         *
         * @param kind the finding's kind as the API writes it, up to 40 characters
         */
        public Builder kind(String kind) {
            return set(KIND, Limits.text(Checks.notBlank(kind, KIND, "the finding's kind"), KIND, LONGEST_KIND));
        }

        /**
         * Says what is made of it.
         *
         * @param status what
         */
        public Builder status(FindingStatus status) {
            return set(STATUS, OpenEnum.wireName(Checks.notNull(status, STATUS, "what is made of the finding")));
        }

        /**
         * The acknowledgement.
         *
         * @return an immutable request
         * @throws IllegalArgumentException if a part is missing
         */
        public NewAcknowledgement build() {
            Checks.notNull(get(FINGERPRINT), FINGERPRINT, "a finding's fingerprint");
            Checks.notNull(get(KIND), KIND, "the finding's kind");
            Checks.notNull(get(STATUS), STATUS, "what is made of the finding");
            return new NewAcknowledgement(this);
        }
    }
}
