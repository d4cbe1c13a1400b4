package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Decision;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One value of a retry policy is changed, and the others stay as they are. */
@FaultlineTest
class RetryKnobTest {

    private static SdkException failure(Surface surface, PartnerClient partner) {
        return catchThrowableOfType(SdkException.class, () -> Samples.get(surface, partner));
    }

    @ParameterizedTest
    @EnumSource
    void builder_startsWithTheVendorsPolicy(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}")
                .respond(429, "{}")
                .retryAfter(2)
                .then()
                .respond(500, "{}");
        try (PartnerClient partner = Samples.client(server, clock)
                .retryPolicy(p -> p.maxServerDelay(ofSeconds(1)))
                .build()) {
            SdkException tooLong = failure(surface, partner);
            assertThat(tooLong.attempts()).hasSize(1);
            assertThat(tooLong.attempts().get(0).decision()).isEqualTo(Decision.SERVER_DELAY_TOO_LONG);
            clock.advance(ofSeconds(10));
            assertThat(failure(surface, partner).attempts())
                    .as("the vendor's own number")
                    .hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void builder_goesOnWithWhatWasSetBefore(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").respond(500, "{}");
        try (PartnerClient partner = Samples.client(server, clock)
                .retryPolicy(RetryPolicy.none())
                .retryPolicy(p ->
                        p.initialBackoff(ofSeconds(3)).maxBackoff(ofSeconds(3)).jitter(0))
                .retryPolicy(p -> p.maxAttempts(2))
                .build()) {
            SdkException failure = failure(surface, partner);
            assertThat(failure.attempts()).hasSize(2);
            assertThat(failure.attempts().get(0).delay()).contains(ofSeconds(3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void view_startsWithWhatHoldsAroundIt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").respond(500, "{}");
        try (PartnerClient partner = Samples.client(server, clock)
                .retryPolicy(p -> p.initialBackoff(ofSeconds(3)).jitter(0))
                .build()) {
            PartnerClient twice = partner.with(o -> o.retryPolicy(p -> p.maxAttempts(2)));
            PartnerClient later = twice.with(o ->
                    o.retryPolicy(p -> p.initialBackoff(ofSeconds(5))).retryPolicy(p -> p.maxBackoff(ofSeconds(6))));

            assertThat(failure(surface, twice).attempts())
                    .hasSize(2)
                    .first()
                    .satisfies(attempt -> assertThat(attempt.delay()).contains(ofSeconds(3)));
            clock.advance(ofSeconds(60)); // the circuit forgets
            assertThat(failure(surface, later).attempts())
                    .hasSize(2)
                    .first()
                    .satisfies(attempt -> assertThat(attempt.delay()).contains(ofSeconds(5)));
            clock.advance(ofSeconds(60));
            assertThat(failure(surface, partner).attempts())
                    .as("the client stays")
                    .hasSize(5);
        }
    }

    @Test
    void valuesThatDoNotFit_areRejectedAtOnce() {
        try (PartnerClient partner = PartnerClient.builder().apiKey(Samples.KEY).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> partner.with(o -> o.retryPolicy(p -> p.initialBackoff(Duration.ofMinutes(9)))))
                    .withMessageStartingWith("maxBackoff is ");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartnerClient.builder().retryPolicy(p -> p.maxServerDelay(Duration.ofDays(1))))
                .withMessageStartingWith("maxServerDelay is ");
    }

    @Test
    void defaultPolicy_isTheVendors() {
        RetryPolicy policy = PartnerClient.defaultRetryPolicy();

        assertThat(policy.maxAttempts()).isEqualTo(5);
        assertThat(policy.initialBackoff()).isEqualTo(ofSeconds(1));
        assertThat(policy.maxBackoff()).isEqualTo(ofSeconds(8));
    }
}
