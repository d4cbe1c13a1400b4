package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CooldownException;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A category's spent allowance holds back that category, the company's the whole key, a lack of capacity nobody. */
@FaultlineTest
class InterviewsCooldownTest {

    private static final String KEY = "the API key";

    private static InterviewsClient once(FaultServer server, FakeClock clock) {
        return Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build();
    }

    /** All operations but one response well. */
    private static void healthy(FaultServer server, Call but) {
        server.lenient(); // which of them are asked is for each test to tell
        for (Call call : Call.values()) {
            if (!call.path().equals(but.path()) || call.method() != but.method()) {
                call.on(server).succeed(call.response());
            }
        }
    }

    private static void assertHeld(
            Surface surface, InterviewsClient client, String held, Instant until, FaultServer server) {
        for (Call call : Call.values()) {
            int before = server.requests().size();
            if (held.equals(KEY) || call.scope.equals(held)) {
                CooldownException rejection =
                        catchThrowableOfType(CooldownException.class, () -> call.make(surface, client));
                assertThat(rejection).as(call.name()).isNotNull();
                assertThat(rejection.scope()).isEqualTo(held);
                assertThat(rejection.until()).isEqualTo(until);
                assertThat(server.requests()).hasSize(before);
            } else {
                assertThat(call.make(surface, client)).as(call.name()).isNotNull();
                assertThat(server.requests()).hasSize(before + 1);
            }
        }
    }

