package dev.faultline.sequences.enrolment;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a contact in a sequence. A value that was not among the {@linkplain SequenceContactStatesQuery.Column columns}
 * asked for is {@code null}. Source: the vendor's page on listing contacts with extended state.
 *
 * @param contactId the contact's id; not on the vendor's page, but seen
 * @param email the address
 * @param firstName the first name
 * @param lastName the last name
 * @param title the title
 * @param addedAt when the contact was added; a time without a zone is taken as UTC
 * @param currentStep where the contact is
 * @param lastStepCompletedAt when the step before that was done
 * @param status the contact's responses
 * @param json the item's raw JSON
 */
public record SequenceContactState(
        @Nullable Long contactId,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        @Nullable Instant addedAt,
        @Nullable Step currentStep,
        @Nullable Instant lastStepCompletedAt,
        @Nullable Status status,
        JsonValue json)
        implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SequenceContactState read(JsonFields fields) {
        return new SequenceContactState(
                fields.integer("contactId"),
                fields.text("email"),
                fields.text("firstName"),
                fields.text("lastName"),
                fields.text("title"),
                fields.instant("addedAt"),
                fields.object("currentStep", Step::read),
                fields.instant("lastStepCompletedAt"),
                fields.object("status", Status::read),
                fields.json());
    }

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return "SequenceContactState[contactId=" + contactId + "]";
    }

    /**
     * The place of a contact.
     *
     * @param stepId the step's id
     * @param displayStepNumber its number for people, as sent
     * @param stepNumber its number, as sent
     * @param json the raw JSON
     */
    public record Step(
            @Nullable Long stepId,
            @Nullable String displayStepNumber,
            @Nullable String stepNumber,
            JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Step read(JsonFields fields) {
            return new Step(
                    fields.integer("stepId"),
                    fields.text("displayStepNumber"),
                    fields.text("stepNumber"),
                    fields.json());
        }
    }

    /**
     * The responses of a contact. The types of the flags are not documented: any other type than a boolean is {@code
     * null} here, and in {@code json} as sent.
     *
     * @param status the contact's status
     * @param replied whether it has replied
     * @param delivered whether an email was delivered
     * @param bounced whether an email has bounced
     * @param opened whether an email was opened
     * @param clicked whether a link was followed
     * @param json the raw JSON
     */
    public record Status(
            OpenEnum<SequenceContactStatus> status,
            @Nullable Boolean replied,
            @Nullable Boolean delivered,
            @Nullable Boolean bounced,
            @Nullable Boolean opened,
            @Nullable Boolean clicked,
            JsonValue json)
            implements FromJson {

        /**
         * Whether it has replied.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean isReplied() {
            return Boolean.TRUE.equals(replied);
        }

        /**
         * Whether an email was delivered.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean isDelivered() {
            return Boolean.TRUE.equals(delivered);
        }

        /**
         * Whether an email has bounced.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean isBounced() {
            return Boolean.TRUE.equals(bounced);
        }

        /**
         * Whether an email was opened.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean isOpened() {
            return Boolean.TRUE.equals(opened);
        }

        /**
         * Whether a link was followed.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean isClicked() {
            return Boolean.TRUE.equals(clicked);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Status read(JsonFields fields) {
            return new Status(
                    fields.openOrAbsent("status", SequenceContactStatus.class),
                    fields.bool("replied"),
                    fields.bool("delivered"),
                    fields.bool("bounced"),
                    fields.bool("opened"),
                    fields.bool("clicked"),
                    fields.json());
        }
    }
}
