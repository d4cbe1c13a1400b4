package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ApiException;
import dev.faultline.core.Attempt;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CooldownException;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a raw request says of itself: a condition makes 304 a result, a deadline bounds the waits. */
@FaultlineTest
class RawRequestOptionsTest {

    private static final RawRequest REPORTS = RawRequest.get("/reports");

    @ParameterizedTest
    @EnumSource
    void notModified_isTheResultOfAConditionalRequest(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/reports")
                .respond(304, "")
                .header("ETag", "\"v7\"")
                .then()
                .respond(304, "");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            RawResponse byTag = Samples.execute(surface, partner, REPORTS.header("If-None-Match", "\"v7\""));
            assertThat(byTag.notModified()).isTrue();
            assertThat(byTag.status()).isEqualTo(304);
            assertThat(byTag.headers()).containsEntry("etag", "\"v7\"");
            assertThat(byTag.bytes()).isEmpty();
            RawResponse byDate = Samples.execute(
                    surface, partner, REPORTS.header("if-modified-since", "Thu, 01 Jan 2026 00:00:00 GMT"));
            assertThat(byDate.notModified()).isTrue();
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0).header("If-None-Match")).contains("\"v7\"");
    }

    @ParameterizedTest
    @EnumSource
    void notModified_isAnErrorWhereNobodyAskedForIt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/reports").respond(304, "");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            ApiException failure =
                    catchThrowableOfType(ApiException.class, () -> Samples.execute(surface, partner, REPORTS));
            assertThat(failure.status()).isEqualTo(304);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void wait_isBegunOnlyIfItEndsBeforeTheDeadline(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/reports")
                .respond(503, "")
                .header("Retry-After", "9")
                .then()
                .respond(503, "")
                .header("Retry-After", "9");
        RawRequest until = REPORTS.deadline(clock.now().plusSeconds(10));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            ApiException failure =
                    catchThrowableOfType(ApiException.class, () -> Samples.execute(surface, partner, until));
            assertThat(failure.retryAfter()).contains(ofSeconds(9));
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.attempts())
                    .extracting(Attempt::decision)
                    .containsExactly(Decision.RETRY_AFTER_HEADER, Decision.TIME_EXHAUSTED);
        }
        assertThat(clock.waits()).containsExactly(ofSeconds(9));
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void cooldown_isNotWaitedForPastTheDeadline(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/reports")
                .respond(429, "")
                .header("Retry-After", "30")
                .then()
                .respond(200, "{}");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            RawRequest until = REPORTS.deadline(clock.now().plusSeconds(20));
            catchThrowableOfType(ApiException.class, () -> Samples.execute(surface, partner, until));
            assertThat(catchThrowableOfType(CooldownException.class, () -> Samples.execute(surface, partner, until)))
                    .isNotNull();
            assertThat(Samples.execute(surface, partner, REPORTS).status()).isEqualTo(200);
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void pastDeadline_sendsNothing(Surface surface, FaultServer server, FakeClock clock) {
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            CallInterruptedException failure = catchThrowableOfType(
                    CallInterruptedException.class,
                    () -> Samples.execute(surface, partner, REPORTS.deadline(clock.now())));
            assertThat(failure.reason()).isEqualTo(CallInterruptedException.Reason.DEADLINE);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(failure).hasMessageContaining("deadline passed");
        }
        assertThat(server.requests()).isEmpty();
    }
}
