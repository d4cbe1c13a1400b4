package dev.faultline.testkit;

import dev.faultline.core.ApiException;
import dev.faultline.core.Attempt;
import dev.faultline.core.Decision;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.ErrorExample;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.ErrorResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the exception of a documented error, with the data of a certain call. */
public final class TestExceptionBuilder {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration TOOK = Duration.ofMillis(100);

    private final ErrorCode error;
    private final String exampleBody;
    private final Map<String, String> headers = new TreeMap<>();
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
    private String operation = "GET /example";
    private @Nullable String idempotencyKey;
    private @Nullable String verification;
    private @Nullable String requestId;
    private Outcome outcome;
    private int count = 1;
    private @Nullable List<Attempt> attempts;

    TestExceptionBuilder(ErrorCode error) {
        this.error = Checks.notNull(error, "error", "an entry of an API's error table");
        outcome = error.outcome();
        ErrorExample example = error.example();
        example.headers().forEach(this::header);
        exampleBody = example.body();
        readMembers(JsonValue.parseLeniently(exampleBody));
    }

    @SuppressWarnings("unchecked")
    private void readMembers(JsonValue body) {
        if (body.isObject()) { // a gateway's error may have none
            members.putAll(body.as(Map.class));
        }
    }

    /**
     * Sets the operation that failed.
     *
     * @param operation method and path template; default {@code GET /example}
     */
    public TestExceptionBuilder operation(String operation) {
        this.operation = Checks.notBlank(operation, "operation", "method and path, such as POST /applications");
        return this;
    }

    /**
     * Sets the key of all attempts.
     *
     * @param key default: none
     */
    public TestExceptionBuilder idempotencyKey(String key) {
        idempotencyKey = Checks.notBlank(key, "idempotencyKey", "the key that was sent");
        return this;
    }

    /**
     * Sets the operation's hint for an unknown outcome.
     *
     * @param hint see {@link ApiException#verification()}; default: none
     */
    public TestExceptionBuilder verification(String hint) {
        verification = Checks.notBlank(hint, "verification", "a sentence for people");
        return this;
    }

    /**
     * Sets the outcome of all attempts together, for an earlier attempt with a worse one.
     *
     * @param outcome default: the outcome of the error's entry, which is also the least
     */
    public TestExceptionBuilder outcome(Outcome outcome) {
        Checks.that(
                error.outcome().and(outcome) == outcome,
                "outcome",
                outcome,
                error.outcome() + " or worse, which every call that ends with " + error.name() + " leaves");
        this.outcome = outcome;
        return this;
    }

    /**
     * Sets the number of attempts, all with this error. Their waits and decisions are those of a client with as many
     * retries.
     *
     * @param count 1 or more; default 1, the only possible number for an error that is never retried
     */
    public TestExceptionBuilder attempts(int count) {
        boolean repeated = error.exampleException().retryable();
        Checks.that(
                count == 1 || (count > 1 && repeated),
                "attempts",
                count,
                repeated ? "1 or more" : "1, or a list of them: " + error.name() + " is not retried");
        this.count = count;
        attempts = null;
        return this;
    }

    /**
     * Sets the attempts one by one.
     *
     * @param attempts the last of them with this error's status
     */
    public TestExceptionBuilder attempts(List<Attempt> attempts) {
        this.attempts = List.copyOf(attempts);
        return this;
    }

    /**
     * Sets a header of the response in place of one of the same name.
     *
     * @param name its name in any case
     * @param value its value
     */
    public TestExceptionBuilder header(String name, String value) {
        headers.put(
                Checks.notBlank(name, "name", "the name of a header").toLowerCase(Locale.ROOT),
                Checks.notNull(value, "value", "the value of " + name));
        return this;
    }

    /**
     * Sets headers of the response in place of those of the same names.
     *
     * @param headers by name in any case
     */
    public TestExceptionBuilder headers(Map<String, String> headers) {
        headers.forEach(this::header);
        return this;
    }

    /**
     * Sets the server's delay.
     *
     * @param delay whole seconds, as in {@code Retry-After}
     */
    public TestExceptionBuilder retryAfter(Duration delay) {
        Checks.that(
                !delay.isNegative() && delay.toSeconds() * 1000 == delay.toMillis(),
                "retryAfter",
                delay,
                "whole seconds, zero or more");
        return header("Retry-After", Long.toString(delay.toSeconds()));
    }

    /**
     * Sets the vendor's id of the request.
     *
     * @param id default: that of the error's example, if its API has any
     */
    public TestExceptionBuilder requestId(String id) {
        requestId = Checks.notBlank(id, "requestId", "the vendor's id of the request");
        members.computeIfPresent("requestId", (name, example) -> id);
        return this;
    }

    /**
     * Replaces a member of the example's body, which the exception's accessors return.
     *
     * @param name the member's name on the wire, for example {@code details}
     * @param value a map, list, string, number, boolean or {@code null}
     */
    public TestExceptionBuilder with(String name, @Nullable Object value) {
        members.put(Checks.notBlank(name, "name", "the name of a member of the body"), value);
        return this;
    }

    /** Builds the exception, of the type of the error's entry. */
    public ApiException build() {
        CallRecord record = new CallRecord(operation, idempotencyKey, verification);
        record.mergeOutcome(outcome);
        String body = members.isEmpty() ? exampleBody : JsonValue.of(members).toString();
        ErrorResponse response = new ErrorResponse(record, error.status(), Map.copyOf(headers), body, AT);
        ApiException failure = error.exampleException(response.requestId(requestId));
        (attempts == null ? repeated(failure) : attempts).forEach(record::add);
        return failure;
    }

    private List<Attempt> repeated(ApiException failure) {
        Duration asked = failure.retryAfter().filter(delay -> !delay.isZero()).orElse(null);
        Decision repeat = asked == null ? Decision.BACKOFF : Decision.RETRY_AFTER_HEADER;
        Decision end = failure.retryable() ? Decision.ATTEMPTS_EXHAUSTED : Decision.NOT_RETRYABLE;
        Duration backoff = asked == null ? Duration.ofSeconds(1) : asked;
        List<Attempt> all = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            boolean last = number == count;
            all.add(new Attempt(
                    number,
                    AT.plus(TOOK.plus(backoff).multipliedBy(number - 1L)),
                    TOOK,
                    failure.status(),
                    failure.code().orElse("without a code"),
                    failure.requestId().orElse(null),
                    last ? end : repeat,
                    last ? asked : backoff));
        }
        return all;
    }
}
