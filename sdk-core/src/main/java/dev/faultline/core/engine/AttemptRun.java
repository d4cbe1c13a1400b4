package dev.faultline.core.engine;

import dev.faultline.core.ApiException;
import dev.faultline.core.Attempt;
import dev.faultline.core.CallEvent;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.Decision;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.Outcome;
import dev.faultline.core.RateLimit;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.RetryAdvice;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import dev.faultline.core.engine.circuit.Circuit;
import dev.faultline.core.engine.http.WireExchange;
import dev.faultline.core.engine.http.WireResponse;
import dev.faultline.core.engine.retry.AttemptFailed;
import dev.faultline.core.engine.retry.AttemptSummary;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Makers;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.ServerHints;
import dev.faultline.core.internal.json.Timestamps;
import dev.faultline.core.internal.json.UnreadableBody;
import dev.faultline.core.internal.json.UnreadableResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt: its response becomes a result or an exception, and is recorded on the circuits and the throttle. However it
 * ends, its clearance is closed.
 */
final class AttemptRun<T> {

    private static final int SHORTEST_SECRET = 8;

    private static final Duration MOST_DOUBTFUL = Duration.ofMinutes(1);

    private final Engine engine;
    private final Operation<T> operation;
    private final CallRecord record;
    private final String key;
    private final ScopeNames scopes;
    private final WireExchange exchange;
    private final Clearance clearance;
    private final Instant startedAt;
    private final long startNanos;

    /** How the exchange ended: a {@link WireResponse} or a throwable. Written once, by the thread that sends. */
    private volatile @Nullable Object received;

    AttemptRun(
            Engine engine,
            Operation<T> operation,
            CallRecord record,
            String key,
            ScopeNames scopes,
            WireExchange exchange,
            Clearance clearance) {
        this.engine = engine;
        this.operation = operation;
        this.record = record;
        this.key = key;
        this.scopes = scopes;
        this.exchange = exchange;
        this.clearance = clearance;
        startedAt = engine.time().now();
        startNanos = engine.time().nanoTime();
    }

    /** Sends the request and reads the response; blocks. */
    void send() {
        try {
            received = exchange.execute();
        } catch (Throwable failure) { // finish() interprets it
            received = failure;
        }
    }

    /** The attempt was never sent. */
    void reject(Throwable cause) {
        received = cause;
    }

    /** From 1, until the record has the attempt. */
    int number() {
        return record.attempts().size() + 1;
    }

    boolean running() {
        return received == null;
    }

    /** Ends {@link #send} soon, and gives everything back at once; from any thread, at any time. */
    void cancel() {
        exchange.cancel();
        clearance.close();
    }

    /** The circuit that counted the failure, {@code null} if none did. */
    @Nullable
    Circuit counted() {
        return clearance.counted();
    }

    /**
     * Makes a result or an exception of what was received, and gives everything back.
     *
     * @param stop why the call was stopped, {@code null} if it was not; a response that came whole counts all the same
     * @param before the failure of the attempt before
     */
    Result<T> finish(@Nullable Reason stop, @Nullable SdkException before) throws AttemptFailed {
        Object end = received;
        try {
            if (end instanceof WireResponse wire && (stop == null || wire.broken() == null)) {
                return onResponse(wire);
            }
            if (stop != null) {
                throw onStop(stop, before);
            }
            if (end instanceof IOException cause) {
                throw onFailure(cause);
            }
            if (end instanceof Error error) {
                throw error;
            }
            if (end instanceof RuntimeException failure) { // of the application's executor
                throw failure;
            }
            throw new IllegalStateException("the exchange ended with neither", (Throwable) end);
        } finally {
            clearance.close();
        }
    }

    private Result<T> onResponse(WireResponse wire) throws AttemptFailed {
        Instant now = engine.time().now();
        CallEvent.Sunset sunset = engine.api().sunset(wire.headers(), operation, now);
        if (sunset != null) {
            engine.announce(scopes.of(sunset));
        }
        engine.responseTimes().add(operation.name(), tookNanos());
        return operation.accepts(wire.status()) ? result(wire, now) : error(wire, now);
    }

    // ---- results

    private Result<T> result(WireResponse wire, Instant now) throws AttemptFailed {
        if (wire.broken() != null) {
            throw lost(wire.broken(), Outcome.UNKNOWN, wire.status(), "response cut off");
        }
        clearance.recordSuccess();
        RateLimit rateLimit = ServerHints.rateLimit(wire.headers(), now);
        recordAccepted(rateLimit, wire.headers(), now);
        if (wire.cut()) {
            throw unreadable(wire, "the body is longer than maxResultSize", Outcome.UNKNOWN);
        }
        try {
            return read(wire, wire.unicode(), headers(wire), rateLimit, now);
        } catch (UnreadableResult e) {
            if (e.saysError()) {
                throw reported(wire, now);
            }
            Outcome outcome = e.foreign() ? Outcome.UNKNOWN : Outcome.PROCESSED;
            throw unreadable(wire, String.valueOf(e.getMessage()), outcome);
        }
    }

