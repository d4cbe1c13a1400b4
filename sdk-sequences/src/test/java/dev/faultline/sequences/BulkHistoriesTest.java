package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.StubResponse;
import dev.faultline.testkit.Surface;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the server answers: each part is in exactly one place of the result, and no accepted part is sent again. */
class BulkHistoriesTest {

    private static final String COMPLETE = "/v3/tasks/batch/complete";

    static Stream<Object[]> seeds() {
        return Surface.with(Stream.iterate(1L, seed -> seed + 1).limit(40));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachPart_isInOnePlace(Surface surface, long seed) {
        Random random = new Random(seed);
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock)) {
            List<Long> ids = ids(random);
            Script script = server.on(HttpMethod.POST, COMPLETE);
            for (int i = 0; i < 12; i++) {
                script = answer(script, random).then();
            }
            script.succeed("{}").always();
            try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
                check(surface, reply, ids, server);
            }
        }
    }

    private static void check(Surface surface, SequencesClient reply, List<Long> ids, FaultServer server) {
        Set<Long> distinct = new HashSet<>(ids);
        BulkResult<Long> result;
        try {
            result = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.tasks().bulkComplete(ids),
                    c -> c.tasks().bulkComplete(ids));
        } catch (SdkException e) {
            assertThat(e.outcome() == Outcome.NOT_PROCESSED || distinct.size() <= 100)
                    .isTrue();
            return;
        }
        List<Long> all = new ArrayList<>();
        places(result).forEach(all::addAll);
        all.removeIf(id -> !distinct.contains(id) && result.failures().containsKey(id));
        assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(distinct);
        assertThat(result.stoppedBy().isPresent())
                .isEqualTo(!result.unknown().isEmpty() || !result.unsent().isEmpty());
        assertThat(result.allSucceeded())
                .isEqualTo(result.succeeded().size() == distinct.size()
                        && result.failures().isEmpty());
        Set<List<Long>> slices = new HashSet<>();
        Set<Long> arrived = new HashSet<>();
        for (List<Long> slice : BulkSlicesTest.sent(server, "ids")) {
            assertThat(slice).hasSizeLessThanOrEqualTo(100).doesNotHaveDuplicates();
            if (slices.add(slice)) { // a retry of a rejected request is the same again
                slice.forEach(id -> assertThat(arrived.add(id)).isTrue());
            }
        }
        assertThat(result.unknown()).allMatch(arrived::contains);
        assertThat(result.succeeded()).allMatch(arrived::contains);
    }

    private static List<Collection<Long>> places(BulkResult<Long> result) {
        return List.of(
                result.succeeded(),
                result.failures().keySet(),
                result.unaccounted(),
                result.pending().keySet(),
                result.unknown(),
                result.unsent());
    }

    /** In any order, with repetitions. */
    private static List<Long> ids(Random random) {
        List<Long> ids = new ArrayList<>();
        int count = 1 + random.nextInt(900);
        for (int i = 0; i < count; i++) {
            ids.add(1L + random.nextInt(1200));
        }
        return ids;
    }

    private static StubResponse answer(Script script, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> script.fail(SequencesError.THROTTLED).retryAfter(1 + random.nextInt(3));
            case 1 -> script.fail(SequencesError.THROTTLED).retryAfter(3600);
            case 2 -> script.respond(500, "");
            case 3 -> script.reset();
            case 4 -> script.succeed("\"ok\"");
            case 5 -> script.respond(202, "").header("Location", "/v3/background-jobs/" + random.nextInt(9));
            case 6 -> script.respond(403, "{\"title\":\"no\",\"status\":403,\"errorCode\":12}");
            default -> script.succeed(failures(random));
        };
    }

    /** Some of the failures are of parts that other requests have, or nobody. */
    private static String failures(Random random) {
        Set<String> failures = new HashSet<>();
        Set<Integer> ids = new HashSet<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            int id = 1 + random.nextInt(1200);
            if (ids.add(id)) {
                failures.add("\"" + id + "\":{\"error\":" + (1 + random.nextInt(9)) + "}");
            }
        }
        return "{" + String.join(",", failures) + "}";
    }
}
