package dev.faultline.core.engine.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.internal.ServerHints;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response is read as far as it may be, and always closed. */
@ExtendWith(Wire.Extension.class)
class WireResponseTest {

    private final AtomicInteger closed = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"0, false", "3999, false", "4000, false", "4001, true", "20000, true"})
    void result_isReadUpToItsLimit(int size, boolean cut) {
        WireResponse reply = WireResponse.read(response(200, "x".repeat(size)), 4_000, false);

        assertThat(reply.body()).hasSize(Math.min(size, 4_000));
        assertThat(reply.cut()).isEqualTo(cut);
        assertThat(reply.broken()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"65535, false", "65536, false", "65537, true", "1000000, true"})
    void error_isReadUpTo64KiB_howeverLargeResultsMayBe(int size, boolean cut) {
        WireResponse reply = WireResponse.read(response(500, "x".repeat(size)), 10_000_000, false);

        assertThat(reply.body()).hasSize(Math.min(size, 64 * 1024));
        assertThat(reply.cut()).isEqualTo(cut);
        assertThat(reply.text()).hasSize(cut ? 64 * 1024 + 5 : size);
        assertThat(reply.text().endsWith("[cut]")).isEqualTo(cut);
    }

    @Test
    void textOfALongResult_isBoundedAndMarked() {
        WireResponse reply = WireResponse.read(response(200, "x".repeat(100_000)), 1_000_000, false);

        assertThat(reply.cut()).isFalse();
        assertThat(reply.body()).hasSize(100_000);
        assertThat(reply.text()).isEqualTo("x".repeat(64 * 1024) + "[cut]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Cookie",
                "Proxy-Authenticate",
                "Proxy-Authorization",
                "Set-Cookie",
                "SET-COOKIE2",
                "WWW-Authenticate"
            })
    void headersWithSecrets_areLeftOut(String name) {
        Response response = response(401, "")
                .newBuilder()
                .header(name, "s3cret")
                .header("X-Id", "7")
                .build();

        assertThat(WireResponse.read(response, 10, false).headers()).containsOnlyKeys("x-id");
    }

    @Test
    void repeatedHeader_isJoinedInItsOrder() {
        Response response = response(200, "")
                .newBuilder()
                .addHeader("Warning", "first")
                .addHeader("warning", "second")
                .build();

        assertThat(WireResponse.read(response, 10, false).headers()).containsEntry("warning", "first, second");
    }

    @Test
    void delaysOfAGatewayAndOfTheServer_theLongestCounts(Wire wire) throws Exception {
        String twice = "Retry-After: 5\r\nX-RateLimit-Remaining: 3\r\nX-RateLimit-Reset: 600\r\n"
                + "retry-after: 30\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 60\r\n";
        try (RawServer server = RawServer.answering(RawServer.response("429 Too Many Requests", twice, ""))) {
            WireResponse reply = wire.own(server.url())
                    .exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)
                    .execute();

            Instant now = Instant.parse("2026-07-01T12:00:00Z");
            assertThat(ServerHints.retryAfter(reply.headers(), now)).isEqualTo(Duration.ofSeconds(30));
            assertThat(ServerHints.rateLimit(reply.headers(), now).spent()).isTrue();
            assertThat(ServerHints.rateLimit(reply.headers(), now).reset()).hasValue(now.plusSeconds(60));
        }
    }

    @Test
    void bodyThatBreaksOff_isKeptAsFarAsItCame(Wire wire) throws Exception {
        for (String status : new String[] {"200 OK", "409 Conflict"}) {
            String half = "HTTP/1.1 " + status + "\r\nContent-Length: 100\r\n\r\n{\"code\":\"JOB_CLOSED\"";
            try (RawServer server = new RawServer(connection -> {
                connection.request();
                connection.send(half);
            })) {
                WireResponse reply = wire.own(server.url())
                        .exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)
                        .execute();

                assertThat(reply.text()).isEqualTo("{\"code\":\"JOB_CLOSED\"");
                assertThat(reply.broken()).isNotNull();
                assertThat(reply.cut()).isFalse();
            }
        }
    }

    @Test
    void exceptionWhileReading_leavesWhatCame_andErrorsPass() {
        IllegalStateException problem = new IllegalStateException("of an interceptor");
        AssertionError error = new AssertionError("of an interceptor");

        WireResponse reply = WireResponse.read(response(200, failing("half", problem, null)), 100, false);

        assertThat(reply.text()).isEqualTo("half");
        assertThat(reply.broken()).hasCause(problem);
        assertThat(closed).hasValue(1);
        assertThatThrownBy(() -> WireResponse.read(response(200, failing("half", error, null)), 100, false))
                .isSameAs(error);
        assertThat(closed).hasValue(2);
    }

    @Test
    void responseThatCannotBeClosed_isAResponse() {
        WireResponse reply = WireResponse.read(
                response(200, failing("whole", null, new IllegalStateException("on closing"))), 100, false);

        assertThat(reply.text()).isEqualTo("whole");
        assertThat(reply.broken()).isNull();
        assertThat(closed).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain; charset=nonsense", "text/plain; charset=\"\"", "text/plain"})
    void unknownCharset_isUtf8(String type) {
        assertThat(WireResponse.read(response(200, ResponseBody.create("ä", MediaType.get(type))), 100, false)
                        .charset())
                .isEqualTo(UTF_8);
    }

    @Test
    void otherCharset_isTranslatedForJson() {
        ResponseBody latin = ResponseBody.create(
                "\"ä\"".getBytes(ISO_8859_1), MediaType.get("application/json; charset=ISO-8859-1"));

        WireResponse reply = WireResponse.read(response(200, latin), 100, false);

        assertThat(reply.text()).isEqualTo("\"ä\"");
        assertThat(reply.unicode()).isEqualTo("\"ä\"".getBytes(UTF_8));
    }

    /** The short way for what comes from the wire finds what OkHttp's own reading of the type finds. */
    @Test
    void charsetOfTheHeader_isThatOfTheMediaType() {
        List<String> parts = List.of(
                "application/json",
                "text/plain",
                ";",
                "; ",
                "charset=",
                "Charset=",
                "x-charset=",
                "utf-8",
                "UTF-8",
                "utf-16",
                "\"utf-8\"",
                "\"",
                "ISO-8859-1",
                "nonsense",
                "boundary=a",
                " ",
                "/");
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder type = new StringBuilder(random.nextInt(8) == 0 ? "" : "application/json");
            for (int k = random.nextInt(7); k > 0; k--) {
                type.append(parts.get(random.nextInt(parts.size())));
            }
            ResponseBody typed = ResponseBody.create("x", MediaType.parse(type.toString()));
            Response response = response(200, typed)
                    .newBuilder()
                    .header("Content-Type", type.toString())
                    .build();

            assertThat(WireResponse.read(response, 10, true).charset())
                    .as(type.toString())
                    .isEqualTo(WireResponse.read(response, 10, false).charset());
        }
    }

    @ParameterizedTest
    @CsvSource({"application/json, UTF-8", "text/plain;charset=ISO-8859-1, ISO-8859-1"})
    void bodyOfAnInterceptor_hasItsOwnCharset_andThatOfTheWireTheHeaders(String type, String charset, Wire wire)
            throws Exception {
        String json = "Content-Type: " + type + "\r\n";
        try (RawServer server = RawServer.answering(RawServer.response("200 OK", json, "{}"))) {
            OkHttpClient exchanging = new OkHttpClient.Builder()
                    .addNetworkInterceptor(chain -> chain.proceed(chain.request())
                            .newBuilder()
                            .body(ResponseBody.create("ä".getBytes(UTF_16BE), MediaType.get("a/b; charset=utf-16be")))
                            .build())
                    .build();
            assertThat(wire.own(server.url())
                            .exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)
                            .execute()
                            .charset())
                    .isEqualTo(Charset.forName(charset));
            assertThat(wire.over(exchanging, server.url())
                            .exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)
                            .execute()
                            .text())
                    .isEqualTo("ä");
        }
    }

    @Test
    void statuses_ofSuccess() {
        for (int status : new int[] {200, 201, 204, 299}) {
            assertThat(WireResponse.read(response(status, ""), 100, false).success())
                    .isTrue();
        }
        for (int status : new int[] {199, 300, 304, 400, 500}) {
            assertThat(WireResponse.read(response(status, ""), 100, false).success())
                    .isFalse();
        }
    }

    private ResponseBody failing(String text, Throwable onEnd, RuntimeException onClose) {
        Source source = new ForwardingSource(new Buffer().writeUtf8(text)) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                long count = super.read(sink, byteCount);
                if (count < 0 && onEnd instanceof RuntimeException exception) {
                    throw exception;
                }
                if (count < 0 && onEnd instanceof Error error) {
                    throw error;
                }
                return count;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
                if (onClose != null) {
                    throw onClose;
                }
            }
        };
        return ResponseBody.create(Okio.buffer(source), null, -1);
    }

    private static Response response(int status, String body) {
        return response(status, ResponseBody.create(body, null));
    }

    private static Response response(int status, ResponseBody body) {
        return new Response.Builder()
                .request(new Request.Builder().url("http://localhost/").build())
                .protocol(Protocol.HTTP_1_1)
                .message("")
                .code(status)
                .body(body)
                .build();
    }
}
