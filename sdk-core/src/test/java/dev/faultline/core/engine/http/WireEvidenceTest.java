package dev.faultline.core.engine.http;

import static dev.faultline.core.Outcome.NOT_PROCESSED;
import static dev.faultline.core.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.TransportException.Kind;
import dev.faultline.core.internal.json.UnreadableBody;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With interceptors of the application, an attempt is "not processed" only where OkHttp proves it. */
@ExtendWith(Wire.Extension.class)
class WireEvidenceTest {

    /** A name that nobody knows: nothing can be sent. */
    private static OkHttpClient.Builder lost() {
        return new OkHttpClient.Builder().dns(host -> {
            throw new UnknownHostException(host);
        });
    }

    private static Seen run(Wire wire, RawServer server, OkHttpClient client, String host) throws Exception {
        WireExchange exchange =
                wire.over(client, server.url(host)).exchange(Wire.post(server.url(host)), Wire.AMPLE, Freshness.ANY);
        IOException failure = Wire.failure(exchange);
        return new Seen(exchange, failure);
    }

    private record Seen(WireExchange exchange, IOException failure) {
        dev.faultline.core.Outcome outcome() {
            return exchange.outcome(failure);
        }

        Kind kind() {
            return exchange.kind(failure);
        }
    }

    @Test
    void interceptorsThatOnlyPassOn_notProcessedWhereNothingLeft(Wire wire) throws Exception {
        OkHttpClient client =
                lost().addInterceptor(chain -> chain.proceed(chain.request())).build();
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            Seen seen = run(wire, server, client, "api.test");

            assertThat(seen.outcome()).isEqualTo(NOT_PROCESSED);
            assertThat(seen.kind()).isEqualTo(Kind.CONNECT);
        }
    }

    @Test
    void interceptorWithATransportOfItsOwn_unknown(Wire wire) throws Exception {
        OkHttpClient other =
                new OkHttpClient.Builder().readTimeout(Duration.ofMillis(150)).build();
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> other.newCall(chain.request()).execute())
                .build();
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.stall();
        })) {
            Seen seen = run(wire, server, client, "127.0.0.1");

            assertThat(seen.failure()).isInstanceOf(SocketTimeoutException.class);
            assertThat(seen.outcome()).isEqualTo(UNKNOWN);
            assertThat(seen.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(seen.exchange().stale(seen.failure())).isFalse();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void interceptorThatFallsBack_unknown_evenIfItReportsTheFirstFailure(Wire wire) throws Exception {
        try (RawServer server = new RawServer(RawServer.Connection::request)) {
            OkHttpClient other = new OkHttpClient();
            Interceptor fallsBack = chain -> {
                try {
                    return chain.proceed(chain.request());
                } catch (IOException first) {
                    try {
                        return other.newCall(Wire.post(server.url()).build()).execute();
                    } catch (IOException second) {
                        first.addSuppressed(second);
                        throw first;
                    }
                }
            };

            Seen seen = run(wire, server, lost().addInterceptor(fallsBack).build(), "api.test");

            assertThat(server.requests()).hasSize(1);
            assertThat(seen.failure()).isInstanceOf(UnknownHostException.class);
            assertThat(seen.outcome()).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void interceptorThatHidesTheFailure_unknown(Wire wire) throws Exception {
        OkHttpClient client = lost().addInterceptor(chain -> {
                    try {
                        return chain.proceed(chain.request());
                    } catch (IOException e) {
                        throw new IOException("the gateway is down");
                    }
                })
                .build();
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            Seen seen = run(wire, server, client, "api.test");

            assertThat(seen.outcome()).isEqualTo(UNKNOWN);
            assertThat(seen.kind()).isEqualTo(Kind.BROKEN);
        }
    }

    @Test
    void interceptorThatFailsBeforeSending_unknown(Wire wire) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    throw new IllegalStateException("no token");
                })
                .build();
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            assertThat(run(wire, server, client, "127.0.0.1").outcome()).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void interceptorThatRepeats_unknown_thoughTheLastTimeNothingLeft(Wire wire) throws Exception {
        Interceptor repeats = chain -> {
            try {
                return chain.proceed(chain.request());
            } catch (IOException first) {
                return chain.proceed(
                        chain.request().newBuilder().url("http://lost.test/").build());
            }
        };
        OkHttpClient client = lost().addInterceptor(repeats).build();
        try (RawServer server = new RawServer(RawServer.Connection::request)) {
            Seen seen = run(wire, server, client, "127.0.0.1");

            assertThat(server.requests()).hasSize(1);
            assertThat(seen.failure()).isInstanceOf(UnknownHostException.class);
            assertThat(seen.outcome()).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void interceptorThatRebuildsTheRequest_losesNothing(Wire wire) throws Exception {
        Interceptor rebuilds = chain -> chain.proceed(new Request.Builder()
                .url(chain.request().url())
                .method(chain.request().method(), chain.request().body())
                .build());
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(rebuilds)
                .addNetworkInterceptor(rebuilds)
                .build();
        String busy = RawServer.response("503 Service Unavailable", "Retry-After: 0\r\n", "");
        try (RawServer server = RawServer.answering(busy);
                RawServer breaks = new RawServer(RawServer.Connection::request)) {
            WireResponse reply = wire.over(client, server.url())
                    .exchange(Wire.post(server.url()), Wire.AMPLE, Freshness.ANY)
                    .execute();

            assertThat(reply.status()).isEqualTo(503);
            assertThat(server.requests()).hasSize(1);
            assertThat(run(wire, breaks, client, "127.0.0.1").outcome()).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void networkInterceptorThatFails_unknown_sinceItMayHaveSent(Wire wire) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    throw new IOException("not today");
                })
                .build();
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            Seen seen = run(wire, server, client, "127.0.0.1");

            assertThat(seen.outcome()).isEqualTo(UNKNOWN);
            assertThat(seen.kind()).isEqualTo(Kind.BROKEN);
        }
    }

    @Test
    void unreadableFileOnASecondSending_unknown(Wire wire) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    try {
                        return chain.proceed(chain.request());
                    } catch (IOException first) {
                        return chain.proceed(chain.request()
                                .newBuilder()
                                .header("second", "true")
                                .build());
                    }
                })
                .addNetworkInterceptor(chain -> {
                    if (chain.request().header("second") != null) {
                        throw new UnreadableBody("the file has disappeared", null);
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        try (RawServer server = new RawServer(RawServer.Connection::request)) {
            Seen seen = run(wire, server, client, "127.0.0.1");

            assertThat(server.requests()).hasSize(1);
            assertThat(seen.kind()).isEqualTo(Kind.UNREADABLE_BODY);
            assertThat(seen.outcome()).isEqualTo(UNKNOWN);
        }
    }
}
