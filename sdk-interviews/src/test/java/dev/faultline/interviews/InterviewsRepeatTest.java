package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ApiException;
import dev.faultline.core.Decision;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is retried by the vendor's word, how often, and with which key. */
@FaultlineTest
class InterviewsRepeatTest {

    static Stream<Object[]> calls() {
        return Surface.with(Arrays.stream(Call.values()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void lostResponse_isRetriedOnlyWhereThatIsSafe(Surface surface, Call call, FaultServer server, FakeClock clock) {
        server.lenient(); // the counts of requests below say how far the script is played
        call.on(server)
                .reset()
                .then()
                .fail(InterviewsError.INTERNAL_ERROR)
                .then()
                .succeed(call.response());
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            if (call.safe == Call.Safe.NO) {
                SdkException failure = catchThrowableOfType(SdkException.class, () -> call.make(surface, client));
                assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.OUTCOME_UNKNOWN);
                assertThat(failure.idempotencyKey()).isEmpty();
                assertThat(failure.verification()).as("what to look for then").isPresent();
                assertThat(server.requests()).hasSize(1);
            } else {
                assertThat(call.make(surface, client)).isNotNull();
                List<SeenRequest> requests = server.requests();
                assertThat(requests).hasSize(3);
                assertThat(requests)
                        .extracting(SeenRequest::text)
                        .containsOnly(requests.get(0).text());
                assertThat(requests)
                        .extracting(request -> request.header("Idempotency-Key"))
                        .containsOnly(requests.get(0).header("Idempotency-Key"));
                assertThat(requests.get(0).header("Idempotency-Key").isPresent())
                        .isEqualTo(call.safe == Call.Safe.BY_KEY);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void serverFault_isNeverRetriedWithoutASafeguard(Surface surface, Call call, FaultServer server, FakeClock clock) {
        call.on(server).fail(InterviewsError.INTERNAL_ERROR);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            InterviewsException failure =
                    catchThrowableOfType(InterviewsException.class, () -> call.make(surface, client));
            assertThat(failure).isExactlyInstanceOf(InterviewsException.InternalError.class);
            assertThat(server.requests()).hasSize(call.safe == Call.Safe.NO ? 1 : 3);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void rejection_isRetriedForAnyOperation(Surface surface, Call call, FaultServer server, FakeClock clock) {
        call.on(server)
                .respond(429, "{}")
                .then()
                .fail(InterviewsError.RATE_LIMITED)
                .retryAfter(7)
                .then()
                .succeed(call.response());
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThat(call.make(surface, client)).isNotNull();
            assertThat(server.requests()).hasSize(3);
            assertThat(clock.waits()).hasSize(2).last().isEqualTo(Duration.ofSeconds(7));
        }
    }

    static Stream<Object[]> serverFaults() {
        return Surface.with(Stream.of(500, 502, 503, 504, 429));
    }

    @ParameterizedTest
    @MethodSource("serverFaults")
    void atMostThreeAttemptsAreMade(Surface surface, int status, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/candidates/{candidateId}/status").respond(status, "{}");
        server.on(HttpMethod.POST, "/candidates").respond(status, "{}");
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            ApiException read = catchThrowableOfType(ApiException.class, () -> Samples.status(surface, client));
            assertThat(read.attempts()).hasSize(3);
            assertThat(read.attempts().get(2).decision()).isEqualTo(Decision.ATTEMPTS_EXHAUSTED);
            assertThat(server.requests()).hasSize(3);
            ApiException write = catchThrowableOfType(ApiException.class, () -> Samples.importOne(surface, client));
            assertThat(write.attempts()).hasSize(3);
            assertThat(server.requests()).hasSize(6);
            assertThat(clock.waits()).hasSize(4);
        }
    }

    static Stream<Object[]> callersFaults() {
        return Surface.with(IntStream.rangeClosed(400, 451)
                .filter(status -> status != 421 && status != 425 && status != 429)
                .boxed());
    }

    @ParameterizedTest
    @MethodSource("callersFaults")
    void otherFaults_areNeverRetried(Surface surface, int status, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/candidates").respond(status, "{}").retryAfter(1);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            ApiException failure = catchThrowableOfType(ApiException.class, () -> Samples.importOne(surface, client));
            assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.NOT_RETRYABLE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DELETE", "FORCE_DELETE", "DELETE_WEBHOOK"})
    void deletionThatFindsNothingAfterALostResponse_isDone(Call call, FaultServer server, FakeClock clock) {
        for (Surface surface : Surface.values()) {
            call.on(server.forgetScripts()).reset().then().fail(InterviewsError.NOT_FOUND);
            try (InterviewsClient client = Samples.client(server, clock).build()) {
                JsonResult done = (JsonResult) call.make(surface, client);
                assertThat(done.response().attempts()).hasSize(2);
            }
        }
    }

    /** Without a lost attempt there was nothing to delete, and a gateway's page proves nothing. */
    @ParameterizedTest
    @EnumSource(names = {"DELETE", "FORCE_DELETE", "DELETE_WEBHOOK"})
    void deletionThatFindsNothing_isAFailureOtherwise(Call call, FaultServer server, FakeClock clock) {
        for (Surface surface : Surface.values()) {
            call.on(server.forgetScripts())
                    .fail(InterviewsError.NOT_FOUND)
                    .then()
                    .reset()
                    .then()
                    .respond(404, "<html>no such site</html>");
            try (InterviewsClient client = Samples.client(server, clock).build()) {
                assertThat(catchThrowableOfType(InterviewsException.NotFound.class, () -> call.make(surface, client))
                                .outcome())
                        .isEqualTo(Outcome.NOT_PROCESSED);
                assertThat(catchThrowableOfType(InterviewsException.NotFound.class, () -> call.make(surface, client))
                                .outcome())
                        .isEqualTo(Outcome.UNKNOWN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void unavailable_isRetriedWhereThatIsSafeOrAskedFor(
            Surface surface, Call call, FaultServer server, FakeClock clock) {
        call.on(server).respond(503, "").then().succeed(call.response());
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            if (call.safe == Call.Safe.NO) {
                SdkException failure = catchThrowableOfType(SdkException.class, () -> call.make(surface, client));
                assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure.verification()).isPresent();
                assertThat(server.requests()).hasSize(1);
                call.on(server.forgetScripts())
                        .respond(503, "")
                        .retryAfter(2)
                        .then()
                        .succeed(call.response());
            }
            assertThat(call.make(surface, client)).isNotNull();
        }
        assertThat(server.requests()).hasSize(call.safe == Call.Safe.NO ? 3 : 2);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void successOfAPortalOrProxy_leavesAWriteOpen(Surface surface, Call call, FaultServer server, FakeClock clock) {
        for (String body : List.of("<html>Log in</html>", "{}", "{\"success\":false}")) {
            call.on(server.forgetScripts()).succeed(body);
            try (InterviewsClient client = Samples.client(server, clock).build()) {
                if (call != Call.HEALTH || !body.equals("{}")) {
                    ResponseFormatException failure =
                            catchThrowableOfType(ResponseFormatException.class, () -> call.make(surface, client));
                    assertThat(failure).as(body).isNotNull();
                    assertThat(failure.outcome()).as(body).isEqualTo(Outcome.UNKNOWN);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void successThatSaysItFailed_isTheErrorOfItsCode(Surface surface, FaultServer server, FakeClock clock) {
        Call.SELECT
                .on(server)
                .succeed("{\"success\":false,\"error\":\"ANALYSIS_NOT_VIEWED\",\"message\":\"view it\"}")
                .then()
                .succeed("{\"success\":false,\"error\":\"INTERNAL_ERROR\"}");
        try (InterviewsClient client =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            InterviewsException notViewed = catchThrowableOfType(
                    InterviewsException.AnalysisNotViewed.class, () -> Call.SELECT.make(surface, client));
            InterviewsException internal = catchThrowableOfType(
                    InterviewsException.InternalError.class, () -> Call.SELECT.make(surface, client));

            assertThat(notViewed.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(notViewed.vendorMessage()).contains("view it");
            assertThat(internal.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    /** The vendor's three attempts are its advice for those who have no other: an application may know better. */
    @ParameterizedTest
    @EnumSource
    void policyOfTheApplication_winsOverTheVendorsThreeAttempts(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/candidates/{candidateId}/status").fail(InterviewsError.INTERNAL_ERROR);
        RetryPolicy persistent = RetryPolicy.builder().maxAttempts(5).build();
        try (InterviewsClient client =
                Samples.client(server, clock).retryPolicy(persistent).build()) {
            assertThat(catchThrowableOfType(InterviewsException.class, () -> Samples.status(surface, client))
                            .attempts())
                    .hasSize(5);
            InterviewsClient view = client.with(
                    o -> o.retryPolicy(RetryPolicy.builder().maxAttempts(2).build()));
            assertThat(catchThrowableOfType(InterviewsException.class, () -> Samples.status(surface, view))
                            .attempts())
                    .hasSize(2);
        }
        assertThat(server.requests()).hasSize(7);
    }

    @Test
    void defaultPolicy_isTheVendors() {
        RetryPolicy policy = InterviewsClient.defaultRetryPolicy();

        assertThat(policy.maxAttempts()).isEqualTo(3);
        assertThat(policy.retryNonIdempotent()).isFalse();
        assertThat(policy.maxServerDelay()).isEqualTo(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @EnumSource
    void backoff_growsBetweenAttempts(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/candidates").fail(InterviewsError.INTERNAL_ERROR);
        RetryPolicy exact =
                InterviewsClient.defaultRetryPolicy().toBuilder().jitter(0).build();
        try (InterviewsClient client =
                Samples.client(server, clock).retryPolicy(exact).build()) {
            catchThrowableOfType(SdkException.class, () -> Samples.importOne(surface, client));
        }
        assertThat(clock.waits()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    static Stream<Object[]> keyed() {
        return Surface.with(Arrays.stream(Call.values()).filter(call -> call.safe == Call.Safe.BY_KEY));
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void failedCall_canBeFinishedWithItsKey(Surface surface, Call call, FaultServer server, FakeClock clock) {
        call.on(server).reset().times(3).then().succeed(call.response());
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            SdkException failure = catchThrowableOfType(SdkException.class, () -> call.make(surface, client));
            String key = failure.idempotencyKey().orElseThrow();
            call.make(surface, client.with(o -> o.idempotencyKey(key)));
            assertThat(server.requests())
                    .hasSize(4)
                    .extracting(request -> request.header("Idempotency-Key").orElseThrow())
                    .containsOnly(key);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void keyOfTheCaller_isRejectedWhereTheVendorTakesNone(
            Surface surface, Call call, FaultServer server, FakeClock clock) {
        call.on(server).succeed(call.response()).always();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            InterviewsClient view = client.with(o -> o.idempotencyKey("my-key"));
            if (call.safe == Call.Safe.BY_KEY) {
                call.make(surface, view);
                assertThat(server.requests().get(0).header("Idempotency-Key")).contains("my-key");
            } else {
                assertThatThrownBy(() -> call.make(surface, view))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("idempotencyKey");
                assertThat(server.requests()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void key_hasAtMost255Characters(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/candidates").respond(201, Call.IMPORT.response());
        String longest = "k".repeat(255);
        String tooLong = "k".repeat(256);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            Samples.importOne(surface, client.with(o -> o.idempotencyKey(longest)));
            assertThat(server.requests().get(0).header("Idempotency-Key")).contains(longest);
            assertThatThrownBy(() -> client.with(o -> o.idempotencyKey(tooLong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("idempotencyKey is 256 characters long: give at most 255");
            assertThatThrownBy(() -> client.async().with(o -> o.idempotencyKey(tooLong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain(tooLong);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rawRequest_isRetriedAndKeyedAsItsOperationIs(Surface surface, FaultServer server, FakeClock clock) {
        Map<RawRequest, Integer> sent = Map.ofEntries(
                Map.entry(RawRequest.post("/candidates"), 3),
                Map.entry(RawRequest.post("/candidates/{id}/invite").path("id", "c1"), 3),
                Map.entry(RawRequest.post("/candidates/c1/select"), 3),
                Map.entry(RawRequest.post("/candidates/c1/reject"), 3),
                Map.entry(RawRequest.post("/candidates/bulk"), 1),
                Map.entry(RawRequest.post("/webhooks"), 1),
                Map.entry(RawRequest.post("/webhooks/{id}/rotate-secret").path("id", "w1"), 1),
                Map.entry(RawRequest.post("/telephony/calling-hours"), 3),
                Map.entry(RawRequest.post("/telephony/placeholder"), 1),
                Map.entry(RawRequest.patch("/webhooks/w1"), 3),
                Map.entry(RawRequest.patch("/webhooks/w1").idempotent(false), 1),
                Map.entry(RawRequest.post("/webhooks").idempotent(true), 3),
                Map.entry(RawRequest.delete("/candidates/c1"), 3),
                Map.entry(RawRequest.delete("/candidates/c1").idempotent(false), 1));
        sent.forEach((request, times) -> {
            String path = request.path().replace("{id}", request.path().contains("webhooks") ? "w1" : "c1");
            server.on(request.method(), path).fail(InterviewsError.INTERNAL_ERROR);
            int before = server.requests().size();
            try (InterviewsClient client = Samples.client(server, clock).build()) {
                SdkException failure = catchThrowableOfType(
                        SdkException.class, () -> Samples.execute(surface, client, request.json(Map.of())));
                assertThat(failure.attempts()).as(request.toString()).hasSize(times);
                assertThat(server.requests()).hasSize(before + times);
                boolean keyed = times == 3 && path.startsWith("/candidates") && request.method() == HttpMethod.POST;
                assertThat(failure.idempotencyKey().isPresent())
                        .as(request.toString())
                        .isEqualTo(keyed);
            }
        });
    }
}
