package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Attempt;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.sequences.contacts.ContactError;
import dev.faultline.sequences.contacts.DirectEmail;
import dev.faultline.sequences.enrolment.SequenceContactError;
import dev.faultline.sequences.sequence.Sequence;
import dev.faultline.sequences.sequence.SequenceActionError;
import dev.faultline.sequences.sequence.SequenceActionException;
import dev.faultline.sequences.sequence.SequenceError;
import dev.faultline.sequences.sequence.SequenceException;
import dev.faultline.sequences.sequence.SequenceStatus;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A repeat that meets what an earlier attempt of the same call did is no failure. */
@FaultlineTest
class SequencesSettledTest {

    private static final String SEQUENCE = "/v4/sequences/7";
    private static final String START = SEQUENCE + "/start";

    @ParameterizedTest
    @EnumSource
    void aDeletionThatFindsNothing_wasDoneByItsLostAttempt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.DELETE, SEQUENCE).reset().then().fail(SequenceError.NOT_FOUND);
        server.on(HttpMethod.DELETE, "/v4/sequences/{id}/contact-links/8")
                .fail(SequencesError.SERVER_FAULT)
                .then()
                .fail(SequenceContactError.NOT_IN_SEQUENCE);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            JsonResult lost = delete(surface, reply);
            JsonResult failed = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).contacts().remove(8),
                    c -> c.sequence(7).contacts().remove(8));

            assertThat(lost.json().isMissing()).isTrue();
            assertThat(lost.response().status()).isEqualTo(404);
            assertThat(lost.response().attempts())
                    .extracting(SequencesSettledTest::status)
                    .containsExactly(0, 404);
            assertThat(failed.response().attempts())
                    .extracting(SequencesSettledTest::status)
                    .containsExactly(500, 404);
        }
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingRecord_isAFailureWhereNoAttemptMayHaveDeletedIt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.DELETE, SEQUENCE)
                .fail(SequenceError.NOT_FOUND)
                .then()
                .fail(SequencesError.THROTTLED)
                .retryAfter(1)
                .then()
                .fail(SequenceError.NOT_FOUND);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            for (int i = 0; i < 2; i++) {
                SequencesException failure =
                        catchThrowableOfType(SequencesException.class, () -> delete(surface, reply));

                assertThat(failure).isExactlyInstanceOf(SequenceException.NotFound.class);
                assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            }
        }
        assertThat(server.requests()).hasSize(3);
    }

    static Stream<Object[]> surfacesAndOthers() {
        return Surface.with(Stream.of(
                "<html>404</html>",
                "",
                "{\"title\":\"Not Found\",\"status\":404}",
                "{\"errorCode\":3}",
                "{\"code\":\"contact.notFound\"}"));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndOthers")
    void anotherPage_isNeverProof(Surface surface, String body, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.DELETE, SEQUENCE).reset().then().respond(404, body);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequencesException failure = catchThrowableOfType(SequencesException.class, () -> delete(surface, reply));

            assertThat(failure.status()).isEqualTo(404);
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.attempts()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStartThatFindsTheSequenceActive_isReadBack(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START).reset().then().fail(SequenceActionError.ACTIVE);
        server.on(HttpMethod.GET, SEQUENCE)
                .fail(SequencesError.THROTTLED)
                .retryAfter(3)
                .then()
                .succeed("{\"id\":7,\"status\":\"Active\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Sequence started = start(surface, reply.asUser(5));

            assertThat(started.status().is(SequenceStatus.ACTIVE)).isTrue();
            assertThat(started.response().attempts())
                    .extracting(SequencesSettledTest::status)
                    .containsExactly(0, 409, 429, 200);
        }
        assertThat(server.requests()).extracting(SeenRequest::method).containsExactly("POST", "POST", "GET", "GET");
        assertThat(server.requests())
                .allMatch(request -> request.header("X-User-Id").equals(Optional.of("5")));
    }

    @ParameterizedTest
    @EnumSource
    void aStartThatCannotBeReadBack_staysUnknown(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START).reset().then().fail(SequenceActionError.ACTIVE);
        server.on(HttpMethod.GET, SEQUENCE).fail(SequenceError.FORBIDDEN);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SdkException failure = catchThrowableOfType(SdkException.class, () -> start(surface, reply));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.operation()).isEqualTo("POST /v4/sequences/{id}/start");
            assertThat(failure.attempts())
                    .extracting(SequencesSettledTest::status)
                    .containsExactly(0, 409, 403);
            assertThat(failure.verification()).contains("read its status with sequence(id).get().");
        }
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void theReadBack_takesPartInTheTotalTime(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START).reset().then().fail(SequenceActionError.ACTIVE);
        server.on(HttpMethod.GET, SEQUENCE).fail(SequencesError.THROTTLED).retryAfter(20);
        try (SequencesClient reply = SurfaceCalls.client(server, clock)
                .retryPolicy(RetryPolicy.builder()
                        .totalTimeout(Duration.ofSeconds(10))
                        .build())
                .build()) {
            SdkException failure = catchThrowableOfType(SdkException.class, () -> start(surface, reply));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.attempts()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anActiveSequence_isAFailureOfTheFirstAttempt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START)
                .fail(SequenceActionError.ACTIVE)
                .then()
                .reset()
                .then()
                .fail(SequenceActionError.ARCHIVED);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SdkException first = catchThrowableOfType(SdkException.class, () -> start(surface, reply));
            SdkException other = catchThrowableOfType(SdkException.class, () -> start(surface, reply));

            assertThat(first).isExactlyInstanceOf(SequenceActionException.Active.class);
            assertThat(first.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(other).isExactlyInstanceOf(SequenceActionException.Archived.class);
            assertThat(other.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void aMailThatMayBeSent_isUnknownThoughItsStatusIs400(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/contacts/7/send-direct-email").fail(ContactError.EMAIL_SENDING_FAILED);
        DirectEmail email = DirectEmail.builder("s", "b").build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock)
                .retryPolicy(RetryPolicy.builder().retryNonIdempotent(true).build())
                .build()) {
            SdkException failure = catchThrowableOfType(
                    SdkException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.contact(7).sendDirectEmail(email),
                            c -> c.contact(7).sendDirectEmail(email)));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.verification()).isPresent();
        }
        assertThat(server.requests()).hasSize(1);
    }

    private static JsonResult delete(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface, reply, c -> c.sequence(7).delete(), c -> c.sequence(7).delete());
    }

    private static Sequence start(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface, reply, c -> c.sequence(7).start(), c -> c.sequence(7).start());
    }

    private static int status(Attempt attempt) {
        return attempt.status().orElse(0);
    }
}
