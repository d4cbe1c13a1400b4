package dev.faultline.examples.cookbook;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.CooldownException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.partner.PartnerException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FaultlineTest
class TenantsTest {

    private final Map<String, String> vault = Map.of("acme", "pek_live_acme", "bolt", "pek_live_bolt");

    private PartnerClient partner;

    @BeforeEach
    void connect(FaultServer server, FakeClock clock) {
        partner = PartnerClient.builder()
                .apiKey("pek_live_own")
                .baseUrl(server.url())
                .timeSource(clock)
                .retryPolicy(RetryPolicy.none())
                .build();
    }

    @AfterEach
    void disconnect() {
        partner.close();
    }

    // snippet: view
    PartnerClient of(String tenant) {
        return partner.with(o -> o.apiKey(vault.get(tenant))); // costs nothing: make one for each request
    }
    // end

    @Test
    void eachView_sendsItsKey(FaultServer server) {
        server.on(GET, "/jobs").succeed("{\"data\":[]}").times(3);

        of("acme").jobs().list();
        of("bolt").jobs().list();
        partner.jobs().list();

        assertThat(server.requests())
                .extracting(request -> request.header("Authorization").orElseThrow())
                .containsExactly("Bearer pek_live_acme", "Bearer pek_live_bolt", "Bearer pek_live_own");
    }

    // snippet: limits
    @Test
    void limitOfOneTenant_holdsBackNoOther(FaultServer server) {
        server.on(GET, "/jobs")
                .respond(429, "{\"error\":\"RATE_LIMITED\"}") // with a company in it, it would hold back that one only
                .retryAfter(3600)
                .then()
                .succeed("{\"data\":[]}");

        assertThatThrownBy(() -> of("acme").jobs().list()).isInstanceOf(PartnerException.RateLimited.class);
        assertThatThrownBy(() -> of("acme").jobs().list()).isInstanceOf(CooldownException.class); // not sent
        assertThat(of("bolt").jobs().list().items()).isEmpty();
        assertThat(server.requests()).hasSize(2);
    }
    // end

    // snippet: outage
    @Test
    void outageOfTheHost_isEverybodys(FaultServer server) {
        server.on(GET, "/jobs").fail(PartnerError.INTERNAL_ERROR).times(10);
        for (int i = 0; i < 10; i++) {
            String tenant = i % 2 == 0 ? "acme" : "bolt";
            assertThatThrownBy(() -> of(tenant).jobs().list()).isInstanceOf(PartnerException.ServerFault.class);
        }

        assertThatThrownBy(() -> partner.jobs().list()).isInstanceOf(CircuitOpenException.class);
        assertThat(server.requests()).hasSize(10);
    }
    // end

    @Test
    void rotatedKey_isAskedForBeforeEachAttempt(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").fail(PartnerError.INTERNAL_ERROR).then().succeed("{\"data\":[]}");
        AtomicReference<String> secrets = new AtomicReference<>("pek_live_1");
        // snippet: rotation
        PartnerClient rotating = PartnerClient.builder()
                .apiKey(secrets::get) // a cached value: it is asked for before each attempt
                // end
                .baseUrl(server.url())
                .timeSource(clock)
                .listener(event -> secrets.set("pek_live_2"))
                .build();

        try (rotating) {
            rotating.with(o -> o.totalTimeout(Duration.ofMinutes(1))).jobs().list();
        }
        assertThat(server.requests().get(1).header("Authorization")).contains("Bearer pek_live_2");
    }
}
