package dev.faultline.telephony.agents;

import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.catalogue.Llms;
import dev.faultline.telephony.internal.Limits;

/**
 * What shall be different in a version of an agent. What is not set stays as it is; what can be cleared has a method
 * {@code clear..} of its own. Source: the vendor's page on updating an agent.
 *
 * <pre>{@code
 * AgentUpdate publish = AgentUpdate.builder().versionNumber(3).isPublished(true).build();
 * }</pre>
 */
public final class AgentUpdate extends AgentData {

    private AgentUpdate(Builder builder) {
        super(builder);
    }

    /** Starts with no change. */
    public static Builder builder() {
        return new Builder();
    }

    boolean publishes() {
        return Boolean.TRUE.equals(fields().get("is_published"));
    }

    /** Collects the changes; the version is required. */
    public static final class Builder extends AgentData.Builder<Builder> {

        private Builder() {}

        /**
         * Says which version is meant. Required.
         *
         * @param versionNumber 1 or more; a draft, unless the update says {@link #updateDeployment}
         */
        public Builder versionNumber(int versionNumber) {
            return set("version_number", Limits.between(versionNumber, "version_number", 1, Integer.MAX_VALUE));
        }

        /**
         * Publishes the version: from then on it takes the calls, and cannot be edited. There is no way back but to
         * publish another one.
         *
         * @param isPublished {@code true} to publish it
         */
        public Builder isPublished(boolean isPublished) {
            return set("is_published", isPublished);
        }

        /**
         * Allows the change of a published version; no page says more.
         *
         * @param updateDeployment whether to allow it
         */
        public Builder updateDeployment(boolean updateDeployment) {
            return set("update_deployment", updateDeployment);
        }

        /**
         * Sets how fast the agent responses.
         *
         * @param responsiveness 0 to 1 is what the scale is said to be; an update may say up to 5
         */
        public Builder responsiveness(double responsiveness) {
            return set("responsiveness", Limits.between(responsiveness, "responsiveness", 0, 5));
        }

        /**
         * Sets how free the language model is.
         *
         * @param llmTemperature default 0.1; no page bounds it for an update
         */
        public Builder llmTemperature(double llmTemperature) {
            return set("llm_temperature", Limits.finite(llmTemperature, "llm_temperature"));
        }

        /**
         * Sets a language model of its own for the search of calls.
         *
         * @param postCallAnalysisLlmId an id of {@link Llms#list()}
         */
        public Builder postCallAnalysisLlmId(String postCallAnalysisLlmId) {
            return id("post_call_analysis_llm_id", postCallAnalysisLlmId);
        }

        /**
         * Asks the language model for structured replies.
         *
         * @param structuredOutput whether to ask for them
         */
        public Builder structuredOutput(boolean structuredOutput) {
            return set("structured_output", structuredOutput);
        }

        /** Has the API make the name of the version, by sending {@code null}. */
        public Builder clearVersionTitle() {
            return field("version_title", null);
        }

        /** Takes the transcriber away, by sending {@code null}. */
        public Builder clearTranscriberId() {
            return field("transcriber_id", null);
        }

        /** Leaves the sound as it is, by sending {@code null}. */
        public Builder clearDenoisingMode() {
            return field("denoising_mode", null);
        }

        /** Takes the transcriber that steps in away, by sending {@code null}. */
        public Builder clearSttFallbackTranscriberId() {
            return field("stt_fallback_transcriber_id", null);
        }

        /** Takes away how long to wait before the other language model steps in, by sending {@code null}. */
        public Builder clearLlmFallbackDelayMs() {
            return field("llm_fallback_delay_ms", null);
        }

        /** Takes the language model that steps in away, by sending {@code null}. */
        public Builder clearLlmFallbackModel() {
            return field("llm_fallback_model", null);
        }

        /** Has calls searched by the usual language model again, by sending {@code null}. */
        public Builder clearPostCallAnalysisLlmId() {
            return field("post_call_analysis_llm_id", null);
        }

        /** Detaches the inbound number, by sending an empty text. */
        public Builder clearInboundPhoneNumberId() {
            return field("inbound_phone_number_id", "");
        }

        /** Detaches the outbound number, by sending an empty text. */
        public Builder clearOutboundPhoneNumberId() {
            return field("outbound_phone_number_id", "");
        }

        /**
         * The changes.
         *
         * @return immutable changes
         * @throws IllegalArgumentException if the version is missing, or nothing is changed, or the parts do not fit
         */
        public AgentUpdate build() {
            Checks.notNull(get("version_number"), "version_number", "the version that is meant");
            checkFallbackTranscriber();
            AgentUpdate update = new AgentUpdate(this);
            Checks.that(update.fields().size() > 1, "update", "without a change", "a field besides version_number");
            return update;
        }
    }
}
