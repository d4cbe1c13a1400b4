package dev.faultline.core.engine.http;

import static dev.faultline.core.Outcome.NOT_PROCESSED;
import static dev.faultline.core.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.TransportException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An attempt takes no longer than it may, from the beginning of its sending to the end of its response. */
@ExtendWith(Wire.Extension.class)
class AttemptTimeoutTest {

    private static RawServer stalling() {
        return new RawServer(connection -> {
            connection.request();
            connection.stall();
        });
    }

    @Test
    void responseThatNeverComes_timesOut(Wire wire) throws Exception {
        try (RawServer server = stalling()) {
            for (HttpTransport transport :
                    List.of(wire.own(server.url()), wire.over(new OkHttpClient(), server.url()))) {
                WireExchange exchange = transport.exchange(Wire.post(server.url()), Wire.attempt(150), Freshness.ANY);

                IOException failure = Wire.failure(exchange);

                assertThat(exchange.kind(failure)).isEqualTo(Kind.TIMEOUT);
                assertThat(exchange.outcome(failure)).isEqualTo(UNKNOWN);
                assertThat(failure.getMessage()).isEqualTo("timeout");
            }
        }
    }

    @Test
    void responseThatTrickles_timesOut(Wire wire) throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            while (!Thread.currentThread().isInterrupted()) {
                connection.send("x");
                LockSupport.parkNanos(1_000_000);
            }
        })) {
            WireExchange exchange =
                    wire.own(server.url()).exchange(Wire.get(server.url()), Wire.attempt(300), Freshness.ANY);

            WireResponse reply = exchange.execute();

            assertThat(reply.broken()).isNotNull();
            assertThat(exchange.kind(reply.broken())).isEqualTo(Kind.TIMEOUT);
            assertThat(exchange.stale(reply.broken())).isFalse();
        }
    }

    @Test
    void serverThatDoesNotRead_timesOut(Wire wire) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> over.await())) {
            Request.Builder large =
                    new Request.Builder().url(server.url()).post(RequestBody.create(new byte[32 << 20], null));
            WireExchange exchange = wire.own(server.url()).exchange(large, Wire.attempt(300), Freshness.ANY);

            IOException failure = Wire.failure(exchange);

            assertThat(exchange.kind(failure)).isEqualTo(Kind.TIMEOUT);
            assertThat(exchange.outcome(failure)).isEqualTo(UNKNOWN);
            over.countDown();
        }
    }

    @Test
    void keptConnectionThatTimesOut_isNotStale(Wire wire) throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.send(RawServer.OK);
            connection.request();
            connection.stall();
        })) {
            HttpTransport transport = wire.own(server.url());
            transport
                    .exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)
                    .execute();
            WireExchange exchange = transport.exchange(Wire.get(server.url()), Wire.attempt(150), Freshness.ANY);

            IOException failure = Wire.failure(exchange);

            assertThat(server.connections()).isEqualTo(1);
            assertThat(exchange.kind(failure)).isEqualTo(Kind.TIMEOUT);
            assertThat(exchange.stale(failure)).isFalse();
        }
    }

    @Test
    void totalTime_endsAResponseThatNeverComes(Wire wire) throws Exception {
        try (RawServer server = stalling()) {
            Limits limits = Wire.limits(Duration.ofSeconds(20), Duration.ofMillis(200));
            WireExchange exchange = wire.own(server.url()).exchange(Wire.post(server.url()), limits, Freshness.ANY);

            IOException failure = Wire.failure(exchange);

            assertThat(exchange.outcome(failure)).isNotNull();
            assertThat(exchange.kind(failure)).isIn(Kind.TIMEOUT, Kind.CONNECT);
        }
    }

    @Test
    void totalTime_endsAHandshakeThatNeverEnds(Wire wire) throws Exception {
        try (RawServer server = new RawServer(RawServer.Connection::stall)) {
            HttpUrl url = server.url().newBuilder().scheme("https").build();
            Limits limits = Wire.limits(Duration.ofSeconds(20), Duration.ofMillis(200));
            OkHttpClient passesOn = new OkHttpClient.Builder()
                    .addInterceptor(chain -> chain.proceed(chain.request()))
                    .build();
            for (HttpTransport transport : List.of(wire.own(url), wire.over(passesOn, url))) {
                WireExchange exchange = transport.exchange(Wire.post(url), limits, Freshness.ANY);

                IOException failure = Wire.failure(exchange);

                assertThat(exchange.kind(failure)).isEqualTo(Kind.CONNECT);
                assertThat(exchange.outcome(failure)).isEqualTo(NOT_PROCESSED);
            }
        }
    }

    /** OkHttp wraps the failure of a call whose time is up; that hides no evidence. */
    @Test
    void totalTime_endsAConnectThatNeverEnds(Wire wire) throws Exception {
        OkHttpClient client = neverConnecting()
                .addInterceptor(chain -> chain.proceed(chain.request()))
                .build();
        HttpUrl url = HttpUrl.get("http://127.0.0.1:9/");
        Limits limits = Wire.limits(Duration.ofSeconds(20), Duration.ofMillis(200));
        WireExchange exchange = wire.over(client, url).exchange(Wire.post(url), limits, Freshness.ANY);

        IOException failure = Wire.failure(exchange);

        assertThat(failure).isExactlyInstanceOf(InterruptedIOException.class).hasMessage("timeout");
        assertThat(exchange.kind(failure)).isEqualTo(Kind.CONNECT);
        assertThat(exchange.outcome(failure)).isEqualTo(NOT_PROCESSED);
    }

    @Test
    void totalTime_endsTheConnectOfACallThatPassesNothingOn(Wire wire) throws Exception {
        HttpUrl url = HttpUrl.get("http://127.0.0.1:9/");
        Limits limits = Wire.limits(Duration.ofSeconds(20), Duration.ofMillis(200));
        WireExchange exchange = wire.over(neverConnecting().build(), url, AttemptTimeoutTest::deaf)
                .exchange(Wire.post(url), limits, Freshness.ANY);

        IOException failure = Wire.failure(exchange);

        assertThat(failure).isInstanceOf(InterruptedIOException.class).hasMessage("timeout");
        assertThat(exchange.kind(failure)).isEqualTo(Kind.CONNECT);
        assertThat(exchange.outcome(failure)).isEqualTo(NOT_PROCESSED);
    }

    @Test
    void totalTime_endsTheResponseOfACallThatPassesNothingOn(Wire wire) throws Exception {
        try (RawServer server = stalling()) {
            Limits limits = Wire.limits(Duration.ofMinutes(1), Duration.ofMillis(200));
            WireExchange exchange = wire.over(new OkHttpClient(), server.url(), AttemptTimeoutTest::deaf)
                    .exchange(Wire.post(server.url()), limits, Freshness.ANY);

            assertThat(Wire.failure(exchange)).hasMessage("timeout");
        }
    }

    @Test
    void totalTime_endsTheSecondCallOfAWrapperThatTriesAgain(Wire wire) throws Exception {
        try (RawServer server = stalling()) {
            AtomicInteger made = new AtomicInteger();
            Limits limits = Wire.limits(Duration.ofMinutes(1), Duration.ofMillis(200));
            WireExchange exchange = wire.over(new OkHttpClient(), server.url(), client -> request -> {
                        Call first = client.newCall(request);
                        return wrapped(first, () -> {
                            made.incrementAndGet();
                            try {
                                return first.execute();
                            } catch (IOException e) {
                                made.incrementAndGet();
                                return client.newCall(request).execute();
                            }
                        });
                    })
                    .exchange(Wire.post(server.url()), limits, Freshness.ANY);

            assertThat(Wire.failure(exchange)).isInstanceOf(InterruptedIOException.class);
            assertThat(made).hasValue(2);
        }
    }

    @Test
    void exchangesThatAreNeverExecuted_leaveNoConnectionPool(Wire wire) {
        HttpTransport transport = wire.over(new OkHttpClient(), HttpUrl.get("http://127.0.0.1:9/"));
        int before = HttpTransport.pools();

        for (int i = 0; i < 10; i++) {
            transport
                    .exchange(
                            Wire.post(HttpUrl.get("http://127.0.0.1:9/")),
                            Wire.limits(Duration.ofSeconds(1), Duration.ofSeconds(1)),
                            Freshness.NEW)
                    .cancel();
        }

        assertThat(HttpTransport.pools()).isEqualTo(before);
    }

    /** Makes calls that pass on neither their cancellation nor their timeout, and do not allow the one. */
    private static Call.Factory deaf(OkHttpClient client) {
        return request -> {
            Call call = client.newCall(request);
            return wrapped(call, call::execute);
        };
    }

    private static Call wrapped(Call call, Callable<Response> execute) {
        return (Call) Proxy.newProxyInstance(
                Call.class.getClassLoader(),
                new Class<?>[] {Call.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "execute" -> execute.call();
                    case "cancel" -> throw new AssertionError("an Error here would end the thread of all timeouts");
                    case "timeout" -> new Timeout();
                    default -> method.invoke(call, arguments);
                });
    }

    private static OkHttpClient.Builder neverConnecting() {
        return new OkHttpClient.Builder().socketFactory(new PlainSockets() {
            @Override
            public Socket createSocket() {
                return new StuckSocket();
            }
        });
    }

    /** Connects until it is closed. */
    private static final class StuckSocket extends Socket {

        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
            await(closed);
            throw new SocketException("closed");
        }

        @Override
        public void close() throws IOException {
            closed.countDown();
            super.close();
        }
    }

    @Test
    void noTimeLeft_sendsNothing(Wire wire) throws Exception {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            Limits limits = new Limits(1_000_000_000, 0, 1_000);
            WireExchange exchange = wire.own(server.url()).exchange(Wire.post(server.url()), limits, Freshness.ANY);

            IOException failure = Wire.failure(exchange);

            assertThat(exchange.outcome(failure)).isEqualTo(NOT_PROCESSED);
            assertThat(server.connections()).isZero();
        }
    }

    /** The resolver responses when another attempt, which began at the same time, has timed out. */
    @Test
    void timeOfTheLookUp_doesNotCount(Wire wire) throws Exception {
        CountDownLatch timedOut = new CountDownLatch(1);
        OkHttpClient client = new OkHttpClient.Builder()
                .dns(host -> {
                    await(timedOut);
                    return List.of(InetAddress.getLoopbackAddress());
                })
                .build();
        try (RawServer slow = stalling();
                RawServer server = RawServer.answering(RawServer.OK)) {
            CompletableFuture<WireResponse> reply = Wire.beside(wire.over(client, server.url("api.test"))
                    .exchange(Wire.post(server.url("api.test")), Wire.attempt(1_000), Freshness.ANY));
            Wire.failure(wire.own(slow.url()).exchange(Wire.post(slow.url()), Wire.attempt(1_000), Freshness.ANY));
            timedOut.countDown();

            assertThat(reply.get(25, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
    }

    /** The server responds when another attempt has waited longer than the client's own timeouts allow. */
    @Test
    void timeoutsOfAGivenClient_doNotEndAnAttempt(Wire wire) throws Exception {
        CountDownLatch timedOut = new CountDownLatch(1);
        OkHttpClient impatient = new OkHttpClient.Builder()
                .readTimeout(Duration.ofMillis(20))
                .writeTimeout(Duration.ofMillis(20))
                .callTimeout(Duration.ofMillis(20))
                .build();
        try (RawServer stalls = stalling();
                RawServer server = new RawServer(connection -> {
                    connection.request();
                    timedOut.await();
                    connection.send(RawServer.OK);
                })) {
            CompletableFuture<WireResponse> reply = Wire.beside(
                    wire.over(impatient, server.url()).exchange(Wire.post(server.url()), Wire.AMPLE, Freshness.ANY));
            Wire.failure(wire.own(stalls.url()).exchange(Wire.post(stalls.url()), Wire.attempt(200), Freshness.ANY));
            timedOut.countDown();

            assertThat(reply.get(25, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts it", e);
        }
    }

    /** Okio wakes it for each timeout that comes first in its queue, which costs more than the timeout itself. */
    @Test
    void attemptsThatEndInTime_leaveTheThreadOfTimeoutsAsleep(Wire wire) throws Exception {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            HttpTransport transport = wire.own(server.url());
            transport
                    .exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)
                    .execute();
            long before = waitsOfTheThreadOfTimeouts();

            for (int i = 0; i < 400; i++) {
                transport
                        .exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)
                        .execute();
            }

            assertThat(waitsOfTheThreadOfTimeouts() - before).isLessThan(200);
        }
    }

    /** By reflection: the module under test does not read that of management. */
    private static long waitsOfTheThreadOfTimeouts() throws ReflectiveOperationException {
        Thread okios = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("Okio Watchdog"))
                .findAny()
                .orElseThrow();
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        Object info = Class.forName("java.lang.management.ThreadMXBean")
                .getMethod("getThreadInfo", long.class)
                .invoke(threads, okios.getId());
        return (long) info.getClass().getMethod("getWaitedCount").invoke(info);
    }
}
