package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Decision;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RetryPolicy;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@FaultlineTest
class CrmReconnectTest {

    static Stream<Object[]> surfacesAndLines() {
        return Surface.with(Stream.of(CrmError.PROVIDER_AUTH_FAILED, CrmError.NEEDS_REAUTH));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndLines")
    void reconnectCase_isNeverRetriedAndNeverOpensTheCircuit(
            Surface surface, CrmError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}").fail(line).retryAfter(1);
        server.on(HttpMethod.POST, "/crm/contact").fail(line);
        RetryPolicy eager =
                RetryPolicy.builder().maxAttempts(10).retryNonIdempotent(true).build();
        try (CrmClient crm = Samples.client(server, clock).retryPolicy(eager).build()) {
            CrmClient view = crm.forEndUser(END_USER).provider("hubspot");
            int calls = 30; // three times what opens a circuit

            for (int i = 0; i < calls; i++) {
                CrmException failure =
                        catchThrowableOfType(CrmException.class, () -> Samples.getContact(surface, view, "1"));
                assertThat(failure).isExactlyInstanceOf(line.type()).isInstanceOf(CrmException.Provider.class);
                assertThat(failure.requiresReconnect()).isTrue();
                assertThat(failure.retryable()).isFalse();
                assertThat(failure.attempts())
                        .singleElement()
                        .satisfies(attempt -> assertThat(attempt.decision()).isEqualTo(Decision.NOT_RETRYABLE));
            }
            assertThat(catchThrowableOfType(CrmException.class, () -> Samples.createContact(surface, view)))
                    .isExactlyInstanceOf(line.type());
            assertThat(server.requests()).hasSize(calls + 1);
            assertThat(clock.waits()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noOtherCode_requiresReconnect(CrmError line) {
        boolean reconnect = line == CrmError.PROVIDER_AUTH_FAILED || line == CrmError.NEEDS_REAUTH;

        assertThat(line.exampleException().requiresReconnect()).isEqualTo(reconnect);
    }
}
