package dev.faultline.crm;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A request for a connect token. Source:
 * <a href="https://docs.routemcp.io/api-reference/connect/create-end-user-scoped-connect-session-token-called-by-customer-backend">connect
 * tokens</a>.
 */
public final class NewConnectToken extends RequestData {

    private static final String END_USER_ID = "endUserId";

    private NewConnectToken(Builder builder) {
        super(builder);
    }

    /**
     * A token for an end user, with nothing else set.
     *
     * @param endUserId as for {@link #builder(String)}
     */
    public static NewConnectToken of(String endUserId) {
        return builder(endUserId).build();
    }

    /**
     * Starts a request. The call creates or updates the vendor's record of the end user.
     *
     * @param endUserId your own id, later that of {@link CrmClient#connection(String)}; two users must never share it
     */
    public static Builder builder(String endUserId) {
        return new Builder(endUserId);
    }

    /** The id that is sent, {@code null} if it is no text. */
    @Nullable
    String endUserId() {
        return fields().get(END_USER_ID) instanceof String id ? id : null;
    }

    /** Builds a request for a token. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(String endUserId) {
            set(END_USER_ID, Checks.notBlank(endUserId, END_USER_ID, "your own id for the end user"));
        }

        /**
         * Sets the name in the widget's header.
         *
         * @param endUserDisplayName for people
         */
        public Builder endUserDisplayName(@Nullable String endUserDisplayName) {
            return setOrLeaveOut("endUserDisplayName", endUserDisplayName);
        }

        /**
         * Sets the end user's e-mail address.
         *
         * @param endUserEmail an e-mail address
         */
        public Builder endUserEmail(@Nullable String endUserEmail) {
            return setOrLeaveOut("endUserEmail", endUserEmail);
        }

        /**
         * Sets the kind of provider account. It is independent of the key's own sandbox.
         *
         * @param environment {@code sandbox} for the provider's sandbox, the only value in the vendor's pages
         */
        public Builder environment(@Nullable String environment) {
            return setOrLeaveOut("environment", environment);
        }

        /** Builds the request. */
        public NewConnectToken build() {
            return new NewConnectToken(this);
        }
    }
}
