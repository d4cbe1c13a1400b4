package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.json.UnreadableBody;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdkExceptionTest {

    private static final Instant UNTIL = Instant.parse("2026-07-01T12:00:30Z");

    private static CallRecord record(int attempts, Outcome outcome) {
        CallRecord record = new CallRecord("POST /things/{id}", "s3cret-key");
        for (int number = 1; number <= attempts; number++) {
            record.add(new Attempt(number, UNTIL, Duration.ZERO, 500, "X", null, Decision.BACKOFF, Duration.ZERO));
        }
        record.mergeOutcome(outcome);
        return record;
    }

    @Test
    void message_ofAnApiError_everythingInOneLine() {
        ErrorResponse response = new ErrorResponse(record(3, Outcome.UNKNOWN), 503, Map.of(), "", UNTIL);

        assertThat(new TestApiException(response.decoded("BUSY", "Come back later")
                        .requestId("req_1")
                        .errorCode(TestError.BUSY)))
                .hasMessage("503 BUSY: Come back later (request req_1) [POST /things/{id}, 3 attempts, outcome UNKNOWN]"
                        + " Do what the table says about BUSY. It may have been done: send it again only with the same"
                        + " idempotencyKey().");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\u0000", "\u0085", "\u2028", "\u2029", "\ud800", "\udc00", "\u202e", "\u2066"})
    void message_isOneLineOfText_whateverTheVendorSends(String outside) {
        ErrorResponse response = new ErrorResponse(record(1, Outcome.UNKNOWN), 500, Map.of(), "", UNTIL);

        assertThat(new TestApiException(response.decoded("A" + outside + "B", "C" + outside + "\ud83d\ude00")))
                .message()
                .startsWith("500 A B: C \ud83d\ude00 [POST /things/{id}, ");
    }

    @Test
    void message_ofAnApiErrorOfWhichOnlyTheStatusIsKnown() {
        assertThat(TestApiException.ofStatus(404))
                .hasMessage("404 [GET /things, outcome NOT_PROCESSED] Check the ids in the request.");
        assertThat(TestApiException.ofStatus(302).getMessage())
                .startsWith("302 [GET /things")
                .endsWith("redirects are not followed.");
        assertThat(TestApiException.ofStatus(304).getMessage())
                .startsWith("304 [GET /things")
                .contains("cache")
                .doesNotContain("redirects");
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, could not connect, true",
        "TLS, no trusted connection, false",
        "BROKEN, the connection broke, true",
        "TIMEOUT, the attempt timed out, true",
        "UNREADABLE_BODY, the body could not be read, false",
    })
    void transport(TransportException.Kind kind, String headline, boolean retryable) {
        IOException cause = new IOException("s3cret");
        TransportException failure = new TransportException(record(1, Outcome.UNKNOWN), kind, cause);

        assertThat(failure.getMessage())
                .startsWith(headline + " [POST /things/{id}, 1 attempt, outcome UNKNOWN] ")
                .endsWith(failure.remedy())
                .doesNotContain("s3cret");
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasCause(cause);
    }

    @Test
    void unreadableBody_saysWhatIsWrongWithItsSource() {
        UnreadableBody cause = new UnreadableBody("the file is gone", new IOException("/home/s3cret"));
        IOException wrapped = new IOException("by an interceptor", cause);

        assertThat(UnreadableBody.in(wrapped)).isSameAs(cause);
        assertThat(UnreadableBody.in(new IOException("broken pipe"))).isNull();
        assertThat(UnreadableBody.in(null)).isNull();
        assertThat(new TransportException(
                        record(2, Outcome.NOT_PROCESSED), TransportException.Kind.UNREADABLE_BODY, cause))
                .hasMessage("the body could not be read: the file is gone [POST /things/{id}, 2 attempts, outcome"
                        + " NOT_PROCESSED] See to it that what is sent stays as it is until the call has ended. Nothing"
                        + " was done: it can be sent again.");
    }

    @Test
    void circuitOpen_withTheFailureThatLedThere() {
        SdkException last = TestApiException.ofStatus(500);
        CircuitOpenException rejection =
                new CircuitOpenException(record(0, Outcome.NOT_PROCESSED), "api.example.com", UNTIL, last);

        assertThat(rejection)
                .hasMessage("the circuit of api.example.com is open until 2026-07-01T12:00:30Z, nothing was sent"
                        + " [POST /things/{id}, outcome NOT_PROCESSED] Try again after 2026-07-01T12:00:30Z.")
                .hasCause(last);
        assertThat(rejection.lastFailure()).containsSame(last);
        assertThat(rejection.scope()).isEqualTo("api.example.com");
        assertThat(rejection.until()).isEqualTo(UNTIL);
        assertThat(rejection.retryable()).isTrue();
    }

    @Test
    void cooldown_announcedByASuccess_hasNoCause() {
        CooldownException rejection = new CooldownException(
                record(0, Outcome.NOT_PROCESSED), "the API key", UNTIL, Duration.ofMillis(31_500), null);

        assertThat(rejection)
                .hasMessage(
                        "the API key cools down until 2026-07-01T12:00:30Z, this call's turn would come in"
                                + " 31500 ms, longer than it may wait, nothing was sent [POST /things/{id}, outcome NOT_PROCESSED] Try again after 2026-07-01T12:00:30Z.")
                .hasNoCause();
        assertThat(rejection.lastFailure()).isEmpty();
    }

    @Test
    void responseFormat_ofABodyThatNeedNotBeTheVendors_isFinishedWithItsKey() {
        CallRecord open = record(1, Outcome.UNKNOWN);

        assertThat(new ResponseFormatException(open, 201, "id is missing", "{}").remedy())
                .isEqualTo("Retry with the same idempotencyKey(): the server does not apply it twice.");
    }

    @Test
    void responseFormat_doesNotQuoteTheBody() {
        ResponseFormatException failure = new ResponseFormatException(
                record(1, Outcome.PROCESSED), 201, "the body is empty", "{\"name\":\"s3cret\"}");

        assertThat(failure)
                .hasMessage("201, but the body is empty [POST /things/{id}, 1 attempt, outcome PROCESSED] Do not retry"
                        + " it blindly: read the present state, or body().");
        assertThat(failure.body()).isEqualTo("{\"name\":\"s3cret\"}");
        assertThat(failure.status()).isEqualTo(201);
        assertThat(failure.retryable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CallInterruptedException.Reason.class)
    void interrupted_saysWhoEndedIt(CallInterruptedException.Reason reason) {
        CallInterruptedException failure =
                new CallInterruptedException(record(2, Outcome.UNKNOWN), reason, TestApiException.ofStatus(503), null);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.getMessage())
                .matches(
                        "the .+ \\[POST /things/\\{id}, 2 attempts, outcome UNKNOWN] Retry with the same idempotencyKey\\(\\).+");
    }

    @Test
    void story_isThatOfTheCall() {
        TransportException failure = new TransportException(
                record(2, Outcome.UNKNOWN), TransportException.Kind.BROKEN, new IOException("broke"));

        assertThat(failure.operation()).isEqualTo("POST /things/{id}");
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.attempts()).extracting(Attempt::number).containsExactly(1, 2);
        assertThat(failure.idempotencyKey()).hasValue("s3cret-key");
        assertThat(failure.toString()).doesNotContain("s3cret-key");
    }

    @Test
    void record_outcomesAddUpAndAreNeverTakenBack() {
        CallRecord record = new CallRecord("GET /things", null);
        assertThat(record.outcome()).isEqualTo(Outcome.NOT_PROCESSED);

        record.mergeOutcome(Outcome.UNKNOWN);
        record.mergeOutcome(Outcome.NOT_PROCESSED);

        assertThat(record.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void remedy_saysHowToFinish() {
        CallRecord rejected = new CallRecord("POST /a", null);
        assertThat(new TransportException(rejected, TransportException.Kind.TIMEOUT, new IOException()).remedy())
                .startsWith("Nothing was done");
        CallRecord unkeyed = new CallRecord("POST /a", null);
        unkeyed.mergeOutcome(Outcome.UNKNOWN);
        assertThat(new TransportException(unkeyed, TransportException.Kind.BROKEN, new IOException()).remedy())
                .startsWith("Find out whether it was done");
        CallRecord keyed = new CallRecord("POST /a", "key");
        keyed.mergeOutcome(Outcome.UNKNOWN);
        assertThat(new TransportException(keyed, TransportException.Kind.BROKEN, new IOException()).remedy())
                .startsWith("Retry with the same idempotencyKey()");
    }

    /** An attempt before may have been done, though the last one could not even connect. */
    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "TLS"})
    void remedy_ofALastAttemptThatDidNotConnect_saysHowToFinishToo(TransportException.Kind kind) {
        CallRecord hinted = new CallRecord("POST /a", null, "list the things.");
        hinted.mergeOutcome(Outcome.UNKNOWN);

        assertThat(new TransportException(record(2, Outcome.UNKNOWN), kind, new IOException()).remedy())
                .startsWith("Check the base URL")
                .contains("Retry with the same idempotencyKey()");
        assertThat(new TransportException(hinted, kind, new IOException()).remedy())
                .endsWith(": list the things.");
        assertThat(new TransportException(record(1, Outcome.NOT_PROCESSED), kind, new IOException()).remedy())
                .endsWith("Nothing was done: it can be sent again.");
    }

    @Test
    void findOut_isPartOfEveryRemedyThatLeavesItOpen() {
        String hint = "list the things by their name.";
        CallRecord open = new CallRecord("POST /things", null, hint);
        open.mergeOutcome(Outcome.UNKNOWN);
        ErrorResponse response = new ErrorResponse(open, 500, Map.of(), "", UNTIL).errorCode(TestError.BUSY);

        assertThat(new TransportException(open, TransportException.Kind.TIMEOUT, new IOException()).remedy())
                .isEqualTo("Find out whether it was done before sending it again: list the things by their name.");
        assertThat(new CallInterruptedException(open, CallInterruptedException.Reason.CANCELLED, null, null).remedy())
                .endsWith(": list the things by their name.");
        assertThat(new ResponseFormatException(open, 201, "the body is empty", "").remedy())
                .isEqualTo("Do not retry it blindly: list the things by their name.");
        assertThat(new TestApiException(response).remedy())
                .isEqualTo("Do what the table says about BUSY. It may have been done: list the things by their name.");
        assertThat(new TestApiException(response)).hasMessageEndingWith(" list the things by their name.");
        assertThat(new TestApiException(response).verification()).contains(hint);
    }

    @Test
    void findOut_emptyWhereNothingWasDoneOrNoHintGiven() {
        CallRecord rejected = new CallRecord("POST /things", null, "list the things.");
        CallRecord unhinted = new CallRecord("POST /things", null);
        unhinted.mergeOutcome(Outcome.UNKNOWN);

        assertThat(new TestApiException(new ErrorResponse(rejected, 429, Map.of(), "", UNTIL)).verification())
                .isEmpty();
        assertThat(new TestApiException(new ErrorResponse(rejected, 429, Map.of(), "", UNTIL)).remedy())
                .doesNotContain("list the things");
        assertThat(new TestApiException(new ErrorResponse(unhinted, 500, Map.of(), "", UNTIL)).verification())
                .isEmpty();
    }
}
