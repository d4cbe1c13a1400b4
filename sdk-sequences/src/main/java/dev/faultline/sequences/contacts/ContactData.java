package dev.faultline.sequences.contacts;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

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
        public B email(@Nullable String email) {
            return setOrLeaveOut("email", email);
        }

        /**
         * Sets the first name.
         *
         * @param firstName the name
         */
        public B firstName(@Nullable String firstName) {
            return setOrLeaveOut("firstName", firstName);
        }

        /**
         * Sets the last name.
         *
         * @param lastName the name
         */
        public B lastName(@Nullable String lastName) {
            return setOrLeaveOut("lastName", lastName);
        }

        /**
         * Sets the telephone number.
         *
         * @param phone the number
         */
        public B phone(@Nullable String phone) {
            return setOrLeaveOut("phone", phone);
        }

        /**
         * Sets the second telephone number, which responses do not show.
         *
         * @param phone2 the number
         */
        public B phone2(@Nullable String phone2) {
            return setOrLeaveOut("phone2", phone2);
        }

        /**
         * Sets the title at work.
         *
         * @param title the title
         */
        public B title(@Nullable String title) {
            return setOrLeaveOut("title", title);
        }

        /**
         * Sets the company.
         *
         * @param company the company's name
         */
        public B company(@Nullable String company) {
            return setOrLeaveOut("company", company);
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
        public B industry(@Nullable String industry) {
            return setOrLeaveOut("industry", industry);
        }

        /**
         * Sets the city.
         *
         * @param city the city
         */
        public B city(@Nullable String city) {
            return setOrLeaveOut("city", city);
        }

        /**
         * Sets the state.
         *
         * @param state the state
         */
        public B state(@Nullable String state) {
            return setOrLeaveOut("state", state);
        }

        /**
         * Sets the country.
         *
         * @param country the country
         */
        public B country(@Nullable String country) {
            return setOrLeaveOut("country", country);
        }

        /**
         * Sets the time zone.
         *
         * @param timeZoneId an IANA id such as {@code Europe/Berlin}
         */
        public B timeZoneId(@Nullable String timeZoneId) {
            return setOrLeaveOut("timeZoneId", timeZoneId);
        }

        /**
         * Sets the LinkedIn profile.
         *
         * @param linkedInUrl its URL
         */
        public B linkedInUrl(@Nullable String linkedInUrl) {
            return setOrLeaveOut("linkedInUrl", linkedInUrl);
        }

        /**
         * Sets the profile in Sales Navigator.
         *
         * @param linkedInSalesNavigatorUrl its URL
         */
        public B linkedInSalesNavigatorUrl(@Nullable String linkedInSalesNavigatorUrl) {
            return setOrLeaveOut("linkedInSalesNavigatorUrl", linkedInSalesNavigatorUrl);
        }

        /**
         * Sets the profile in Recruiter.
         *
         * @param linkedInRecruiterUrl its URL
         */
        public B linkedInRecruiterUrl(@Nullable String linkedInRecruiterUrl) {
            return setOrLeaveOut("linkedInRecruiterUrl", linkedInRecruiterUrl);
        }

        /**
         * Sets the notes.
         *
         * @param notes the notes
         */
        public B notes(@Nullable String notes) {
            return setOrLeaveOut("notes", notes);
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
