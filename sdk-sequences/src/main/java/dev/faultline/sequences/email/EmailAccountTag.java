package dev.faultline.sequences.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.Responses;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag of mailboxes. Source: the vendor's reference on email accounts, which does not show one.
 *
 * @param id its id
 * @param name its name; all there is if the API sends texts
 * @param colorId its colour
 * @param json the tag as sent
 */
public record EmailAccountTag(
        @Nullable String id,
        @Nullable String name,
        @Nullable Long colorId,
        JsonValue json) implements FromJson {

    /** Objects or texts: the vendor does not document which. */
    static ItemList<EmailAccountTag> list(ResultResponse response) {
        ItemList<EmailAccountTag> objects = Responses.listing(response, EmailAccountTag::read);
        List<EmailAccountTag> all = new ArrayList<>(objects.items());
        for (JsonValue item : objects.json().items()) {
            item.asText().ifPresent(name -> all.add(new EmailAccountTag(null, name, null, item)));
        }
        return new ItemList<>(all, objects.json(), objects.response());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static EmailAccountTag read(JsonFields fields) {
        return new EmailAccountTag(fields.text("id"), fields.text("name"), fields.integer("colorId"), fields.json());
    }

    /** Without the name, which is the user's. */
    @Override
    public String toString() {
        return "EmailAccountTag[id=" + id + "]";
    }
}
