package dev.faultline.examples.observability;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.MicrometerCallListener;
import dev.faultline.core.ObservedCalls;
import dev.faultline.core.RawResponse;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.instrumentation.okhttp.v3_0.OkHttpTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** OpenTelemetry's SDK and its instrumentation of OkHttp, with and without Micrometer: each attempt joins the caller's trace. */
@FaultlineTest
class TracesTest {

    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetrySdk openTelemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();

    @AfterEach
    void close() {
        openTelemetry.close();
    }

    // snippet: open-telemetry
    static PartnerClient.Builder traced(PartnerClient.Builder builder, OpenTelemetry openTelemetry) {
        return builder.callFactory(OkHttpTelemetry.create(openTelemetry)::createCallFactory)
                .callContext(() -> {
                    Context callers = Context.current();
                    return callers::makeCurrent;
                });
    }
    // end

    // snippet: micrometer
    static PartnerClient.Builder observed(
            PartnerClient.Builder builder, MeterRegistry meters, ObservationRegistry observations) {
        return builder.clientName("hiring") // a tag of all meters
                .listener(new MicrometerCallListener(meters))
                .callContext(new ObservedCalls(observations));
    }
    // end

    @ParameterizedTest
    @EnumSource
    void attempts_joinTheCallersTrace_beforeAndAfterABackoff(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, Sample.PATH)
                .respond(503, "{}")
                .then()
                .fail(PartnerError.RATE_LIMITED)
                .retryAfter(3)
                .then()
                .succeed("{}");
        Span parent = openTelemetry.getTracer("test").spanBuilder("parent").startSpan();
        try (PartnerClient partner =
                        traced(Sample.client(server, clock), openTelemetry).build();
                Scope scope = parent.makeCurrent()) {
            assertThat(scope).isNotNull();
            Sample.call(surface, partner);
            assertThat(Span.current()).isSameAs(parent);
        }
        List<SpanData> attempts = exporter.getFinishedSpanItems();
        assertThat(attempts)
                .hasSize(3)
                .allMatch(
                        span -> span.getTraceId().equals(parent.getSpanContext().getTraceId()))
                .allMatch(span ->
                        span.getParentSpanId().equals(parent.getSpanContext().getSpanId()));
        assertThat(attempts)
                .extracting(span -> span.getAttributes().get(STATUS))
                .containsExactly(503L, 429L, 200L);
        assertThat(server.requests())
                .extracting(
                        request -> request.header("traceparent").orElse("none").split("-", -1)[2])
                .containsExactlyElementsOf(
                        attempts.stream().map(SpanData::getSpanId).toList());
    }

    @ParameterizedTest
    @EnumSource
    void observation_isBetweenTheCallerAndItsAttempts(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, Sample.PATH).respond(503, "{}").then().succeed("{}");
        ObservationRegistry observations = ObservationRegistry.create();
        observations
                .observationConfig()
                .observationHandler(new DefaultTracingObservationHandler(new OtelTracer(
                        openTelemetry.getTracer("micrometer"), new OtelCurrentTraceContext(), event -> {})));
        Observation parent = Observation.start("parent", observations);
        try (PartnerClient partner = Sample.client(server, clock)
                        .callFactory(OkHttpTelemetry.create(openTelemetry)::createCallFactory)
                        .callContext(new ObservedCalls(observations))
                        .build();
                Observation.Scope scope = parent.openScope()) {
            assertThat(scope).isNotNull();
            Sample.call(surface, partner);
        }
        parent.stop();
        List<SpanData> spans = exporter.getFinishedSpanItems();
        assertThat(spans).extracting(SpanData::getName).containsExactly("GET", "GET", "partner GET (raw)", "parent");
        SpanData call = spans.get(2);
        assertThat(spans.subList(0, 2))
                .allMatch(attempt -> attempt.getParentSpanId().equals(call.getSpanId()));
        assertThat(call.getParentSpanId()).isEqualTo(spans.get(3).getSpanId());
        assertThat(call.getAttributes().get(AttributeKey.stringKey("outcome"))).isEqualTo("success");
        assertThat(call.getEvents())
                .extracting(EventData::getName)
                .containsExactly("attempt 1: 503, backoff", "waited 1000 ms: backoff", "attempt 2: 200, done");
    }

    @Test
    void continuations_areNotInTheTrace(FaultServer server, FakeClock clock) {
        CountDownLatch chained = new CountDownLatch(1);
        server.on(GET, Sample.PATH).respond(500, "{}").then().succeed("{}").heldUntil(chained);
        AtomicReference<Context> after = new AtomicReference<>();
        Span parent = openTelemetry.getTracer("test").spanBuilder("parent").startSpan();
        try (PartnerClient partner =
                traced(Sample.client(server, clock), openTelemetry).build()) {
            CompletableFuture<RawResponse> future;
            try (Scope scope = parent.makeCurrent()) {
                assertThat(scope).isNotNull();
                future = partner.async().execute(Sample.REQUEST).thenApply(response -> {
                    after.set(Context.current());
                    return response;
                });
            }
            chained.countDown();
            Surface.result(future);
        }
        assertThat(Span.fromContextOrNull(after.get())).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void operationOfSeveralCalls_isInOneTrace(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications")
                .succeed("{\"data\":[],\"next_cursor\":\"c1\"}")
                .then()
                .succeed("{\"data\":[]}");
        Span parent = openTelemetry.getTracer("test").spanBuilder("parent").startSpan();
        try (PartnerClient partner =
                        traced(Sample.client(server, clock), openTelemetry).build();
                Scope scope = parent.makeCurrent()) {
            assertThat(scope).isNotNull();
            assertThat(surface.call(
                            () -> partner.applications().findBySourceApplicationId("ats-1"),
                            () -> partner.async().applications().findBySourceApplicationId("ats-1")))
                    .isEmpty();
        }
        assertTwoAttemptsOf(parent);
    }

    @Test
    void pagesReadLater_areInTheTraceOfTheFirst(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed("{\"data\":[],\"next_cursor\":\"c1\"}")
                .then()
                .succeed("{\"data\":[]}");
        Span parent = openTelemetry.getTracer("test").spanBuilder("parent").startSpan();
        try (PartnerClient partner =
                traced(Sample.client(server, clock), openTelemetry).build()) {
            CompletableFuture<Void> all;
            try (Scope scope = parent.makeCurrent()) {
                assertThat(scope).isNotNull();
                all = partner.async().jobs().list().thenCompose(page -> page.forEach(job -> {}));
            }
            Surface.result(all);
        }
        assertTwoAttemptsOf(parent);
    }

    private void assertTwoAttemptsOf(Span parent) {
        assertThat(exporter.getFinishedSpanItems())
                .hasSize(2)
                .allMatch(span ->
                        span.getParentSpanId().equals(parent.getSpanContext().getSpanId()));
    }
}
