package dev.faultline.testkit;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A server on this machine that plays scripts: any documented error by its name, and any undocumented misfortune.
 *
 * <pre>{@code
 * try (FaultServer server = FaultServer.start()) {
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

    private final MockWebServer server = new MockWebServer();
    private final Map<Route, Script> scripts = new LinkedHashMap<>();
    private final List<SeenRequest> requests = new ArrayList<>();
    private final @Nullable TimeSource time;

    private FaultServer(@Nullable TimeSource time) {
        this.time = time;
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
    }

    /**
     * Starts a server on a free port.
     *
     * @return a server whose answers carry no date
     */
    public static FaultServer start() {
        return started(new FaultServer(null));
    }

    /**
     * Starts a server on a free port whose answers carry the date of a clock.
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
        return script(new Route(method, path, null, null));
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
        return script(new Route(
                method, path, Objects.requireNonNull(parameter, "parameter"), Objects.requireNonNull(value, "value")));
    }

    private Script script(Route route) {
        synchronized (scripts) {
            return scripts.computeIfAbsent(route, added -> new Script());
        }
    }

    /**
     * Forgets all scripts; requests seen so far are kept.
     *
     * @return this server
     */
    public FaultServer forgetScripts() {
        synchronized (scripts) {
            scripts.clear();
        }
        return this;
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

    private MockResponse answer(RecordedRequest request) {
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
        Answer answer;
        synchronized (requests) { // who sees a request arrive can rely on its answer being taken
            Script script = find(seen);
            answer = script == null || script.isEmpty() ? null : script.take();
            requests.add(seen);
            requests.notifyAll();
        }
        if (answer == null) {
            return new MockResponse.Builder()
                    .code(501)
                    .body("FaultServer has no script for " + seen.method() + " " + seen.path())
                    .build();
        }
        return answer.response(time == null ? Map.of() : Map.of("Date", HTTP_DATE.format(now)));
    }

    private @Nullable Script find(SeenRequest request) {
        synchronized (scripts) {
            // of two that fit alike, min takes the one that was begun first
            return scripts.entrySet().stream()
                    .filter(entry -> entry.getKey().matches(request))
                    .min(Comparator.comparing(entry -> !entry.getKey().readsQuery()))
                    .map(Map.Entry::getValue)
                    .orElse(null);
        }
    }

    /** Stops the server and breaks its connections. */
    @Override
    public void close() {
        server.close();
    }
}
