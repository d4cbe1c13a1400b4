package dev.faultline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Attempt;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import dev.faultline.telephony.RetryMatrix.Line;
import dev.faultline.telephony.RetryMatrix.Repeat;
import dev.faultline.telephony.support.Samples;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.StubResponse;
import dev.faultline.testkit.Surface;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether each operation is sent again after each misfortune, counted on the wire. */
@FaultlineTest
class RetryMatrixTest {

    /** The failure of the first attempt, and whether it leaves the outcome unknown. */
    enum Trouble {
        TOO_MANY_REQUESTS(false, script -> script.fail(TelephonyError.TOO_MANY_REQUESTS)),
        INTERNAL(true, script -> script.fail(TelephonyError.INTERNAL_SERVER_ERROR)),
        BAD_GATEWAY(true, script -> script.fail(TelephonyError.BAD_GATEWAY)),
        RESET(true, Script::reset),
        /** In a test of its own: it takes real time. */
        TIMEOUT(true, Script::stall);

        final boolean mayHaveBeenDone;
        final Function<Script, StubResponse> play;

        Trouble(boolean mayHaveBeenDone, Function<Script, StubResponse> play) {
            this.mayHaveBeenDone = mayHaveBeenDone;
            this.play = play;
        }
    }

    static Stream<Object[]> cells() {
        return Surface.with(Stream.of(Trouble.values())
                .filter(trouble -> trouble != Trouble.TIMEOUT)
                .flatMap(trouble -> RetryMatrix.LINES.stream().map(line -> new Object[] {trouble, line})));
    }

    @ParameterizedTest(name = "{2} on the {0} surface after {1}")
    @MethodSource("cells")
    void operation(Surface surface, Trouble trouble, Line<?, ?> line, FaultServer server, FakeClock clock) {
        check(surface, trouble, line, server, clock, Duration.ofSeconds(30));
    }

    /** All operations at the same time, each with a server of its own: so the attempts can have a generous second. */
    @ParameterizedTest
    @EnumSource
    void everyOperation_afterATimeout(Surface surface) {
        ExecutorService pool = Executors.newFixedThreadPool(RetryMatrix.LINES.size());
        try {
            List<CompletableFuture<Void>> checks = RetryMatrix.LINES.stream()
                    .map(line -> CompletableFuture.runAsync(() -> timeout(surface, line), pool))
                    .toList();
            for (CompletableFuture<Void> check : checks) {
                assertThatCode(check::join).doesNotThrowAnyException();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void timeout(Surface surface, Line<?, ?> line) {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock)) {
            check(surface, Trouble.TIMEOUT, line, server, clock, Duration.ofSeconds(1));
        }
    }

    private static void check(
            Surface surface,
            Trouble trouble,
            Line<?, ?> line,
            FaultServer server,
            FakeClock clock,
            Duration attemptTimeout) {
        trouble.play
                .apply(server.on(line.method(), line.path()))
                .then()
                .respond(line.status(), line.result())
                .always();
        boolean repeated = line.repeat() == Repeat.YES || !trouble.mayHaveBeenDone;
        try (TelephonyClient telephony =
                Samples.client(server, clock).attemptTimeout(attemptTimeout).build()) {
            if (repeated) {
                assertThat(line.call(surface, telephony)).as(line.operation()).isNotNull();
            } else {
                SdkException failure = catchThrowableOfType(SdkException.class, () -> line.call(surface, telephony));
                assertThat(failure.outcome()).as(line.operation()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure.attempts()).extracting(Attempt::decision).containsExactly(Decision.OUTCOME_UNKNOWN);
                assertThat(failure.verification()).as(line.operation()).isPresent();
                assertThat(failure).hasMessageEndingWith(failure.remedy());
                assertThat(failure.remedy()).endsWith(failure.verification().orElseThrow());
            }
        }
        assertThat(server.requests()).as(line.operation()).hasSize(repeated ? 2 : 1);
    }

    static Stream<Object[]> lines() {
        return Surface.with(RetryMatrix.LINES.stream());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void operation_thatMetNoServer_isRetried(Surface surface, Line<?, ?> line, FakeClock clock) {
        FaultServer gone = FaultServer.start(clock);
        gone.close();
        try (TelephonyClient telephony = Samples.client(gone, clock).build()) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> line.call(surface, telephony));

            assertThat(failure.kind()).isEqualTo(TransportException.Kind.CONNECT);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(failure.verification()).isEmpty();
            assertThat(failure.attempts()).hasSize(6);
        }
    }

    /** Those that make several calls have tests of their own. */
    private static final Set<String> SEVERAL = Set.of("createOnce", "purchaseOnce", "activateOnce", "awaitEnd", "find");

    /** Whoever adds an operation has to add its line here or there. */
    @Test
    void tables_haveEveryOperationOfBothSurfaces() {
        Stream<String> catalogue =
                CatalogueLine.ALL.stream().map(line -> line.name().replaceFirst("[ ,].*", ""));
        Set<String> listed = Stream.concat(RetryMatrix.LINES.stream().map(Line::operation), catalogue)
                .collect(Collectors.toSet());

        assertThat(operations(TelephonyClient.class)).hasSizeGreaterThan(50).isEqualTo(listed);
        assertThat(operations(TelephonyAsyncClient.class)).isEqualTo(listed);
    }

    private static Set<String> operations(Class<?> client) {
        Set<String> operations = new HashSet<>();
        for (Method accessor : client.getDeclaredMethods()) {
            Class<?> resource = accessor.getReturnType();
            boolean accesses = Modifier.isPublic(accessor.getModifiers())
                    && !Modifier.isStatic(accessor.getModifiers())
                    && resource != TelephonyAsyncClient.class
                    && resource.getPackageName().startsWith(client.getPackageName() + ".");
            if (accesses) {
                Stream.of(resource.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> !SEVERAL.contains(method.getName()))
                        .forEach(method -> operations.add(accessor.getName() + "()." + method.getName()));
            }
        }
        operations.removeAll(CatalogueLine.COMPOSED);
        return operations;
    }
}
