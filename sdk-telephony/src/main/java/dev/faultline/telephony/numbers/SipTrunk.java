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

    /** Starts a trunk. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a trunk; number, address and one of {@code userAndPassword(..)} and {@code byAddress()} are required. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private static final String PHONE_NUMBER = "phoneNumber";
        private static final String TERMINATION_URI = "terminationUri";
        private static final String AUTH_MODE = "authMode";
        private static final String USER_NAME = "sipTrunkUserName";
        private static final String PASSWORD = "sipTrunkPassword";

        private Builder() {}

        /**
         * Sets the number.
         *
         * @param phoneNumber in the international format, such as {@code +14155550123}
         * @throws IllegalArgumentException if it is in any other format
         */
        public Builder phoneNumber(String phoneNumber) {
            return phoneNumber(PhoneNumber.of(phoneNumber));
        }

        /**
         * Sets the number.
         *
         * @param phoneNumber the number
         */
        public Builder phoneNumber(PhoneNumber phoneNumber) {
            return set(PHONE_NUMBER, phoneNumber);
        }

        /**
         * Sets the address at which the carrier takes the calls.
         *
         * @param terminationUri a host, with a port behind a colon if need be, and no {@code sip:} before it
         */
        public Builder terminationUri(String terminationUri) {
            String right = "a host such as sip.example.com or sip.example.com:5060, without sip: before it";
            String given = Checks.notBlank(terminationUri, TERMINATION_URI, right);
            boolean host = given.matches("(?i)(?!sips?:)[^\\s/@]+");
            Checks.that(host, TERMINATION_URI, "of another form", right);
            return set(TERMINATION_URI, given);
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
         * @throws IllegalArgumentException if something is missing, or both kinds of authentication are there
         */
        public SipTrunk build() {
            Checks.notNull(get(PHONE_NUMBER), PHONE_NUMBER, "the number to link");
            Checks.notNull(get(TERMINATION_URI), TERMINATION_URI, "the carrier's host");
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
