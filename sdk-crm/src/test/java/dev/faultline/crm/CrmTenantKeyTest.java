package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.CooldownException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The end users of one key are not those of another, though their ids may be the same. */
@FaultlineTest
class CrmTenantKeyTest {

    private static CrmConnection hubspot(CrmClient crm, String key) {
        return crm.with(o -> o.apiKey(key)).connection(END_USER, "hubspot");
    }

    @ParameterizedTest
    @EnumSource
    void openCircuitOfOneKey_holdsNoOther(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(30)
                .then()
                .succeed("{\"data\":{\"id\":\"1\"}}");
        try (CrmClient crm =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            CrmConnection acme = hubspot(crm, "sk_live_acme_1234567");
            catchThrowableOfType(CrmException.CircuitOpen.class, () -> Samples.getContact(surface, acme, "1"));
            CircuitOpenException rejected =
                    catchThrowableOfType(CircuitOpenException.class, () -> Samples.getContact(surface, acme, "1"));

            assertThat(rejected.scope()).matches("hubspot for end user [0-9a-f]{12} \\(key [0-9a-f]{12}\\)");
            assertThat(Samples.getContact(surface, hubspot(crm, "sk_live_umbrella_123"), "1")
                            .id())
                    .isEqualTo("1");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cooldownOfOneKey_holdsNoOther(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.PROVIDER_RATE_LIMITED)
                .retryAfter(30)
                .then()
                .succeed("{\"data\":{\"id\":\"1\"}}");
        try (CrmClient crm =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            CrmConnection acme = hubspot(crm, "sk_live_acme_1234567");
            catchThrowableOfType(SdkException.class, () -> Samples.getContact(surface, acme, "1"));

            assertThat(catchThrowableOfType(CooldownException.class, () -> Samples.getContact(surface, acme, "1")))
                    .isNotNull();
            assertThat(Samples.getContact(surface, hubspot(crm, "sk_live_umbrella_123"), "1")
                            .id())
                    .isEqualTo("1");
        }
    }

    @Test
    void headerOfTheEndUser_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrmClient.builder()
                        .apiKey(Samples.KEY)
                        .header("x-end-user-id", "noor@example.org")
                        .build())
                .withMessage("header is x-end-user-id: give the end user with connection(..)");
        try (CrmClient crm = CrmClient.builder().apiKey(Samples.KEY).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> crm.with(o -> o.header("X-End-User-Id", "noor@example.org")))
                    .withMessage("header is X-End-User-Id: give the end user with connection(..)");
        }
    }
}
