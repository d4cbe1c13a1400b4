package dev.faultline.telephony.numbers;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A number of your own, and the SIP trunk that carries its calls. Source: the vendor's page on linking a SIP trunk. */
public final class SipTrunk extends RequestData {

    private SipTrunk(Builder builder) {
        super(builder);
    }

    /**
     * Starts a trunk.
     *
     * @param phoneNumber the number in the international format, such as {@code +14155550123}
     * @param terminationUri the carrier's host that takes the calls, with a port behind a colon if need be, and no
     *     {@code sip:} before it
     * @throws IllegalArgumentException if one of them is in any other format
     */
    public static Builder builder(String phoneNumber, String terminationUri) {
        return new Builder(PhoneNumber.of(phoneNumber), terminationUri);
    }

    /** Builds a trunk; one of {@code userAndPassword(..)} and {@code byAddress()} is required. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private static final String AUTH_MODE = "authMode";
        private static final String USER_NAME = "sipTrunkUserName";
        private static final String PASSWORD = "sipTrunkPassword";

        private Builder(PhoneNumber phoneNumber, String terminationUri) {
            String name = "terminationUri";
            String right = "a host such as sip.example.com or sip.example.com:5060, without sip: before it";
            String given = Checks.notBlank(terminationUri, name, right);
            Checks.that(given.matches("(?i)(?!sips?:)[^\\s/@]+"), name, "of another form", right);
            set("phoneNumber", phoneNumber);
            set(name, given);
        }

        /**
         * Authenticates with user name and password ({@code authMode} {@code userpass}).
         *
         * @param userName the trunk's user
         * @param password the trunk's password; no message and no {@code toString} contains it
         */
        public Builder userAndPassword(String userName, String password) {
            set(USER_NAME, Checks.notBlank(userName, USER_NAME, "the trunk's user"));
            set(PASSWORD, Checks.notBlank(password, PASSWORD, "the trunk's password"));
            return set(AUTH_MODE, "userpass");
        }

        /** Authenticates by the vendor's address ({@code authMode} {@code ip}), which the carrier has to allow. */
        public Builder byAddress() {
            return set(AUTH_MODE, "ip");
        }

        /**
         * Sets the number's nickname.
         *
         * @param nickname a text, {@code null} to omit it
         */
        public Builder nickname(@Nullable String nickname) {
            return setOrLeaveOut("nickname", nickname);
        }

        /**
         * The trunk.
         *
         * @return an immutable trunk
         * @throws IllegalArgumentException if the authentication is missing, or both kinds of authentication are there
         */
        public SipTrunk build() {
            Checks.notNull(get(AUTH_MODE), AUTH_MODE, "userAndPassword(..) or byAddress()");
            boolean byAddress = "ip".equals(get(AUTH_MODE));
            Checks.that(
                    !byAddress || (get(USER_NAME) == null && get(PASSWORD) == null),
                    AUTH_MODE,
                    "ip although there is a user",
                    "either userAndPassword(..) or byAddress()");
            return new SipTrunk(this);
        }
    }
}
