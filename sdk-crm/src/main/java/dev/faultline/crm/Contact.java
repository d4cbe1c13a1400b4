package dev.faultline.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact. Providers differ in the fields they fill. The vendor's pages describe two generations; a field of only one
 * of them is marked. Source:
 * <a href="https://docs.routemcp.io/api-reference/unified-resources/create-a-new-resource">create a resource</a> and
 * <a href="https://docs.routemcp.io/guides/field-mappings">field mappings</a>.
 *
 * @param id the provider's own id
 * @param remoteId documented as the same as the id; older generation
 * @param firstName the first name
 * @param lastName the last name
 * @param email the primary address; older generation
 * @param phone the primary number; older generation
 * @param company the name of the company; older generation
 * @param jobTitle the profession, also read from {@code title}, its name on another page; older generation
 * @param address the address; older generation
 * @param lifecycleStage such as {@code customer}, an open set; older generation
 * @param ownerId the owner's id; older generation
 * @param ownerName the owner's name, which the platform looks up for some providers; older generation
 * @param ownerEmail the owner's address, looked up likewise; older generation
 * @param source the contact's origin, of no documented type; older generation
 * @param tags of no documented type; older generation
 * @param customFields of no documented type; older generation
 * @param createdAt when it was created; older generation
 * @param updatedAt when it was last changed; older generation
 * @param account the provider's id of the company; production
 * @param owner the provider's id of the owner; production
 * @param addresses the addresses; production
 * @param emailAddresses the e-mail addresses; production
 * @param phoneNumbers the phone numbers, objects whose fields are not documented; production
 * @param json the record as sent
 * @param response status, headers and attempts
 */
public record Contact(
        String id,
        @Nullable String remoteId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        @Nullable String jobTitle,
        @Nullable Address address,
        @Nullable String lifecycleStage,
        @Nullable String ownerId,
        @Nullable String ownerName,
        @Nullable String ownerEmail,
        JsonValue source,
        JsonValue tags,
        JsonValue customFields,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String account,
        @Nullable String owner,
        List<Address> addresses,
        List<EmailAddress> emailAddresses,
        List<JsonValue> phoneNumbers,
        JsonValue json,
        ResponseInfo response)
        implements Person {

    public Contact {
        addresses = List.copyOf(addresses);
        emailAddresses = List.copyOf(emailAddresses);
        phoneNumbers = List.copyOf(phoneNumbers);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Contact read(JsonFields fields) {
        return new Contact(
                Envelope.idOf(fields),
                fields.text("remoteId"),
                fields.text("firstName"),
                fields.text("lastName"),
                fields.text("email"),
                fields.text("phone"),
                fields.text("company"),
                fields.firstText("jobTitle", "title"),
                Address.of(fields.value("address")),
                fields.text("lifecycleStage"),
                fields.text("ownerId"),
                fields.text("ownerName"),
                fields.text("ownerEmail"),
                fields.value("source"),
                fields.value("tags"),
                fields.value("customFields"),
                fields.instant("createdAt"),
                fields.instant("updatedAt"),
                fields.text("account"),
                fields.text("owner"),
                fields.list("addresses", Address::read),
                fields.list("emailAddresses", EmailAddress::read),
                fields.value("phoneNumbers").items(),
                fields.json(),
                fields.response());
    }

    /**
     * The address in either generation: {@link #address()}, else the first of {@link #addresses()}.
     *
     * @return the address, {@code null} if the record has none
     */
    public @Nullable Address primaryAddress() {
        return address != null || addresses.isEmpty() ? address : addresses.get(0);
    }

    /** The id only; the rest is personal data. */
    @Override
    public String toString() {
        return "Contact[id=" + id + "]";
    }

    /**
     * An e-mail address.
     *
     * @param emailAddress the address
     * @param type the kind of address, an open set
     */
    public record EmailAddress(
            @Nullable String emailAddress, @Nullable String type) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static EmailAddress read(JsonFields fields) {
            return new EmailAddress(fields.text("emailAddress"), fields.text("emailAddressType"));
        }

        /** The JSON with the production API's names, also for an address that the application built. */
        @Override
        public JsonValue json() {
            Map<String, String> json = new LinkedHashMap<>();
            if (emailAddress != null) {
                json.put("email_address", emailAddress);
            }
            if (type != null) {
                json.put("email_address_type", type);
            }
            return JsonValue.of(json);
        }

        /** Without the personal data, which must not reach logs. */
        @Override
        public String toString() {
            return "EmailAddress[personal data]";
        }
    }
}
