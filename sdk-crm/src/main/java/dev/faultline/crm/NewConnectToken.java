package dev.faultline.crm;

import dev.faultline.core.internal.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for a connect token. Source:
 * <a href="https://docs.routemcp.io/api-reference/connect/create-end-user-scoped-connect-session-token-called-by-customer-backend">connect
 * tokens</a>.
 */
public final class NewConnectToken {

    private static final String END_USER_ID = "endUserId";

    private final Map<String, @Nullable Object> json;

    private NewConnectToken(Map<String, @Nullable Object> json) {
        this.json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    /** Starts a request. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The request's body, with the view's end user unless it has its own.
     *
     * @param place the id's place in later requests, which must be able to carry it
     * @param endUserId the view's end user, {@code null} if none is chosen
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

    /** The names only; the values are personal data. */
    @Override
    public String toString() {
        return "NewConnectToken" + json.keySet();
    }

    /** Builds a request for a token; the end user is required, here or in the view. */
    public static final class Builder {

        private final Map<String, @Nullable Object> json = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets the end user. The call creates or updates the vendor's record of this user.
         *
         * @param endUserId your own id, later that of {@link CrmClient#forEndUser}; two users must never share it
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
         * Sets the kind of provider account. It is independent of the key's own sandbox.
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
         * @param name its name on the wire, sent unchanged
         * @param value anything that JSON can represent; {@code null} sends JSON's {@code null}
         */
        public Builder field(String name, @Nullable Object value) {
            json.put(Checks.notBlank(name, "field", "its name on the wire"), value);
            return this;
        }

        /** Builds the request. */
        public NewConnectToken build() {
            return new NewConnectToken(json);
        }
    }
}
