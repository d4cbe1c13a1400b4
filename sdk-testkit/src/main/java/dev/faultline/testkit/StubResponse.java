package dev.faultline.testkit;

import dev.faultline.core.ErrorCode;
import dev.faultline.core.ErrorExample;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * One response of a {@link Script}, to be changed and then followed by {@link #then()}. By default it is given once;
 * the last response of a script is repeated for all further requests.
 */
public final class StubResponse {

    private final Script script;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Set<String> withheld = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private int status;
    private byte[] body;
    private int times = 1;
    private boolean always;
    private @Nullable SocketEffect onStart;
    private @Nullable SocketEffect onBody;
    private @Nullable SocketEffect onEnd;
    private @Nullable Duration delay;
    private @Nullable CountDownLatch gate;

    StubResponse(Script script, int status, byte[] body) {
        this.script = script;
        this.status = status;
        this.body = body;
    }

    static StubResponse of(Script script, ErrorCode error) {
        ErrorExample example = error.example();
        StubResponse response = new StubResponse(script, example.status(), utf8(example.body()));
        response.headers.putAll(example.headers());
        return response;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Continues the script, with its next response. */
    public Script then() {
        return script;
    }

    /**
     * Repeats this response before the next one.
     *
     * @param times 1 or more
     */
    public StubResponse times(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("times is " + times + ": give 1 or more");
        }
        this.times = times;
        return this;
    }

    /**
     * Gives this response from here on, any number of times, none included: a script with only this response left is
     * played out.
     */
    public StubResponse always() {
        always = true;
        return this;
    }

    /**
     * Sets a header in place of one of the same name.
     *
     * @param name its name
     * @param value its value
     */
    public StubResponse header(String name, String value) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        withheld.remove(name);
        headers.put(name, value);
        return this;
    }

    /**
     * Removes a header, also the date of a server with a clock.
     *
     * @param name its name
     */
    public StubResponse without(String name) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        withheld.add(name);
        return this;
    }

    /**
     * Sets {@code Retry-After} in seconds.
     *
     * @param seconds the delay
     */
    public StubResponse retryAfter(long seconds) {
        return header("Retry-After", Long.toString(seconds));
    }

    /**
     * Sets the three rate limit headers, the reset in seconds since 1970.
     *
     * @param limit requests allowed in the window
     * @param remaining requests left in it
     * @param reset when the window ends
     */
    public StubResponse rateLimit(long limit, long remaining, Instant reset) {
        header("X-RateLimit-Limit", Long.toString(limit));
        header("X-RateLimit-Remaining", Long.toString(remaining));
        return header("X-RateLimit-Reset", Long.toString(reset.getEpochSecond()));
    }

    /**
     * Replaces the documented status.
     *
     * @param status the HTTP status
     */
    public StubResponse status(int status) {
        this.status = status;
        return this;
    }

    /**
     * Replaces the body.
     *
     * @param body as text
     */
    public StubResponse body(String body) {
        this.body = utf8(body);
        return this;
    }

    /**
     * Replaces the body.
     *
     * @param body as bytes
     */
    public StubResponse body(byte[] body) {
        this.body = body.clone();
        return this;
    }

    /**
     * Delays the response, in real time.
     *
     * @param delay the time before the response
     */
    public StubResponse delay(Duration delay) {
        this.delay = delay;
        return this;
    }

    /**
     * Holds the response back until the test opens a gate.
     *
     * @param gate the response waits for it, at most ten seconds
     */
    public StubResponse heldUntil(CountDownLatch gate) {
        this.gate = gate;
        return this;
    }

    /** Breaks the connection in the middle of the body. */
    public StubResponse cutOff() {
        onBody = new SocketEffect.CloseSocket();
        return this;
    }

    /** Sends the headers, and never the body. */
    public StubResponse stalledBody() {
        onBody = SocketEffect.Stall.INSTANCE;
        return this;
    }

    /**
     * Closes the connection after the response, without {@code Connection: close}: the client's pooled connection is
     * stale.
     */
    public StubResponse thenClosed() {
        onEnd = new SocketEffect.CloseSocket();
        return this;
    }

    StubResponse startEffect(SocketEffect effect) {
        onStart = effect;
        return this;
    }

    int times() {
        return times;
    }

    boolean isAlways() {
        return always;
    }

    /** The number of requests that the script requires of it. */
    int required() {
        return always ? 0 : times;
    }

    @Override
    public String toString() {
        if (onStart == null) {
            return Integer.toString(status);
        }
        return onStart == SocketEffect.Stall.INSTANCE ? "a stall" : "a reset";
    }

    /** The response, with the server's own headers unless it sets or removes them. */
    MockResponse response(Map<String, String> standing) {
        await();
        MockResponse.Builder response = new MockResponse.Builder().code(status);
        headers.forEach(response::addHeaderLenient);
        standing.forEach((name, value) -> {
            if (!withheld.contains(name) && headers.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                response.addHeaderLenient(name, value);
            }
        });
        response.body(new Buffer().write(body));
        if (status == 204 || status == 304) {
            response.body("").removeHeader("Content-Length");
        }
        if (onStart != null) {
            response.onResponseStart(onStart);
        }
        if (onBody != null) {
            response.onResponseBody(onBody);
        }
        if (onEnd != null) {
            response.onResponseEnd(onEnd);
        }
        if (delay != null) {
            response.headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS);
        }
        return response.build();
    }

    private void await() {
        try {
            if (gate != null && !gate.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the response was held for ten seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