    private Result<T> read(
            WireResponse wire, byte[] body, Map<String, String> headers, RateLimit rateLimit, Instant now) {
        String requestId = requestId(headers);
        Attempt attempt = new Attempt(number(), startedAt, took(), wire.status(), null, requestId, Decision.DONE, null);
        ResponseInfo info = Makers.core()
                .responseInfo(headers)
                .status(wire.status())
                .requestId(requestId)
                .rateLimit(rateLimit)
                .attempts(record.attemptsWith(attempt))
                .idempotencyKey(record.idempotencyKey())
                .serverTime(Timestamps.parseHttpDate(headers.get("date"), now))
                .build();
        T value = operation.read(new ResultResponse(headers, body, info, record, this::redact));
        record.add(attempt);
        return new Result<>(value, attempt, info);
    }

    /** A 2xx in which the vendor reports that the call failed. */
    private AttemptFailed reported(WireResponse wire, Instant now) {
        ApiException failure = engine.api().decode(response(wire, now), operation);
        Outcome outcome = failure.error().map(ErrorCode::outcome).orElse(Outcome.UNKNOWN);
        record.mergeOutcome(outcome);
        return failed(failure, outcome, wire.status(), failure.code().orElse("without a code"), false);
    }

    private AttemptFailed unreadable(WireResponse wire, String problem, Outcome outcome) {
        record.mergeOutcome(outcome);
        ResponseFormatException failure =
                Makers.core().responseFormat(record, wire.status(), problem, redact(wire.text()));
        return failed(failure, outcome, wire.status(), "unreadable result", false);
    }

    /** The limiter let the request pass: the headers carry the rest of its allowance. */
    private void recordAccepted(RateLimit rateLimit, Map<String, String> headers, Instant now) {
        if (rateLimit.equals(RateLimit.UNKNOWN)) {
            clearance.place().recordAccepted(null, rateLimit, null);
            return;
        }
        String bucket = engine.api().rateLimitScope(rateLimit, operation);
        clearance.place().recordAccepted(scopes.of(bucket), rateLimit, ServerHints.resetIn(rateLimit, headers, now));
    }

    // ---- errors

    private Result<T> error(WireResponse wire, Instant now) throws AttemptFailed {
        ErrorResponse response = response(wire, now);
        Map<String, String> headers = response.headers();
        ApiException failure = engine.api().decode(response, operation);

        Outcome outcome = outcome(failure);
        if (outcome == Outcome.NOT_PROCESSED && doneBefore(failure) && operation.readBack() == null) {
            clearance.recordSuccess();
            recordAccepted(failure.rateLimit(), headers, now);
            return read(wire, new byte[0], headers, failure.rateLimit(), now);
        }
        record.mergeOutcome(outcome);
        Duration delay = response.retryAfter();
        Decision why = response.retryAfterFromBody() ? Decision.RETRY_AFTER_BODY : Decision.RETRY_AFTER_HEADER;
        if (delay == null) {
            delay = ServerHints.untilReset(response.rateLimit(), headers, now);
            why = Decision.RATE_LIMIT_RESET;
        }
        Duration told = delay == null || delay.isZero() ? null : delay;
        Duration circuit = recordOnCircuits(failure, why == Decision.RATE_LIMIT_RESET ? null : told);
        if (delay == null && circuit != null) {
            told = circuit;
            why = Decision.CIRCUIT_OPEN;
        }
        recordOnThrottle(failure, headers, now, why, told);
        throw new AttemptFailed(
                failure,
                new AttemptSummary(
                        number(),
                        startedAt,
                        took(),
                        outcome,
                        wire.status(),
                        failure.code().orElse("without a code"),
                        failure.requestId().orElse(null),
                        told,
                        why,
                        false));
    }

    private ErrorResponse response(WireResponse wire, Instant now) {
        Map<String, String> headers = headers(wire);
        ErrorResponse response = new ErrorResponse(record, wire.status(), headers, redact(wire.text()), now);
        return response.requestId(requestId(headers));
    }

    /** Whether the error shows what an earlier attempt of this call did, whose response was lost. */
    boolean doneBefore(ApiException failure) {
        return record.outcome() == Outcome.UNKNOWN && operation.showsDone(failure);
    }

    /** The outcome in the code's own line, unless the status contradicts it; a redirect may follow an execution. */
    private Outcome outcome(ApiException failure) {
        int status = failure.status();
        if (status < 400) {
            return operation.method().idempotent() ? Outcome.NOT_PROCESSED : Outcome.UNKNOWN;
        }
        ErrorCode line = failure.error().orElse(null);
        if (line == null) {
            return Outcome.ofStatus(status);
        }
        return line.status() == status ? line.outcome() : line.outcome().and(Outcome.ofStatus(status));
    }

