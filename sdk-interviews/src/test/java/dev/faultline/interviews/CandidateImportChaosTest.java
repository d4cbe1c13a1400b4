package dev.faultline.interviews;

import static dev.faultline.interviews.People.importAll;
import static dev.faultline.interviews.People.imports;
import static dev.faultline.interviews.People.people;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ImportResult;
import dev.faultline.core.ImportResult.Fate;
import dev.faultline.core.ImportResult.Range;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.StubResponse;
import dev.faultline.testkit.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Responses are lost, limits reached, keys replaced and processes killed, and nobody is imported twice. */
@FaultlineTest
class CandidateImportChaosTest {

    private static final int PEOPLE = 97;

    /** What the server does with a request, and whether its rows are imported by it. */
    private enum Deed {
        ACCEPT(true),
        ACCEPT_AND_LOSE_THE_RESPONSE(true),
        ACCEPT_AND_FAIL(true),
        LIMIT(false),
        REFUSE(false),
        REJECT_THE_KEY(false);

        private final boolean imports;

        Deed(boolean imports) {
            this.imports = imports;
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Stream<Object[]> seeds() {
        return Surface.with(IntStream.range(0, 12).boxed());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsImportedTwice(Surface surface, int seed, FaultServer server, FakeClock clock) {
        server.lenient();
        Random random = new Random(seed);
        List<Deed> deeds = script(server, random);
        String stored = null;
        ImportResult result;
        do {
            String[] mark = {stored};
            result = run(surface, server, clock, random, mark);
            stored = mark[0];
        } while (result == null || result.stoppedBy().isPresent());

        Map<Integer, Integer> imported = new HashMap<>();
        for (int i = 0; i < server.requests().size(); i++) {
            if (deeds.get(i).imports) {
                People.in(server.requests().get(i)).forEach(person -> imported.merge(person, 1, Integer::sum));
            }
        }
        assertThat(imported.values()).containsOnly(1);
        assertThat(result.unsentFrom()).isEqualTo(PEOPLE);
        for (Range range : result.ranges()) {
            for (int person = (int) range.from(); person < range.to(); person++) {
                assertThat(imported.containsKey(person))
                        .isIn(range.fate() == Fate.ACCEPTED ? List.of(true) : List.of(true, false))
                        .isIn(range.fate() == Fate.REFUSED ? List.of(false) : List.of(true, false));
            }
        }
    }

    /** One life of a process, which ends by itself, by a failure, or in the middle. */
    private static @Nullable ImportResult run(
            Surface surface, FaultServer server, FakeClock clock, Random random, String[] mark) {
        int death = random.nextInt(12);
        int[] stores = {0};
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            return importAll(
                    surface,
                    client,
                    people(PEOPLE),
                    o -> o.resume(mark[0])
                            .rowsPerRequest(1 + random.nextInt(9))
                            .resendRefused(random.nextBoolean())
                            .stopAfterUnknown(1 + random.nextInt(2))
                            .store(text -> {
                                if (stores[0]++ == death) {
                                    throw new Killed();
                                }
                                mark[0] = text;
                            }));
        } catch (Killed | InterviewsException e) {
            return null;
        }
    }

    private static List<Deed> script(FaultServer server, Random random) {
        List<Deed> deeds = new ArrayList<>();
        StubResponse last = null;
        for (int i = 0; i < 400; i++) {
            Deed deed = random.nextInt(3) > 0 ? Deed.ACCEPT : Deed.values()[random.nextInt(Deed.values().length)];
            deeds.add(deed);
            var next = last == null ? imports(server) : last.then();
            last = switch (deed) {
                case ACCEPT -> next.succeed(People.ACCEPTED);
                case ACCEPT_AND_LOSE_THE_RESPONSE -> next.reset();
                case ACCEPT_AND_FAIL -> next.fail(InterviewsError.INTERNAL_ERROR);
                case LIMIT -> next.fail(InterviewsError.RATE_LIMITED).retryAfter(20);
                case REFUSE -> next.fail(InterviewsError.VALIDATION_ERROR);
                case REJECT_THE_KEY -> next.fail(InterviewsError.UNAUTHORIZED);
            };
        }
        return deeds;
    }
}
