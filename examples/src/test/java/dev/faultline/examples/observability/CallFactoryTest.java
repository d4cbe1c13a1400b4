package dev.faultline.examples.observability;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TransportException;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.partner.PartnerException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call that somebody has wrapped is known by its evidence, its cancellation and its timeouts as any other. */
@FaultlineTest
class CallFactoryTest {

    private static final RawRequest WRITE = RawRequest.post("/things").json(Map.of());

    private final AtomicInteger calls = new AtomicInteger();

    /** Another object than OkHttp's, which passes everything on. */
    private Call.Factory wrapping(OkHttpClient client) {
        return wrapping(client, false);
    }

    private Call.Factory wrapping(OkHttpClient client, boolean deafToCancel) {
        return request -> {
            calls.incrementAndGet();
            Call call = client.newCall(request);
            return (Call) Proxy.newProxyInstance(
                    Call.class.getClassLoader(), new Class<?>[] {Call.class}, (proxy, method, arguments) -> {
                        try {
                            return deafToCancel && method.getName().equals("cancel")
                                    ? null
                                    : method.invoke(call, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        };
    }

    private PartnerClient.Builder client(String url) {
        return PartnerClient.builder()
                .apiKey("pek_test_1234567890")
                .baseUrl(url)
                .retryPolicy(RetryPolicy.none())
                .callFactory(this::wrapping);
    }

    private static RawResponse write(Surface surface, PartnerClient partner) {
        return surface.call(() -> partner.execute(WRITE), () -> partner.async().execute(WRITE));
    }

    @ParameterizedTest
    @EnumSource
    void everyAttempt_isMadeByTheFactory(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, Sample.PATH).respond(503, "{}").then().succeed("{}");
        try (PartnerClient partner =
                Sample.client(server, clock).callFactory(this::wrapping).build()) {
            Sample.call(surface, partner);
        }
        assertThat(calls).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void refusedConnection_isNotProcessed(Surface surface) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (PartnerClient partner = client("http://127.0.0.1:" + port).build()) {
            TransportException failure = catchThrowableOfType(TransportException.class, () -> write(surface, partner));
            assertThat(failure.kind()).isEqualTo(TransportException.Kind.CONNECT);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void brokenConnection_isUnknown_andAnErrorTyped(Surface surface, FaultServer server) {
        server.on(POST, "/things").reset().then().fail(PartnerError.JOB_CLOSED);
        try (PartnerClient partner = client(server.url()).build()) {
            TransportException broken = catchThrowableOfType(TransportException.class, () -> write(surface, partner));
            assertThat(broken.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(catchThrowableOfType(PartnerException.JobClosed.class, () -> write(surface, partner)))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void attemptTimeout_endsIt(Surface surface, FaultServer server) {
        server.on(POST, "/things").stall();
        try (PartnerClient partner =
                client(server.url()).attemptTimeout(Duration.ofMillis(200)).build()) {
            TransportException late = catchThrowableOfType(TransportException.class, () -> write(surface, partner));
            assertThat(late.kind()).isEqualTo(TransportException.Kind.TIMEOUT);
            assertThat(late.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void cancelOfTheFuture_endsIt(FaultServer server) {
        server.on(POST, "/things").stall().then().respond(201, "{}");
        try (PartnerClient partner =
                client(server.url()).maxConcurrentRequests(1).build()) {
            CompletableFuture<RawResponse> future = partner.async().execute(WRITE);
            server.awaitRequests(1);
            future.cancel(true);
            assertThat(partner.execute(WRITE).status()).as("the turn is free").isEqualTo(201);
        }
    }

    @ParameterizedTest
    @EnumSource
    void callThatDoesNotPassCancelOn_endsInTimeAllTheSame(Surface surface, FaultServer server) {
        server.on(POST, "/things").stall();
        try (PartnerClient partner = client(server.url())
                .callFactory(client -> wrapping(client, true))
                .attemptTimeout(Duration.ofMillis(200))
                .build()) {
            TransportException late = catchThrowableOfType(TransportException.class, () -> write(surface, partner));
            assertThat(late.kind()).isEqualTo(TransportException.Kind.TIMEOUT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void factoryThatFailsOnARetry_doesNotHideHowTheAttemptBeforeEnded(
            Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, Sample.PATH).respond(503, "{}");
        IllegalStateException fault = new IllegalStateException("no more calls");
        Function<OkHttpClient, Call.Factory> once = client -> request -> {
            if (calls.getAndIncrement() > 0) {
                throw fault;
            }
            return client.newCall(request);
        };
        try (PartnerClient partner =
                Sample.client(server, clock).callFactory(once).build()) {
            PartnerException failure =
                    catchThrowableOfType(PartnerException.class, () -> Sample.call(surface, partner));
            assertThat(failure.status()).isEqualTo(503);
            assertThat(failure.getSuppressed()).contains(fault);
        }
    }

    @Test
    void factoryWithoutAResult_rejectedAtOnce(FaultServer server) {
        assertThatIllegalArgumentException()
                .isThrownBy(client(server.url()).callFactory(client -> null)::build)
                .withMessageContaining("callFactory");
    }
}
