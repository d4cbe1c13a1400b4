package dev.faultline.crm;

import dev.faultline.core.spi.Checks;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fields of a contact, to be sent. Source: the vendor's pages on creating a resource and on field mappings.
 */
public final class ContactData extends RecordData {

    private ContactData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with no fields.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of a contact. */
    public static final class Builder extends RecordData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the first name.
         *
         * @param firstName sent as {@code firstName}, in production {@code first_name}
         * @return this builder
         */
        public Builder firstName(String firstName) {
            return set("firstName", "first_name", firstName);
        }

        /**
         * Sets the last name.
         *
         * @param lastName sent as {@code lastName}, in production {@code last_name}
         * @return this builder
         */
        public Builder lastName(String lastName) {
            return set("lastName", "last_name", lastName);
        }

        /**
         * Sets the one e-mail address of the older generation.
         *
         * @param email sent as {@code email}; production documents {@link #addEmailAddress(String)}
         * @return this builder
         */
        public Builder email(String email) {
            return set("email", email);
        }

        /**
         * Sets the one phone number of the older generation.
         *
         * @param phone sent as {@code phone}; how production wants it is not documented
         * @return this builder
         */
        public Builder phone(String phone) {
            return set("phone", phone);
        }

        /**
         * Sets the name of the company.
         *
         * @param company sent as {@code company}; production documents {@link #account}
         * @return this builder
         */
        public Builder company(String company) {
            return set("company", company);
        }

        /**
         * Sets what the person does.
         *
         * @param jobTitle sent as {@code jobTitle}; documented for the older generation
         * @return this builder
         */
        public Builder jobTitle(String jobTitle) {
            return set("jobTitle", jobTitle);
        }

        /**
         * Sets the one address of the older generation.
         *
         * @param address sent as {@code address}; production documents {@link #addAddress}
         * @return this builder
         * @throws IllegalArgumentException if it has a second line or a kind, which only production knows
         */
        public Builder address(Address address) {
            Address given = Checks.notNull(address, "address", "what Address.builder() builds");
            return set("address", given.olderJson());
        }

        /**
         * Sets the company, by the provider's id.
         *
         * @param account sent as {@code account}; production
         * @return this builder
         */
        public Builder account(String account) {
            return set("account", account);
        }

        /**
         * Sets the owner, by the provider's id.
         *
         * @param owner sent as {@code owner}; production
         * @return this builder
         */
        public Builder owner(String owner) {
            return set("owner", owner);
        }

        /**
         * Adds an address.
         *
         * @param item goes into {@code addresses}; production
         * @return this builder
         */
        public Builder addAddress(Address item) {
            Address given = Checks.notNull(item, "address", "what Address.builder() builds");
            return add("addresses", given.productionJson());
        }

        /**
         * Adds an e-mail address without saying of what kind it is.
         *
         * @param emailAddress goes into {@code email_addresses}; production
         * @return this builder
         */
        public Builder addEmailAddress(String emailAddress) {
            return add("email_addresses", Map.of("email_address", checked(emailAddress)));
        }

        /**
         * Adds an e-mail address.
         *
         * @param emailAddress goes into {@code email_addresses}; production
         * @param type the kind of address; no set of values is documented
         * @return this builder
         */
        public Builder addEmailAddress(String emailAddress, String type) {
            Map<String, String> item = new LinkedHashMap<>();
            item.put("email_address", checked(emailAddress));
            item.put("email_address_type", Checks.notBlank(type, "type", "the kind of address, or leave it out"));
            return add("email_addresses", item);
        }

        private static String checked(String emailAddress) {
            return Checks.notBlank(emailAddress, "emailAddress", "an e-mail address");
        }

        /**
         * The fields.
         *
         * @return an immutable set of fields
         * @throws IllegalArgumentException if none is set
         */
        public ContactData build() {
            return new ContactData(this);
        }
    }
}
