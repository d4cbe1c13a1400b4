package dev.faultline.sequences.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A list that a contact is on. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/create-a-contact">creating a contact</a>.
 *
 * @param listId the list's id, also read from {@code id}
 * @param listName the list's name, also read from {@code name}
 * @param shared whether others see the list
 * @param json the item's raw JSON
 */
public record ContactListMembership(
        @Nullable Long listId,
        @Nullable String listName,
        @Nullable Boolean shared,
        JsonValue json) implements FromJson {

    /**
     * Whether others see the list.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ContactListMembership read(JsonFields fields) {
        Long id = fields.integer("listId");
        return new ContactListMembership(
                id == null ? fields.integer("id") : id,
                fields.firstText("listName", "name"),
                fields.bool("isShared"),
                fields.json());
    }

    /** The list's id only. */
    @Override
    public String toString() {
        return "ContactListMembership[listId=" + listId + "]";
    }
}
