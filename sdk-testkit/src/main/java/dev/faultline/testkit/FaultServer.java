package dev.faultline.testkit;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.TimeSource;
import dev.faultline.core.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A server on this machine that plays scripts: any documented error by its name, and any undocumented misfortune.
 *
 * <pre>{@code
 * try (FaultServer server = FaultServer.start().strict()) {
 *     server.on(POST, "/applications")
 *             .fail(PartnerError.RATE_LIMITED).retryAfter(3)
 *             .then().fail(PartnerError.INTERNAL_ERROR)
 *             .then().respond(201, receipt);
 *     PartnerClient partner = PartnerClient.builder().apiKey("pek_test_1").baseUrl(server.url()).build();
 *     ...
 *     assertThat(server.requests()).hasSize(3);
 * }
 * }</pre>
 */
public final class FaultServer implements AutoCloseable {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final MockWebServer server = KitServer.create();
    private final Scripts scripts = new Scripts();
    private final List<SeenRequest> requests = new ArrayList<>();
    private final @Nullable TimeSource time;
    private volatile boolean strict;

    private FaultServer(@Nullable TimeSource time) {
        this.time = time;
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response(request);
            }
        });
    }

    /**
     * Starts a server on a free port.
     *
     * @return a server whose responses carry no date
     */
    public static FaultServer start() {
        return started(new FaultServer(null));
    }

    /**
     * Starts a server on a free port whose responses carry the date of a clock.
     *
     * @param time the clock, for example the client's {@link FakeClock}
     * @return a server
     */
    public static FaultServer start(TimeSource time) {
        return started(new FaultServer(time));
    }

    private static FaultServer started(FaultServer server) {
        try {
            server.server.start(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}), 0);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no server could be started", e);
        }
    }

    /**
     * The server's address.
     *
     * @return for a client's {@code baseUrl}
     */
    public String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /**
     * Begins, or continues, the script of a path.
     *
     * @param method the method
     * @param path the path, without a query; {@code {name}} stands for any one segment
     * @return the script
     * @throws IllegalArgumentException if the path has no slash before it, or a query behind it
     */
    public Script on(HttpMethod method, String path) {
        return scripts.on(new Route(method, path, null, null));
    }

    /**
     * Begins, or continues, a script of its own for the requests that have a certain query parameter, for example those
     * for one provider of the CRM API. It goes before a script that does not look at the query.
     *
     * @param method the method
     * @param path the path, without a query; {@code {name}} stands for any one segment
     * @param parameter the parameter's name, decoded
     * @param value what its first value must be, decoded
     * @return the script
     * @throws IllegalArgumentException if the path has no slash before it, or a query behind it
     */
    public Script on(HttpMethod method, String path, String parameter, String value) {
        return scripts.on(new Route(
                method, path, Objects.requireNonNull(parameter, "parameter"), Objects.requireNonNull(value, "value")));
    }

    /**
     * Forgets all scripts, played out or not; requests seen so far are kept.
     *
     * @return this server
     */
    public FaultServer forgetScripts() {
        scripts.forget();
        return this;
    }

    /**
     * Makes {@link #close()} do what {@link #verify()} does. The server that {@link FaultServerExtension} gives is strict.
     *
     * @return this server
     */
    public FaultServer strict() {
        strict = true;
        return this;
    }

    /**
     * Lets requests without a script, and scripts that are not played out, pass: for tests that mean them.
     *
     * @return this server
     */
    public FaultServer lenient() {
        strict = false;
        return this;
    }

    /**
     * Fails if the scripts were not played as they are written: for a request that no script had a response for, which
     * was answered with 501, and for responses that nobody asked for. A script's last response may be given more often, and
     * one that is given {@linkplain StubResponse#always() always} not at all.
     *
     * @throws AssertionError if so, with all such requests and scripts in its message
     */
    public void verify() {
        List<String> faults = scripts.faults();
        if (!faults.isEmpty()) {
            throw new AssertionError("the scripts of FaultServer were not played as they are written:\n- "
                    + String.join("\n- ", faults));
        }
    }

    /**
     * What arrived, whether or not there was a script for it.
     *
     * @return the requests in the order of their arrival
     */
    public List<SeenRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /**
     * Blocks, in real time, until so many requests have arrived.
     *
     * @param count how many in all
     * @throws IllegalStateException if that does not happen within ten seconds
     */
    public void awaitRequests(int count) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        synchronized (requests) {
            while (requests.size() < count) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new IllegalStateException(requests.size() + " requests have arrived, not " + count);
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(requests, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", e);
                }
            }
        }
    }

    private MockResponse response(RecordedRequest request) {
        Instant now = time == null ? Instant.now() : time.now();
        ByteString body = request.getBody();
        SeenRequest seen = new SeenRequest(
                request.getMethod(),
                request.getUrl(),
                request.getTarget(),
                request.getHeaders(),
                body == null ? new byte[0] : body.toByteArray(),
                now,
                request.getConnectionIndex());
        StubResponse response;
        synchronized (requests) { // who sees a request arrive can rely on its response being taken
            response = scripts.take(seen);
            requests.add(seen);
            requests.notifyAll();
        }
        if (response == null) {
            return unscripted(seen);
        }
        return response.response(time == null ? Map.of() : Map.of("Date", HTTP_DATE.format(now)));
    }

    /** A status that no API documents and nothing retries, in a body of which every API's decoder reads the words. */
    private MockResponse unscripted(SeenRequest request) {
        String words = "FaultServer has " + scripts.missing(request);
        return new MockResponse.Builder()
                .code(501)
                .addHeader("Content-Type", "application/json")
                .body(new Buffer().write(Json.write(Map.of("message", words, "detail", words))))
                .build();
    }

    /**
     * Stops the server and breaks its connections.
     *
     * @throws AssertionError from a {@linkplain #strict() strict} server, as {@link #verify()} throws it
     */
    @Override
    public void close() {
        server.close();
        if (strict) {
            strict = false; // once is enough
            verify();
        }
    }
}
