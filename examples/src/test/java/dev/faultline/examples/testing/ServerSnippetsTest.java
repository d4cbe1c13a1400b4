package dev.faultline.examples.testing;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.Attempt;
import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.CooldownException;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TransportException;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.CrmConnection;
import dev.faultline.crm.CrmError;
import dev.faultline.crm.CrmException;
import dev.faultline.partner.Application;
import dev.faultline.partner.NewApplication;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.partner.PartnerException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

// snippet: server
@FaultlineTest
class ServerSnippetsTest {

    private static final String RECEIPT = "{\"id\":\"ej_app_90233\",\"status\":\"received\"}";

    private PartnerClient partner;

    @BeforeEach
    void connect(FaultServer server, FakeClock clock) {
        partner = PartnerClient.builder()
                .apiKey("pek_test_1")
                .baseUrl(server.url())
                .timeSource(clock)
                .build();
    }

    @AfterEach
    void disconnect() {
        partner.close();
    }

    @Test
    void closedJob_isToldToTheCandidate(FaultServer server) {
        server.on(POST, "/applications").fail(PartnerError.JOB_CLOSED);

        assertThat(submit()).isEqualTo("job_40417 is taken");
    }

    private String submit() {
        return new Submissions(partner.applications()::submit).submit(application());
    }
    // end

    // snippet: every-error
    @ParameterizedTest
    @EnumSource
    void everyError_endsInSomethingThatAPersonCanDo(PartnerError error, FaultServer server) {
        server.on(POST, "/applications").fail(error);

        assertThat(submit()).isNotBlank().doesNotContain("stored");
    }
    // end

    // snippet: retry
    @Test
    void rejectionAndFailure_areRetriedAfterTheirWaits(FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .fail(PartnerError.RATE_LIMITED)
                .retryAfter(7)
                .then()
                .fail(PartnerError.INTERNAL_ERROR)
                .then()
                .respond(201, RECEIPT);

        assertThat(submit()).isEqualTo("stored as ej_app_90233");
        assertThat(clock.waits()).first().isEqualTo(Duration.ofSeconds(7)); // waited in no time
        assertThat(server.requests())
                .extracting(request -> request.header("Idempotency-Key"))
                .hasSize(3)
                .containsOnly(server.requests().get(0).header("Idempotency-Key"));
    }
    // end

    // snippet: lost-response
    @Test
    void lostResponse_leavesAKeyToFinishWith(FaultServer server) {
        server.on(POST, "/applications").reset();

        assertThat(submit()).startsWith("finish later with key ");
        assertThat(server.requests()).hasSize(5); // all attempts of the default policy
    }

    @Test
    void timeout_leavesTheOutcomeOpen(FaultServer server) {
        server.on(POST, "/applications").stall();
        PartnerClient hurried = partner.with(o -> o.attemptTimeout(Duration.ofMillis(100)) // of real time
                .retryPolicy(RetryPolicy.none()));

        assertThatThrownBy(() -> hurried.applications().submit(application()))
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.kind()).isEqualTo(TransportException.Kind.TIMEOUT);
                    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
                });
    }
    // end

    // snippet: cooldown
    @Test
    void spentLimit_holdsTheNextCallBack(FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.RATE_LIMITED).retryAfter(3600);

        assertThatThrownBy(() -> partner.applications().submit(application()))
                .isInstanceOf(PartnerException.RateLimited.class);
        assertThatThrownBy(() -> partner.applications().submit(application()))
                .isInstanceOfSatisfying(
                        CooldownException.class,
                        e -> assertThat(e.until()).isEqualTo(clock.now().plusSeconds(3600)));
        assertThat(server.requests()).hasSize(1);
    }
    // end

    // snippet: circuit
    @Test
    void openCircuitOfAProvider_rejectsUntilItsTime(FaultServer server, FakeClock clock) {
        server.on(GET, "/crm/contact/{id}")
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(30)
                .then()
                .succeed("{\"success\":true,\"data\":{\"id\":\"7\"}}");
        try (CrmClient crm = CrmClient.builder()
                .apiKey("key-1")
                .baseUrl(server.url())
                .timeSource(clock)
                .retryPolicy(RetryPolicy.none())
                .build()) {
            CrmConnection hubspot = crm.connection("user_1", "hubspot");

            assertThatThrownBy(() -> hubspot.contacts().get("7")).isInstanceOf(CrmException.CircuitOpen.class);
            assertThatThrownBy(() -> hubspot.contacts().get("7")).isInstanceOf(CircuitOpenException.class);
            clock.advance(Duration.ofSeconds(30));
            assertThat(hubspot.contacts().get("7").id()).isEqualTo("7");
        }
    }
    // end

    // snippet: async
    @Test
    void future_failsWithTheSameException_andCanBeCancelled(FaultServer server) {
        CountDownLatch gate = new CountDownLatch(1);
        server.on(GET, "/applications/{id}")
                .fail(PartnerError.APPLICATION_NOT_FOUND)
                .then()
                .succeed("{}")
                .heldUntil(gate);

        assertThat(partner.async().applications().get("ej_app_1"))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseExactlyInstanceOf(PartnerException.ApplicationNotFound.class);

        CompletableFuture<Application> second = partner.async().applications().get("ej_app_2");
        server.awaitRequests(2);
        second.cancel(true);
        gate.countDown();
        assertThat(second).isCancelled();
    }
    // end

    // snippet: seen
    @Test
    void requestAndAttempts_canBeLookedAt(FaultServer server) {
        server.on(POST, "/applications").respond(201, RECEIPT);

        var receipt = partner.applications().submit(application());

        SeenRequest request = server.requests().get(0);
        assertThat(request.header("Authorization")).contains("Bearer pek_test_1");
        assertThat(request.text()).contains("\"jobId\":\"job_40417\"");
        assertThat(receipt.response().attempts()).extracting(Attempt::number).containsExactly(1);
    }
    // end

    // snippet: respond
    @Test
    void lostResponse_leavesOneApplication(FaultServer server) {
        Map<String, String> stored = new HashMap<>();
        server.respond((request, response) -> {
            String key = request.header("Idempotency-Key").orElseThrow();
            boolean isNew = stored.put(key, request.text()) == null;
            return isNew ? response.reset() : response.respond(201, RECEIPT);
        });

        assertThat(submit()).isEqualTo("stored as ej_app_90233");
        assertThat(stored).hasSize(1);
    }
    // end

    static NewApplication application() {
        return NewApplication.builder()
                .jobId("job_40417")
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina@example.org")
                        .phone("+15035550142"))
                .consentToContact(true)
                .sourceApplicationId("ats-7781")
                .build();
    }
}
