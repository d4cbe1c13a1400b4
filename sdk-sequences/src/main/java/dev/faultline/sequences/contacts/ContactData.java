package dev.faultline.sequences.contacts;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * A contact for requests. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/create-a-contact">creating</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/update-a-contact">updating a contact</a>.
 *
 * @see NewContact
 * @see ContactChanges
 */
abstract sealed class ContactData extends RequestData permits NewContact, ContactChanges {

    ContactData(Builder<?> builder) {
        super(builder);
    }

    /**
     * Builds a contact.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends RequestData.Builder<B>> extends RequestData.Builder<B> {

        Builder() {}

        /**
         * Sets the email address.
         *
         * @param email the address
         */
        public B email(String email) {
            return set("email", email);
        }

        /**
         * Sets the first name.
         *
         * @param firstName the name
         */
        public B firstName(String firstName) {
            return set("firstName", firstName);
        }

        /**
         * Sets the last name.
         *
         * @param lastName the name
         */
        public B lastName(String lastName) {
            return set("lastName", lastName);
        }

        /**
         * Sets the telephone number.
         *
         * @param phone the number
         */
        public B phone(String phone) {
            return set("phone", phone);
        }

        /**
         * Sets the second telephone number, which responses do not show.
         *
         * @param phone2 the number
         */
        public B phone2(String phone2) {
            return set("phone2", phone2);
        }

        /**
         * Sets the title at work.
         *
         * @param title the title
         */
        public B title(String title) {
            return set("title", title);
        }

        /**
         * Sets the company.
         *
         * @param company the company's name
         */
        public B company(String company) {
            return set("company", company);
        }

        /**
         * Sets the company's size.
         *
         * @param companySize the size
         */
        public B companySize(ContactCompanySize companySize) {
            return set(
                    "companySize",
                    Checks.notNull(companySize, "companySize", "one of ContactCompanySize")
                            .wireName());
        }

        /**
         * Sets the company's industry.
         *
         * @param industry the industry
         */
        public B industry(String industry) {
            return set("industry", industry);
        }

        /**
         * Sets the city.
         *
         * @param city the city
         */
        public B city(String city) {
            return set("city", city);
        }

        /**
         * Sets the state.
         *
         * @param state the state
         */
        public B state(String state) {
            return set("state", state);
        }

        /**
         * Sets the country.
         *
         * @param country the country
         */
        public B country(String country) {
            return set("country", country);
        }

        /**
         * Sets the time zone.
         *
         * @param timeZoneId an IANA id such as {@code Europe/Berlin}
         */
        public B timeZoneId(String timeZoneId) {
            return set("timeZoneId", timeZoneId);
        }

        /**
         * Sets the LinkedIn profile.
         *
         * @param linkedInUrl its URL
         */
        public B linkedInUrl(String linkedInUrl) {
            return set("linkedInUrl", linkedInUrl);
        }

        /**
         * Sets the profile in Sales Navigator.
         *
         * @param linkedInSalesNavigatorUrl its URL
         */
        public B linkedInSalesNavigatorUrl(String linkedInSalesNavigatorUrl) {
            return set("linkedInSalesNavigatorUrl", linkedInSalesNavigatorUrl);
        }

        /**
         * Sets the profile in Recruiter.
         *
         * @param linkedInRecruiterUrl its URL
         */
        public B linkedInRecruiterUrl(String linkedInRecruiterUrl) {
            return set("linkedInRecruiterUrl", linkedInRecruiterUrl);
        }

        /**
         * Sets the notes.
         *
         * @param notes the notes
         */
        public B notes(String notes) {
            return set("notes", notes);
        }

        /**
         * Puts the contact to an account.
         *
         * @param accountId the account's id, 1 or more
         */
        public B accountId(long accountId) {
            Checks.that(accountId >= 1, "accountId", accountId, "the id of an account");
            return set("accountId", accountId);
        }
    }
}
