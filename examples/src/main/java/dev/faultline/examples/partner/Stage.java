package dev.faultline.examples.partner;

import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.HttpMethod;
import dev.faultline.examples.Timeline;
import dev.faultline.partner.PartnerClient;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Script;
import java.io.PrintStream;
import java.time.Duration;

/** A server that plays faults, a clock that does not wait, and a client that talks to the one by the other. */
final class Stage implements AutoCloseable {

    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final PartnerClient partner;

    Stage(PrintStream out) {
        partner = PartnerClient.builder()
                .apiKey("pek_test_example")
                .baseUrl(server.url())
                .timeSource(clock)
                .listener(new Timeline(out))
                .circuitBreakerPolicy(CircuitBreakerPolicy.builder()
                        .minimumAttempts(5)
                        .openDuration(Duration.ofSeconds(10))
                        .build())
                .build();
    }

    PartnerClient partner() {
        return partner;
    }

    FakeClock clock() {
        return clock;
    }

    Script submissions() {
        return server.on(HttpMethod.POST, "/applications");
    }

    /** Requests that arrived. */
    int requests() {
        return server.requests().size();
    }

    /** Different idempotency keys among them. */
    long keys() {
        return server.requests().stream()
                .map(request -> request.header("Idempotency-Key"))
                .distinct()
                .count();
    }

    @Override
    public void close() {
        partner.close();
        server.close();
    }
}
