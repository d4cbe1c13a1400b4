package dev.faultline.sequences.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.internal.Responses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statuses of a contact, by itself and in each of its sequences. Source: <a
 * href="https://docs.reply.io/api-reference/contacts/get-a-contacts-statuses">statuses of a contact</a>.
 *
 * @param contactId the contact's id
 * @param optedOut whether the contact has opted out
 * @param callStatus whether it is to be called
 * @param meetingStatus whether a meeting is booked
 * @param sequences one entry a sequence, empty if the contact is in none
 * @param json the response's body
 * @param response status, headers and attempts
 */
public record ContactStatuses(
        @Nullable Long contactId,
        @Nullable Boolean optedOut,
        OpenEnum<Contact.CallStatus> callStatus,
        OpenEnum<Contact.MeetingStatus> meetingStatus,
        List<InSequence> sequences,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the list.
    public ContactStatuses {
        sequences = List.copyOf(sequences);
    }

    /**
     * Whether the contact has opted out.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isOptedOut() {
        return Boolean.TRUE.equals(optedOut);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ContactStatuses read(JsonFields fields) {
        Responses.withAny(fields, "contactId", "sequences", "isOptedOut");
        return new ContactStatuses(
                fields.integer("contactId"),
                fields.bool("isOptedOut"),
                fields.openOrAbsent("callStatus", Contact.CallStatus.class),
                fields.openOrAbsent("meetingStatus", Contact.MeetingStatus.class),
                fields.list("sequences", InSequence::read),
                fields.json(),
                fields.response());
    }

    /**
     * The status of the contact in one sequence.
     *
     * @param sequenceId the sequence's id
     * @param sequenceName the sequence's name
     * @param statusInSequence the contact's status in it
     * @param replied whether the contact replied, {@code null} if the response does not have it
     * @param bounced whether an email came back, {@code null} if the response does not have it
     * @param json the entry's raw JSON
     */
    public record InSequence(
            @Nullable Long sequenceId,
            @Nullable String sequenceName,
            OpenEnum<SequenceContactStatus> statusInSequence,
            @Nullable Boolean replied,
            @Nullable Boolean bounced,
            JsonValue json)
            implements FromJson {

        /**
         * Whether the contact replied.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean isReplied() {
            return Boolean.TRUE.equals(replied);
        }

        /**
         * Whether an email came back.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean isBounced() {
            return Boolean.TRUE.equals(bounced);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static InSequence read(JsonFields fields) {
            JsonFields disposition = new JsonFields(fields.value("emailDisposition"));
            return new InSequence(
                    fields.integer("sequenceId"),
                    fields.text("sequenceName"),
                    fields.openOrAbsent("statusInSequence", SequenceContactStatus.class),
                    disposition.bool("isReplied"),
                    disposition.bool("isBounced"),
                    fields.json());
        }

        /** The sequence's id only. */
        @Override
        public String toString() {
            return "InSequence[sequenceId=" + sequenceId + "]";
        }
    }

    /** The contact's id only. */
    @Override
    public String toString() {
        return "ContactStatuses[contactId=" + contactId + "]";
    }
}
