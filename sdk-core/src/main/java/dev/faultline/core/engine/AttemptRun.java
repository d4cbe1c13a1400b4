package dev.faultline.core.engine;

import dev.faultline.core.ApiException;
import dev.faultline.core.Attempt;
import dev.faultline.core.CallEvent;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.RateLimit;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.RetryAdvice;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import dev.faultline.core.spi.CallRecord;
import dev.faultline.core.spi.ErrorAnswer;
import dev.faultline.core.spi.Operation;
import dev.faultline.core.spi.ResultAnswer;
import dev.faultline.core.spi.ServerHints;
import dev.faultline.core.spi.UnreadableBody;
import dev.faultline.core.spi.UnreadableResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt: its answer becomes a result or an exception, and tells the circuit breaker and the cooldowns what it says
 * about the server.
 */
final class AttemptRun<T> implements AutoCloseable {

    private static final int SHORTEST_SECRET = 8;

    private final Engine engine;
    private final Operation<T> operation;
    private final CallRecord record;
    private final int number;
    private final String key;
    private final Exchange exchange;
    private final Breaker.@Nullable Permit permit;
    private final Instant startedAt;
    private final long startedNanos;

    AttemptRun(
            Engine engine,
            Operation<T> operation,
            CallRecord record,
            int number,
            String key,
            Exchange exchange,
            Breaker.@Nullable Permit permit) {
        this.engine = engine;
        this.operation = operation;
        this.record = record;
        this.number = number;
        this.key = key;
        this.exchange = exchange;
        this.permit = permit;
        startedAt = engine.time().now();
        startedNanos = engine.time().nanoTime();
    }

    Exchange exchange() {
        return exchange;
    }

    /** Gives the permission back if nothing has settled it, so that no path can keep a probe's for ever. */
    @Override
    public void close() {
        if (permit != null) {
            permit.released();
        }
    }

    /** An answer came, whatever it says. */
    Result<T> replied(Reply reply) throws AttemptFailed {
        CallEvent.Sunset sunset =
                engine.api().sunset(reply.headers(), operation, engine.time().now());
        if (sunset != null) {
            engine.announce(sunset);
        }
        return operation.accepts(reply.status()) ? result(reply) : error(reply);
    }

    private Result<T> result(Reply reply) throws AttemptFailed {
        if (reply.broken() != null) {
            throw brokenResult(reply, reply.broken());
        }
        if (permit != null) {
            permit.succeeded(took());
        }
        if (reply.cut()) {
            throw unreadable(reply, "the body is longer than maxResultSize");
        }
        Instant now = engine.time().now();
        RateLimit rateLimit = ServerHints.rateLimit(reply.headers(), now);
        Duration spent = ServerHints.untilReset(rateLimit, reply.headers(), now);
        List<String> scopes = operation.cooldownScopes();
        engine.cooldowns().answered(scopes);
        String bucket = spent == null ? null : engine.api().rateLimitScope(rateLimit, operation);
        if (spent != null && bucket != null) {
            engine.cooldowns().start(bucket, spent, null);
        }
        String requestId = requestId(reply.headers());
        Attempt attempt = new Attempt(number, startedAt, took(), reply.status(), null, requestId, Decision.DONE, null);
        List<Attempt> attempts = new ArrayList<>(record.attempts());
        attempts.add(attempt);
        ResponseInfo info = new ResponseInfo(reply.status(), requestId, rateLimit, attempts, record.idempotencyKey());
        try {
            T value = operation.read(new ResultAnswer(reply.headers(), reply.unicode(), info, record, this::redact));
            record.add(attempt);
            return new Result<>(value, attempt, info);
        } catch (UnreadableResult e) {
            throw unreadable(reply, String.valueOf(e.getMessage()));
        }
    }

    private AttemptFailed unreadable(Reply reply, String problem) {
        record.leaves(Outcome.PROCESSED);
        ResponseFormatException failure =
                new ResponseFormatException(record, reply.status(), problem, redact(reply.text()));
        return failed(failure, Outcome.PROCESSED, reply.status(), "unreadable result");
    }

    private AttemptFailed brokenResult(Reply reply, IOException cause) {
        record.leaves(Outcome.PROCESSED);
        TransportException failure = new TransportException(record, exchange.kind(cause), cause);
        if (permit != null) {
            permit.failed(took(), failure);
        }
        return failed(failure, Outcome.PROCESSED, reply.status(), "answer cut off");
    }

