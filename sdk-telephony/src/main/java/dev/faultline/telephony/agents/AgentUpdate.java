package dev.faultline.telephony.agents;

import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.catalogue.Llms;
import dev.faultline.telephony.internal.Limits;
import org.jspecify.annotations.Nullable;

/**
 * An update of an agent's version. Fields that are not set keep their values; a {@code clear..} method empties one.
 * Source: the vendor's page on updating an agent.
 *
 * <pre>{@code
 * AgentUpdate publish = AgentUpdate.builder(3).published(true).build();
 * }</pre>
 */
public final class AgentUpdate extends AgentData {

    private AgentUpdate(Builder builder) {
        super(builder);
    }

    /**
     * Starts with no change.
     *
     * @param versionNumber the version to change, 1 or more: a draft, unless {@link Builder#updateDeployment} is set
     */
    public static Builder builder(int versionNumber) {
        return new Builder(versionNumber);
    }

    boolean publishes() {
        return Boolean.TRUE.equals(fields().get("is_published"));
    }

    /** Builds the update; at least one change is required. */
    public static final class Builder extends AgentData.Builder<Builder> {

        private Builder(int versionNumber) {
            set("version_number", Limits.between(versionNumber, "version_number", 1, Integer.MAX_VALUE));
        }

        /**
         * Publishes the version: it takes the calls from then on and cannot be edited. Only publishing another one
         * replaces it.
         *
         * @param published {@code true} to publish it
         */
        public Builder published(boolean published) {
            return set("is_published", published);
        }

        /**
         * Allows changing a published version; not documented further.
         *
         * @param updateDeployment whether to allow it
         */
        public Builder updateDeployment(boolean updateDeployment) {
            return set("update_deployment", updateDeployment);
        }

        /**
         * Sets how fast the agent responds.
         *
         * @param responsiveness 0 to 1 as documented; the API accepts up to 5 in an update
         */
        public Builder responsiveness(double responsiveness) {
            return set("responsiveness", Limits.between(responsiveness, "responsiveness", 0, 5));
        }

        /**
         * Sets the language model's temperature.
         *
         * @param llmTemperature default 0.1; no range is documented for an update
         */
        public Builder llmTemperature(double llmTemperature) {
            return set("llm_temperature", Limits.finite(llmTemperature, "llm_temperature"));
        }

        /**
         * Sets a separate language model for the analysis of finished calls.
         *
         * @param postCallAnalysisLlmId an id of {@link Llms#list()}; {@code null} or blank to leave it out
         */
        public Builder postCallAnalysisLlmId(@Nullable String postCallAnalysisLlmId) {
            return optionalId("post_call_analysis_llm_id", postCallAnalysisLlmId);
        }

        /**
         * Sets whether the language model returns structured output.
         *
         * @param structuredOutput {@code true} for structured output
         */
        public Builder structuredOutput(boolean structuredOutput) {
            return set("structured_output", structuredOutput);
        }

        /** Clears the version's name, so that the API generates one; sends {@code null}. */
        public Builder clearVersionTitle() {
            return field("version_title", null);
        }

        /** Removes the transcriber; sends {@code null}. */
        public Builder clearTranscriberId() {
            return field("transcriber_id", null);
        }

        /** Removes the denoising; sends {@code null}. */
        public Builder clearDenoisingMode() {
            return field("denoising_mode", null);
        }

        /** Removes the fallback transcriber; sends {@code null}. */
        public Builder clearSttFallbackTranscriberId() {
            return field("stt_fallback_transcriber_id", null);
        }

        /** Removes the wait before the fallback language model; sends {@code null}. */
        public Builder clearLlmFallbackDelayMs() {
            return field("llm_fallback_delay_ms", null);
        }

        /** Removes the fallback language model; sends {@code null}. */
        public Builder clearLlmFallbackModel() {
            return field("llm_fallback_model", null);
        }

        /** Removes the separate language model of the analysis; sends {@code null}. */
        public Builder clearPostCallAnalysisLlmId() {
            return field("post_call_analysis_llm_id", null);
        }

        /** Detaches the inbound number; sends an empty text. */
        public Builder clearInboundPhoneNumberId() {
            return field("inbound_phone_number_id", "");
        }

        /** Detaches the outbound number; sends an empty text. */
        public Builder clearOutboundPhoneNumberId() {
            return field("outbound_phone_number_id", "");
        }

        /**
         * Returns the update.
         *
         * @return an immutable update
         * @throws IllegalArgumentException if nothing is changed, or the parts do not fit
         */
        public AgentUpdate build() {
            checkFallbackTranscriber();
            AgentUpdate update = new AgentUpdate(this);
            Checks.that(update.fields().size() > 1, "update", "without a change", "a field besides version_number");
            return update;
        }
    }
}
