package dev.faultline.telephony.webhooks;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.JsonResult;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The requests and results of the operations on webhooks; of deliveries see TelephonyWebhooksTest. */
@FaultlineTest
class WebhooksTest {

    private static final String WEBHOOK = """
            {"id":"wh_1","url":"https://me.example/hook?k=1","events":["call.completed","order.paid"],"is_active":true,
             "secret":"s3cret","createdAt":"2026-07-01T09:00:00.000Z"}""";

    private static void checkWebhook(TelephonySubscription webhook) {
        assertThat(webhook.id()).isEqualTo("wh_1");
        assertThat(webhook.url()).isEqualTo("https://me.example/hook?k=1");
        assertThat(webhook.events()).containsExactly("call.completed", "order.paid");
        assertThat(webhook.active()).isTrue();
        assertThat(webhook.secret()).isEqualTo("s3cret");
        assertThat(webhook.createdAt()).isEqualTo(Instant.parse("2026-07-01T09:00:00Z"));
        assertThat(webhook)
                .hasToString("TelephonySubscription[id=wh_1, events=[call.completed, order.paid], active=true]");
    }

    /** The contract's schemas have the first, its examples the second, live responses the third. */
    static Stream<Object[]> shapes() {
        return Surface.with(Stream.of(
                "{\"message\":\"m\",\"webhook\":" + WEBHOOK + "}",
                WEBHOOK,
                "{\"statusCode\":200,\"data\":{\"message\":\"m\",\"webhook\":" + WEBHOOK + "}}"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void webhook_isReadInEveryShape(Surface surface, String shape, FaultServer server, FakeClock clock) {
        server.on(POST, "/user-webhooks").respond(201, shape);
        server.on(GET, "/user-webhooks/{id}").succeed(shape);
        server.on(PATCH, "/user-webhooks/{id}").succeed(shape);
        NewTelephonySubscription created = NewTelephonySubscription.builder(
                        URI.create("https://me.example/hook?k=1"), "s3cret")
                .event("call.completed")
                .event("call.failed")
                .active(true)
                .build();
        TelephonySubscriptionUpdate update =
                TelephonySubscriptionUpdate.builder().event("call.failed").build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            checkWebhook(SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.webhooks().create(created),
                    c -> c.webhooks().create(created)));
            checkWebhook(SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.webhooks().get("wh_1"),
                    c -> c.webhooks().get("wh_1")));
            checkWebhook(SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.webhooks().update("wh_1", update),
                    c -> c.webhooks().update("wh_1", update)));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::text)
                .containsExactly(
                        "{\"url\":\"https://me.example/hook?k=1\",\"secret\":\"s3cret\","
                                + "\"events\":[\"call.completed\",\"call.failed\"],\"is_active\":true}",
                        "",
                        "{\"events\":[\"call.failed\"]}");
        assertThat(created).hasToString("NewTelephonySubscription[url, secret, events, is_active]");
    }

    @ParameterizedTest
    @EnumSource
    void update_keepsAbsentNullAndSetApart(Surface surface, FaultServer server, FakeClock clock) {
        server.on(PATCH, "/user-webhooks/{id}").succeed(WEBHOOK);
        List<TelephonySubscriptionUpdate> updates = List.of(
                TelephonySubscriptionUpdate.builder().active(false).build(),
                TelephonySubscriptionUpdate.builder()
                        .field("secret", null)
                        .url(URI.create("https://new.example"))
                        .build(),
                TelephonySubscriptionUpdate.builder()
                        .secret("n3w")
                        .field("description", "x")
                        .build());
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            for (TelephonySubscriptionUpdate update : updates) {
                SurfaceCalls.call(
                        surface,
                        telephony,
                        c -> c.webhooks().update("wh_1", update),
                        c -> c.webhooks().update("wh_1", update));
            }
        }
        assertThat(server.requests())
                .extracting(SeenRequest::text)
                .containsExactly(
                        "{\"is_active\":false}",
                        "{\"secret\":null,\"url\":\"https://new.example\"}",
                        "{\"secret\":\"n3w\",\"description\":\"x\"}");
    }

    @ParameterizedTest
    @EnumSource
    void list_goesByTheNumberOfPages(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/user-webhooks", "page", "1")
                .succeed("{\"message\":\"m\",\"webhooks\":[" + WEBHOOK
                        + "],\"page\":1,\"limit\":10,\"total\":2,\"totalPages\":2}");
        server.on(GET, "/user-webhooks", "page", "2")
                .succeed("{\"message\":\"m\",\"webhooks\":[{\"id\":\"wh_2\",\"secret\":\"****\"}],\"page\":2,"
                        + "\"limit\":10,\"total\":2,\"totalPages\":2}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            TelephonySubscription last = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.webhooks().list().stream()
                            .reduce((first, second) -> second)
                            .orElseThrow(),
                    c -> c.webhooks()
                            .list()
                            .thenCompose(page -> page.next().orElseThrow())
                            .thenApply(page -> page.items().get(0)));

            assertThat(last.id()).isEqualTo("wh_2");
            assertThat(last.events()).isEmpty();
            assertThat(last.active()).isNull();
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly("/user-webhooks?page=1&limit=10", "/user-webhooks?page=2&limit=10");
    }

    @ParameterizedTest
    @EnumSource
    void delete_inBothShapes(Surface surface, FaultServer server, FakeClock clock) {
        server.on(DELETE, "/user-webhooks/{id}")
                .succeed("{\"message\":\"gone\",\"id\":\"wh_1\"}")
                .then()
                .succeed("{\"success\":true,\"message\":\"gone\"}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            for (int i = 0; i < 2; i++) {
                JsonResult confirmation = SurfaceCalls.call(
                        surface,
                        telephony,
                        c -> c.webhooks().delete("wh_1"),
                        c -> c.webhooks().delete("wh_1"));
                assertThat(confirmation.message()).hasValue("gone");
            }
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void badInput_isRejectedWithoutSending(FaultServer server, FakeClock clock) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TelephonySubscriptionUpdate.builder().build())
                .withMessage("update is empty: give at least one field");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NewTelephonySubscription.builder(URI.create("u"), "s").build())
                .withMessageStartingWith("events is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewTelephonySubscription.builder(URI.create("u"), null))
                .withMessageStartingWith("secret is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewTelephonySubscription.builder(null, "s"))
                .withMessageStartingWith("url is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NewTelephonySubscription.builder(URI.create("u"), "s").event(" "));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> telephony.webhooks().create(null));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> telephony.async().webhooks().update("wh_1", null));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> telephony.webhooks().delete(" "));
        }
        assertThat(server.requests()).isEmpty();
    }
}
