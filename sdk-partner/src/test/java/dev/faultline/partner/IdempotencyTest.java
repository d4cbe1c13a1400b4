package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.RawRequest;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultServerExtension;
import dev.faultline.testkit.LeakCheckExtension;
import dev.faultline.testkit.SeenRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One key and the same bytes for all attempts of a submission. */
@ExtendWith({LeakCheckExtension.class, FaultServerExtension.class})
class IdempotencyTest {

    @ParameterizedTest
    @EnumSource
    void allAttempts_carryOneRandomUuidAndTheSameBytes(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .respond(500, "{}")
                .then()
                .reset()
                .then()
                .fail(PartnerError.RATE_LIMITED)
                .then()
                .respond(502, "{}")
                .then()
                .respond(201, Samples.RECEIPT);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            ApplicationReceipt receipt = surface.submit(partner);

            List<SeenRequest> requests = server.requests();
            assertThat(requests).hasSize(5);
            String key = requests.get(0).header("Idempotency-Key").orElseThrow();
            assertThat(UUID.fromString(key).version()).isEqualTo(4);
            assertThat(requests).allSatisfy(request -> {
                assertThat(request.header("Idempotency-Key")).contains(key);
                assertThat(request.body()).isEqualTo(requests.get(0).body());
                assertThat(request.header("Content-Type")).contains("application/json");
            });
            assertThat(receipt.response().idempotencyKey()).contains(key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachSubmission_hasItsOwnKey(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(201, Samples.RECEIPT);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            surface.submit(partner);
            surface.submit(partner);
            assertThat(server.requests())
                    .extracting(request -> request.header("Idempotency-Key").orElseThrow())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyOfTheCaller_wins(Surface surface, FaultServer server, FakeClock clock) {
        String key = UUID.randomUUID().toString();
        server.on(POST, "/applications").respond(500, "{}");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PartnerClient view = partner.with(o -> o.idempotencyKey(key));
            SdkException failure = catchThrowableOfType(SdkException.class, () -> surface.submit(view));
            assertThat(failure.idempotencyKey()).contains(key);
            assertThat(server.requests())
                    .hasSize(5)
                    .allSatisfy(request ->
                            assertThat(request.header("Idempotency-Key")).contains(key));
        }
    }

    @ParameterizedTest
    @EnumSource
    void failedSubmission_canBeFinishedWithItsKey(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").reset().times(5).then().respond(201, Samples.RECEIPT);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            SdkException failure = catchThrowableOfType(SdkException.class, () -> surface.submit(partner));
            String key = failure.idempotencyKey().orElseThrow();
            surface.submit(partner.with(o -> o.idempotencyKey(key)));
            assertThat(server.requests())
                    .hasSize(6)
                    .extracting(request -> request.header("Idempotency-Key").orElseThrow())
                    .containsOnly(key);
            assertThat(server.requests().get(5).body())
                    .isEqualTo(server.requests().get(0).body());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyForAnOperationThatTakesNone_isRefused(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed("{\"data\":[]}");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PartnerClient view = partner.with(o -> o.idempotencyKey("k"));
            assertThatThrownBy(() -> surface.jobs(view))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("idempotencyKey")
                    .hasMessageContaining("GET /jobs");
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rawPost_carriesAKeyToo(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(500, "{}").then().respond(201, Samples.RECEIPT);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            surface.execute(partner, RawRequest.post("/applications").json(Map.of("a", 1)));
            assertThat(server.requests())
                    .hasSize(2)
                    .extracting(request -> request.header("Idempotency-Key").orElseThrow())
                    .containsOnly(
                            server.requests().get(0).header("Idempotency-Key").orElseThrow());
        }
    }
}