    /** Returns for how long the server's own circuit stays open, {@code null} if the failure does not say that it is. */
    private @Nullable Duration recordOnCircuits(ApiException failure, @Nullable Duration told) {
        int status = failure.status();
        boolean callersFault = failure.error()
                .filter(line -> line.retryAdvice() == RetryAdvice.NEVER)
                .isPresent();
        Duration unspecified = engine.api().openCircuit(failure);
        Circuit circuit = clearance.circuits().narrower();
        if (unspecified != null && circuit != null) {
            circuit.openFor(told, unspecified, failure);
        }
        if (status >= 500 && !callersFault) {
            clearance.recordFailure(engine.api().countsForScope(failure, operation), failure);
        } else if (status != 429) {
            clearance.recordSuccess();
        }
        Circuit.Rejection open = unspecified == null || circuit == null ? null : circuit.rejection(true);
        return open == null ? unspecified : open.delay();
    }

    /** A rejection holds back whom its API names; any other response shows that the limiter let the request pass. */
    private void recordOnThrottle(
            ApiException failure, Map<String, String> headers, Instant now, Decision why, @Nullable Duration delay) {
        String scope = engine.api().cooldownScope(failure, operation);
        if (scope == null && failure.status() != 429) {
            recordAccepted(failure.rateLimit(), headers, now);
            return;
        }
        if (scope == null && why == Decision.RATE_LIMIT_RESET) {
            scope = engine.api().rateLimitScope(failure.rateLimit(), operation);
        }
        // the unit of a number in a body is not always documented: it must not silence a scope for long
        boolean doubtful = why == Decision.RETRY_AFTER_BODY && delay != null && delay.compareTo(MOST_DOUBTFUL) > 0;
        clearance.place().recordRejected(scopes.of(scope), doubtful ? MOST_DOUBTFUL : delay, failure);
    }

    // ---- no response

    private AttemptFailed onFailure(IOException cause) {
        return lost(cause, exchange.outcome(cause), 0, null);
    }

    /** The connection, not the server's response, is what failed; {@code words} say so if {@code kind} does not. */
    private AttemptFailed lost(IOException cause, Outcome outcome, int status, @Nullable String words) {
        record.mergeOutcome(outcome);
        TransportException.Kind kind = exchange.kind(cause);
        UnreadableBody body = UnreadableBody.in(cause);
        TransportException failure = Makers.core().transport(record, kind, body == null ? cause : body);
        boolean stale = status == 0 && exchange.stale(cause);
        // neither a bad certificate, nor a file that changes, nor a connection kept for too long shows a server down
        if (kind != TransportException.Kind.TLS && body == null && !stale) {
            clearance.recordFailure(false, failure);
        }
        String text = words != null ? words : kind + " " + cause.getClass().getSimpleName();
        return failed(failure, outcome, status, text, stale);
    }

    private AttemptFailed failed(SdkException failure, Outcome outcome, int status, String cause, boolean stale) {
        return new AttemptFailed(
                failure,
                new AttemptSummary(
                        number(), startedAt, took(), outcome, status, cause, null, null, Decision.BACKOFF, stale));
    }

    /** This side ended the attempt, before its response or in the middle of it. */
    private CallInterruptedException onStop(Reason reason, @Nullable SdkException before) {
        exchange.cancel();
        record.mergeOutcome(exchange.outcome(null));
        return Makers.core().interrupted(record, reason, before, null);
    }

    /** The end of an attempt that no response and no failure of its own explains. */
    Attempt abort(@Nullable Throwable reason) {
        clearance.close();
        String cause = reason instanceof CallInterruptedException interrupted
                ? interrupted.reason().name()
                : reason == null ? "" : reason.getClass().getSimpleName();
        Attempt attempt = new Attempt(number(), startedAt, took(), 0, cause, null, Decision.STOPPED, null);
        record.add(attempt);
        return attempt;
    }

    // ---- summary

    private long tookNanos() {
        return Math.max(0, engine.time().nanoTime() - startNanos);
    }

    private Duration took() {
        return Duration.ofNanos(tookNanos());
    }

    private Map<String, String> headers(WireResponse wire) {
        Map<String, String> headers = wire.headers();
        boolean echoed = false;
        for (String value : headers.values()) {
            echoed |= value.contains(key);
        }
        if (!echoed) {
            return headers;
        }
        Map<String, String> redacted = new LinkedHashMap<>(headers);
        redacted.replaceAll((name, value) -> redact(value));
        return Collections.unmodifiableMap(redacted);
    }

    private @Nullable String requestId(Map<String, String> headers) {
        String header = engine.api().requestIdHeader();
        return header == null ? null : headers.get(header);
    }

    /** Removes the API key if the server echoes it. Keys under 8 characters are placeholders and are left alone. */
    private String redact(String text) {
        return key.length() >= SHORTEST_SECRET ? text.replace(key, "[API key]") : text;
    }

    /**
     * A result.
     *
     * @param value what the caller gets
     * @param attempt the attempt that brought it
     * @param info what came with it
     * @param <T> its type
     */
    record Result<T>(T value, Attempt attempt, ResponseInfo info) {}
}