    private Result<T> error(Reply reply) throws AttemptFailed {
        Instant now = engine.time().now();
        Map<String, String> headers = new LinkedHashMap<>(reply.headers());
        headers.replaceAll((name, value) -> redact(value));
        ErrorAnswer answer = new ErrorAnswer(record, reply.status(), Map.copyOf(headers), redact(reply.text()), now);
        answer.requestId(requestId(headers));
        ApiException failure = engine.api().decode(answer, operation);

        Outcome outcome = outcome(reply.status());
        record.leaves(outcome);
        Duration delay = answer.retryAfter();
        Decision why = answer.retryAfterFromBody() ? Decision.RETRY_AFTER_BODY : Decision.RETRY_AFTER_HEADER;
        if (delay == null) {
            delay = ServerHints.untilReset(answer.rateLimit(), headers, now);
            why = Decision.RATE_LIMIT_RESET;
        }
        Duration circuit = engine.api().openCircuit(failure);
        if (delay == null && circuit != null) {
            delay = circuit;
            why = Decision.CIRCUIT_OPEN;
        }
        Duration serverDelay = delay == null || delay.isZero() ? null : delay;
        tellBreaker(failure, circuit);
        if (serverDelay != null) {
            tellCooldowns(failure, why, serverDelay);
        }
        throw new AttemptFailed(
                failure,
                new AttemptFailed.Facts(
                        number,
                        startedAt,
                        took(),
                        outcome,
                        reply.status(),
                        failure.code().orElse("without a code"),
                        failure.requestId().orElse(null),
                        serverDelay,
                        why,
                        false));
    }

    /** A refusal holds back whom its API says; a spent limit on any other answer, the calls of the same bucket. */
    private void tellCooldowns(ApiException failure, Decision why, Duration delay) {
        String scope = engine.api().cooldownScope(failure, operation);
        if (scope == null && why == Decision.RATE_LIMIT_RESET) {
            scope = engine.api().rateLimitScope(failure.rateLimit(), operation);
        }
        if (scope != null) {
            engine.cooldowns().start(scope, delay, failure);
        }
    }

    private void tellBreaker(ApiException failure, @Nullable Duration open) {
        boolean callersFault = failure.error()
                .filter(line -> line.retryAdvice() == RetryAdvice.NEVER)
                .isPresent();
        Breaker breaker = engine.breaker(operation);
        if (open != null && breaker != null) {
            breaker.openFor(open, failure);
        }
        if (permit == null) {
            return;
        }
        if (failure.status() >= 500 && !callersFault) {
            permit.failed(took(), failure);
        } else {
            permit.refused(took());
        }
    }

    /** 503 and everything below 500 is a refusal; a redirect of a write may follow its execution. */
    private Outcome outcome(int status) {
        boolean redirected = status < 400 && !operation.method().idempotent();
        return redirected || (status >= 500 && status != 503) ? Outcome.UNKNOWN : Outcome.NOT_PROCESSED;
    }

    /** No answer came. */
    AttemptFailed broke(IOException cause) {
        Outcome outcome = exchange.outcome(cause);
        record.leaves(outcome);
        TransportException.Kind kind = exchange.kind(cause);
        UnreadableBody body = UnreadableBody.in(cause);
        TransportException failure = new TransportException(record, kind, body == null ? cause : body);
        if (permit != null) {
            if (kind == TransportException.Kind.TLS || body != null) { // says nothing about the server
                permit.released();
            } else {
                permit.failed(took(), failure);
            }
        }
        String text = kind + " " + cause.getClass().getSimpleName();
        return failed(failure, outcome, 0, text);
    }

    private AttemptFailed failed(SdkException failure, Outcome outcome, int status, String cause) {
        boolean stale = number == 1 && status == 0 && exchange.staleConnection();
        return new AttemptFailed(
                failure,
                new AttemptFailed.Facts(
                        number, startedAt, took(), outcome, status, cause, null, null, Decision.BACKOFF, stale));
    }

    /** This side ended the attempt, before its answer or in the middle of it. */
    CallInterruptedException stopped(
            CallInterruptedException.Reason reason, @Nullable Reply begun, @Nullable SdkException before) {
        exchange.cancel();
        record.leaves(
                begun == null ? exchange.outcome(null) : begun.success() ? Outcome.PROCESSED : outcome(begun.status()));
        record.add(new Attempt(number, startedAt, took(), 0, reason.name(), null, Decision.STOPPED, null));
        close();
        return new CallInterruptedException(record, reason, before);
    }

    private Duration took() {
        return Duration.ofNanos(Math.max(0, engine.time().nanoTime() - startedNanos));
    }

    private @Nullable String requestId(Map<String, String> headers) {
        String header = engine.api().requestIdHeader();
        return header == null ? null : headers.get(header);
    }

    /** A server that echoes the key must not bring it into messages and logs; a key like "test" is none to hide. */
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
