package dev.faultline.sequences.contacts;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * An account for requests. {@code field(name, value)} sets any other field. Source: <a
 * href="https://docs.reply.io/api-reference/contact-accounts/create-a-contact-account">creating an account</a>.
 */
public final class AccountData extends RequestData {

    private AccountData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the name, the only required field.
     *
     * @param name the account's name
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * Starts with all that was read and can be written, members that are newer than the SDK included.
     *
     * @param account an account
     */
    public static Builder from(Account account) {
        return new Builder(Checks.notNull(account, "account", "one that was read"));
    }

    /** Collects the parts of an account. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(Account account) {
            takeOver(
                    account.json(),
                    "id",
                    "ownerUserId",
                    "logoUrl",
                    "stage",
                    "linkedProspectsCount",
                    "createdDate",
                    "lastActivityDate");
        }

        private Builder(String name) {
            name(name);
        }

        /**
         * Sets the name.
         *
         * @param name required
         */
        public Builder name(String name) {
            return set("name", Checks.notBlank(name, "name", "the account's name"));
        }

        /**
         * Sets what the account is.
         *
         * @param description the description
         */
        public Builder description(@Nullable String description) {
            return setOrLeaveOut("description", description);
        }

        /**
         * Sets the domain.
         *
         * @param domainName such as {@code example.org}
         */
        public Builder domainName(@Nullable String domainName) {
            return setOrLeaveOut("domainName", domainName);
        }

        /**
         * Sets the second domain.
         *
         * @param domainSecondary such as {@code example.net}
         */
        public Builder domainSecondary(@Nullable String domainSecondary) {
            return setOrLeaveOut("domainSecondary", domainSecondary);
        }

        /**
         * Sets the industry.
         *
         * @param industry the industry
         */
        public Builder industry(@Nullable String industry) {
            return setOrLeaveOut("industry", industry);
        }

        /**
         * Sets the size.
         *
         * @param companySize the size
         */
        public Builder companySize(AccountCompanySize companySize) {
            return set(
                    "companySize",
                    Checks.notNull(companySize, "companySize", "one of AccountCompanySize")
                            .wireName());
        }

        /**
         * Sets the country.
         *
         * @param country the country
         */
        public Builder country(@Nullable String country) {
            return setOrLeaveOut("country", country);
        }

        /**
         * Sets the state.
         *
         * @param state the state
         */
        public Builder state(@Nullable String state) {
            return setOrLeaveOut("state", state);
        }

        /**
         * Sets the city.
         *
         * @param city the city
         */
        public Builder city(@Nullable String city) {
            return setOrLeaveOut("city", city);
        }

        /**
         * Sets the time zone.
         *
         * @param timeZoneId an IANA id such as {@code Europe/Berlin}
         */
        public Builder timeZoneId(@Nullable String timeZoneId) {
            return setOrLeaveOut("timeZoneId", timeZoneId);
        }

        /**
         * Sets the page on LinkedIn.
         *
         * @param linkedInUrl its URL
         */
        public Builder linkedInUrl(@Nullable String linkedInUrl) {
            return setOrLeaveOut("linkedInUrl", linkedInUrl);
        }

        /**
         * Sets the page on Twitter.
         *
         * @param twitterUrl its URL
         */
        public Builder twitterUrl(@Nullable String twitterUrl) {
            return setOrLeaveOut("twitterUrl", twitterUrl);
        }

        /**
         * Sets the telephone number.
         *
         * @param phone the number
         */
        public Builder phone(@Nullable String phone) {
            return setOrLeaveOut("phone", phone);
        }

        /**
         * Sets the email address.
         *
         * @param email the address
         */
        public Builder email(@Nullable String email) {
            return setOrLeaveOut("email", email);
        }

        /**
         * The account.
         *
         * @return immutable
         */
        public AccountData build() {
            return new AccountData(this);
        }
    }
}
