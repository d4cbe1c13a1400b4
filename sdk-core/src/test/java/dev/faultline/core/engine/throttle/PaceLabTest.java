package dev.faultline.core.engine.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.engine.throttle.Lab.Case;
import dev.faultline.core.engine.throttle.Lab.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pace against simulated limiters, in virtual time, beside an ideal client that knows the limit but meets two
 * rejections and obeys their {@code Retry-After}. {@code -Dfaultline.lab=print} prints the table.
 */
class PaceLabTest {

    private static final List<String> TABLE = new ArrayList<>();

    /** Of jitter and of what is rejected at random. */
    private static final long[] SEEDS = {1, 2, 3, 7};

    static Stream<Arguments> casesAndSeeds() {
        return LongStream.of(SEEDS)
                .boxed()
                .flatMap(seed -> LabCases.all().stream().map(of -> Arguments.of(of, seed)));
    }

    @ParameterizedTest
    @MethodSource("casesAndSeeds")
    void meetsItsTargets(Case of, long seed) {
        double ideal = Lab.ideal(of, seed);
        Lab lab = new Lab(of, seed);

        Result result = lab.run();

        TABLE.add("%4d  %-62s %8.1f %8.1f %6.2f %8.3f %6d  %s"
                .formatted(
                        seed,
                        of.name,
                        ideal,
                        result.seconds(),
                        result.seconds() / ideal,
                        result.perSuccess(),
                        result.failed(),
                        of.reason));
        assertThat(result.succeeded()).as("every call is served in its time").isEqualTo(of.calls);
        assertThat(result.seconds()).as("seconds, ideal %s", ideal).isLessThanOrEqualTo(of.limit(ideal));
        assertThat(result.perSuccess()).as("requests per success").isLessThanOrEqualTo(of.mostPerSuccess);
        assertThat(lab.throttle().waiting()).isZero();
        assertThat(lab.throttle().released()).isZero();
    }

    @Test
    void twoThousandCallsRejectedOneByOne_doneWithin1400MillisecondsOfTheirDelay() {
        Case eachOnce =
                LabCases.all().stream().filter(of -> of.eachOnce).findFirst().orElseThrow();

        assertThat(new Lab(eachOnce, SEEDS[0]).run().seconds()).isLessThan(1 + 1.4);
    }

    /** Limits, callers and distances that nobody chose: a pace that fits only the cases above would show here. */
    @Test
    void anyLimit_mostlyCloseToTheIdeal_andNoCallFails() {
        Random random = new Random(5);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Case of = LabCases.any(random);

            Result result = new Lab(of, i).run();

            assertThat(result.failed()).as(of.name).isZero();
            ratios.add(result.seconds() / Lab.ideal(of, i));
        }
        Collections.sort(ratios);
        assertThat(ratios.get(75)).as("median").isLessThan(1.2);
        assertThat(ratios.get(135)).as("nine of ten").isLessThan(1.6);
    }

    @Test
    void atMostSixtyCases_withNamesOfTheirOwn() {
        assertThat(LabCases.all().stream().map(of -> of.name))
                .hasSizeLessThanOrEqualTo(60)
                .doesNotHaveDuplicates();
    }

    @AfterAll
    static void print() {
        if ("print".equals(System.getProperty("faultline.lab"))) {
            System.out.printf(
                    "%4s  %-62s %8s %8s %6s %8s %6s%n",
                    "seed", "case", "ideal s", "ours s", "ratio", "requests", "failed");
            TABLE.forEach(System.out::println);
        }
    }
}
