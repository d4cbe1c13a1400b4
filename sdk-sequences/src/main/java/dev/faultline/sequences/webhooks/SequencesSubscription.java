package dev.faultline.sequences.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to one kind of event. Source: <a
 * href="https://docs.reply.io/api-reference/webhooks/get-a-webhook-subscription">reading a subscription</a>.
 *
 * @param id its id, which each delivery names
 * @param eventType what it is for
 * @param url where its deliveries go
 * @param scope whose events it gets
 * @param enabled whether it is on
 * @param createdAt when it was made
 * @param payloadConfig what its deliveries have besides
 * @param json the subscription as sent
 * @param response status, headers and attempts
 */
public record SequencesSubscription(
        long id,
        OpenEnum<EventType> eventType,
        @Nullable String url,
        OpenEnum<Scope> scope,
        @Nullable Boolean enabled,
        @Nullable Instant createdAt,
        @Nullable PayloadConfig payloadConfig,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /**
     * Whether it is on.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SequencesSubscription read(JsonFields fields) {
        return new SequencesSubscription(
                fields.requiredInteger("id"),
                fields.openOrAbsent("eventType", EventType.class),
                fields.text("url"),
                fields.openOrAbsent("scope", Scope.class),
                fields.bool("enabled"),
                fields.instant("createdAt"),
                fields.object("payloadConfig", PayloadConfig::read),
                fields.json(),
                fields.response());
    }

    /** Not the URL: its path may be the only secret that there is. */
    @Override
    public String toString() {
        return "SequencesSubscription[id=" + id + ", eventType=" + eventType + "]";
    }

    /**
     * Optional contents of deliveries.
     *
     * @param includeEmailUrl whether they have a link to the email
     * @param includeEmailText whether they have the email's text
     * @param includeProspectCustomFields whether they have the contact's custom fields
     * @param json the raw JSON
     */
    public record PayloadConfig(
            @Nullable Boolean includeEmailUrl,
            @Nullable Boolean includeEmailText,
            @Nullable Boolean includeProspectCustomFields,
            JsonValue json)
            implements FromJson {

        /**
         * Whether they have a link to the email.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean includesEmailUrl() {
            return Boolean.TRUE.equals(includeEmailUrl);
        }

        /**
         * Whether they have the email's text.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean includesEmailText() {
            return Boolean.TRUE.equals(includeEmailText);
        }

        /**
         * Whether they have the contact's custom fields.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean includesProspectCustomFields() {
            return Boolean.TRUE.equals(includeProspectCustomFields);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static PayloadConfig read(JsonFields fields) {
            return new PayloadConfig(
                    fields.bool("includeEmailUrl"),
                    fields.bool("includeEmailText"),
                    fields.bool("includeProspectCustomFields"),
                    fields.json());
        }
    }

    /**
     * The event of a webhook subscription, by the vendor's present list; {@code GET /webhooks/events} returns those that
     * the API knows. Source: <a href="https://docs.reply.io/essentials/webhook-events">webhook events</a>.
     */
    public enum EventType {
        /** An email was sent. */
        EMAIL_SENT,
        /** An email was opened. */
        EMAIL_OPENED,
        /** A link in an email was followed. */
        EMAIL_LINK_CLICKED,
        /** A contact has replied, or a user marked it so. */
        EMAIL_REPLIED,
        /** A reply got its category. */
        REPLY_CATEGORIZED,
        /** An email has bounced. */
        EMAIL_BOUNCED,
        /** A machine has replied. */
        EMAIL_AUTO_REPLY,
        /** A mailbox has lost its connection. */
        EMAIL_ACCOUNT_CONNECTION_LOST,
        /** A mailbox has an error. */
        EMAIL_ACCOUNT_ERROR,
        /** A connection was asked for on LinkedIn. */
        LINKEDIN_CONNECTION_REQUEST_SENT,
        /** A connection was accepted on LinkedIn. */
        LINKEDIN_CONNECTION_REQUEST_ACCEPTED,
        /** A message was sent on LinkedIn. */
        LINKEDIN_MESSAGE_SENT,
        /** A contact has replied on LinkedIn. */
        LINKEDIN_MESSAGE_REPLIED,
        /** A reply on LinkedIn got its category. */
        LINKEDIN_REPLY_CATEGORIZED,
        /** A LinkedIn account needs attention. */
        LINKEDIN_ACCOUNT_ALERTS,
        /** A contact was called. */
        CONTACT_CALLED,
        /** A contact is finished in a sequence. */
        CONTACT_FINISHED,
        /** A contact opted out. */
        CONTACT_OPTED_OUT,
        /** The autopilot has stopped. */
        AUTOPILOT_STOPPED
    }

    /**
     * The users whose events a subscription receives. Source: <a
     * href="https://docs.reply.io/api-reference/webhooks/create-a-webhook-subscription">creating a subscription</a>.
     */
    public enum Scope {
        /** Those of the user; the default. */
        PERSONAL,
        /** Those of the team; of a private team only its owner may have them. */
        TEAM,
        /** Those of the organization; the vendor documents that it rejects this for now, with code 5. */
        ORGANIZATION
    }
}
