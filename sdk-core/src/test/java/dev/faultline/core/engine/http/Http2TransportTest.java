package dev.faultline.core.engine.http;

import static dev.faultline.core.Outcome.NOT_PROCESSED;
import static dev.faultline.core.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.TransportException.Kind;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many calls share an HTTP/2 connection: one that is dead, shut down or slow must not take them along. */
@ExtendWith(Wire.Extension.class)
@Timeout(60)
class Http2TransportTest {

    private static final int PROTOCOL_ERROR = 1;
    private static final int INTERNAL_ERROR = 2;
    private static final int REFUSED_STREAM = 7;
    private static final int CANCEL = 8;

    private static WireResponse execute(HttpTransport transport, Request.Builder request, Freshness freshness)
            throws IOException {
        return transport.exchange(request, Wire.AMPLE, freshness).execute();
    }

    @Test
    void deadConnection_isReplacedAfterTheFirstTimeout(Wire wire) throws Exception {
        try (TlsServer server = new TlsServer(request -> TlsServer.ok());
                TcpProxy proxy = TcpProxy.to(server.port())) {
            List<String> seen = new CopyOnWriteArrayList<>();
            OkHttpClient client = server.client()
                    .addInterceptor(chain -> {
                        seen.add("call");
                        return chain.proceed(chain.request());
                    })
                    .build();
            HttpUrl url = TlsServer.url("one.test", proxy.port());
            HttpTransport transport = wire.over(client, url);
            execute(transport, Wire.get(url), Freshness.ANY);
            proxy.killThoseThatAreOpen();

            WireExchange lost = transport.exchange(Wire.post(url), Wire.attempt(200), Freshness.ANY);
            IOException failure = Wire.failure(lost);
            assertThat(lost.kind(failure)).isEqualTo(Kind.TIMEOUT);
            assertThat(lost.outcome(failure)).isEqualTo(UNKNOWN);
            assertThat(lost.stale(failure)).isFalse();

            for (Freshness freshness : Freshness.values()) {
                assertThat(execute(transport, Wire.post(url), freshness).status())
                        .isEqualTo(200);
            }
            assertThat(seen).as("passes through the application's interceptors").hasSize(5);
            assertThat(server.requests()).as("requests that arrived").hasSize(4);
        }
    }

    @Test
    void slowStream_doesNotCondemnAConnectionThatAnswers(Wire wire) throws Exception {
        CountDownLatch response = new CountDownLatch(1);
        try (TlsServer server = new TlsServer((self, request) -> switch (request.getTarget()) {
            case "/stalls" -> self.stall();
            case "/later" -> {
                await(response);
                yield TlsServer.ok();
            }
            default -> TlsServer.ok();
        })) {
            HttpTransport transport = wire.over(server.client().build(), server.url());
            execute(transport, Wire.get(server.url()), Freshness.ANY);
            CompletableFuture<WireResponse> later = Wire.beside(
                    transport.exchange(Wire.get(server.url().resolve("/later")), Wire.AMPLE, Freshness.ANY));
            server.awaitRequest();
            server.awaitRequest();
            Wire.failure(
                    transport.exchange(Wire.get(server.url().resolve("/stalls")), Wire.attempt(200), Freshness.ANY));
            response.countDown();
            later.get(20, TimeUnit.SECONDS);

            execute(transport, Wire.get(server.url()), Freshness.ANY);

            assertThat(server.requests())
                    .extracting(RecordedRequest::getConnectionIndex)
                    .containsOnly(0);
        }
    }

