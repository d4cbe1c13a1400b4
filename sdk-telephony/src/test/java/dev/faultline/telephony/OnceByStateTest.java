package dev.faultline.telephony;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.OnceResult;
import dev.faultline.core.OnceResult.Proof;
import dev.faultline.telephony.calls.BatchCall;
import dev.faultline.telephony.calls.BatchCallOnceOptions;
import dev.faultline.telephony.calls.NewBatchCall;
import dev.faultline.telephony.numbers.PhoneNumberPurchase;
import dev.faultline.telephony.numbers.PurchasedPhoneNumber;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.telephony.workflows.Workflow;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A batch is recognised by its title, a number by being the workspace's, an activation by the workflow's state. */
@FaultlineTest
class OnceByStateTest {

    private static final NewBatchCall BATCH = Samples.newBatchCall().build();

    private static final PhoneNumberPurchase PURCHASE =
            PhoneNumberPurchase.builder("+14155550123", "tp_1", "US").build();

    private static OnceResult<BatchCall> batch(
            Surface surface, TelephonyClient telephony, Consumer<BatchCallOnceOptions> options) {
        return SurfaceCalls.call(
                surface,
                telephony,
                c -> c.batchCalls().createOnce(BATCH, options),
                c -> c.batchCalls().createOnce(BATCH, options));
    }

    private static OnceResult<PurchasedPhoneNumber> purchase(
            Surface surface, TelephonyClient telephony, boolean firstUse) {
        return SurfaceCalls.call(
                surface,
                telephony,
                c -> c.phoneNumbers().purchaseOnce(PURCHASE, o -> o.firstUse(firstUse)),
                c -> c.phoneNumbers().purchaseOnce(PURCHASE, o -> o.firstUse(firstUse)));
    }

    private static OnceResult<Workflow> activation(Surface surface, TelephonyClient telephony) {
        return SurfaceCalls.call(
                surface,
                telephony,
                c -> c.workflows().activateOnce("wf_1"),
                c -> c.workflows().activateOnce("wf_1"));
    }

    private static String workflow(String status) {
        return "{\"statusCode\":200,\"data\":{\"id\":\"wf_1\",\"status\":\"" + status + "\"}}";
    }

    private static Proof proof(OnceResult<?> result) {
        assertThat(result).isInstanceOf(OnceResult.Placed.class);
        return ((OnceResult.Placed<?>) result).proof();
    }

