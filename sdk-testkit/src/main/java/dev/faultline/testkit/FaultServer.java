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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A local server that plays scripts: any documented error by its name, and any network failure.
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

    /** Starts a server on a free port; its responses have no date. */
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

    /** The server's address, for a client's {@code baseUrl}. */
    public String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /**
     * Starts, or continues, the script of a path.
     *
     * @param method the method
     * @param path the path, without a query; {@code {name}} stands for any one segment
     * @return the script
     * @throws IllegalArgumentException if the path does not start with a slash, or has a query
     */
    public Script on(HttpMethod method, String path) {
        return scripts.on(new Route(method, path, null, null));
    }

    /**
     * Starts, or continues, the script of the requests with a certain query parameter, for example those for one
     * provider of the CRM API. It takes precedence over a script without a query parameter.
     *
     * @param method the method
     * @param path the path, without a query; {@code {name}} stands for any one segment
     * @param parameter the parameter's name, decoded
     * @param value its required first value, decoded
     * @return the script
     * @throws IllegalArgumentException if the path does not start with a slash, or has a query
     */
    public Script on(HttpMethod method, String path, String parameter, String value) {
        return scripts.on(new Route(
                method, path, Objects.requireNonNull(parameter, "parameter"), Objects.requireNonNull(value, "value")));
    }

    /**
     * Computes the responses to all requests that no script answers, for a server that has a state. A script that is played
     * out leaves the rest to the function. One request is answered at a time, in the order of their arrival.
     *
     * <pre>{@code
     * Map<String, String> jobs = new HashMap<>();
     * server.respond((request, response) -> {
     *     String job = jobs.get(request.path());
     *     return job == null ? response.fail(PartnerError.JOB_NOT_FOUND) : response.succeed(job);
     * });
     * }</pre>
     *
     * <p>What the function throws becomes a 501, and a fault that {@link #verify()} names.
     *
     * @param responder returns the response that it makes with the script, which is empty and for this request alone; it
     *     must not block
     */
    public FaultServer respond(BiFunction<SeenRequest, Script, StubResponse> responder) {
        scripts.respond(Objects.requireNonNull(responder, "responder"));
        return this;
    }

    /** Forgets all scripts and the function of {@link #respond}; the requests seen so far are kept. */
    public FaultServer forgetScripts() {
        scripts.forget();
        return this;
    }

    /**
     * Forgets all scripts, the requests seen and the faults, as if the server were new. For tests that share a server: call
     * {@link #verify()} before, and end calls that are under way.
     */
    public FaultServer reset() {
        synchronized (requests) {
            scripts.reset();
            requests.clear();
        }
        return this;
    }

    /** Makes {@link #close()} call {@link #verify()}. The server of {@link FaultServerExtension} is strict. */
    public FaultServer strict() {
        strict = true;
        return this;
    }

    /** Permits requests without a script, and scripts that are not played out. */
    public FaultServer lenient() {
        strict = false;
        return this;
    }

    /**
     * Fails if a request had no response, so that it got a 501, or if a scripted response was not requested. A
     * script's last response may be requested more often; one that is {@linkplain StubResponse#always() always} given,
     * not at all.
     *
     * @throws AssertionError with all such requests and scripts in its message
     */
    public void verify() {
        List<String> faults = scripts.faults();
        if (!faults.isEmpty()) {
            throw new AssertionError("the scripts of FaultServer were not played as they are written:\n- "
                    + String.join("\n- ", faults));
        }
    }

    /** All requests, with or without a script, in the order of their arrival. */
    public List<SeenRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /**
     * Blocks, in real time, until this many requests have arrived.
     *
     * @param count the number of requests in all
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
        synchronized (requests) { // once a request is visible, its response is already taken from the script
            response = scripts.take(seen);
            requests.add(seen);
            requests.notifyAll();
        }
        return response.response(time == null ? Map.of() : Map.of("Date", HTTP_DATE.format(now)));
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
            strict = false; // a second close() does nothing
            verify();
        }
    }
}
