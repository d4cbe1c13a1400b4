package dev.faultline.telephony.agents;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an agent can do besides talking. Source: the vendor's pages on creating and on updating an agent. */
public final class AgentFunction extends RequestData {

    private AgentFunction(Builder builder) {
        super(builder);
    }

    /** Starts a function. A new agent's functions need name, type and description; an update may leave them out. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a function. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Names the function.
         *
         * @param displayName its name
         */
        public Builder displayName(String displayName) {
            return set("displayName", Checks.notBlank(displayName, "displayName", "the function's name"));
        }

        /**
         * Chooses what it does.
         *
         * @param type what; {@code field("type", ..)} takes one that this version of the SDK does not know
         */
        public Builder type(AgentFunctionType type) {
            return set("type", OpenEnum.wireName(Checks.notNull(type, "type", "a type")));
        }

        /**
         * Tells the agent when to use it.
         *
         * @param description any text, {@code null} to leave it out
         */
        public Builder description(@Nullable String description) {
            return setOrLeaveOut("description", description);
        }

        /**
         * Configures it.
         *
         * @param config free in form; no page describes it
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
}