    @Test
    void rejectedStream_notProcessed(Wire wire) throws Exception {
        Ended ended = resetBy(REFUSED_STREAM, wire);

        assertThat(ended.exchange.outcome(ended.failure)).isEqualTo(NOT_PROCESSED);
        assertThat(ended.exchange.kind(ended.failure)).isEqualTo(Kind.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {PROTOCOL_ERROR, INTERNAL_ERROR, CANCEL})
    void otherResets_unknown(int code, Wire wire) throws Exception {
        Ended ended = resetBy(code, wire);

        assertThat(ended.exchange.outcome(ended.failure)).isEqualTo(UNKNOWN);
        assertThat(ended.exchange.stale(ended.failure)).isEqualTo(code == CANCEL);
    }

    private record Ended(WireExchange exchange, IOException failure) {}

    /** On a connection that has answered before. */
    private static Ended resetBy(int code, Wire wire) throws Exception {
        try (TlsServer server = new TlsServer(request -> TlsServer.ok())) {
            HttpTransport transport = wire.over(server.client().build(), server.url());
            execute(transport, Wire.get(server.url()), Freshness.ANY);
            server.resetNext(code);
            WireExchange exchange =
                    transport.exchange(Wire.post(server.url().resolve("/reset")), Wire.AMPLE, Freshness.ANY);
            IOException failure = Wire.failure(exchange);
            assertThat(server.requests())
                    .extracting(RecordedRequest::getConnectionIndex)
                    .containsOnly(0);
            return new Ended(exchange, failure);
        }
    }

    /** The call has its connection when the server says that it will close it. */
    @Test
    void connectionThatIsAboutToClose_notProcessed(Wire wire) throws Exception {
        CountDownLatch acquired = new CountDownLatch(1);
        CountDownLatch goneAway = new CountDownLatch(1);
        try (TlsServer server = new TlsServer(request -> TlsServer.ok())) {
            OkHttpClient client = server.client()
                    .addInterceptor(chain -> chain.proceed(chain.request()))
                    .addNetworkInterceptor(chain -> {
                        if (chain.request().url().encodedPath().equals("/waits")) {
                            acquired.countDown();
                            await(goneAway);
                        }
                        return chain.proceed(chain.request());
                    })
                    .build();
            HttpTransport transport = wire.over(client, server.url());
            execute(transport, Wire.get(server.url()), Freshness.ANY);
            WireExchange waits =
                    transport.exchange(Wire.post(server.url().resolve("/waits")), Wire.AMPLE, Freshness.ANY);
            CompletableFuture<WireResponse> waiting = Wire.beside(waits);
            await(acquired);
            server.goAwayAfterNext();
            execute(transport, Wire.get(server.url().resolve("/last")), Freshness.ANY);
            while (answersOnFirstConnection(transport, server)) {
                Thread.onSpinWait();
            }
            goneAway.countDown();

            IOException failure = Wire.failure(waiting);

            assertThat(waits.outcome(failure)).isEqualTo(NOT_PROCESSED);
            assertThat(server.requests()).extracting(RecordedRequest::getTarget).doesNotContain("/waits");
        }
    }

    private static boolean answersOnFirstConnection(HttpTransport transport, TlsServer server) {
        try {
            execute(transport, Wire.get(server.url()), Freshness.ANY);
            return server.requests().get(server.requests().size() - 1).getConnectionIndex() == 0;
        } catch (IOException e) {
            return true; // came between its stream and the server's farewell
        }
    }

    /** OkHttp writes the whole request of a DELETE although the call was cancelled meanwhile. */
    @Test
    void cancelWhileWriting_unknown_sinceTheServerMayAct(Wire wire) throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        EventListener slowWriter = new EventListener() {
            @Override
            public void requestHeadersStart(Call call) {
                if (call.request().method().equals("DELETE")) {
                    writing.countDown();
                    await(cancelled);
                }
            }
        };
        try (TlsServer server = new TlsServer(request -> TlsServer.ok())) {
            OkHttpClient client = server.client().eventListener(slowWriter).build();
            HttpTransport transport = wire.over(client, server.url());
            execute(transport, Wire.get(server.url()), Freshness.ANY);
            server.awaitRequest();
            Request.Builder delete = Wire.get(server.url()).delete(null);
            WireExchange exchange = transport.exchange(delete, Wire.AMPLE, Freshness.ANY);
            CompletableFuture<WireResponse> reply = Wire.beside(exchange);
            await(writing);

            exchange.cancel();
            cancelled.countDown();

            IOException failure = Wire.failure(reply);
            assertThat(server.awaitRequest().getMethod()).isEqualTo("DELETE");
            assertThat(exchange.outcome(failure)).isEqualTo(UNKNOWN);
        }
    }

