package dev.faultline.partner;

import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.StubResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** A server that has a state of its own in place of a script; one request at a time. */
abstract class StatefulServer implements AutoCloseable {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    final Random random;

    private final FaultServer server = FaultServer.start();
    private final FakeClock clock;
    private final Duration skew;

    /** Of the present request. */
    private Script script;

    /**
     * Starts it.
     *
     * @param skew how far its clock is from the client's
     */
    StatefulServer(FakeClock clock, Duration skew, long seed) {
        this.clock = clock;
        this.skew = skew;
        random = new Random(seed);
        server.respond((request, response) -> {
            synchronized (this) {
                script = response;
                return answer(request);
            }
        });
    }

    abstract StubResponse answer(SeenRequest request);

    final String url() {
        return server.url();
    }

    final Instant now() {
        return clock.now().plus(skew);
    }

    /** The request was read, and the connection breaks before the response. */
    final StubResponse lost() {
        return script.reset();
    }

    final StubResponse json(int status, String body) {
        return script.respond(status, body).header("Date", HTTP_DATE.format(now()));
    }

    final StubResponse error(int status, String code) {
        return json(status, "{\"error\":\"" + code + "\",\"message\":\"m\"}");
    }

    final StubResponse throttled(int seconds) {
        return error(429, "RATE_LIMITED").retryAfter(seconds);
    }

    @Override
    public void close() {
        server.close();
    }
}
