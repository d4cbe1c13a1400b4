package dev.faultline.sequences.contacts;

import dev.faultline.core.internal.Checks;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Changes of a contact, or a contact of an import. Fields that are left out stay; {@code field(name, null)} sends
 * JSON's {@code null}. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/update-a-contact">updating</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/import-contacts">importing contacts</a>.
 */
public final class ContactChanges extends ContactData {

    private ContactChanges(Builder builder) {
        super(builder);
    }

    /** Starts with no changes. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the changes; what is left out stays. */
    public static final class Builder extends ContactData.Builder<Builder> {

        private Builder() {}

        /**
         * Gives the contact to another user.
         *
         * @param ownerUserId the new owner, 1 or more; outside of the team the API returns 404
         */
        public Builder ownerUserId(long ownerUserId) {
            Checks.that(ownerUserId >= 1, "ownerUserId", ownerUserId, "the id of a user");
            return set("ownerUserId", ownerUserId);
        }

        /**
         * Sets whether the contact has opted out. Only the current contract has it.
         *
         * @param optedOut {@code true} to write to it no more
         */
        public Builder optedOut(boolean optedOut) {
            return set("isOptedOut", optedOut);
        }

        /**
         * Sets whether the contact is to be called. Only the current contract has it.
         *
         * @param callStatus the status; {@link Contact.CallStatus#NONE} clears it
         */
        public Builder callStatus(Contact.CallStatus callStatus) {
            return set(
                    "callStatus",
                    Checks.notNull(callStatus, "callStatus", "one of Contact.CallStatus")
                            .wireName());
        }

        /**
         * Sets whether a meeting is booked. Only the current contract has it.
         *
         * @param meetingStatus the status; {@link Contact.MeetingStatus#NONE} clears it
         */
        public Builder meetingStatus(Contact.MeetingStatus meetingStatus) {
            return set(
                    "meetingStatus",
                    Checks.notNull(meetingStatus, "meetingStatus", "one of Contact.MeetingStatus")
                            .wireName());
        }

        /**
         * Sets a custom field by its id.
         *
         * @param id the field's id, see {@link CustomFields#list}
         * @param value its value; numbers are sent as text too
         */
        public Builder customField(long id, String value) {
            Checks.that(id >= 1, "id", id, "the id of a custom field");
            return customField("id", (Object) id, value);
        }

        /**
         * Sets a custom field by its name.
         *
         * @param name the field's name
         * @param value its value; numbers are sent as text too
         */
        public Builder customField(String name, String value) {
            Checks.notBlank(name, "name", "the name of a custom field");
            return customField("name", (Object) name, value);
        }

        private Builder customField(String by, Object field, String value) {
            Map<String, Object> custom = new LinkedHashMap<>();
            custom.put(by, field);
            custom.put("value", Checks.notNull(value, "value", "the field's value"));
            return add("customFields", custom);
        }

        /**
         * The changes.
         *
         * @return immutable
         */
        public ContactChanges build() {
            return new ContactChanges(this);
        }
    }
}