    static Stream<Object[]> calls() {
        return Surface.with(Arrays.stream(Call.values()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void rejection_holdsBackItsCategoryOnly(Surface surface, Call rejected, FaultServer server, FakeClock clock) {
        healthy(server, rejected);
        rejected.on(server)
                .fail(InterviewsError.RATE_LIMITED)
                .retryAfter(30)
                .then()
                .succeed(rejected.response());
        try (InterviewsClient client = once(server, clock)) {
            InterviewsException failure =
                    catchThrowableOfType(InterviewsException.class, () -> rejected.make(surface, client));
            assertThat(failure).isExactlyInstanceOf(InterviewsException.RateLimited.class);

            assertHeld(surface, client, rejected.scope, clock.now().plusSeconds(30), server);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // limit, remaining, who is held back after a rejection of cv-document (storage, 10 in 60 s)
        "10, 0, storage",
        "60, 0, the API key",
        "60, 25, storage",
        "40, 0, storage",
    })
    void limitInTheHeaders_saysWhoseAllowanceIsSpent(
            long limit, long remaining, String held, FaultServer server, FakeClock clock) {
        for (Surface surface : Surface.values()) {
            server.forgetScripts();
            healthy(server, Call.CV_DOCUMENT);
            Instant reset = clock.now().plusSeconds(45);
            Call.CV_DOCUMENT
                    .on(server)
                    .fail(InterviewsError.RATE_LIMITED)
                    .retryAfter(45)
                    .rateLimit(limit, remaining, reset)
                    .then()
                    .succeed(Call.CV_DOCUMENT.response());
            try (InterviewsClient client = once(server, clock)) {
                catchThrowableOfType(InterviewsException.class, () -> Samples.cvDocument(surface, client));
                assertHeld(surface, client, held, reset, server);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10, storage", "60, the API key"})
    void limitSpentByASuccess_holdsBackBeforeAnyRejection(
            long limit, String held, FaultServer server, FakeClock clock) {
        for (Surface surface : Surface.values()) {
            server.forgetScripts();
            healthy(server, Call.CV_DOCUMENT);
            Instant reset = clock.now().plusSeconds(20);
            Call.CV_DOCUMENT
                    .on(server)
                    .succeed(Call.CV_DOCUMENT.response())
                    .rateLimit(limit, 0, reset)
                    .then()
                    .succeed(Call.CV_DOCUMENT.response());
            try (InterviewsClient client = once(server, clock)) {
                CvDocument document = Samples.cvDocument(surface, client);
                assertThat(document.rateLimit().limit()).hasValue(limit);
                assertHeld(surface, client, held, reset, server);

                clock.advance(Duration.ofSeconds(20));
                InterviewsClient patient =
                        client.with(o -> o.retryPolicy(RetryPolicy.builder().build()));
                assertThat(Samples.cvDocument(surface, patient).rateLimit().limit())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitingCall_goesOnWhenItsCategoryIsFree(Surface surface, FaultServer server, FakeClock clock) {
        Call.CV_DOCUMENT
                .on(server)
                .fail(InterviewsError.RATE_LIMITED)
                .retryAfter(30)
                .then()
                .succeed("{\"success\":true,\"data\":{\"available\":true}}");
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThat(Samples.cvDocument(surface, client).available()).isTrue();
            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(30));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectionWithoutACode_isTheCategorys(Surface surface, FaultServer server, FakeClock clock) {
        healthy(server, Call.STATUS);
        Call.STATUS
                .on(server)
                .respond(429, "<html>slow down</html>")
                .retryAfter(9)
                .then()
                .succeed(Call.STATUS.response());
        try (InterviewsClient client = once(server, clock)) {
            assertThat(catchThrowableOfType(InterviewsException.class, () -> Samples.status(surface, client)))
                    .isExactlyInstanceOf(InterviewsException.Throttled.class);
            assertHeld(surface, client, "reads", clock.now().plusSeconds(9), server);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectionWithANewerCode_holdsBackNobodyUnlessAnAllowanceIsSpent(
            Surface surface, FaultServer server, FakeClock clock) {
        healthy(server, Call.STATUS);
        String newer = "{\"error\":\"LINE_BUSY\",\"message\":\"m\"}";
        Call.STATUS
                .on(server)
                .respond(429, newer)
                .retryAfter(9)
                .then()
                .respond(429, newer)
                .retryAfter(9)
                .rateLimit(40, 0, clock.now().plusSeconds(9))
                .then()
                .succeed(Call.STATUS.response());
        try (InterviewsClient client = once(server, clock)) {
            catchThrowableOfType(InterviewsException.Throttled.class, () -> Samples.status(surface, client));
            assertThat(catchThrowableOfType(InterviewsException.Throttled.class, () -> Samples.status(surface, client)))
                    .as("the second response, not a cooldown of the first")
                    .isNotNull();
            assertHeld(surface, client, "reads", clock.now().plusSeconds(9), server);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOCK_REJECTED", "NUMBER_AT_CAP"})
    void lackOfCapacity_holdsBackNobody(InterviewsError line, FaultServer server, FakeClock clock) {
        for (Surface surface : Surface.values()) {
            server.forgetScripts();
            healthy(server, Call.GET_CALLING_HOURS);
            Call.GET_CALLING_HOURS
                    .on(server)
                    .fail(line)
                    .retryAfter(30)
                    .then()
                    .succeed(Call.GET_CALLING_HOURS.response());
            try (InterviewsClient client = once(server, clock)) {
                assertThat(catchThrowableOfType(
                                InterviewsException.class, () -> Call.GET_CALLING_HOURS.make(surface, client)))
                        .isExactlyInstanceOf(line.type());
                assertHeld(surface, client, "nobody", clock.now(), server);
            }
        }
    }

    static Stream<Object[]> rawRequests() {
        Map<RawRequest, String> scopes = Map.ofEntries(
                Map.entry(RawRequest.get("/candidates/{id}/cv-document").path("id", "c1"), "storage"),
                Map.entry(RawRequest.get("/candidates/c1/interview-analysis"), "analysis"),
                Map.entry(RawRequest.get("/candidates/c1/newer"), "reads"),
                Map.entry(RawRequest.get("/job-positions"), "reads"),
                Map.entry(RawRequest.get("/newer"), "reads"),
                Map.entry(RawRequest.post("/candidates/bulk"), "bulk import"),
                Map.entry(RawRequest.post("/candidates/c1/invite"), "actions"),
                Map.entry(RawRequest.delete("/candidates/c1"), "writes"),
                Map.entry(RawRequest.patch("/candidates/c1"), "writes"),
                Map.entry(RawRequest.post("/webhooks/w1/test"), "webhooks"),
                Map.entry(RawRequest.get("/telephony/placeholder"), KEY),
                Map.entry(RawRequest.post("/telephony/placeholder"), KEY),
                Map.entry(RawRequest.post("/newer"), KEY));
        return Surface.with(scopes.entrySet().stream().map(entry -> new Object[] {entry.getKey(), entry.getValue()}));
    }

    @ParameterizedTest
    @MethodSource("rawRequests")
    void rawRequest_spendsWhatItsMethodAndPathSay(
            Surface surface, RawRequest request, String scope, FaultServer server, FakeClock clock) {
        server.on(request.method(), request.path())
                .fail(InterviewsError.RATE_LIMITED)
                .retryAfter(30);
        try (InterviewsClient client = once(server, clock)) {
            catchThrowableOfType(
                    InterviewsException.RateLimited.class, () -> Samples.execute(surface, client, request));
            CooldownException held =
                    catchThrowableOfType(CooldownException.class, () -> Samples.execute(surface, client, request));
            assertThat(held.scope()).isEqualTo(scope);
            assertThat(server.requests()).hasSize(1);
        }
    }

    /** The vendor documents the categories' limits, and sends no headers that tell them apart. */
    @ParameterizedTest
    @EnumSource
    void documentedLimitOfACategory_holdsBackWhatExceedsIt(Surface surface, FaultServer server, FakeClock clock) {
        healthy(server, Call.HEALTH);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            for (int i = 0; i < 3; i++) {
                Call.BULK_IMPORT.make(surface, client);
            }
            assertThat(clock.waits()).isEmpty();
            Call.BULK_IMPORT.make(surface, client);
            assertThat(clock.waits()).as("the fourth import in a minute").isNotEmpty();
            assertThat(server.requests()).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void documentedLimitOfACategory_isThatOfEachKey(Surface surface, FaultServer server, FakeClock clock) {
        healthy(server, Call.HEALTH);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            InterviewsClient acme = client.with(o -> o.apiKey("acme-key-1234"));
            InterviewsClient umbrella = client.with(o -> o.apiKey("umbrella-key-1234"));
            for (int i = 0; i < 3; i++) {
                Call.BULK_IMPORT.make(surface, client);
                Call.BULK_IMPORT.make(surface, acme);
                Call.BULK_IMPORT.make(surface, umbrella);
            }
            assertThat(clock.waits()).isEmpty();
            Call.BULK_IMPORT.make(surface, acme);
            assertThat(clock.waits())
                    .as("the fourth import of a key in a minute")
                    .isNotEmpty();
        }
    }
}
