package dev.faultline.telephony.calls;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call to place. The number it comes from is set on the agent's version. Source: <a
 * href="https://dialnexa.mintlify.app/api-reference/calls/create">Creating a call</a>.
 */
public final class NewCall extends RequestData {

    private NewCall(Builder builder) {
        super(builder);
    }

    /**
     * Starts a call.
     *
     * @param phoneNumber the number to call, in the international format, such as {@code +14155550123}
     * @param agentId an agent of the workspace
     * @throws IllegalArgumentException if the number is in any other format
     */
    public static Builder builder(String phoneNumber, String agentId) {
        return builder(PhoneNumber.of(phoneNumber), agentId);
    }

    /**
     * Starts a call.
     *
     * @param phoneNumber the number to call
     * @param agentId an agent of the workspace
     */
    public static Builder builder(PhoneNumber phoneNumber, String agentId) {
        return new Builder(phoneNumber, agentId);
    }

    /** The same call with a key in its metadata, by which it is found again. */
    NewCall withKey(String name, String key) {
        if (!(fields().get(Builder.METADATA) instanceof Map<?, ?> metadata)) {
            throw new IllegalArgumentException("metadata is no map: set it with metadata(..)");
        }
        Object before = metadata.get(name);
        Checks.that(
                before == null || before.equals(key), name, "in the metadata with another value", "another keyName");
        return new Builder(this).metadata(name, key).build();
    }

    String phoneNumber() {
        Object number = fields().get(Builder.PHONE_NUMBER);
        return number instanceof PhoneNumber checked ? checked.value() : String.valueOf(number);
    }

    String agentId() {
        return String.valueOf(fields().get(Builder.AGENT_ID));
    }

    /** Builds a call. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private static final int MOST_NOTES = 15;

        private static final String PHONE_NUMBER = "phone_number";
        private static final String AGENT_ID = "agent_id";
        private static final String METADATA = "metadata";
        private static final String NOTES = "notes";

        private Builder(PhoneNumber phoneNumber, String agentId) {
            set(PHONE_NUMBER, phoneNumber);
            set(AGENT_ID, Checks.notBlank(agentId, AGENT_ID, "the id of an agent"));
        }

        private Builder(NewCall other) {
            super(other);
        }

        /**
         * Chooses a version of the agent.
         *
         * @param agentVersionNumber 1 or more, a published version; default the latest published one
         */
        public Builder agentVersionNumber(int agentVersionNumber) {
            Checks.that(agentVersionNumber >= 1, "agent_version_number", agentVersionNumber, "1 or more");
            return set("agent_version_number", agentVersionNumber);
        }

        /**
         * Adds a variable of the prompt, free in form. A value of your own, such as an order's number, distinguishes
         * this call from another one to the same person.
         *
         * @param key its name between the braces of the prompt
         * @param value a text, number, boolean, map, list or {@code null}
         */
        public Builder metadata(String key, @Nullable Object value) {
            return set(METADATA, with(METADATA, key, value));
        }

        /**
         * Adds a note to the call's log.
         *
         * @param key its name; up to 15 of them
         * @param value a text, number, boolean, map, list or {@code null}
         */
        public Builder note(String key, @Nullable Object value) {
            Map<String, @Nullable Object> notes = with(NOTES, key, value);
            Checks.that(notes.size() <= MOST_NOTES, NOTES, notes.size() + " keys", "at most " + MOST_NOTES);
            return set(NOTES, notes);
        }

        private Map<String, @Nullable Object> with(String name, String key, @Nullable Object value) {
            Map<String, @Nullable Object> longer = new LinkedHashMap<>();
            if (get(name) instanceof Map<?, ?> before) {
                before.forEach((k, v) -> longer.put(String.valueOf(k), v));
            }
            Checks.notBlank(key, name, "a key");
            longer.put(key, value);
            return longer;
        }

        /**
         * The call.
         *
         * @return an immutable call
         */
        public NewCall build() {
            if (get(METADATA) == null) {
                set(METADATA, Map.of()); // the API requires it, if only empty
            }
            return new NewCall(this);
        }
    }
}
