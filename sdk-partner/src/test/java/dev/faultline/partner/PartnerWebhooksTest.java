package dev.faultline.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.core.internal.HmacSignature;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries that are genuine, and those that are not. */
class PartnerWebhooksTest {

    // the vendor's published vector
    private static final String SECRET = "whsec_test_abcdef1234567890";
    private static final long SIGNED_AT = 1716393611;
    private static final byte[] BODY =
            bytes("{\"id\":\"evt_test\",\"type\":\"application.status_changed\",\"data\":{}}");
    private static final String V1 = "d7b4ed92ded8c3629bad3c1ef456e80e0e7dd4681675693b1684575562da6a12";
    private static final String HEADER = "t=" + SIGNED_AT + ",v1=" + V1;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PartnerWebhooks.Builder at(long seconds) {
        return PartnerWebhooks.builder().clock(Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
    }

    private static PartnerEvent receive(String body) {
        String signature = "t=100,v1=" + HmacSignature.sign("s", 100, bytes(body));
        return at(100).secret("s").build().receive(bytes(body), headers(signature));
    }

    private static Reason rejection(PartnerWebhooks webhooks, byte[] body, String header) {
        return catchThrowableOfType(WebhookException.class, () -> webhooks.receive(body, headers(header)))
                .reason();
    }

    @Test
    void publishedVector_isGenuine() {
        PartnerEvent event = at(SIGNED_AT).secret(SECRET).build().receive(BODY, headers(HEADER));
        assertThat(event).isInstanceOf(PartnerEvent.ApplicationStatusChanged.class);
        assertThat(event.id()).isEqualTo("evt_test");
        assertThat(((PartnerEvent.ApplicationStatusChanged) event).applicationId())
                .isNull();
    }

    @Test
    void nonAsciiBody_isGenuine() {
        byte[] body = bytes(
                "{\"id\":\"evt_demo_0001\",\"type\":\"job.opened\",\"createdAt\":\"2026-07-01T08:15:30Z\",\"apiVersion\":\"v1\",\"data\":{\"jobId\":\"job_40417\",\"companyId\":\"co_512\",\"title\":\"Café barista\",\"openedAt\":\"2026-07-01T08:15:29Z\"}}");
        PartnerEvent event = at(1782893730)
                .secret("wsec_demo_7Qp2")
                .build()
                .receive(
                        body,
                        headers("t=1782893730,v1=b1a8314cc74faabac3f5dd2e56acbbf1a3b89694deff51a4ab7d3861bf17259b"));
        assertThat(event)
                .isEqualTo(new PartnerEvent.JobOpened(
                        "evt_demo_0001",
                        Instant.parse("2026-07-01T08:15:30Z"),
                        "v1",
                        "job_40417",
                        "co_512",
                        "Café barista",
                        Instant.parse("2026-07-01T08:15:29Z"),
                        event.json()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1=" + V1 + ",t=" + SIGNED_AT,
                " t=" + SIGNED_AT + " , v1=" + V1 + " ",
                "t=" + SIGNED_AT + ",v0=abc,v1=" + V1,
                "t=" + SIGNED_AT + ",v1=00,v1=" + V1,
                "t=" + SIGNED_AT + ",v1=D7B4ED92DED8C3629BAD3C1EF456E80E0E7DD4681675693B1684575562DA6A12"
            })
    void formsOfTheHeader_thatMeanTheSame(String header) {
        assertThat(at(SIGNED_AT)
                        .secret(SECRET)
                        .build()
                        .receive(BODY, headers(header))
                        .id())
                .isEqualTo("evt_test");
    }

    @Test
    void missingHeader_isRejected() {
        PartnerWebhooks webhooks = at(SIGNED_AT).secret(SECRET).build();
        assertThat(rejection(webhooks, BODY, null)).isEqualTo(Reason.MISSING_SIGNATURE);
        assertThat(rejection(webhooks, BODY, " ")).isEqualTo(Reason.MISSING_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"t=1716393611", "v1=" + V1, "junk", "t=,v1=" + V1, "t=-5,v1=" + V1, "t=1e9,v1=" + V1, "=,="})
    void malformedHeader_isRejected(String header) {
        assertThat(rejection(at(SIGNED_AT).secret(SECRET).build(), BODY, header))
                .isEqualTo(Reason.MALFORMED_SIGNATURE);
    }

    @Test
    void wrongSignature_isRejected() {
        PartnerWebhooks webhooks = at(SIGNED_AT).secret(SECRET).build();
        byte[] altered = BODY.clone();
        altered[10] ^= 1;
        assertThat(rejection(webhooks, altered, HEADER)).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(webhooks, BODY, HEADER.replace("t=1716393611", "t=1716393612")))
                .isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(webhooks, BODY, "t=1716393611,v1=" + V1.substring(2)))
                .isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(webhooks, BODY, "t=1716393611,v1=nothex")).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(webhooks, BODY, "t=1716393611,v1=")).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(at(SIGNED_AT).secret("whsec_other").build(), BODY, HEADER))
                .isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void secretInRotation_eitherIsAccepted() {
        PartnerWebhooks webhooks =
                at(SIGNED_AT).secret("whsec_new").secret(SECRET).build();
        assertThat(webhooks.receive(BODY, headers(HEADER)).id()).isEqualTo("evt_test");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "300, true", "-300, true", "301, false", "-301, false", "100000, false"})
    void age_withinFiveMinutesEitherWay(long apart, boolean accepted) {
        PartnerWebhooks webhooks = at(SIGNED_AT + apart).secret(SECRET).build();
        if (accepted) {
            webhooks.verify(BODY, headers(HEADER));
        } else {
            assertThat(rejection(webhooks, BODY, HEADER)).isEqualTo(Reason.OUTSIDE_TOLERANCE);
        }
        assertThat(at(SIGNED_AT + apart)
                        .secret(SECRET)
                        .tolerance(Duration.ofDays(2))
                        .build()
                        .receive(BODY, headers(HEADER))
                        .id())
                .isEqualTo("evt_test");
    }

    @Test
    void everyKindOfEvent_isTyped() {
        PartnerEvent changed = receive("""
                                {"id":"e1","type":"application.status_changed","createdAt":"2026-07-03T17:05:00Z",
                                 "apiVersion":"v1","data":{"applicationId":"ej_app_1","sourceApplicationId":"ats-1",
                                 "jobId":"job_1","oldStatus":"in_progress","newStatus":"accepted",
                                 "currentStage":"Hired","occurredAt":"2026-07-03T17:04:59Z"}}""");
        assertThat(changed.type()).isEqualTo("application.status_changed");
        assertThat(changed)
                .isEqualTo(new PartnerEvent.ApplicationStatusChanged(
                        "e1",
                        Instant.parse("2026-07-03T17:05:00Z"),
                        "v1",
                        "ej_app_1",
                        "ats-1",
                        "job_1",
                        OpenEnum.of(ApplicationStatus.IN_PROGRESS),
                        OpenEnum.of(ApplicationStatus.ACCEPTED),
                        "Hired",
                        Instant.parse("2026-07-03T17:04:59Z"),
                        changed.json()));
        PartnerEvent closed = receive("""
                                {"id":"e2","type":"job.closed","createdAt":"2026-07-03T17:05:00Z","apiVersion":"v1",
                                 "data":{"jobId":"job_1","companyId":"co_1","reason":"internal_sourcing_only",
                                 "closedAt":"2026-07-03T17:05:00Z"}}""");
        assertThat(closed.type()).isEqualTo("job.closed");
        assertThat(closed)
                .isEqualTo(new PartnerEvent.JobClosed(
                        "e2",
                        Instant.parse("2026-07-03T17:05:00Z"),
                        "v1",
                        "job_1",
                        "co_1",
                        OpenEnum.of(PartnerEvent.JobClosedReason.INTERNAL_SOURCING_ONLY),
                        Instant.parse("2026-07-03T17:05:00Z"),
                        closed.json()));
    }

    @Test
    void undocumentedMembers_areKept() {
        for (String type : new String[] {"application.status_changed", "job.opened", "job.closed", "job.paused"}) {
            String body = "{\"id\":\"e\",\"type\":\"" + type + "\",\"attempt\":2,"
                    + "\"data\":{\"isTestMode\":true,\"occurredAt\":1751357762}}";

            PartnerEvent event = receive(body);

            assertThat(event.type()).isEqualTo(type);
            assertThat(event.json()).isEqualTo(JsonValue.parseLeniently(body));
            assertThat(event.toString()).contains("id=e").doesNotContain("isTestMode");
        }
    }

    @Test
    void deliveryAfter2038_isGenuine() {
        long sent = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
        String header = "t=" + sent + ",v1=" + HmacSignature.sign(SECRET, sent, BODY);

        assertThat(at(sent + 300)
                        .secret(SECRET)
                        .build()
                        .receive(BODY, headers(header))
                        .id())
                .isEqualTo("evt_test");
        assertThat(rejection(at(sent + 301).secret(SECRET).build(), BODY, header))
                .isEqualTo(Reason.OUTSIDE_TOLERANCE);
    }

    @Test
    void newerKindOfEvent_isUnknownAndReadable() {
        PartnerEvent event = receive("{\"id\":\"e3\",\"type\":\"job.paused\",\"data\":{\"jobId\":\"job_1\"}}");
        assertThat(event).isInstanceOf(PartnerEvent.Unknown.class);
        PartnerEvent.Unknown unknown = (PartnerEvent.Unknown) event;
        assertThat(unknown.type()).isEqualTo("job.paused");
        assertThat(unknown.data().get("jobId").asText()).contains("job_1");
        assertThat(unknown.createdAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"id\":\"e\"}", "{\"type\":\"job.opened\"}", "<html>"})
    void genuineBodyThatIsNoEvent_isRejected(String body) {
        String signature = "t=100,v1=" + HmacSignature.sign("s", 100, bytes(body));
        assertThat(rejection(at(100).secret("s").build(), bytes(body), signature))
                .isEqualTo(Reason.UNREADABLE_BODY);
    }

    @Test
    void receiverWithoutASecret_isRejected() {
        assertThatThrownBy(() -> PartnerWebhooks.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secret");
        assertThatThrownBy(() -> PartnerWebhooks.builder().secret(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secret");
        assertThatThrownBy(() -> PartnerWebhooks.builder().tolerance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tolerance");
    }

    private static Function<String, String> headers(String signature) {
        return name -> name.equals(PartnerWebhooks.SIGNATURE_HEADER) ? signature : null;
    }
}
