package dev.faultline.crm;

import dev.faultline.core.internal.Checks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a contact for requests. Source:
 * <a href="https://docs.routemcp.io/api-reference/unified-resources/create-a-new-resource">create a resource</a> and
 * <a href="https://docs.routemcp.io/guides/field-mappings">field mappings</a>.
 */
public final class ContactData extends RecordData {

    private static final String FIRST_NAME = "firstName";
    private static final String LAST_NAME = "lastName";
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";
    private static final String COMPANY = "company";
    private static final String JOB_TITLE = "jobTitle";
    private static final String ADDRESS = "address";
    private static final String ACCOUNT = "account";
    private static final String OWNER = "owner";
    private static final String ADDRESSES = "addresses";
    private static final String EMAIL_ADDRESSES = "email_addresses";
    private static final String EMAIL_ADDRESS = "email_address";

    private ContactData(Builder builder) {
        super(builder);
    }

    @Override
    void write(String name, Object value, Generation generation, Map<String, @Nullable Object> json) {
        if (generation == Generation.PRODUCTION) {
            writeProduction(name, value, json);
        } else {
            writeOlder(name, value, json);
        }
    }

    private static void writeProduction(String name, Object value, Map<String, @Nullable Object> json) {
        switch (name) {
            case FIRST_NAME -> json.put("first_name", value);
            case LAST_NAME -> json.put("last_name", value);
            case EMAIL -> list(json, EMAIL_ADDRESSES).add(0, Map.of(EMAIL_ADDRESS, value));
            case ADDRESS -> list(json, ADDRESSES).add(0, ((Address) value).productionJson());
            case EMAIL_ADDRESSES, ADDRESSES -> {
                List<@Nullable Object> items = list(json, name);
                ((List<?>) value).forEach(item -> items.add(production(item)));
            }
            case PHONE -> throw undocumented(name, Generation.PRODUCTION, "field(\"phone_numbers\", ..)");
            case COMPANY -> throw undocumented(name, Generation.PRODUCTION, "account(..) with the company's id");
            case JOB_TITLE -> throw undocumented(name, Generation.PRODUCTION, "field(name, ..) under its name there");
            default -> json.put(name, value);
        }
    }

    /** The request's list of that name, created on first use. */
    private static List<@Nullable Object> list(Map<String, @Nullable Object> json, String name) {
        List<@Nullable Object> items =
                json.get(name) instanceof List<?> begun ? new ArrayList<>(begun) : new ArrayList<>();
        json.put(name, items);
        return items;
    }

