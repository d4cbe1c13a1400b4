package dev.faultline.telephony.agents;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.JsonFields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function of an agent: something it can do besides talking. Source: the vendor's pages on creating and on updating
 * an agent.
 */
public final class AgentFunction extends RequestData {

    private AgentFunction(Builder builder) {
        super(builder);
    }

    /** Starts a function. A new agent's functions need name, type and description; an update may leave them out. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A function that was read, to send it again: an update's list replaces all functions of the version.
     *
     * @param read one of {@link AgentVersion#agentFunctions}, of {@code agents().get(..)}
     * @return the function with all the fields that were read
     * @throws IllegalArgumentException if it is no JSON object
     */
    public static AgentFunction of(JsonValue read) {
        return from(read).build();
    }

    /**
     * Starts with a function that was read, to change some of it.
     *
     * @param read one of {@link AgentVersion#agentFunctions}, of {@code agents().get(..)}
     * @return a builder with all the fields that were read
     * @throws IllegalArgumentException if it is no JSON object
     */
    public static Builder from(JsonValue read) {
        JsonValue given = Checks.notNull(read, "read", "a function of a version");
        Checks.that(given.isObject(), "read", "no JSON object", "a function of a version");
        Builder builder = new Builder();
        // by its name in requests also where a response has the other casing: no page shows the response's
        JsonFields.get(given, "displayName").asText().ifPresent(name -> builder.field("displayName", name));
        return builder.takeOver(given);
    }

    /** Builds a function. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        private Builder takeOver(JsonValue read) {
            return super.takeOver(read);
        }

        /**
         * Names the function.
         *
         * @param displayName its name
         */
        public Builder displayName(String displayName) {
            return set("displayName", Checks.notBlank(displayName, "displayName", "the function's name"));
        }

        /**
         * Sets the function's type.
         *
         * @param type the type; {@code field("type", ..)} sends one that this version of the SDK does not know
         */
        public Builder type(Type type) {
            return set("type", OpenEnum.wireName(Checks.notNull(type, "type", "a type")));
        }

        /**
         * Sets the description by which the agent decides when to use it.
         *
         * @param description any text, {@code null} to omit it
         */
        public Builder description(@Nullable String description) {
            return setOrLeaveOut("description", description);
        }

        /**
         * Sets the configuration.
         *
         * @param config free in form; not documented
         */
        public Builder config(Map<String, ?> config) {
            Map<String, ?> given = Checks.notNull(config, "config", "a configuration, or leave it out");
            return set("config", Collections.unmodifiableMap(new LinkedHashMap<>(given)));
        }

        /**
         * The function.
         *
         * @return an immutable function
         */
        public AgentFunction build() {
            return new AgentFunction(this);
        }
    }

    /** The kind of an agent's function. Source: the vendor's page on creating an agent. */
    public enum Type {
        /** End the call. */
        END_CALL,
        /** Transfer the call. */
        CALL_TRANSFER,
        /** Whatever its configuration defines. */
        CUSTOM,
        /** Look for free times. */
        CHECK_CALENDAR_AVAILABILITY,
        /** Book a time. */
        BOOK_CALENDAR,
        /** Use a connected application. */
        INTEGRATION
    }
}
