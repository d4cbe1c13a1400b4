package dev.faultline.crm;

import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A record about a person: a contact or a lead. Its methods read either {@linkplain Generation generation}, whichever
 * the API sent.
 */
public sealed interface Person extends CrmRecord permits Contact, Lead {

    /** The first name. */
    @Nullable
    String firstName();

    /** The last name. */
    @Nullable
    String lastName();

    /** The one e-mail address of the older generation. */
    @Nullable
    String email();

    /** The one phone number of the older generation. */
    @Nullable
    String phone();

    /** The name of the company; of contacts in the older generation only. */
    @Nullable
    String company();

    /**
     * The name for people.
     *
     * @return first and last name, as far as the record has them; {@code null} if it has neither
     */
    @Override
    default @Nullable String displayName() {
        return DisplayName.join(firstName(), lastName());
    }

    /**
     * The person's origin: {@code source}, else {@code leadSource}, its name on the page of GoHighLevel.
     *
     * @return the origin, an open set; {@code null} if the record has none that is a text
     */
    default @Nullable String origin() {
        return new JsonFields(json()).firstText("source", "leadSource");
    }

    /**
     * The first e-mail address: {@link #email()}, else that of {@code email_addresses}. The latter is documented for
     * contacts; for leads, of whose production fields no page is available, it is inferred.
     *
     * @return the address, {@code null} if the record has none
     */
    default @Nullable String primaryEmail() {
        return first(email(), "emailAddresses", "emailAddress");
    }

    /**
     * The first phone number: {@link #phone()}, else that of {@code phone_numbers}. The vendor documents this list, but
     * not its items: their {@code phone_number} is inferred from the items of {@code email_addresses}.
     *
     * @return the number, {@code null} if the record has none that can be read
     */
    default @Nullable String primaryPhone() {
        return first(phone(), "phoneNumbers", "phoneNumber");
    }

    private @Nullable String first(@Nullable String single, String list, String name) {
        if (single != null && !single.isBlank()) {
            return single;
        }
        return field(list).items().stream()
                .map(item -> item.isObject() ? JsonFields.get(item, name) : item)
                .flatMap(value -> value.asText().stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}