    private static @Nullable Object production(@Nullable Object item) {
        if (item instanceof Address address) {
            return address.productionJson();
        }
        if (!(item instanceof Contact.EmailAddress email)) {
            return item;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(EMAIL_ADDRESS, email.emailAddress());
        if (email.type() != null) {
            json.put("email_address_type", email.type());
        }
        return json;
    }

    private void writeOlder(String name, Object value, Map<String, @Nullable Object> json) {
        switch (name) {
            case ADDRESS -> json.put(name, ((Address) value).olderJson());
            case ADDRESSES -> {
                Address only = only((List<?>) value, Address.class, ADDRESSES, ADDRESS);
                json.put(only == null ? name : ADDRESS, only == null ? value : only.olderJson());
            }
            case EMAIL_ADDRESSES -> {
                Contact.EmailAddress only = only((List<?>) value, Contact.EmailAddress.class, name, EMAIL);
                Checks.that(
                        only == null || only.type() == null, name, "given a type", "the address alone, with email(..)");
                json.put(only == null ? name : EMAIL, only == null ? value : only.emailAddress());
            }
            case ACCOUNT -> throw undocumented(name, Generation.OLDER, "company(..) with the company's name");
            case OWNER -> throw undocumented(name, Generation.OLDER, "field(name, ..) under its name there");
            default -> json.put(name, value);
        }
    }

    /**
     * The older generation has one value where production has several; {@code null} if none of them can be translated.
     */
    private <T> @Nullable T only(List<?> items, Class<T> type, String name, String olderName) {
        if (items.stream().noneMatch(type::isInstance)) {
            return null;
        }
        boolean alone = items.size() == 1 && !fields().containsKey(olderName);
        Checks.that(
                alone, name, "not the only one", "one with " + olderName + "(..), the older generation has no more");
        return type.cast(items.get(0));
    }

    private static IllegalArgumentException undocumented(String name, Generation generation, String instead) {
        return new IllegalArgumentException(name + " is not documented for Generation." + generation + ": give "
                + instead + ", or field(\"" + name + "\", ..) to send it as it is");
    }

    /** Starts with no fields. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds the fields of a contact. */
    public static final class Builder extends RecordData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the first name.
         *
         * @param firstName sent as {@code firstName}, in production {@code first_name}
         */
        public Builder firstName(@Nullable String firstName) {
            return setDocumented(FIRST_NAME, firstName);
        }

        /**
         * Sets the last name.
         *
         * @param lastName sent as {@code lastName}, in production {@code last_name}
         */
        public Builder lastName(@Nullable String lastName) {
            return setDocumented(LAST_NAME, lastName);
        }

        /**
         * Sets the primary e-mail address.
         *
         * @param email sent as {@code email}, in production as the first of {@code email_addresses}
         */
        public Builder email(@Nullable String email) {
            return setDocumented(EMAIL, email);
        }

        /**
         * Sets the one phone number of the older generation.
         *
         * @param phone sent as {@code phone}; rejected in production, which has {@code phone_numbers} of no documented form
         */
        public Builder phone(@Nullable String phone) {
            return setDocumented(PHONE, phone);
        }

        /**
         * Sets the name of the company.
         *
         * @param company sent as {@code company}; rejected in production, which documents {@link #account}
         */
        public Builder company(@Nullable String company) {
            return setDocumented(COMPANY, company);
        }

        /**
         * Sets the job title.
         *
         * @param jobTitle sent as {@code jobTitle}; rejected in production, which does not document it
         */
        public Builder jobTitle(@Nullable String jobTitle) {
            return setDocumented(JOB_TITLE, jobTitle);
        }

        /**
         * Sets the primary address.
         *
         * @param address sent as {@code address}, in production as the first of several; the older generation has no
         *     second line and no kind, so such an address is rejected there
         */
        public Builder address(@Nullable Address address) {
            return setDocumented(ADDRESS, address);
        }

        /**
         * Sets the company, by the provider's id.
         *
         * @param account sent as {@code account}; rejected in the older generation, which documents {@link #company}
         */
        public Builder account(@Nullable String account) {
            return setDocumented(ACCOUNT, account);
        }

        /**
         * Sets the owner, by the provider's id.
         *
         * @param owner sent as {@code owner}; rejected in the older generation, which does not document it
         */
        public Builder owner(@Nullable String owner) {
            return setDocumented(OWNER, owner);
        }

        /**
         * Adds an address.
         *
         * @param item goes into {@code addresses}; in the older generation sent as {@code address}, a second one is rejected
         */
        public Builder addAddress(Address item) {
            return add(ADDRESSES, Checks.notNull(item, ADDRESS, "an Address from its builder()"));
        }

        /**
         * Adds an e-mail address without a kind.
         *
         * @param emailAddress goes into {@code email_addresses}; in the older generation sent as {@code email}, a
         *     second one is rejected
         */
        public Builder addEmailAddress(String emailAddress) {
            return add(EMAIL_ADDRESSES, new Contact.EmailAddress(checked(emailAddress), null));
        }

        /**
         * Adds an e-mail address.
         *
         * @param emailAddress goes into {@code email_addresses}; rejected in the older generation, which has no kinds
         * @param type the kind of address; no set of values is documented
         */
        public Builder addEmailAddress(String emailAddress, String type) {
            String kind = Checks.notBlank(type, "type", "the kind of address, or leave it out");
            return add(EMAIL_ADDRESSES, new Contact.EmailAddress(checked(emailAddress), kind));
        }

        private static String checked(String emailAddress) {
            return Checks.notBlank(emailAddress, "emailAddress", "an e-mail address");
        }

        /**
         * Builds the fields.
         *
         * @throws IllegalArgumentException if none is set
         */
        public ContactData build() {
            return new ContactData(this);
        }
    }
}
