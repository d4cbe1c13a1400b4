package dev.faultline.examples.observability;

import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.partner.PartnerClient;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Surface;

/** A client and the one call of these tests: a read, which may be retried. */
final class Sample {

    static final String PATH = "/jobs";
    static final RawRequest REQUEST = RawRequest.get(PATH);

    private Sample() {}

    /** Backs off for 1 s, 2 s, 4 s, 8 s. */
    static PartnerClient.Builder client(FaultServer server, FakeClock clock) {
        return PartnerClient.builder()
                .apiKey("pek_test_1234567890")
                .baseUrl(server.url())
                .timeSource(clock)
                .retryPolicy(policy -> policy.jitter(0));
    }

    static RawResponse call(Surface surface, PartnerClient client) {
        return surface.call(() -> client.execute(REQUEST), () -> client.async().execute(REQUEST));
    }
}