    /** Two names of one certificate share a connection, but the second is served elsewhere. */
    @Test
    void misdirectedRequest_isToldAndHealsOnAConnectionOfItsOwn(Wire wire) throws Exception {
        try (TlsServer server =
                new TlsServer(request -> request.getUrl().host().equals("two.test") && request.getConnectionIndex() == 0
                        ? new MockResponse.Builder().code(421).build()
                        : TlsServer.ok())) {
            OkHttpClient client = server.client().build();
            HttpUrl two = TlsServer.url("two.test", server.port());
            execute(wire.over(client, server.url()), Wire.get(server.url()), Freshness.ANY);
            HttpTransport transport = wire.over(client, two);

            assertThat(execute(transport, Wire.post(two), Freshness.ANY).status())
                    .isEqualTo(421);
            assertThat(execute(transport, Wire.post(two), Freshness.NEW).status())
                    .isEqualTo(200);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void newConnections_areNotSharedEvenWhileInUse(Wire wire) throws Exception {
        CountDownLatch response = new CountDownLatch(1);
        try (TlsServer server = new TlsServer(request -> {
            await(response);
            return TlsServer.ok();
        })) {
            HttpTransport transport = wire.over(server.client().build(), server.url());
            List<CompletableFuture<WireResponse>> replies = List.of(
                    Wire.beside(transport.exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.NEW)),
                    Wire.beside(transport.exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.NEW)));
            server.awaitRequest();
            server.awaitRequest();
            response.countDown();
            for (CompletableFuture<WireResponse> reply : replies) {
                reply.get(20, TimeUnit.SECONDS);
            }

            assertThat(server.requests())
                    .extracting(RecordedRequest::getConnectionIndex)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void interruptOfOneCall_leavesTheOthersAlone(Wire wire) throws Exception {
        CountDownLatch response = new CountDownLatch(1);
        try (TlsServer server = new TlsServer((self, request) -> {
            if (request.getTarget().equals("/stalls")) {
                return self.stall();
            }
            if (request.getTarget().equals("/later")) {
                await(response);
            }
            return TlsServer.ok();
        })) {
            HttpTransport transport = wire.over(server.client().build(), server.url());
            execute(transport, Wire.get(server.url()), Freshness.ANY);
            server.awaitRequest();
            CompletableFuture<WireResponse> later = Wire.beside(
                    transport.exchange(Wire.get(server.url().resolve("/later")), Wire.AMPLE, Freshness.ANY));
            server.awaitRequest();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                try {
                    execute(transport, Wire.get(server.url().resolve("/stalls")), Freshness.ANY);
                } catch (IOException e) {
                    flag.complete(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            server.awaitRequest();

            caller.interrupt();

            assertThat(flag.get(20, TimeUnit.SECONDS)).isTrue();
            response.countDown();
            assertThat(later.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
    }

    @Test
    void credentialsOfAProxy_areNotForTheServerBehindItsTunnel(Wire wire) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        MockResponse challenge = new MockResponse.Builder()
                .code(407)
                .addHeader("Proxy-Authenticate", "Basic realm=\"phishing\"")
                .build();
        try (TlsServer server = new TlsServer(request -> challenge);
                TcpProxy proxy = TcpProxy.tunnelTo(server.port())) {
            OkHttpClient client = server.client()
                    .proxy(proxy.asHttpProxy())
                    .proxyAuthenticator((route, response) -> {
                        if (response.request().method().equals("CONNECT")) {
                            return null;
                        }
                        asked.incrementAndGet();
                        return response.request()
                                .newBuilder()
                                .header("Proxy-Authorization", "Basic s3cret")
                                .build();
                    })
                    .build();
            HttpTransport transport = wire.over(client, server.url());

            assertThat(execute(transport, Wire.get(server.url()), Freshness.ANY).status())
                    .isEqualTo(407);
            assertThat(asked).hasValue(0);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void certificateNobodyTrusts_notProcessed(Wire wire) throws Exception {
        try (TlsServer server = new TlsServer(request -> TlsServer.ok())) {
            HttpUrl url = TlsServer.url("127.0.0.1", server.port());
            WireExchange exchange = wire.own(url).exchange(Wire.post(url), Wire.AMPLE, Freshness.ANY);

            IOException failure = Wire.failure(exchange);

            assertThat(exchange.kind(failure)).isEqualTo(Kind.TLS);
            assertThat(exchange.outcome(failure)).isEqualTo(NOT_PROCESSED);
        }
    }

    @Test
    void pings_findADeadConnection_andAGivenClientKeepsItsOwn(Wire wire) {
        HttpUrl url = HttpUrl.get("https://api.test/");
        OkHttpClient pingsRarely =
                new OkHttpClient.Builder().pingInterval(2, TimeUnit.MINUTES).build();
        for (Freshness freshness : Freshness.values()) {
            WireProgress progress = new WireProgress(Wire.AMPLE, freshness);
            assertThat(wire.own(url).client(freshness, progress).pingIntervalMillis())
                    .isEqualTo(15_000);
            assertThat(wire.over(new OkHttpClient(), url)
                            .client(freshness, progress)
                            .pingIntervalMillis())
                    .isZero();
            assertThat(wire.over(pingsRarely, url).client(freshness, progress).pingIntervalMillis())
                    .isEqualTo(120_000);
        }
    }

    /** The writing takes all the time there is, so that OkHttp notices no timeout of the stream. */
    @Test
    void attemptThatTimesOutWithoutAPing_leavesItsConnectionSuspectForLonger(Wire wire) throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        List<Connection> connections = new CopyOnWriteArrayList<>();
        EventListener slowWriter = new EventListener() {
            @Override
            public void requestBodyStart(Call call) {
                await(cancelled);
            }

            @Override
            public void canceled(Call call) {
                cancelled.countDown();
            }
        };
        try (TlsServer server = new TlsServer(request -> TlsServer.ok())) {
            OkHttpClient client = server.client()
                    .eventListener(slowWriter)
                    .addNetworkInterceptor(chain -> {
                        connections.add(chain.connection());
                        return chain.proceed(chain.request());
                    })
                    .build();
            WireExchange exchange =
                    wire.over(client, server.url()).exchange(Wire.post(server.url()), Wire.attempt(200), Freshness.ANY);

            IOException failure = Wire.failure(exchange);

            assertThat(exchange.kind(failure)).isEqualTo(Kind.TIMEOUT);
            long later = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            assertThat(KnownConnection.of(connections.get(0)).suspect(later)).isTrue();
        }
    }

    /** The stream's own timeout comes first, while the response is read too: only then OkHttp pings. */
    @Test
    void responseThatStops_timesOutItsStream(Wire wire) throws Exception {
        MockResponse stops = new MockResponse.Builder()
                .body("x".repeat(100_000))
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build();
        try (TlsServer server = new TlsServer(request -> stops)) {
            WireExchange exchange = wire.over(server.client().build(), server.url())
                    .exchange(Wire.get(server.url()), Wire.attempt(300), Freshness.ANY);

            WireResponse reply = exchange.execute();

            assertThat(reply.broken())
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasNoCause();
            assertThat(reply.body()).isNotEmpty();
            assertThat(exchange.kind(reply.broken())).isEqualTo(Kind.TIMEOUT);
        }
    }

    /** A stream that times out by itself makes OkHttp ping its connection; a stream that is cancelled does not. */
    @Test
    void streams_timeOutShortlyBeforeTheirAttempt(Wire wire) throws Exception {
        List<Integer> timeouts = new CopyOnWriteArrayList<>();
        Interceptor looks = chain -> {
            timeouts.add(chain.readTimeoutMillis());
            timeouts.add(chain.writeTimeoutMillis());
            return chain.proceed(chain.request());
        };
        try (TlsServer server = new TlsServer(request -> TlsServer.ok());
                RawServer http1 = RawServer.answering(RawServer.OK)) {
            OkHttpClient client = server.client().addNetworkInterceptor(looks).build();
            HttpTransport transport = wire.over(client, server.url());
            for (Limits limits : List.of(
                    Wire.limits(Duration.ofSeconds(20), Duration.ofSeconds(30)),
                    Wire.limits(Duration.ofSeconds(30), Duration.ofSeconds(20)))) {
                timeouts.clear();
                transport
                        .exchange(Wire.get(server.url()), limits, Freshness.ANY)
                        .execute();

                assertThat(timeouts)
                        .hasSize(2)
                        .allSatisfy(millis -> assertThat(millis).isBetween(10_000, 19_400));
            }
            timeouts.clear();
            transport.exchange(Wire.get(http1.url()), Wire.AMPLE, Freshness.ANY).execute();
            assertThat(timeouts).containsExactly(0, 0);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts it", e);
        }
    }
}
