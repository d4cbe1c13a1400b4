package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.sequences.webhooks.SequencesSubscription;
import dev.faultline.sequences.webhooks.SequencesSubscriptionData;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhook subscriptions. */
@FaultlineTest
class WebhooksTest {

    private static final String WEBHOOKS = "/v3/webhooks";
    private static final String URL = "https://hooks.example.com/k3y";

    @ParameterizedTest
    @EnumSource
    void aSubscription_isSentAndReadInFull(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, WEBHOOKS)
                .respond(
                        201,
                        "{\"id\":31,\"eventType\":\"email_replied\",\"url\":\"" + URL + "\",\"scope\":\"Team\","
                                + "\"enabled\":false,\"createdAt\":\"2026-05-02T08:15:30Z\",\"payloadConfig\":"
                                + "{\"includeEmailUrl\":true,\"includeEmailText\":false,\"includeProspectCustomFields\":true}}");
        SequencesSubscriptionData data = SequencesSubscriptionData.builder(
                        SequencesSubscription.EventType.EMAIL_REPLIED, URL)
                .scope(SequencesSubscription.Scope.TEAM)
                .enabled(false)
                .includeEmailUrl(true)
                .includeEmailText(false)
                .includeProspectCustomFields(true)
                .build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequencesSubscription created = create(surface, reply, data);

            assertThat(created.id()).isEqualTo(31);
            assertThat(created.eventType().is(SequencesSubscription.EventType.EMAIL_REPLIED))
                    .isTrue();
            assertThat(created.url()).isEqualTo(URL);
            assertThat(created.scope().is(SequencesSubscription.Scope.TEAM)).isTrue();
            assertThat(created.isEnabled()).isFalse();
            assertThat(created.createdAt()).isEqualTo(Instant.parse("2026-05-02T08:15:30Z"));
            assertThat(created.payloadConfig())
                    .isEqualTo(new SequencesSubscription.PayloadConfig(
                            true, false, true, created.payloadConfig().json()));
            assertThat(created.toString()).doesNotContain("k3y");
        }
        assertThat(server.requests().get(0).text())
                .isEqualTo("{\"eventType\":\"email_replied\",\"url\":\"" + URL + "\",\"scope\":\"team\","
                        + "\"enabled\":false,\"payloadConfig\":{\"includeEmailUrl\":true,\"includeEmailText\":false,"
                        + "\"includeProspectCustomFields\":true}}");
        assertThat(data.toString()).doesNotContain("k3y");
    }

    @ParameterizedTest
    @EnumSource
    void aReplacement_hasNoSwitchAndMayBeConfirmedInSilence(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PUT, WEBHOOKS + "/31").respond(204, "");
        SequencesSubscriptionData data = SequencesSubscriptionData.builder(
                        SequencesSubscription.EventType.EMAIL_SENT, URL)
                .field("eventType", "email_archived")
                .build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequencesSubscription silent = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.webhooks().replace(31, data),
                    c -> c.webhooks().replace(31, data));

            assertThat(silent.id()).isEqualTo(31);
            assertThat(silent.eventType().isPresent()).isFalse();
        }
        assertThat(server.requests().get(0).text())
                .isEqualTo("{\"eventType\":\"email_archived\",\"url\":\"" + URL + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"d\",\"errorCode\":5}",
                "{\"title\":\"Bad Request\",\"status\":400,\"code\":\"webHook.organizationScopeNotImplemented\"}"
            })
    void aRejectedScope_isABadRequestWithItsCode(String body, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, WEBHOOKS).respond(400, body);
        SequencesSubscriptionData data = SequencesSubscriptionData.builder(
                        SequencesSubscription.EventType.EMAIL_SENT, URL)
                .scope(SequencesSubscription.Scope.ORGANIZATION)
                .build();
        for (Surface surface : Surface.values()) {
            try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
                SequencesException failure =
                        catchThrowableOfType(SequencesException.class, () -> create(surface, reply, data));

                assertThat(failure).isExactlyInstanceOf(SequencesException.General.BadRequest.class);
                assertThat(failure.domain()).isEmpty();
                assertThat(failure.code().orElseThrow()).isIn("5", "webHook.organizationScopeNotImplemented");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":1},{\"id\":2}]", "{\"items\":[{\"id\":1},{\"id\":2}],\"hasMore\":false}"})
    void theList_isReadInEitherShape(String body, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, WEBHOOKS).succeed(body);
        for (Surface surface : Surface.values()) {
            try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
                List<SequencesSubscription> items = surface == Surface.BLOCKING
                        ? reply.webhooks().list().items()
                        : Surface.result(reply.async().webhooks().list()).items();

                assertThat(items).extracting(SequencesSubscription::id).containsExactly(1L, 2L);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void logs_comePageByPageAsJson(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, WEBHOOKS + "/31/logs")
                .succeed("{\"items\":[{\"a\":1}],\"hasMore\":true}")
                .then()
                .succeed("{\"items\":[{\"a\":2}],\"hasMore\":false}");
        ListQuery query = ListQuery.builder().top(1).build();
        List<JsonValue> logs = new ArrayList<>();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            if (surface == Surface.BLOCKING) {
                reply.webhooks().logs(31, query).stream().forEach(logs::add);
            } else {
                CompletableFuture<Void> done =
                        reply.async().webhooks().logs(31, query).thenCompose(page -> page.forEach(logs::add));
                Surface.result(done);
            }
        }
        assertThat(logs).extracting(JsonValue::toString).containsExactly("{\"a\":1}", "{\"a\":2}");
        assertThat(server.requests())
                .extracting(request -> request.target())
                .containsExactly(WEBHOOKS + "/31/logs?top=1", WEBHOOKS + "/31/logs?top=1&skip=1");
    }

    static Stream<String> usableUrls() {
        return Stream.of(
                "http://localhost:8080/hooks",
                "HTTPS://my_hooks.internal/k3y",
                "https://b\u00fccher.example/k3y",
                URL + "x".repeat(1024 - URL.length()));
    }

    @ParameterizedTest
    @MethodSource("usableUrls")
    void usableUrls_areSentAsGiven(String url) {
        SequencesSubscriptionData data = SequencesSubscriptionData.builder(
                        SequencesSubscription.EventType.EMAIL_SENT, url)
                .build();

        assertThat(data.fields()).containsEntry("url", url).containsEntry("eventType", "email_sent");
    }

    private static SequencesSubscription create(
            Surface surface, SequencesClient reply, SequencesSubscriptionData data) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.webhooks().create(data),
                c -> c.webhooks().create(data));
    }
}
