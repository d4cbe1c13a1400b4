package dev.faultline.core.engine.http;

import static dev.faultline.core.Outcome.NOT_PROCESSED;
import static dev.faultline.core.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.TransportException.Kind;
import dev.faultline.core.internal.json.UnreadableBody;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How an attempt ends over HTTP/1.1, and what may be said of it. */
@ExtendWith(Wire.Extension.class)
class WireExchangeTest {

    @Test
    void response_isReadWhole(Wire wire) throws Exception {
        try (RawServer server = RawServer.answering(RawServer.response("201 Created", "X-Id: 7\r\n", "{\"a\":1}"))) {
            WireResponse reply = wire.own(server.url())
                    .exchange(Wire.post(server.url()), Wire.AMPLE, Freshness.ANY)
                    .execute();

            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.text()).isEqualTo("{\"a\":1}");
            assertThat(reply.headers()).containsEntry("x-id", "7");
            assertThat(reply.broken()).isNull();
        }
    }

    @Test
    void informationBeforeTheResponse_isSkipped(Wire wire) throws Exception {
        String early = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
        try (RawServer server = RawServer.answering(early + RawServer.OK)) {
            WireResponse reply = wire.own(server.url())
                    .exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)
                    .execute();

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).isEqualTo("ok");
            assertThat(reply.headers()).doesNotContainKey("link");
        }
    }

    @Test
    void nobodyListens_notProcessed(Wire wire) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        HttpUrl url = HttpUrl.get("http://127.0.0.1:" + port);
        WireExchange exchange = wire.own(url).exchange(Wire.post(url), Wire.AMPLE, Freshness.ANY);

        IOException failure = Wire.failure(exchange);

        assertThat(exchange.kind(failure)).isEqualTo(Kind.CONNECT);
        assertThat(exchange.outcome(failure)).isEqualTo(NOT_PROCESSED);
        assertThat(exchange.stale(failure)).isFalse();
    }

    @Test
    void connectionThatBreaksUnanswered_unknown(Wire wire) throws Exception {
        try (RawServer server = new RawServer(RawServer.Connection::request)) {
            WireExchange exchange = wire.own(server.url()).exchange(Wire.post(server.url()), Wire.AMPLE, Freshness.ANY);

            IOException failure = Wire.failure(exchange);

            assertThat(exchange.kind(failure)).isEqualTo(Kind.BROKEN);
            assertThat(exchange.outcome(failure)).isEqualTo(UNKNOWN);
            assertThat(exchange.stale(failure)).as("made for the attempt").isFalse();
        }
    }

    @Test
    void fileThatCannotBeReadToItsEnd_notProcessed(Wire wire) throws Exception {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            Request.Builder request = new Request.Builder().url(server.url()).post(new RequestBody() {
                @Override
                public MediaType contentType() {
                    return null;
                }

                @Override
                public long contentLength() {
                    return 100;
                }

                @Override
                public void writeTo(BufferedSink sink) throws IOException {
                    sink.writeUtf8("half").flush();
                    throw new UnreadableBody("the file has disappeared", null);
                }
            });
            WireExchange exchange = wire.own(server.url()).exchange(request, Wire.AMPLE, Freshness.ANY);

            IOException failure = Wire.failure(exchange);

            assertThat(exchange.kind(failure)).isEqualTo(Kind.UNREADABLE_BODY);
            assertThat(exchange.outcome(failure)).isEqualTo(NOT_PROCESSED);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void cancelledBeforeItsStart_sendsNothing(Wire wire) throws Exception {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            OkHttpClient sendsByItself = new OkHttpClient.Builder()
                    .addInterceptor(chain -> {
                        throw new AssertionError("not even the application's interceptors run");
                    })
                    .build();
            WireExchange exchange =
                    wire.over(sendsByItself, server.url()).exchange(Wire.post(server.url()), Wire.AMPLE, Freshness.ANY);
            exchange.cancel();

            IOException failure = Wire.failure(exchange);

            assertThat(exchange.outcome(failure)).isEqualTo(NOT_PROCESSED);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void cancelledUnderWay_endsAtOnce_andItsOutcomeIsUnknown(Wire wire) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            arrived.countDown();
            connection.stall();
        })) {
            WireExchange exchange = wire.own(server.url()).exchange(Wire.post(server.url()), Wire.AMPLE, Freshness.ANY);
            CompletableFuture<WireResponse> reply = Wire.beside(exchange);
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            exchange.cancel();

            IOException failure = Wire.failure(reply);
            assertThat(exchange.outcome(failure)).isEqualTo(UNKNOWN);
            assertThat(exchange.outcome(null)).isEqualTo(UNKNOWN);
            assertThat(exchange.stale(failure)).isFalse();
        }
    }

    @Test
    void notYetStarted_notProcessed(Wire wire) throws Exception {
        HttpUrl url = HttpUrl.get("http://127.0.0.1:9");

        assertThat(wire.own(url)
                        .exchange(Wire.post(url), Wire.AMPLE, Freshness.ANY)
                        .outcome(null))
                .isEqualTo(NOT_PROCESSED);
    }

    @Test
    void errors_passUnchanged_andEverythingElseIsAnIOException(Wire wire) throws Exception {
        AssertionError error = new AssertionError("of an interceptor");
        IllegalStateException exception = new IllegalStateException("of an interceptor, with s3cret");
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            HttpTransport throwsError = wire.over(
                    new OkHttpClient.Builder()
                            .addNetworkInterceptor(chain -> {
                                throw error;
                            })
                            .build(),
                    server.url());
            HttpTransport throwsException = wire.over(
                    new OkHttpClient.Builder()
                            .addNetworkInterceptor(chain -> {
                                throw exception;
                            })
                            .build(),
                    server.url());
            Request.Builder request = Wire.get(server.url());

            assertThatThrownBy(() -> throwsError
                            .exchange(request, Wire.AMPLE, Freshness.ANY)
                            .execute())
                    .isSameAs(error);
            assertThatThrownBy(() -> throwsException
                            .exchange(request, Wire.AMPLE, Freshness.ANY)
                            .execute())
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("s3cret")
                    .hasCause(exception);
        }
    }

    /** OkHttp is Kotlin, which declares no exceptions: an interrupt while it connects comes out as it is. */
    @Test
    void undeclaredInterrupt_isNotForgotten(Wire wire) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    throw WireExchangeTest.<RuntimeException>undeclared(new InterruptedException());
                })
                .build();
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            WireExchange exchange =
                    wire.over(client, server.url()).exchange(Wire.post(server.url()), Wire.AMPLE, Freshness.ANY);

            assertThatThrownBy(exchange::execute)
                    .isInstanceOf(IOException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E undeclared(Exception exception) throws E {
        throw (E) exception;
    }

    @Test
    void handshakeThatBreaksOff_saysNothingOfTrust(Wire wire) throws Exception {
        try (RawServer server =
                new RawServer(connection -> connection.socket.getInputStream().read())) {
            HttpUrl url = server.url().newBuilder().scheme("https").build();
            WireExchange exchange = wire.own(url).exchange(Wire.post(url), Wire.AMPLE, Freshness.ANY);

            IOException failure = Wire.failure(exchange);

            assertThat(exchange.kind(failure)).isEqualTo(Kind.CONNECT);
            assertThat(exchange.outcome(failure)).isEqualTo(NOT_PROCESSED);
        }
    }

    @Test
    void cancelWhileConnecting_notProcessed(Wire wire) throws Exception {
        CountDownLatch greeted = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            connection.socket.getInputStream().read();
            greeted.countDown();
            connection.stall();
        })) {
            HttpUrl url = server.url().newBuilder().scheme("https").build();
            WireExchange exchange = wire.own(url).exchange(Wire.post(url), Wire.AMPLE, Freshness.ANY);
            CompletableFuture<WireResponse> reply = Wire.beside(exchange);
            assertThat(greeted.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(exchange.outcome(null)).as("it may still send").isEqualTo(UNKNOWN);
            exchange.cancel();

            assertThat(exchange.outcome(null)).as("even before it ends").isEqualTo(NOT_PROCESSED);
            assertThat(exchange.outcome(Wire.failure(reply))).isEqualTo(NOT_PROCESSED);
        }
    }

    @Test
    void interruptedCallOnAKeptConnection_isNotStale(Wire wire) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.send(RawServer.OK);
            connection.request();
            arrived.countDown();
            connection.stall();
        })) {
            HttpTransport transport = wire.own(server.url());
            transport
                    .exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)
                    .execute();
            WireExchange exchange = transport.exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY);
            CompletableFuture<Boolean> stale = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                try {
                    exchange.execute();
                } catch (IOException e) {
                    stale.complete(exchange.stale(e));
                }
            });
            caller.start();
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            caller.interrupt();

            assertThat(stale.get(10, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void cancelledCallOnAKeptConnection_isNotStale(Wire wire) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.send(RawServer.OK);
            connection.request();
            arrived.countDown();
            connection.stall();
        })) {
            HttpTransport transport = wire.own(server.url());
            transport
                    .exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)
                    .execute();
            WireExchange exchange = transport.exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY);
            CompletableFuture<WireResponse> reply = Wire.beside(exchange);
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            exchange.cancel();

            assertThat(exchange.stale(Wire.failure(reply))).isFalse();
        }
    }
}
