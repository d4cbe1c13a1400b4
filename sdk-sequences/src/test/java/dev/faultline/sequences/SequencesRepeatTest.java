package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Decision;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.sequences.sequence.NewSequence;
import dev.faultline.sequences.sequence.SequenceChanges;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is retried after a response that says nothing about what was done. */
@FaultlineTest
class SequencesRepeatTest {

    private static final List<Long> IDS = List.of(7L);

    /** Each operation as it is called on either surface. */
    enum Call {
        LIST(
                HttpMethod.GET,
                "",
                true,
                (s, r) -> s == Surface.BLOCKING
                        ? r.sequences().list()
                        : Surface.result(r.async().sequences().list())),
        GET(HttpMethod.GET, "/7", true, (s, r) -> SurfaceCalls.get(s, r, 7)),
        CREATE(
                HttpMethod.POST,
                "",
                false,
                (s, r) -> SurfaceCalls.call(
                        s,
                        r,
                        c -> c.sequences().create(NewSequence.builder("n").build()),
                        c -> c.sequences().create(NewSequence.builder("n").build()))),
        UPDATE(
                HttpMethod.PATCH,
                "/7",
                false,
                (s, r) -> SurfaceCalls.call(
                        s,
                        r,
                        c -> c.sequence(7)
                                .update(SequenceChanges.builder().name("n").build()),
                        c -> c.sequence(7)
                                .update(SequenceChanges.builder().name("n").build()))),
        DELETE(
                HttpMethod.DELETE,
                "/7",
                true,
                (s, r) -> SurfaceCalls.call(
                        s, r, c -> c.sequence(7).delete(), c -> c.sequence(7).delete())),
        BULK_DELETE(
                HttpMethod.POST,
                "/bulk-delete",
                false,
                (s, r) -> SurfaceCalls.call(
                        s,
                        r,
                        c -> c.sequences().bulkDelete(IDS),
                        c -> c.sequences().bulkDelete(IDS))),
        START(
                HttpMethod.POST,
                "/7/start",
                true,
                (s, r) -> SurfaceCalls.call(
                        s, r, c -> c.sequence(7).start(), c -> c.sequence(7).start())),
        PAUSE(
                HttpMethod.POST,
                "/7/pause",
                false,
                (s, r) -> SurfaceCalls.call(
                        s, r, c -> c.sequence(7).pause(), c -> c.sequence(7).pause())),
        ARCHIVE(
                HttpMethod.POST,
                "/7/archive",
                false,
                (s, r) -> SurfaceCalls.call(
                        s, r, c -> c.sequence(7).archive(), c -> c.sequence(7).archive())),
        CHANGE_OWNER(
                HttpMethod.PUT,
                "/7/owner",
                true,
                (s, r) -> SurfaceCalls.call(
                        s,
                        r,
                        c -> c.sequence(7).changeOwner(5),
                        c -> c.sequence(7).changeOwner(5))),
        BULK_START(
                HttpMethod.POST,
                "/start",
                false,
                (s, r) -> SurfaceCalls.call(
                        s,
                        r,
                        c -> c.sequences().bulkStart(IDS),
                        c -> c.sequences().bulkStart(IDS))),
        BULK_PAUSE(
                HttpMethod.POST,
                "/pause",
                false,
                (s, r) -> SurfaceCalls.call(
                        s,
                        r,
                        c -> c.sequences().bulkPause(IDS),
                        c -> c.sequences().bulkPause(IDS))),
        BULK_ARCHIVE(
                HttpMethod.POST,
                "/archive",
                false,
                (s, r) -> SurfaceCalls.call(
                        s,
                        r,
                        c -> c.sequences().bulkArchive(IDS),
                        c -> c.sequences().bulkArchive(IDS))),
        BULK_CHANGE_OWNER(
                HttpMethod.POST,
                "/batch/owner",
                false,
                (s, r) -> SurfaceCalls.call(
                        s,
                        r,
                        c -> c.sequences().bulkChangeOwner(IDS, 5),
                        c -> c.sequences().bulkChangeOwner(IDS, 5)));

        final HttpMethod method;
        final String path;
        final boolean repeated;
        final BiFunction<Surface, SequencesClient, Object> call;

        Call(HttpMethod method, String path, boolean repeated, BiFunction<Surface, SequencesClient, Object> call) {
            this.method = method;
            this.path = "/v4/sequences" + path;
            this.repeated = repeated;
            this.call = call;
        }

        /** The smallest response. */
        String response() {
            return this == LIST ? "{\"items\":[]}" : name().startsWith("BULK") ? "{}" : "{\"id\":7}";
        }
    }

    static Stream<Object[]> surfacesAndCalls() {
        return Surface.with(Arrays.stream(Call.values()));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndCalls")
    void anUnknownOutcome_isRetriedOnlyWhereThatIsHarmless(
            Surface surface, Call call, FaultServer server, FakeClock clock) {
        server.lenient(); // the counts of requests below say how far the script is played
        server.on(call.method, call.path)
                .reset()
                .then()
                .fail(SequencesError.SERVER_FAULT)
                .then()
                .succeed(call.response());
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            if (call.repeated) {
                call.call.apply(surface, reply);
                assertThat(server.requests()).hasSize(3);
            } else {
                SdkException failure = catchThrowableOfType(SdkException.class, () -> call.call.apply(surface, reply));
                assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.OUTCOME_UNKNOWN);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("surfacesAndCalls")
    void aRejection_isRetriedAfterItsDelayWhateverTheCall(
            Surface surface, Call call, FaultServer server, FakeClock clock) {
        server.on(call.method, call.path)
                .fail(SequencesError.THROTTLED)
                .retryAfter(31)
                .then()
                .succeed(call.response());
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            call.call.apply(surface, reply);
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).text())
                .isEqualTo(server.requests().get(0).text());
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(31));
    }

    @ParameterizedTest
    @EnumSource
    void theHourlyLimit_isNotWaitedFor(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/sequences/7")
                .fail(SequencesError.THROTTLED)
                .retryAfter(1800);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequencesException failure =
                    catchThrowableOfType(SequencesException.class, () -> SurfaceCalls.get(surface, reply, 7));

            assertThat(failure).isExactlyInstanceOf(SequencesException.Throttled.class);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(1800));
            assertThat(clock.waits()).isEmpty();
        }
    }

    @Test
    void defaultPolicy_canBeRead() {
        assertThat(SequencesClient.defaultRetryPolicy().maxAttempts()).isEqualTo(4);
        assertThat(SequencesClient.defaultRetryPolicy().maxServerDelay()).isEqualTo(Duration.ofSeconds(60));
    }
}
