package dev.faultline.sequences.enrolment;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.WireName;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.contacts.Contact;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact in a sequence, in either of the two shapes that the reference has. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-contacts/list-contacts-in-sequence">listing</a>
 * and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-contacts/get-a-contact-in-a-sequence">reading
 * the contacts of a sequence</a>.
 *
 * @param contactId the contact's id
 * @param sequenceId the sequence's id
 * @param email the address
 * @param firstName the first name
 * @param lastName the last name
 * @param company the company
 * @param title the title
 * @param status the contact's status, also read from {@code statusInSequence}
 * @param subStatus what more there is to it; only older responses have it
 * @param currentStep the step that comes next, {@code null} if the response lacks it
 * @param addingDate when the contact was added
 * @param movingDate when it was moved; only older responses have it
 * @param nextSendAfter before when nothing is sent; only older responses have it
 * @param optedOut whether the contact has opted out
 * @param emailAccountId the mailbox that sends to it
 * @param linkedInAccountId the LinkedIn account that is used for it
 * @param icpScore how well it fits the ideal customer; only older responses have it
 * @param callStatus whether the contact is to be called; only newer responses have it
 * @param meetingStatus whether a meeting is booked; only newer responses have it
 * @param replied whether it has replied, {@code null} until a first email was sent, and in older responses
 * @param bounced whether an email has bounced, {@code null} until a first one was sent, and in older responses
 * @param json the contact as sent
 * @param response status, headers and attempts
 */
public record SequenceContact(
        long contactId,
        @Nullable Long sequenceId,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String title,
        OpenEnum<SequenceContactStatus> status,
        OpenEnum<SubStatus> subStatus,
        @Nullable CurrentStep currentStep,
        @Nullable Instant addingDate,
        @Nullable Instant movingDate,
        @Nullable Instant nextSendAfter,
        @Nullable Boolean optedOut,
        @Nullable Long emailAccountId,
        @Nullable Long linkedInAccountId,
        @Nullable BigDecimal icpScore,
        OpenEnum<Contact.CallStatus> callStatus,
        OpenEnum<Contact.MeetingStatus> meetingStatus,
        @Nullable Boolean replied,
        @Nullable Boolean bounced,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /**
     * Whether the contact has opted out.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isOptedOut() {
        return Boolean.TRUE.equals(optedOut);
    }

    /**
     * Whether it has replied.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isReplied() {
        return Boolean.TRUE.equals(replied);
    }

    /**
     * Whether an email has bounced.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isBounced() {
        return Boolean.TRUE.equals(bounced);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SequenceContact read(JsonFields fields) {
        JsonFields disposition = new JsonFields(fields.value("emailDisposition"));
        String status = fields.firstText("statusInSequence", "status");
        return new SequenceContact(
                fields.requiredInteger("contactId"),
                fields.integer("sequenceId"),
                fields.text("email"),
                fields.text("firstName"),
                fields.text("lastName"),
                fields.text("company"),
                fields.text("title"),
                status == null ? OpenEnum.absent() : OpenEnum.of(SequenceContactStatus.class, status),
                fields.openOrAbsent("subStatus", SubStatus.class),
                currentStep(fields),
                fields.instant("addingDate"),
                fields.instant("movingDate"),
                fields.instant("nextSendAfter"),
                fields.bool("isOptedOut"),
                fields.integer("emailAccountId"),
                fields.integer("linkedInAccountId"),
                fields.number("icpScore"),
                fields.openOrAbsent("callStatus", Contact.CallStatus.class),
                fields.openOrAbsent("meetingStatus", Contact.MeetingStatus.class),
                disposition.bool("isReplied"),
                disposition.bool("isBounced"),
                fields.json(),
                fields.response());
    }

    private static @Nullable CurrentStep currentStep(JsonFields fields) {
        JsonValue step = fields.value("currentStep");
        return step.isObject() || fields.integer("currentStep") != null ? CurrentStep.read(fields.of(step)) : null;
    }

    /** The ids only: the rest is personal data. */
    @Override
    public String toString() {
        return "SequenceContact[contactId=" + contactId + ", sequenceId=" + sequenceId + "]";
    }

    /**
     * The place of a contact.
     *
     * @param value the number that older responses have; whether it is an id or a position is not documented
     * @param stepId the step's id in newer responses, {@code null} if there is none
     * @param displayName the step's name in newer responses, {@code Finished} if there is none
     * @param json the raw JSON
     */
    public record CurrentStep(
            @Nullable Long value,
            @Nullable Long stepId,
            @Nullable String displayName,
            JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static CurrentStep read(JsonFields step) {
            return new CurrentStep(whole(step), step.integer("stepId"), step.text("displayName"), step.json());
        }

        /** Older responses have a number in place of the object. */
        private static @Nullable Long whole(JsonFields step) {
            return step.json().isObject()
                    ? null
                    : new JsonFields(JsonValue.of(Map.of("value", step.json()))).integer("value");
        }
    }

    /**
     * The details of a contact's status; only the older contract has them. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-contacts/get-a-contact-in-a-sequence">reading
     * a contact of a sequence</a>.
     */
    public enum SubStatus implements WireName {
        /** Nothing. */
        NONE("None"),
        /** An automatic reply came. */
        AUTO_REPLIED("AutoReplied");

        private final String wireName;

        SubStatus(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
