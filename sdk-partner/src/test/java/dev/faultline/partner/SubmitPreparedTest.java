package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was prepared is sent with its own key and bytes by whom ever, and not blindly once the key has expired. */
@FaultlineTest
class SubmitPreparedTest {

    private static final String FOUND = "{\"data\":[" + Samples.APPLICATION + "]}";

    private static ApplicationReceipt submit(Surface surface, PartnerClient partner, PreparedApplication prepared) {
        return Samples.call(
                surface,
                partner,
                c -> c.applications().submit(prepared),
                c -> c.applications().submit(prepared));
    }

    private static PreparedApplication prepared(FaultServer server, FakeClock clock, NewApplication application) {
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            return partner.applications().prepare(application);
        }
    }

    private static NewApplication withoutOwnId() {
        return Samples.application().toBuilder().sourceApplicationId(null).build();
    }

    @ParameterizedTest
    @EnumSource
    void crashBeforeTheSending_isFinishedByTheNextProcess(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(201, Samples.RECEIPT);
        PreparedApplication prepared = prepared(server, clock, Samples.application());
        String stored = prepared.toJson();
        assertThat(server.requests()).isEmpty();

        clock.advance(Duration.ofHours(22));
        try (PartnerClient next = Samples.client(server, clock).build()) {
            ApplicationReceipt receipt = submit(surface, next, PreparedApplication.parse(stored));
            assertThat(receipt.id()).isEqualTo("ej_app_90233");
            assertThat(receipt.response().idempotencyKey()).contains(prepared.idempotencyKey());
        }
        assertSame(server.requests(), prepared, 1);
    }

    @ParameterizedTest
    @EnumSource
    void crashAfterTheSending_sendsTheSameAgain(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .stall() // done, and no response comes before the crash
                .then()
                .respond(201, Samples.RECEIPT);
        String stored;
        CompletableFuture<ApplicationReceipt> lost;
        try (PartnerClient first = Samples.client(server, clock).build()) {
            PreparedApplication prepared = first.applications().prepare(Samples.application());
            stored = prepared.toJson();
            lost = first.async().applications().submit(prepared);
            server.awaitRequests(1);
        }
        CallInterruptedException failure =
                catchThrowableOfType(CallInterruptedException.class, () -> Surface.result(lost));
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        PreparedApplication prepared = PreparedApplication.parse(stored);
        assertThat(failure.idempotencyKey()).contains(prepared.idempotencyKey());

        try (PartnerClient next = Samples.client(server, clock).build()) {
            submit(surface, next, prepared);
        }
        assertSame(server.requests(), prepared, 2);
    }

    private static void assertSame(List<SeenRequest> requests, PreparedApplication prepared, int count) {
        assertThat(requests).hasSize(count).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.header("Idempotency-Key")).contains(prepared.idempotencyKey());
            assertThat(request.body()).isEqualTo(prepared.application().toJson());
        });
    }

    @ParameterizedTest
    @EnumSource
    void afterTheKeysTime_isLookedForFirst(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications").succeed(FOUND);
        PreparedApplication prepared = prepared(server, clock, Samples.application());
        clock.advance(Duration.ofHours(23));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            ApplicationReceipt receipt = submit(surface, partner, prepared);

            assertThat(receipt.id()).isEqualTo("ej_app_90233");
            assertThat(receipt.status().is(ApplicationStatus.IN_PROGRESS)).isTrue();
            assertThat(receipt.createdAt()).isEqualTo("2026-07-01T08:16:02Z");
        }
        assertThat(server.requests())
                .extracting(SeenRequest::toString)
                .containsExactly("GET /applications?updated_since=2025-12-31T23%3A00%3A00Z&limit=200");
    }

    @ParameterizedTest
    @EnumSource
    void afterTheKeysTime_isSentIfItIsNotThere(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications").succeed("{\"data\":[]}");
        server.on(POST, "/applications").reset().then().respond(201, Samples.RECEIPT);
        PreparedApplication prepared = prepared(server, clock, Samples.application());
        clock.advance(Duration.ofDays(30));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThat(submit(surface, partner, prepared).id()).isEqualTo("ej_app_90233");
        }
        assertSame(server.requests().subList(1, 3), prepared, 2);
    }

    @ParameterizedTest
    @EnumSource
    void afterTheKeysTime_failsIfItCannotBeLookedFor(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications").fail(PartnerError.UNAUTHORIZED);
        PreparedApplication prepared = prepared(server, clock, Samples.application());
        clock.advance(Duration.ofDays(2));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> submit(surface, partner, prepared))
                    .isInstanceOf(PartnerException.Unauthorized.class);
        }
        assertThat(server.requests()).hasSize(1);
    }

    /** Of another job: the API has the last word, and rejects the id. */
    @ParameterizedTest
    @EnumSource
    void afterTheKeysTime_anotherApplicationWithTheIdIsNotThisOne(
            Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications").succeed(FOUND);
        server.on(POST, "/applications").fail(PartnerError.DUPLICATE_SOURCE_APPLICATION_ID);
        PreparedApplication prepared = prepared(server, clock, Samples.application("job_2"));
        clock.advance(Duration.ofDays(2));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> submit(surface, partner, prepared))
                    .isInstanceOf(PartnerException.DuplicateSourceApplicationId.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterTheKeysTimeWithoutAnOwnId_isNotSent(Surface surface, FaultServer server, FakeClock clock) {
        PreparedApplication prepared = prepared(server, clock, withoutOwnId());
        clock.advance(Duration.ofHours(23));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> submit(surface, partner, prepared))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "the key of this prepared application protected it until 2026-01-01T23:00:00Z, and it has"
                                    + " no sourceApplicationId to look for: if it was never submitted, prepare its application()"
                                    + " anew");
        }
        assertThat(server.requests()).isEmpty();
    }

    /** A clock from before the preparation was set back: how old the key is, nobody knows. */
    @ParameterizedTest
    @EnumSource
    void clockThatWasSetBack_isNotTrusted(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications").succeed(FOUND);
        PreparedApplication later =
                PreparedApplication.of(Samples.application(), clock.now().plus(Duration.ofMinutes(61)));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThat(submit(surface, partner, later).id()).isEqualTo("ej_app_90233");
        }
        assertThat(server.requests())
                .hasSize(1)
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
    }

    /** However long a call may take, no attempt is made once the key may have been forgotten. */
    @ParameterizedTest
    @EnumSource
    void noAttempt_isMadeAfterTheKeysTime(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.RATE_LIMITED).retryAfter(7200);
        PreparedApplication prepared = prepared(server, clock, withoutOwnId());
        clock.advance(Duration.ofHours(22));
        RetryPolicy patient = PartnerClient.defaultRetryPolicy().toBuilder()
                .maxServerDelay(Duration.ofDays(1))
                .totalTimeout(Duration.ofDays(3))
                .build();
        try (PartnerClient partner =
                Samples.client(server, clock).retryPolicy(patient).build()) {
            SdkException failure = catchThrowableOfType(SdkException.class, () -> submit(surface, partner, prepared));
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void viewWithAKeyOfItsOwn_isRejected(Surface surface, FaultServer server, FakeClock clock) {
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PartnerClient view = partner.with(o -> o.idempotencyKey("0b8ad6e4-1a87-4a60-9f53-0f4f8a4ac6a1"));
            PreparedApplication prepared = partner.applications().prepare(Samples.application());

            assertThatThrownBy(() -> submit(surface, view, prepared))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("idempotencyKey is set, but this POST /applications has a key of its own: make the call"
                            + " without the view's");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void cancelledInTheSearch_sendsNothing() {
        FakeClock clock = FakeClock.manual();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            server.on(GET, "/applications").fail(PartnerError.RATE_LIMITED).retryAfter(30);
            PreparedApplication prepared = partner.applications().prepare(Samples.application());
            clock.advance(Duration.ofDays(2));
            CompletableFuture<ApplicationReceipt> submission =
                    partner.async().applications().submit(prepared);
            clock.awaitPending(1);

            submission.cancel(true);

            assertThatThrownBy(submission::join).isInstanceOf(CancellationException.class);
            clock.advance(Duration.ofSeconds(60));
            assertThat(server.requests()).hasSize(1);
        }
    }
}
