package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ApiResult;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.sequences.internal.SequencesPath;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every operation of the module: what it sends, when it is retried, and whose codes its errors have. */
@FaultlineTest
class OperationContractTest {

    private static final String OPERATIONS = "dev.faultline.sequences.OperationCase#onBothSurfaces";

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource(OPERATIONS)
    void sendsThisAndNoMore_inEitherContract(
            Surface surface, OperationCase operation, FaultServer server, FakeClock clock) {
        for (Contract contract : Contract.values()) {
            operation.succeed(server.on(operation.method(), operation.path(contract)));
            try (SequencesClient reply =
                    SurfaceCalls.client(server, clock).contract(contract).build()) {
                Object result = operation.on(surface, contract == Contract.OLDER ? reply : reply.asUser(42));

                assertThat(result.toString()).doesNotContain("secret", "example.com", "connectionLink");
                if (result instanceof ApiResult done && !operation.response().startsWith("https:")) {
                    assertThat(done.response().status()).isEqualTo(200);
                }
            }
            assertThat(server.requests()).hasSize(contract.ordinal() + 1);
            SeenRequest seen = server.requests().get(contract.ordinal());
            assertThat(seen.method()).isEqualTo(operation.method().name());
            assertThat(seen.target()).isEqualTo(operation.target(contract));
            assertThat(seen.text()).isEqualTo(operation.body(contract));
            assertThat(seen.header("Content-Type").isPresent())
                    .isEqualTo(!operation.body().isEmpty());
            boolean older = contract == Contract.OLDER;
            assertThat(seen.header("X-API-Key").orElse("-")).isEqualTo(older ? SurfaceCalls.KEY : "-");
            assertThat(seen.header("Authorization").orElse("-")).isEqualTo(older ? "-" : "Bearer " + SurfaceCalls.KEY);
            assertThat(seen.header("X-User-Id").orElse("-")).isEqualTo(older ? "-" : "42");
        }
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource(OPERATIONS)
    void failsWithTheCodesOfItsDomain(Surface surface, OperationCase operation, FaultServer server, FakeClock clock) {
        SequencesDomain domain = operation.domain();
        List<SequencesErrorCode> table = domain == null ? List.of() : domain.errors();
        int status = domain == null ? 404 : table.get(0).status();
        String code = domain == null ? "1" : table.get(0).code();
        server.on(operation.method(), operation.path())
                .respond(
                        status,
                        "{\"title\":\"t\",\"status\":" + status + ",\"detail\":\"gone\",\"errorCode\":" + code + "}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequencesException failure =
                    catchThrowableOfType(SequencesException.class, () -> operation.on(surface, reply));

            assertThat(failure.code()).contains(code);
            assertThat(failure.vendorMessage()).contains("gone");
            assertThat(failure.domain().orElse(null)).isEqualTo(domain);
            assertThat(SequencesPath.of(operation.path()).domain()).isEqualTo(domain);
            assertThat(failure)
                    .isExactlyInstanceOf(
                            domain == null
                                    ? SequencesException.General.NotFound.class
                                    : table.get(0).type());
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource(OPERATIONS)
    void unknownOutcome_isRetriedOnlyWhereThatIsHarmless(
            Surface surface, OperationCase operation, FaultServer server, FakeClock clock) {
        server.on(operation.method(), operation.path())
                .reset()
                .then()
                .fail(SequencesError.SERVER_FAULT)
                .always();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SdkException lost = catchThrowableOfType(SdkException.class, () -> operation.on(surface, reply));
            assertThat(lost.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(server.requests()).hasSize(operation.retried() ? 4 : 1);
            if (!operation.retried()) {
                SdkException failed = catchThrowableOfType(SdkException.class, () -> operation.on(surface, reply));
                assertThat(server.requests()).hasSize(2);
                for (SdkException failure : List.of(lost, failed)) {
                    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                    assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.OUTCOME_UNKNOWN);
                    assertThat(failure.verification().orElseThrow())
                            .contains(operation.verification())
                            .endsWith(".");
                    assertThat(failure.remedy()).contains(operation.verification());
                }
            }
        }
        assertThat(server.requests()).extracting(SeenRequest::text).containsOnly(operation.body());
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource(OPERATIONS)
    void rejection_isRetriedAfterItsDelay(
            Surface surface, OperationCase operation, FaultServer server, FakeClock clock) {
        operation.succeed(server.on(operation.method(), operation.path())
                .fail(SequencesError.THROTTLED)
                .retryAfter(31)
                .then());
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            operation.on(surface, reply);
        }
        assertThat(server.requests()).hasSize(2).extracting(SeenRequest::text).containsOnly(operation.body());
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(31));
    }
}
