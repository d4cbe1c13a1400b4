package dev.faultline.telephony.agents;

import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.catalogue.Llms;
import dev.faultline.telephony.internal.Limits;
import java.util.Optional;
import java.util.function.Consumer;
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

    /**
     * Starts with no change of a version that was read, so that single functions can be changed: {@link
     * Builder#putFunction}, {@link Builder#changeFunction}, {@link Builder#removeFunction}.
     *
     * @param version a draft, such as {@link Agent#draft()}, of {@code agents().get(..)}; its number is that of the update
     * @throws IllegalArgumentException if the response lacks the version's number
     */
    public static Builder from(AgentVersion version) {
        return new Builder(numberOf(Checks.notNull(version, "version", "a version that was read")), version);
    }

    static int numberOf(AgentVersion version) {
        return Math.toIntExact(
                Checks.notNull(version.versionNumber(), "version_number", "a version whose response has it"));
    }

    boolean publishes() {
        return Boolean.TRUE.equals(fields().get("is_published"));
    }

    /** Builds the update; at least one change is required. */
    public static final class Builder extends AgentData.Builder<Builder> {

        private static final String DISPLAY_NAME = "displayName";
        private static final String FUNCTION = "a function's name";

        private final @Nullable AgentVersion version;

        private Builder(int versionNumber) {
            this(versionNumber, null);
        }

        private Builder(int versionNumber, @Nullable AgentVersion version) {
            this.version = version;
            set("version_number", Limits.between(versionNumber, "version_number", 1, Integer.MAX_VALUE));
        }

        /**
         * Adds a function to those that were read, or takes it for the one of the same {@code displayName}; the others stay
         * as they are, with all their fields.
         *
         * @param function has a {@code displayName}
         * @throws IllegalArgumentException if it has none
         * @throws IllegalStateException if this is not an update {@linkplain AgentUpdate#from from} a version with its
         *     functions, or their names do not distinguish them
         */
        public Builder putFunction(AgentFunction function) {
            Checks.notNull(function, "function", "what AgentFunction.builder() builds");
            return functions(list -> list.put(function));
        }

        /**
         * Changes some fields of a function that was read; its other fields and the other functions stay as they are.
         *
         * @param displayName the function's name
         * @param change sets the fields: {@code f -> f.description("..")}
         * @throws IllegalArgumentException if the version has no such function
         * @throws IllegalStateException as {@link #putFunction} does
         */
        public Builder changeFunction(String displayName, Consumer<AgentFunction.Builder> change) {
            Checks.notBlank(displayName, DISPLAY_NAME, FUNCTION);
            Checks.notNull(change, "change", "a function that changes it");
            return functions(list -> list.change(displayName, change));
        }

        /**
         * Removes a function; the others stay as they are. Nothing is changed if there is none of the name.
         *
         * @param displayName the function's name
         * @throws IllegalStateException as {@link #putFunction} does; so if several functions have the name
         */
        public Builder removeFunction(String displayName) {
            Checks.notBlank(displayName, DISPLAY_NAME, FUNCTION);
            FunctionList list = functionList();
            return list.remove(displayName) ? agentFunctions(list.all()) : this;
        }

        private Builder functions(Consumer<FunctionList> change) {
            FunctionList list = functionList();
            change.accept(list);
            return agentFunctions(list.all());
        }

        /** Those that this update has set before, else those that were read. */
        private FunctionList functionList() {
            if (version == null) {
                throw new IllegalStateException("the update knows no functions, and a list of them would replace all:"
                        + " begin with AgentUpdate.from(version), or with agents().edit(..)");
            }
            Object set = get("agent_functions");
            return new FunctionList(set == null ? version.agentFunctions() : JsonValue.of(set));
        }

        /** The update of an edit, which may have changed nothing. */
        Optional<AgentUpdate> buildIfChanged(boolean flow) {
            boolean changed = new AgentUpdate(this).fields().size() > 1;
            if (changed && flow && version != null) {
                takeOver(version, "agent_identity");
                takeOver(version, "agent_background");
            }
            return changed ? Optional.of(build()) : Optional.empty();
        }

        /** An update of a flow agent needs both of these fields. */
        private void takeOver(AgentVersion read, String name) {
            if (get(name) == null) {
                read.json().get(name).asText().ifPresent(text -> field(name, text));
            }
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
