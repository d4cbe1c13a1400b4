package dev.faultline.sequences.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook event, by its kind. The members of all kinds are typed; the fields of one kind alone are in {@link #json()}
 * beside {@code event}, since the vendor's reference is known in part here. Source: <a
 * href="https://docs.reply.io/pages/webhook-event-payloads">webhook event payloads</a>.
 *
 * <p>A delivery is not signed; see {@link SequencesWebhooks} for what that means.
 */
public sealed interface SequencesEvent extends FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SequencesEvent read(JsonFields body) {
        return SequencesWebhooks.event(Delivery.read(body));
    }

    /**
     * The members of all kinds.
     *
     * @return the delivery
     */
    Delivery delivery();

    /**
     * The event's id.
     *
     * @return a UUID as sent; use it to recognise repetitions
     */
    default String id() {
        return delivery().id();
    }

    /**
     * The kind.
     *
     * @return the kind as sent
     */
    default OpenEnum<SequencesSubscription.EventType> type() {
        return delivery().type();
    }

    /**
     * The event's time.
     *
     * @return the time, {@code null} if it could not be read
     */
    default @Nullable Instant date() {
        return delivery().date();
    }

    /**
     * The subscription that the delivery names.
     *
     * @return its id, {@code null} if the delivery names none
     */
    default @Nullable Long subscriptionId() {
        return delivery().subscriptionId();
    }

    /**
     * The whole delivery. Its names are in snake case and its values of enums in Pascal case, unlike those of the rest
     * of the API.
     *
     * @return an object
     */
    @Override
    default JsonValue json() {
        return delivery().json();
    }

    /**
     * {@code email_sent}: an email was sent.
     *
     * @param delivery the members of all kinds
     */
    record EmailSent(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code email_opened}: an email was opened.
     *
     * @param delivery the members of all kinds
     */
    record EmailOpened(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code email_link_clicked}: a link in an email was followed.
     *
     * @param delivery the members of all kinds
     */
    record EmailLinkClicked(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code email_replied}: a contact replied, or a user marked the contact as replied; the reason distinguishes them.
     *
     * @param delivery the members of all kinds
     * @param replyReason as sent, such as {@code EmailDetected}
     */
    record EmailReplied(Delivery delivery, @Nullable String replyReason) implements SequencesEvent {}

    /**
     * {@code reply_categorized}: a reply got its category.
     *
     * @param delivery the members of all kinds
     */
    record ReplyCategorized(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code email_bounced}: an email has bounced.
     *
     * @param delivery the members of all kinds
     */
    record EmailBounced(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code email_auto_reply}: a machine has replied.
     *
     * @param delivery the members of all kinds
     */
    record EmailAutoReply(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code email_account_connection_lost}: a mailbox has lost its connection.
     *
     * @param delivery the members of all kinds
     */
    record EmailAccountConnectionLost(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code email_account_error}: a mailbox has an error.
     *
     * @param delivery the members of all kinds
     */
    record EmailAccountError(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code linkedin_connection_request_sent}: a connection was asked for on LinkedIn.
     *
     * @param delivery the members of all kinds
     */
    record LinkedInConnectionRequestSent(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code linkedin_connection_request_accepted}: a connection was accepted on LinkedIn.
     *
     * @param delivery the members of all kinds
     */
    record LinkedInConnectionRequestAccepted(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code linkedin_message_sent}: a message was sent on LinkedIn.
     *
     * @param delivery the members of all kinds
     */
    record LinkedInMessageSent(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code linkedin_message_replied}: a contact has replied on LinkedIn.
     *
     * @param delivery the members of all kinds
     */
    record LinkedInMessageReplied(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code linkedin_reply_categorized}: a reply on LinkedIn got its category.
     *
     * @param delivery the members of all kinds
     */
    record LinkedInReplyCategorized(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code linkedin_account_alerts}: a LinkedIn account needs attention.
     *
     * @param delivery the members of all kinds
     */
    record LinkedInAccountAlerts(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code contact_called}: a contact was called.
     *
     * @param delivery the members of all kinds
     */
    record ContactCalled(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code contact_finished}: a contact is finished in a sequence.
     *
     * @param delivery the members of all kinds
     */
    record ContactFinished(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code contact_opted_out}: a contact opted out.
     *
     * @param delivery the members of all kinds
     */
    record ContactOptedOut(Delivery delivery) implements SequencesEvent {}

    /**
     * {@code autopilot_stopped}: the autopilot has stopped.
     *
     * @param delivery the members of all kinds
     */
    record AutopilotStopped(Delivery delivery) implements SequencesEvent {}

    /**
     * A kind that is newer than this version of the SDK.
     *
     * @param delivery the members of all kinds
     */
    record Unknown(Delivery delivery) implements SequencesEvent {}

    /**
     * The members of all kinds of events.
     *
     * @param id the event's id
     * @param type the kind
     * @param date when it happened
     * @param userId whose event it is
     * @param teamId whose team's
     * @param subscriptionId for which subscription it is delivered
     * @param contactFields the contact, {@code null} if there is none
     * @param contactCustomFields the contact's custom fields by their titles, missing unless the subscription asks for
     *     them
     * @param sequenceFields what it happened in, {@code null} if outside of any sequence
     * @param json the whole delivery
     */
    record Delivery(
            String id,
            OpenEnum<SequencesSubscription.EventType> type,
            @Nullable Instant date,
            @Nullable Long userId,
            @Nullable Long teamId,
            @Nullable Long subscriptionId,
            @Nullable ContactFields contactFields,
            JsonValue contactCustomFields,
            @Nullable SequenceFields sequenceFields,
            JsonValue json)
            implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Delivery read(JsonFields body) {
            JsonFields event = new JsonFields(body.json().get("event"));
            String type = event.required("type");
            JsonValue contact = body.json().get("contact_fields");
            JsonValue sequence = body.json().get("sequence_fields");
            return new Delivery(
                    event.required("id"),
                    OpenEnum.of(SequencesSubscription.EventType.class, type),
                    event.instant("date"),
                    event.integer("user_id"),
                    event.integer("team_id"),
                    event.integer("subscription_id"),
                    contact.names().isEmpty() ? null : ContactFields.read(new JsonFields(contact)),
                    body.json().get("contact_custom_fields"),
                    sequence.names().isEmpty() ? null : SequenceFields.read(new JsonFields(sequence)),
                    body.json());
        }

        /** Id and kind only: the rest is personal data. */
        @Override
        public String toString() {
            return "Delivery[id=" + id + ", type=" + type + "]";
        }
    }

    /**
     * The contact that an event is about.
     *
     * @param id the contact's id
     * @param email the address
     * @param firstName the first name
     * @param json the block as sent
     */
    record ContactFields(
            @Nullable Long id,
            @Nullable String email,
            @Nullable String firstName,
            JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ContactFields read(JsonFields fields) {
            return new ContactFields(
                    fields.integer("id"), fields.text("email"), fields.text("first_name"), fields.json());
        }

        /** The id only: the rest is personal data. */
        @Override
        public String toString() {
            return "ContactFields[id=" + id + "]";
        }
    }

    /**
     * The sequence that an event happened in.
     *
     * @param id the sequence's id
     * @param json the block as sent
     */
    record SequenceFields(@Nullable Long id, JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static SequenceFields read(JsonFields fields) {
            return new SequenceFields(fields.integer("id"), fields.json());
        }

        /** The id only. */
        @Override
        public String toString() {
            return "SequenceFields[id=" + id + "]";
        }
    }
}
