package dev.faultline.sequences.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that a contact is in. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/create-a-contact">creating a contact</a>.
 *
 * @param sequenceId the sequence's id
 * @param sequenceName the sequence's name
 * @param status the contact's status in it, also read from {@code statusInSequence}
 * @param currentStep the number of the step that the contact is at
 * @param addingDate since when it is in the sequence
 * @param emailAccountId the mailbox that writes to it
 * @param linkedInAccountId the LinkedIn account that writes to it
 * @param json the item's raw JSON
 */
public record ContactSequence(
        @Nullable Long sequenceId,
        @Nullable String sequenceName,
        OpenEnum<SequenceContactStatus> status,
        @Nullable Long currentStep,
        @Nullable Instant addingDate,
        @Nullable Long emailAccountId,
        @Nullable Long linkedInAccountId,
        JsonValue json)
        implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ContactSequence read(JsonFields fields) {
        OpenEnum<SequenceContactStatus> status = fields.openOrAbsent("status", SequenceContactStatus.class);
        return new ContactSequence(
                fields.integer("sequenceId"),
                fields.text("sequenceName"),
                status.isPresent() ? status : fields.openOrAbsent("statusInSequence", SequenceContactStatus.class),
                fields.integer("currentStep"),
                fields.instant("addingDate"),
                fields.integer("emailAccountId"),
                fields.integer("linkedInAccountId"),
                fields.json());
    }

    /** The sequence's id only. */
    @Override
    public String toString() {
        return "ContactSequence[sequenceId=" + sequenceId + "]";
    }
}
