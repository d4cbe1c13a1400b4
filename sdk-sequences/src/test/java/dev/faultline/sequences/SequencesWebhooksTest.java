package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.WebhookException;
import dev.faultline.sequences.webhooks.SequencesEvent;
import dev.faultline.sequences.webhooks.SequencesSubscription;
import dev.faultline.sequences.webhooks.SequencesWebhooks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries of webhooks, which nobody signs. */
class SequencesWebhooksTest {

    private static final String ID = "0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f";

    private static final String REPLIED = "{\"event\":{\"date\":\"2026-05-02T08:15:00.250Z\",\"id\":\"" + ID + "\","
            + "\"type\":\"email_replied\",\"user_id\":77,\"team_id\":5,\"subscription_id\":31},"
            + "\"contact_fields\":{\"id\":9001,\"email\":\"zo\u00eb@example.com\",\"first_name\":\"Zo\u00eb\",\"city\":\"Oslo\"},"
            + "\"contact_custom_fields\":{\"Shoe size\":\"41\",\"shoeSize\":\"42\"},"
            + "\"sequence_fields\":{\"id\":12,\"name\":\"Spring\"},"
            + "\"reply_reason\":\"EmailDetected\",\"email_url\":\"u\"}";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SequencesEvent ofType(String type) {
        return SequencesWebhooks.parse(bytes("{\"event\":{\"id\":\"e\",\"type\":\"" + type + "\"}}"));
    }

    @Test
    void aDelivery_isReadInFull() {
        SequencesEvent event = SequencesWebhooks.parse(bytes(REPLIED));

        assertThat(event).isInstanceOf(SequencesEvent.EmailReplied.class);
        assertThat(((SequencesEvent.EmailReplied) event).replyReason()).isEqualTo("EmailDetected");
        assertThat(event.id()).isEqualTo(ID);
        assertThat(event.type().is(SequencesSubscription.EventType.EMAIL_REPLIED))
                .isTrue();
        assertThat(event.date()).isEqualTo(Instant.parse("2026-05-02T08:15:00.250Z"));
        assertThat(event.subscriptionId()).isEqualTo(31);
        assertThat(event.delivery().userId()).isEqualTo(77);
        assertThat(event.delivery().teamId()).isEqualTo(5);
        assertThat(event.delivery().contactFields().id()).isEqualTo(9001);
        assertThat(event.delivery().contactFields().email()).isEqualTo("zo\u00eb@example.com");
        assertThat(event.delivery().contactFields().firstName()).isEqualTo("Zo\u00eb");
        assertThat(event.delivery().contactFields().json().get("city").asText()).contains("Oslo");
        assertThat(event.delivery().contactCustomFields().get("Shoe size").asText())
                .contains("41");
        assertThat(event.delivery().contactCustomFields().get("shoeSize").asText())
                .contains("42");
        assertThat(event.delivery().sequenceFields().id()).isEqualTo(12);
        assertThat(event.delivery().sequenceFields().json().get("name").asText())
                .contains("Spring");
        assertThat(event.json().get("email_url").asText()).contains("u");
        assertThat(event.toString()).contains(ID).doesNotContain("example.com", "Zo", "41", "Spring", "contact_fields");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/sequences-events.csv", numLinesToSkip = 1)
    void everyDocumentedKind_isTyped(String type, String name) {
        SequencesEvent event = ofType(type);

        assertThat(event.getClass().getSimpleName()).isEqualTo(name);
        assertThat(event.type().value()).isEqualTo(type);
        assertThat(event.type().known()).isPresent();
    }

    @Test
    void theKinds_areThoseThatAreDocumentedAndUnknown() {
        List<String> names = Arrays.stream(SequencesEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();

        assertThat(names).hasSize(20).contains("Unknown");
        assertThat(SequencesSubscription.EventType.values()).hasSize(19);
    }

    @Test
    void aNewerKind_isUnknownAndReadable() {
        SequencesEvent event = SequencesWebhooks.parse(
                bytes("{\"event\":{\"id\":\"e\",\"type\":\"meeting_booked\",\"date\":\"soon\",\"user_id\":\"x\"},"
                        + "\"contact_fields\":{},\"sequence_fields\":{},\"room\":4}"));

        assertThat(event).isInstanceOf(SequencesEvent.Unknown.class);
        assertThat(event.type().value()).isEqualTo("meeting_booked");
        assertThat(event.date()).isNull();
        assertThat(event.subscriptionId()).isNull();
        assertThat(event.delivery().userId()).isNull();
        assertThat(event.delivery().contactFields()).isNull();
        assertThat(event.delivery().contactCustomFields().isMissing()).isTrue();
        assertThat(event.delivery().sequenceFields()).isNull();
        assertThat(event.json().get("room").asNumber()).isPresent();
    }

    @Test
    void aReplyWithoutAReason_isStillAReply() {
        assertThat(((SequencesEvent.EmailReplied) ofType("email_replied")).replyReason())
                .isNull();
    }

    @Test
    void otherSubscriptions_areKeptApart() {
        byte[] body = bytes(REPLIED);

        assertThat(SequencesWebhooks.parse(body, Set.of(30L, 31L)).orElseThrow().id())
                .isEqualTo(ID);
        assertThat(SequencesWebhooks.parse(body, Set.of(30L))).isEmpty();
        assertThat(SequencesWebhooks.parse(body, Set.of())).isEmpty();
        assertThat(SequencesWebhooks.parse(bytes("{\"event\":{\"id\":\"e\",\"type\":\"email_sent\"}}"), Set.of(31L)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>",
                "{}",
                "{\"event\":\"email_sent\"}",
                "{\"event\":{\"type\":\"email_sent\"}}",
                "{\"event\":{\"id\":\"e\",\"type\":null}}",
                "{\"event\":{\"id\":\"e\",\"type\":\"email_sent\"}} secret",
                "{\"event\":{\"id\":\"e\",\"type\":\"email_sent\"},\"contact_fields\":{\"email\":\"secret"
            })
    void whatIsNoEvent_isRejectedWithoutQuotingIt(String body) {
        WebhookException failure =
                catchThrowableOfType(WebhookException.class, () -> SequencesWebhooks.parse(bytes(body)));

        assertThat(failure.reason()).isEqualTo(WebhookException.Reason.UNREADABLE_BODY);
        assertThat(failure.getMessage()).doesNotContain("secret", "email_sent");
        assertThat(catchThrowableOfType(
                        WebhookException.class, () -> SequencesWebhooks.parse(bytes(body), Set.of(31L))))
                .hasMessage(failure.getMessage());
    }
}
