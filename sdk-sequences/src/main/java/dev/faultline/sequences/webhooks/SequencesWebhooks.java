package dev.faultline.sequences.webhooks;

import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.Json;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/**
 * Reads the deliveries of the Reply API's webhooks. The API documents no signature, so nothing here can prove that a
 * delivery is genuine: anybody who knows the address can send one.
 *
 * <pre>{@code
 * SequencesWebhooks.parse(rawBody, Set.of(subscriptionId)).ifPresent(events::add);
 * }</pre>
 *
 * <p>Instead, subscribe with an https address that has a long random part of your own in its path, keep
 * that out of logs, and reject all other paths; take an event as a hint, and read what matters from the API with the
 * ids in it; remember {@link SequencesEvent#id()} and drop repetitions. Repetitions, timeouts and the addresses that
 * deliveries come from are not documented either. Source: <a
 * href="https://docs.reply.io/pages/webhook-event-payloads">webhook event payloads</a>.
 */
public final class SequencesWebhooks {

    private SequencesWebhooks() {}

    /**
     * Reads a delivery.
     *
     * @param body the body's bytes
     * @return the event
     * @throws WebhookException if the body is no event: no JSON, cut, or without the event's id or type
     */
    public static SequencesEvent parse(byte[] body) {
        JsonValue json = read(Checks.notNull(body, "body", "the body's bytes"));
        try {
            return event(SequencesEvent.Delivery.read(new JsonFields(json)));
        } catch (UnreadableResult e) {
            throw unreadable("the body is no event with an id and a type");
        }
    }

    /**
     * Reads a delivery, if it names one of your subscriptions. That filters out other deliveries. It is no
     * authentication, since the ids are small numbers that anybody can guess.
     *
     * @param body the body's bytes
     * @param subscriptionIds the ids of your subscriptions
     * @return the event, empty if it names another subscription or none
     * @throws WebhookException if the body is no event: no JSON, cut, or without the event's id or type
     */
    public static Optional<SequencesEvent> parse(byte[] body, Collection<Long> subscriptionIds) {
        Checks.notNull(subscriptionIds, "subscriptionIds", "the ids of your subscriptions");
        SequencesEvent event = parse(body);
        Long named = event.subscriptionId();
        return named != null && subscriptionIds.stream().anyMatch(named::equals)
                ? Optional.of(event)
                : Optional.empty();
    }

    /** Parses strictly. Deliveries are not signed, so a truncated body would otherwise pass. */
    private static JsonValue read(byte[] body) {
        try {
            return Json.read(body, JsonValue.class, ResponseInfo.none());
        } catch (IOException e) {
            throw unreadable("the body is no JSON: " + Json.reason(e));
        }
    }

    static SequencesEvent event(SequencesEvent.Delivery delivery) {
        SequencesSubscription.EventType known = delivery.type().known().orElse(null);
        if (known == null) {
            return new SequencesEvent.Unknown(delivery);
        }
        return switch (known) {
            case EMAIL_SENT -> new SequencesEvent.EmailSent(delivery);
            case EMAIL_OPENED -> new SequencesEvent.EmailOpened(delivery);
            case EMAIL_LINK_CLICKED -> new SequencesEvent.EmailLinkClicked(delivery);
            case EMAIL_REPLIED ->
                new SequencesEvent.EmailReplied(delivery, new JsonFields(delivery.json()).text("reply_reason"));
            case REPLY_CATEGORIZED -> new SequencesEvent.ReplyCategorized(delivery);
            case EMAIL_BOUNCED -> new SequencesEvent.EmailBounced(delivery);
            case EMAIL_AUTO_REPLY -> new SequencesEvent.EmailAutoReply(delivery);
            case EMAIL_ACCOUNT_CONNECTION_LOST -> new SequencesEvent.EmailAccountConnectionLost(delivery);
            case EMAIL_ACCOUNT_ERROR -> new SequencesEvent.EmailAccountError(delivery);
            case LINKEDIN_CONNECTION_REQUEST_SENT -> new SequencesEvent.LinkedInConnectionRequestSent(delivery);
            case LINKEDIN_CONNECTION_REQUEST_ACCEPTED -> new SequencesEvent.LinkedInConnectionRequestAccepted(delivery);
            case LINKEDIN_MESSAGE_SENT -> new SequencesEvent.LinkedInMessageSent(delivery);
            case LINKEDIN_MESSAGE_REPLIED -> new SequencesEvent.LinkedInMessageReplied(delivery);
            case LINKEDIN_REPLY_CATEGORIZED -> new SequencesEvent.LinkedInReplyCategorized(delivery);
            case LINKEDIN_ACCOUNT_ALERTS -> new SequencesEvent.LinkedInAccountAlerts(delivery);
            case CONTACT_CALLED -> new SequencesEvent.ContactCalled(delivery);
            case CONTACT_FINISHED -> new SequencesEvent.ContactFinished(delivery);
            case CONTACT_OPTED_OUT -> new SequencesEvent.ContactOptedOut(delivery);
            case AUTOPILOT_STOPPED -> new SequencesEvent.AutopilotStopped(delivery);
        };
    }

    private static WebhookException unreadable(String message) {
        return new WebhookException(Reason.UNREADABLE_BODY, message);
    }
}
