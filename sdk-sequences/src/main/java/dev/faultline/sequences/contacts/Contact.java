package dev.faultline.sequences.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.WireName;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/create-a-contact">creating</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/filter-contacts">filtering contacts</a>.
 *
 * @param id its id
 * @param email its email address
 * @param domain the domain of its address
 * @param firstName its first name
 * @param lastName its last name
 * @param phone its telephone number
 * @param phoneStatus the number's status
 * @param title its title at work
 * @param company its company
 * @param companySize the company's size
 * @param industry the company's industry
 * @param city its city
 * @param state its state
 * @param country its country
 * @param timeZoneId its IANA time zone
 * @param linkedInUrl its LinkedIn profile
 * @param linkedInSalesNavigatorUrl its profile in Sales Navigator
 * @param linkedInRecruiterUrl its profile in Recruiter
 * @param notes notes on it
 * @param ownerUserId its owner
 * @param accountId its account
 * @param optedOut whether it has opted out
 * @param callStatus whether it is to be called; only newer responses have it
 * @param meetingStatus whether a meeting is booked; only newer responses have it
 * @param addingDate when it was added
 * @param createdAt when it was made; without an offset it counts as UTC
 * @param lastModifiedAt when it was changed last; without an offset it counts as UTC
 * @param customFields its custom fields
 * @param sequences the sequences that it is in
 * @param lists the lists that it is on
 * @param json the contact as sent
 * @param response status, headers and attempts
 */
public record Contact(
        long id,
        @Nullable String email,
        @Nullable String domain,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        OpenEnum<PhoneStatus> phoneStatus,
        @Nullable String title,
        @Nullable String company,
        OpenEnum<ContactCompanySize> companySize,
        @Nullable String industry,
        @Nullable String city,
        @Nullable String state,
        @Nullable String country,
        @Nullable String timeZoneId,
        @Nullable String linkedInUrl,
        @Nullable String linkedInSalesNavigatorUrl,
        @Nullable String linkedInRecruiterUrl,
        @Nullable String notes,
        @Nullable Long ownerUserId,
        @Nullable Long accountId,
        @Nullable Boolean optedOut,
        OpenEnum<CallStatus> callStatus,
        OpenEnum<MeetingStatus> meetingStatus,
        @Nullable Instant addingDate,
        @Nullable Instant createdAt,
        @Nullable Instant lastModifiedAt,
        List<CustomFieldValue> customFields,
        List<ContactSequence> sequences,
        List<ContactListMembership> lists,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the lists.
    public Contact {
        customFields = List.copyOf(customFields);
        sequences = List.copyOf(sequences);
        lists = List.copyOf(lists);
    }

    /**
     * Whether it has opted out.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isOptedOut() {
        return Boolean.TRUE.equals(optedOut);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Contact read(JsonFields fields) {
        return new Contact(
                fields.requiredInteger("id"),
                fields.text("email"),
                fields.text("domain"),
                fields.text("firstName"),
                fields.text("lastName"),
                fields.text("phone"),
                fields.openOrAbsent("phoneStatus", PhoneStatus.class),
                fields.text("title"),
                fields.text("company"),
                fields.openOrAbsent("companySize", ContactCompanySize.class),
                fields.text("industry"),
                fields.text("city"),
                fields.text("state"),
                fields.text("country"),
                fields.text("timeZoneId"),
                fields.text("linkedInUrl"),
                fields.text("linkedInSalesNavigatorUrl"),
                fields.text("linkedInRecruiterUrl"),
                fields.text("notes"),
                fields.integer("ownerUserId"),
                fields.integer("accountId"),
                fields.bool("isOptedOut"),
                fields.openOrAbsent("callStatus", CallStatus.class),
                fields.openOrAbsent("meetingStatus", MeetingStatus.class),
                fields.instant("addingDate"),
                fields.instant("createdAt"),
                fields.instant("lastModifiedAt"),
                fields.list("customFields", CustomFieldValue::read),
                fields.list("sequences", ContactSequence::read),
                fields.list("lists", ContactListMembership::read),
                fields.json(),
                fields.response());
    }

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return "Contact[id=" + id + "]";
    }

    /**
     * The status of a contact's telephone number. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/create-a-contact">creating</a> and <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/update-a-contact">updating a contact</a>.
     */
    public enum PhoneStatus implements WireName {
        /** It is being checked. */
        PENDING("Pending"),
        /** It is wrong. */
        INVALID("Invalid"),
        /** It is right. */
        VALID("Valid"),
        /** It could not be checked. */
        VALIDATION_FAILED("ValidationFailed"),
        /** It was never checked. */
        NOT_VALIDATED("NotValidated");

        private final String wireName;

        PhoneStatus(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /**
     * Whether a contact is to be called. Only the current contract has it. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/update-a-contact">updating a contact</a>.
     */
    public enum CallStatus implements WireName {
        /** Nothing is set; sent, it clears the status. */
        NONE("none"),
        /** The contact is to be called. */
        TO_CALL("toCall"),
        /** The contact was called. */
        CALLED("called");

        private final String wireName;

        CallStatus(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /**
     * Whether a meeting with a contact is booked. Only the current contract has it. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/update-a-contact">updating a contact</a>.
     */
    public enum MeetingStatus implements WireName {
        /** Nothing is set; sent, it clears the status. */
        NONE("none"),
        /** A meeting is booked. */
        MEETING_BOOKED("meetingBooked");

        private final String wireName;

        MeetingStatus(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /**
     * The value of a contact's custom field. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/create-a-contact">creating a contact</a>.
     *
     * @param key the field's key
     * @param value a text, numbers too
     * @param json the raw JSON
     */
    public record CustomFieldValue(
            @Nullable String key, @Nullable String value, JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static CustomFieldValue read(JsonFields fields) {
            return new CustomFieldValue(fields.text("key"), fields.text("value"), fields.json());
        }

        /** The key only: the value is personal data. */
        @Override
        public String toString() {
            return "CustomFieldValue[key=" + key + "]";
        }
    }
}
