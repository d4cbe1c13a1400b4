package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ErrorResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiExceptionTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    private static ErrorResponse response(int status, Map<String, String> headers, String body) {
        return new ErrorResponse(new CallRecord("GET /things", null), status, headers, body, NOW);
    }

    @Test
    void everythingTheResponseSaid() {
        Map<String, String> headers =
                Map.of("retry-after", "7", "x-ratelimit-remaining", "0", "x-ratelimit-reset", "30");
        ErrorResponse response = response(503, headers, "{\"error\":\"BUSY\",\"extra\":1}");
        TestApiException failure = new TestApiException(
                response.decoded("BUSY", "later").requestId("req_1").errorCode(TestError.BUSY));

        assertThat(failure.status()).isEqualTo(503);
        assertThat(failure.code()).hasValue("BUSY");
        assertThat(failure.error().orElseThrow()).isSameAs(TestError.BUSY);
        assertThat(failure.category()).isEqualTo(Category.SERVER_FAULT);
        assertThat(failure.vendorMessage()).hasValue("later");
        assertThat(failure.requestId()).hasValue("req_1");
        assertThat(failure.retryAfter()).hasValue(Duration.ofSeconds(7));
        assertThat(failure.rateLimit()).isEqualTo(new RateLimit(null, 0L, NOW.plusSeconds(30)));
        assertThat(failure.headers()).isEqualTo(headers);
        assertThat(failure.body()).isEqualTo("{\"error\":\"BUSY\",\"extra\":1}");
        assertThat(failure.json().get("extra").asText()).hasValue("1");
        assertThat(failure.fieldErrors()).isEmpty();
        assertThat(failure.remedy()).isEqualTo(TestError.BUSY.remedy());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone_number +14155550123 must be in use | phone_number [hidden] must be in use",
                "+1 (415) 555-0123 is blocked | [hidden] is blocked",
                "9876543210 has no country code | [hidden] has no country code",
                "amina.okafor+jobs@mail.example.org is taken | [hidden] is taken",
                "Folder 'Q3' of 2026-07-01 12:00 exists (id 40417) | Folder 'Q3' of 2026-07-01 12:00 exists (id 40417)",
            })
    void message_hidesWhatTheVendorRepeatsOfAPerson(String sent, String shown) {
        TestApiException failure =
                new TestApiException(response(400, Map.of(), "{}").decoded("BUSY", sent));

        assertThat(failure).hasMessageStartingWith("400 BUSY: " + shown + " [");
        assertThat(failure.vendorMessage()).hasValue(sent);
    }

    @Test
    void message_isBoundedWhateverWasSent() {
        String endless = "a".repeat(60_000);
        TestApiException failure = new TestApiException(
                response(400, Map.of(), "{}").decoded(endless, endless).requestId(endless));

        assertThat(failure.getMessage()).hasSizeLessThan(1_500).contains("a[cut]");
        assertThat(failure.vendorMessage()).hasValue(endless);
        assertThat(failure.code()).hasValue(endless);
    }

    @Test
    void nothingKnownButTheStatus_everythingElseEmpty() {
        TestApiException failure = TestApiException.ofStatus(429);

        assertThat(failure.code()).isEmpty();
        assertThat(failure.error()).isEmpty();
        assertThat(failure.category()).isEqualTo(Category.THROTTLED);
        assertThat(failure.vendorMessage()).isEmpty();
        assertThat(failure.requestId()).isEmpty();
        assertThat(failure.retryAfter()).isEmpty();
        assertThat(failure.rateLimit()).isSameAs(RateLimit.UNKNOWN);
        assertThat(failure.body()).isEmpty();
        assertThat(failure.json().isMissing()).isTrue();
        assertThat(failure.remedy()).isEqualTo(Category.THROTTLED.remedy());
    }

    @ParameterizedTest
    @CsvSource({"BUSY, 400, true", "FLAKY, 404, true", "BROKEN_LINK, 502, false", "BROKEN_LINK, 429, false"})
    void retryable_theTablesAdviceBeatsTheStatus(TestError error, int status, boolean retryable) {
        assertThat(new TestApiException(response(status, Map.of(), "").errorCode(error)).retryable())
                .isEqualTo(retryable);
    }

    @ParameterizedTest
    @CsvSource({
        "429, true",
        "500, true",
        "502, true",
        "503, true",
        "504, true",
        "501, false",
        "409, false",
        "400, false"
    })
    void retryable_withoutAdvice_byStatus(int status, boolean retryable) {
        assertThat(TestApiException.ofStatus(status).retryable()).isEqualTo(retryable);
    }

    @Test
    void status_asSent_evenWhereTheTableHasAnother() {
        TestApiException failure = new TestApiException(
                response(500, Map.of(), "").decoded("FLAKY", null).errorCode(TestError.FLAKY));

        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.category()).isEqualTo(Category.NOT_FOUND);
    }

    @Test
    void delay_theHeaderBeatsTheBody() {
        ErrorResponse both = response(429, Map.of("retry-after", "7"), "").bodyDelay(Duration.ofSeconds(9));
        ErrorResponse bodyOnly = response(429, Map.of(), "").bodyDelay(Duration.ofSeconds(9));
        ErrorResponse unreadable =
                response(429, Map.of("retry-after", "soon"), "").bodyDelay(Duration.ofSeconds(9));
        ErrorResponse neither = response(429, Map.of(), "").bodyDelay(null);

        assertThat(both.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(both.retryAfterFromBody()).isFalse();
        assertThat(bodyOnly.retryAfter()).isEqualTo(Duration.ofSeconds(9));
        assertThat(bodyOnly.retryAfterFromBody()).isTrue();
        assertThat(unreadable.retryAfter()).isEqualTo(Duration.ofSeconds(9));
        assertThat(unreadable.retryAfterFromBody()).isTrue();
        assertThat(neither.retryAfter()).isNull();
        assertThat(neither.retryAfterFromBody()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void blankCodeOrMessage_isNone(String blank) {
        TestApiException failure =
                new TestApiException(response(500, Map.of(), "").decoded(blank, blank));

        assertThat(failure.code()).isEmpty();
        assertThat(failure.vendorMessage()).isEmpty();
    }

    @Test
    void exampleOfATable_becomesItsException() {
        ApiException failure = TestError.BUSY.exampleException();

        assertThat(failure.status()).isEqualTo(503);
        assertThat(failure.headers()).containsEntry("x-request-id", "req_1");
        assertThat(failure.operation()).isEqualTo("GET /example");
        assertThat(failure.json().get("error").asText()).hasValue("BUSY");
    }
}
