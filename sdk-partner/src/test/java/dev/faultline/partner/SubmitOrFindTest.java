package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CooldownException;
import dev.faultline.core.OnceResult;
import dev.faultline.core.OnceResult.Candidate;
import dev.faultline.core.OnceResult.NotPlaced;
import dev.faultline.core.OnceResult.Placed;
import dev.faultline.core.OnceResult.Proof;
import dev.faultline.core.OnceResult.StillUnknown;
import dev.faultline.core.TransportException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said about a submission is what its response or the list shows, and no more. */
@FaultlineTest
class SubmitOrFindTest {

    private static final String FOUND = "{\"data\":[" + Samples.APPLICATION + "]}";
    private static final String EMPTY = "{\"data\":[]}";

    private static OnceResult<ApplicationReceipt> run(
            Surface surface, PartnerClient partner, PreparedApplication prepared) {
        return Samples.call(
                surface,
                partner,
                c -> c.applications().submitOrFind(prepared),
                c -> c.applications().submitOrFind(prepared));
    }

    /** The first use, in the process that has prepared it. */
    private static OnceResult<ApplicationReceipt> first(Surface surface, FaultServer server, FakeClock clock) {
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            return run(surface, partner, partner.applications().prepare(Samples.application()));
        }
    }

    /** A later one: nobody knows whether it was sent before. */
    private static OnceResult<ApplicationReceipt> again(Surface surface, FaultServer server, FakeClock clock) {
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            String stored =
                    partner.applications().prepare(Samples.application()).toJson();
            return run(surface, partner, PreparedApplication.parse(stored));
        }
    }

    private static OnceResult<ApplicationReceipt> unstored(Surface surface, FaultServer server, FakeClock clock) {
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            return Samples.call(
                    surface,
                    partner,
                    c -> c.applications().submitOrFind(Samples.application()),
                    c -> c.applications().submitOrFind(Samples.application()));
        }
    }

    private static void assertFound(OnceResult<ApplicationReceipt> result) {
        assertThat((Object) result)
                .isInstanceOfSatisfying(
                        Placed.class, placed -> assertThat(placed.proof()).isEqualTo(Proof.KEY));
        assertThat(result.orElseThrow().id()).isEqualTo("ej_app_90233");
    }

    @ParameterizedTest
    @EnumSource
    void response_isTheProof(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(201, Samples.RECEIPT);
        OnceResult<ApplicationReceipt> result = first(surface, server, clock);
        assertThat((Object) result)
                .isInstanceOfSatisfying(
                        Placed.class, placed -> assertThat(placed.proof()).isEqualTo(Proof.RESPONSE));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void lostResponses_areLookedFor(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").reset().times(5);
        server.on(GET, "/applications").succeed(FOUND);
        assertFound(first(surface, server, clock));
        assertThat(server.requests().get(5).query("updated_since")).contains("2025-12-31T23:00:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void lostAndNotInTheList_isStillUnknown(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").reset().times(5);
        server.on(GET, "/applications").succeed(EMPTY);
        OnceResult<ApplicationReceipt> result = first(surface, server, clock);
        assertThat((Object) result).isInstanceOfSatisfying(StillUnknown.class, unknown -> {
            assertThat(unknown.failure()).isInstanceOf(TransportException.class);
            assertThat(unknown.advice()).startsWith("Submit it again later with submitOrFind");
        });
    }

    @ParameterizedTest
    @EnumSource
    void lostAndTheSearchFails_isStillUnknownWithBothFailures(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").reset().times(5);
        server.on(GET, "/applications").fail(PartnerError.UNAUTHORIZED);
        OnceResult<ApplicationReceipt> result = first(surface, server, clock);
        assertThat((Object) result)
                .isInstanceOfSatisfying(
                        StillUnknown.class,
                        unknown -> assertThat(unknown.failure())
                                .isInstanceOf(TransportException.class)
                                .hasSuppressedException(unknown.failure().getSuppressed()[0]));
    }

    /** The id is unique, so this may be a mistake; no response shows it. */
    @ParameterizedTest
    @EnumSource
    void lostAndTheIdIsAtAnotherJob_isACandidate(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").reset().times(5);
        server.on(GET, "/applications").succeed(FOUND.replace("job_40417", "job_2"));
        OnceResult<ApplicationReceipt> result = first(surface, server, clock);
        assertThat(((Candidate<ApplicationReceipt>) result).candidates()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void duplicate_isFoundInTheWholeList(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.DUPLICATE_SOURCE_APPLICATION_ID);
        server.on(GET, "/applications")
                .succeed("{\"data\":[{\"id\":\"ej_1\"}],\"next_cursor\":\"c2\"}")
                .then()
                .succeed(FOUND);
        assertFound(first(surface, server, clock));
        assertThat(server.requests())
                .extracting(SeenRequest::toString)
                .containsExactly(
                        "POST /applications", "GET /applications?limit=200", "GET /applications?cursor=c2&limit=200");
    }

    @ParameterizedTest
    @EnumSource
    void duplicateThatTheListDoesNotShow_isStillUnknown(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.DUPLICATE_SOURCE_APPLICATION_ID);
        server.on(GET, "/applications").succeed(EMPTY);
        OnceResult<ApplicationReceipt> result = first(surface, server, clock);
        assertThat((Object) result)
                .isInstanceOfSatisfying(
                        StillUnknown.class,
                        unknown -> assertThat(unknown.advice()).contains("with the partner's other keys"));
    }

    @ParameterizedTest
    @EnumSource
    void duplicateAtAnotherJob_isNotPlaced(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.DUPLICATE_SOURCE_APPLICATION_ID);
        server.on(GET, "/applications").succeed(FOUND.replace("job_40417", "job_2"));
        assertThat((Object) first(surface, server, clock)).isInstanceOf(NotPlaced.class);
    }

    @ParameterizedTest
    @EnumSource
    void rejectedTheFirstTime_isNotPlacedWithoutASearch(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .fail(PartnerError.JOB_CLOSED)
                .then()
                .fail(PartnerError.RATE_LIMITED)
                .retryAfter(600);
        assertThat((Object) first(surface, server, clock))
                .isInstanceOfSatisfying(
                        NotPlaced.class,
                        refused -> assertThat(refused.failure()).isInstanceOf(PartnerException.JobClosed.class));
        assertThat((Object) first(surface, server, clock))
                .isInstanceOfSatisfying(
                        NotPlaced.class,
                        refused -> assertThat(refused.failure()).isInstanceOf(PartnerException.RateLimited.class));
        assertThat(server.requests()).hasSize(2);
    }

    /** The process before may have submitted it, and then the job closed. */
    @ParameterizedTest
    @EnumSource
    void rejectedALaterTime_isLookedFor(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.JOB_CLOSED);
        server.on(GET, "/applications").succeed(FOUND).then().succeed(EMPTY);
        assertFound(again(surface, server, clock));
        assertThat((Object) again(surface, server, clock)).isInstanceOf(NotPlaced.class);
    }

    /** An earlier one, with a key that this process has not, may be accepted and not yet listed. */
    @ParameterizedTest
    @EnumSource
    void unstoredAndTheJobIsClosed_isStillUnknown(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.JOB_CLOSED);
        server.on(GET, "/applications").succeed(EMPTY);
        assertRefusedButUnknown(unstored(surface, server, clock), PartnerException.JobClosed.class);
        assertThat(server.requests()).extracting(SeenRequest::method).containsExactly("POST", "GET");
    }

    /** The key has been forgotten, and the list has only what the same API key submitted. */
    @ParameterizedTest
    @EnumSource
    void rejectedAfterTheKeysTime_isStillUnknown(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications").succeed(EMPTY);
        server.on(POST, "/applications").fail(PartnerError.JOB_CLOSED);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            String stored =
                    partner.applications().prepare(Samples.application()).toJson();
            clock.advance(Duration.ofHours(23));
            OnceResult<ApplicationReceipt> result = run(surface, partner, PreparedApplication.parse(stored));
            assertRefusedButUnknown(result, PartnerException.JobClosed.class);
        }
        assertThat(server.requests()).extracting(SeenRequest::method).containsExactly("GET", "POST", "GET");
    }

    private static void assertRefusedButUnknown(
            OnceResult<ApplicationReceipt> result, Class<? extends PartnerException> failure) {
        assertThat((Object) result).isInstanceOfSatisfying(StillUnknown.class, unknown -> {
            assertThat(unknown.failure()).isInstanceOf(failure);
            assertThat(unknown.advice()).startsWith("It was rejected, and the list does not have it");
        });
    }

    /** That this request was not processed says nothing about an earlier one. */
    @ParameterizedTest
    @EnumSource
    void throttledALaterTime_isStillUnknown(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.RATE_LIMITED).retryAfter(600);
        server.on(GET, "/applications").succeed(EMPTY);
        assertThat((Object) again(surface, server, clock)).isInstanceOf(StillUnknown.class);
    }

    @ParameterizedTest
    @EnumSource
    void secondUseInOneProcess_knowsOfTheFirst(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.RATE_LIMITED).retryAfter(600);
        server.on(GET, "/applications").succeed(EMPTY);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PreparedApplication prepared = partner.applications().prepare(Samples.application());
            assertThat((Object) run(surface, partner, prepared)).isInstanceOf(NotPlaced.class);
            OnceResult<ApplicationReceipt> second = run(surface, partner, prepared);
            assertThat((Object) second)
                    .isInstanceOfSatisfying(
                            StillUnknown.class,
                            unknown -> assertThat(unknown.failure()).isInstanceOf(CooldownException.class));
        }
    }

    @ParameterizedTest
    @EnumSource
    void unstoredAndRejected_isLookedForFromTheBeginning(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.VALIDATION_ERROR);
        server.on(GET, "/applications").succeed(EMPTY).then().succeed(FOUND);
        assertRefusedButUnknown(unstored(surface, server, clock), PartnerException.ValidationError.class);
        assertFound(unstored(surface, server, clock));
        assertThat(server.requests().get(1).query("updated_since")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void afterTheKeysTime_isFoundWithoutSending(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications")
                .fail(PartnerError.RATE_LIMITED)
                .retryAfter(3)
                .then()
                .succeed(FOUND);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PreparedApplication prepared = partner.applications().prepare(Samples.application());
            clock.advance(Duration.ofDays(3));
            assertFound(run(surface, partner, prepared));
        }
        assertThat(server.requests()).extracting(SeenRequest::method).containsOnly("GET");
    }

    @ParameterizedTest
    @EnumSource
    void afterTheKeysTime_isNotSentIfItCannotBeLookedFor(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications").fail(PartnerError.INTERNAL_ERROR).times(5);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PreparedApplication prepared = partner.applications().prepare(Samples.application());
            clock.advance(Duration.ofDays(3));
            assertThat((Object) run(surface, partner, prepared)).isInstanceOf(StillUnknown.class);
        }
        assertThat(server.requests()).extracting(SeenRequest::method).containsOnly("GET");
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnOwnId_isRejectedAtOnce(Surface surface, FaultServer server, FakeClock clock) {
        NewApplication without =
                Samples.application().toBuilder().sourceApplicationId(null).build();
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PreparedApplication prepared = partner.applications().prepare(without);
            assertThatThrownBy(() -> run(surface, partner, prepared))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("sourceApplicationId is missing: give the partner's own id, by which it can be found");
        }
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void viewWithAKeyOfItsOwn_isRejected(Surface surface, FaultServer server, FakeClock clock) {
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PartnerClient view = partner.with(o -> o.idempotencyKey("0b8ad6e4-1a87-4a60-9f53-0f4f8a4ac6a1"));
            assertThatThrownBy(() -> Samples.call(
                            surface,
                            view,
                            c -> c.applications().submitOrFind(Samples.application()),
                            c -> c.applications().submitOrFind(Samples.application())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("has a key of its own");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void interrupted_callsNothingMore(FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").succeed("{}").always();
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PreparedApplication prepared = partner.applications().prepare(Samples.application());
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> partner.applications().submitOrFind(prepared))
                    .isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void cancelled_callsNothingMore() {
        FakeClock clock = FakeClock.manual();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            server.on(POST, "/applications").fail(PartnerError.INTERNAL_ERROR);
            CompletableFuture<OnceResult<ApplicationReceipt>> submission =
                    partner.async().applications().submitOrFind(Samples.application());
            clock.awaitPending(1);

            submission.cancel(true);

            assertThatThrownBy(submission::join).isInstanceOf(CancellationException.class);
            clock.advance(Duration.ofHours(1));
            assertThat(server.requests()).hasSize(1);
        }
    }
}