    private static long writes(FaultServer server) {
        return server.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void batch_isRecognisedByItsTitle(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/batch-calls").reset();
        server.on(GET, "/batch-calls")
                .succeed("[{\"id\":\"batch_1\",\"title\":\"Spring sale\"},"
                        + "{\"id\":\"batch_2\",\"title\":\"Winter sale\",\"createdAt\":\"2025-11-01T00:00:00Z\"}]")
                .then()
                .succeed("[{\"id\":\"batch_3\",\"title\":\"Winter sale\",\"status\":\"waiting\"}]");
        Instant since = Instant.parse("2025-12-01T00:00:00Z");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<BatchCall> lost =
                    batch(surface, telephony, o -> o.since(since).firstUse(true));
            OnceResult<BatchCall> again = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.batchCalls().createOnce(BATCH),
                    c -> c.batchCalls().createOnce(BATCH));

            assertThat(proof(lost)).isEqualTo(Proof.KEY);
            assertThat(again.orElseThrow().id()).isEqualTo("batch_3");
        }
        assertThat(writes(server)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void batch_thatIsADraft_mayBeIt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/batch-calls")
                .succeed("[{\"id\":\"batch_1\",\"title\":\"Winter sale\",\"status\":\"draft\"}]")
                .then()
                .succeed("[]");
        server.on(POST, "/batch-calls")
                .respond(201, "{\"id\":\"batch_2\",\"status\":\"initiated\",\"warning\":{\"message\":\"waits\"}}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(batch(surface, telephony, o -> {})).isInstanceOf(OnceResult.Candidate.class);
            assertThat(writes(server)).isZero();

            OnceResult<BatchCall> sent = batch(surface, telephony, o -> o.listDelay(Duration.ZERO));
            assertThat(proof(sent)).isEqualTo(Proof.RESPONSE);
            assertThat(sent.orElseThrow().status().is(BatchCall.Status.INITIATED))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void number_isRecognisedAmongTheWorkspaces(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/organization-phone-numbers/purchase").reset();
        server.on(GET, "/organization-phone-numbers")
                .succeed("{\"items\":[{\"id\":\"n_1\",\"phone_number\":\"+14155550100\"}],\"total\":1}")
                .then()
                .succeed("{\"items\":[{\"id\":\"n_2\",\"phone_number\":\"14155550123\",\"status\":\"pending\"}],"
                        + "\"total\":1}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<PurchasedPhoneNumber> lost = purchase(surface, telephony, true);
            OnceResult<PurchasedPhoneNumber> again = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.phoneNumbers().purchaseOnce(PURCHASE),
                    c -> c.phoneNumbers().purchaseOnce(PURCHASE));

            assertThat(proof(lost)).isEqualTo(Proof.KEY);
            PurchasedPhoneNumber number = again.orElseThrow();
            assertThat(number.status().is(PurchasedPhoneNumber.Status.PENDING)).isTrue();
            assertThat(number.organizationPhoneNumber().id()).isEqualTo("n_2");
            assertThat(number.json().as(PurchasedPhoneNumber.class)).isEqualTo(number);
        }
        assertThat(writes(server)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void numberThatSomebodyHas_mayBeOurs(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/organization-phone-numbers/purchase")
                .fail(TelephonyError.CONFLICT)
                .always();
        server.on(GET, "/organization-phone-numbers")
                .succeed("{\"items\":[{\"id\":\"n_2\",\"phone_number\":\"+14155550123\"}],\"total\":1}")
                .then()
                .succeed("{\"items\":[],\"total\":0}")
                .then()
                .fail(TelephonyError.UNAUTHORIZED);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(proof(purchase(surface, telephony, true))).isEqualTo(Proof.KEY);
            assertThat(purchase(surface, telephony, true)).isInstanceOf(OnceResult.NotPlaced.class);
            assertThat(purchase(surface, telephony, true)).isInstanceOf(OnceResult.StillUnknown.class);
        }
        assertThat(clock.waits()).as("one look each").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void lostActivation_isRecognisedByTheState(Surface surface, FaultServer server, FakeClock clock) {
        server.on(PATCH, "/workflows/{id}/status").reset();
        server.on(GET, "/workflows/{id}")
                .succeed(workflow("draft"))
                .times(3)
                .then()
                .succeed(workflow("active"));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(proof(activation(surface, telephony))).isEqualTo(Proof.STATE);
            assertThat(proof(activation(surface, telephony))).isEqualTo(Proof.STATE);
        }
        assertThat(writes(server)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"BLOCKING, paused", "ASYNC, completed", "BLOCKING, cancelled", "ASYNC, warming_up"})
    void workflowThatIsNoDraft_isNotActivatedAgain(
            Surface surface, String status, FaultServer server, FakeClock clock) {
        server.on(GET, "/workflows/{id}").succeed(workflow(status));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(activation(surface, telephony)).isInstanceOf(OnceResult.Candidate.class);
        }
        assertThat(writes(server)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void rejectedActivation_isReadOnceMore(Surface surface, FaultServer server, FakeClock clock) {
        server.on(PATCH, "/workflows/{id}/status")
                .fail(TelephonyError.BAD_REQUEST)
                .then()
                .fail(TelephonyError.CONFLICT)
                .then()
                .fail(TelephonyError.FORBIDDEN);
        server.on(GET, "/workflows/{id}")
                .succeed(workflow("draft"))
                .then()
                .succeed(workflow("active"))
                .then()
                .succeed(workflow("draft"))
                .always();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(proof(activation(surface, telephony)))
                    .as("another one was faster")
                    .isEqualTo(Proof.STATE);
            assertThat(activation(surface, telephony)).isInstanceOf(OnceResult.NotPlaced.class);
            assertThat(activation(surface, telephony)).isInstanceOf(OnceResult.NotPlaced.class);
        }
        assertThat(server.requests()).extracting(SeenRequest::method).hasSize(8);
    }

    @ParameterizedTest
    @EnumSource
    void activationThatNothingShows_isStillUnknown(Surface surface, FaultServer server, FakeClock clock) {
        server.on(PATCH, "/workflows/{id}/status").respond(503, "");
        server.on(GET, "/workflows/{id}").succeed(workflow("draft")).always();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<Workflow> result = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflows().activateOnce("wf_1", Duration.ofSeconds(6)),
                    c -> c.workflows().activateOnce("wf_1", Duration.ofSeconds(6)));

            assertThat(((OnceResult.StillUnknown<Workflow>) result).advice())
                    .isEqualTo(
                            "It may have been done, and was not found since. Later call workflows().activateOnce(..)"
                                    + " again: that looks before it sends. Or read the workflow's status with workflows().get(..).");
        }
        assertThat(clock.waits()).extracting(Duration::toSeconds).containsExactly(2L, 4L);
        assertThat(writes(server)).isEqualTo(1);
    }
}
