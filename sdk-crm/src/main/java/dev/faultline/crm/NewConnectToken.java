package dev.faultline.crm;

import dev.faultline.core.internal.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connect token to be made. Source: the vendor's page on connect tokens. */
public final class NewConnectToken {

    private static final String END_USER_ID = "endUserId";

    private final Map<String, @Nullable Object> json;

    private NewConnectToken(Map<String, @Nullable Object> json) {
        this.json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    /** Starts a token. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The body, for the end user of a view unless it names one itself.
     *
     * @param place where the id will be sent later: one that cannot be sent there would belong to nobody
     * @param endUserId of the view, {@code null} if none is chosen
     */
    Map<String, @Nullable Object> json(EndUserPlace place, @Nullable String endUserId) {
        Map<String, @Nullable Object> complete = new LinkedHashMap<>();
        complete.put(END_USER_ID, endUserId);
        complete.putAll(json);
        Object id = Checks.notNull(
                complete.get(END_USER_ID),
                END_USER_ID,
                "your own id for the end user, or choose it with forEndUser(..)");
        if (id instanceof String text) {
            place.check(text);
        }
        return complete;
    }

    /** The names only: the values are personal data. */
    @Override
    public String toString() {
        return "NewConnectToken" + json.keySet();
    }

    /** Collects a token's parts; the end user is required, here or in the view that makes the token. */
    public static final class Builder {

        private final Map<String, @Nullable Object> json = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets the end user. The call creates or updates the vendor's record of this user.
         *
         * @param endUserId your own id, the one that {@link CrmClient#forEndUser} gets later; two users must never
         *     share it
         */
        public Builder endUserId(String endUserId) {
            json.put(END_USER_ID, Checks.notBlank(endUserId, "endUserId", "your own id for the end user"));
            return this;
        }

        /**
         * Sets the name in the widget's header.
         *
         * @param endUserDisplayName for people, {@code null} to leave it out
         */
        public Builder endUserDisplayName(@Nullable String endUserDisplayName) {
            return orLeaveOut("endUserDisplayName", endUserDisplayName);
        }

        /**
         * Sets the end user's e-mail address.
         *
         * @param endUserEmail an e-mail address, {@code null} to leave it out
         */
        public Builder endUserEmail(@Nullable String endUserEmail) {
            return orLeaveOut("endUserEmail", endUserEmail);
        }

        /**
         * Says which account of the provider is meant. It has nothing to do with the key's own sandbox.
         *
         * @param environment {@code sandbox} for the provider's sandbox, the only value in the vendor's pages
         */
        public Builder environment(String environment) {
            return field("environment", Checks.notBlank(environment, "environment", "sandbox, or leave it out"));
        }

        private Builder orLeaveOut(String name, @Nullable String value) {
            if (value == null) {
                json.remove(name);
                return this;
            }
            return field(name, value);
        }

        /**
         * Sets any field, documented or not.
         *
         * @param name its name on the wire, sent exactly so
         * @param value anything that can be written as JSON, or {@code null} to send JSON's {@code null}
         */
        public Builder field(String name, @Nullable Object value) {
            json.put(Checks.notBlank(name, "field", "its name on the wire"), value);
            return this;
        }

        /**
         * The token to be made.
         *
         * @return immutable
         */
        public NewConnectToken build() {
            return new NewConnectToken(json);
        }
    }
}
