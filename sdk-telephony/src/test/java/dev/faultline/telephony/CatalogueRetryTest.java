package dev.faultline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Attempt;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.telephony.internal.SideEffect;
import dev.faultline.telephony.support.Samples;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.StubResponse;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which operation is retried after which failure, counted on the wire. */
@FaultlineTest
class CatalogueRetryTest {

    /** A transient failure, and whether it leaves the outcome certain. */
    enum Trouble {
        THROTTLED(true, script -> script.fail(TelephonyError.TOO_MANY_REQUESTS)),
        INTERNAL(false, script -> script.fail(TelephonyError.INTERNAL_SERVER_ERROR)),
        BAD_GATEWAY(false, script -> script.fail(TelephonyError.BAD_GATEWAY)),
        RESET(false, Script::reset),
        TIMEOUT(false, Script::stall);

        final boolean rejected;
        final Function<Script, StubResponse> play;

        Trouble(boolean rejected, Function<Script, StubResponse> play) {
            this.rejected = rejected;
            this.play = play;
        }
    }

    static Stream<Object[]> troubles() {
        return Surface.with(CatalogueLine.ALL.stream()
                .flatMap(line -> Stream.of(Trouble.values())
                        .filter(trouble -> trouble != Trouble.TIMEOUT)
                        .map(trouble -> new Object[] {line, trouble})));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void operation_isRetriedWhereThatCannotDoItTwice(
            Surface surface, CatalogueLine line, Trouble trouble, FaultServer server, FakeClock clock) {
        check(surface, line, trouble, server, clock);
    }

    /** A timeout takes real time, so all operations go through theirs at once, and it can be a generous second. */
    @ParameterizedTest
    @EnumSource
    void operation_isRetriedAfterATimeoutToo(Surface surface) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CatalogueLine.ALL.size());
        try {
            for (Future<?> done : threads.invokeAll(CatalogueLine.ALL.stream()
                    .map(line -> Executors.callable(() -> checkTimeout(surface, line)))
                    .toList())) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void checkTimeout(Surface surface, CatalogueLine line) {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock)) {
            check(surface, line, Trouble.TIMEOUT, server, clock);
        }
    }

    private static void check(
            Surface surface, CatalogueLine line, Trouble trouble, FaultServer server, FakeClock clock) {
        trouble.play
                .apply(server.on(line.method(), line.path()))
                .then()
                .respond(line.status(), line.result())
                .always();
        try (TelephonyClient telephony = Samples.client(server, clock)
                .attemptTimeout(trouble == Trouble.TIMEOUT ? Duration.ofSeconds(1) : Duration.ofSeconds(30))
                .build()) {
            if (trouble.rejected || line.effect() == SideEffect.READ_ONLY) {
                assertThat(line.call(surface, telephony)).as(line.name()).isNotNull();
                assertThat(server.requests()).as(line.name()).hasSize(2);
                assertThat(server.requests())
                        .extracting(request -> request.method() + " " + request.target() + " " + request.text())
                        .as("the same request again")
                        .containsOnly(line.method() + " " + line.target() + " "
                                + server.requests().get(0).text());
            } else {
                SdkException failure = catchThrowableOfType(SdkException.class, () -> line.call(surface, telephony));

                assertThat(failure).as(line.name()).isNotNull();
                assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure.attempts()).extracting(Attempt::decision).containsExactly(Decision.OUTCOME_UNKNOWN);
                assertThat(line.hint()).isNotEmpty();
                assertThat(failure.verification())
                        .hasValueSatisfying(hint -> assertThat(hint).contains(line.hint()));
                assertThat(server.requests()).as(line.name()).hasSize(1);
                assertThat(clock.waits()).isEmpty();
            }
        }
    }

    static Stream<Object[]> errors() {
        return Surface.with(CatalogueLine.ALL.stream()
                .flatMap(line -> Stream.concat(line.errors().stream(), Stream.of(401))
                        .map(status -> new Object[] {line, status})));
    }

    /** Among them every conflict: none passes by itself. */
    @ParameterizedTest
    @MethodSource("errors")
    void documentedError_isItsClassAtOnce(
            Surface surface, CatalogueLine line, int status, FaultServer server, FakeClock clock) {
        TelephonyError error = TelephonyError.find(status);
        server.on(line.method(), line.path()).fail(error);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            TelephonyException failure =
                    catchThrowableOfType(TelephonyException.class, () -> line.call(surface, telephony));

            assertThat(failure).isExactlyInstanceOf(error.type());
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        }
        assertThat(server.requests()).hasSize(1);
    }
}
