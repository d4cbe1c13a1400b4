package dev.faultline.core.engine;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.json.UnreadableResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One call as both sides saw it: what the server got and did, and what the caller was told. */
final class ChaosCall {

    static final String ID = "Chaos-Call";
    static final String KEY = "Idempotency-Key";

    private static final Duration HANGS = Duration.ofSeconds(20);

    enum Kind {
        KEYED,
        NEVER_REPEATED,
        READ
    }

    /** Thrown on purpose by what an application brings: a reader, a listener, an interceptor. */
    static final class Injected extends Error {
        private static final long serialVersionUID = 1L;

        Injected(String by) {
            super(by, null, false, false);
        }
    }

    final int id;
    final int slot;
    final Kind kind;
    final Operation<String> operation;
    final Duration totalTimeout;

    // ---- the server's side
    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger done = new AtomicInteger();
    private final Queue<ChaosFault> faults = new ConcurrentLinkedQueue<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    // ---- the client's side
    final AtomicInteger attemptsStarted = new AtomicInteger();
    final AtomicInteger attemptsEnded = new AtomicInteger();
    private volatile CallEvent.OfCall end;
    private volatile boolean returned;
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile Object result;
    private final long startNanos = System.nanoTime();
    private volatile long tookNanos;

    ChaosCall(int id, int slot, Kind kind, Operation.Builder operation, Duration totalTimeout, boolean readerThrows) {
        this.id = id;
        this.slot = slot;
        this.kind = kind;
        this.totalTimeout = totalTimeout;
        this.operation = operation.header(ID, String.valueOf(id)).reads(response -> {
            if (readerThrows) {
                throw new Injected("reader");
            }
            String text = new String(response.body(), StandardCharsets.UTF_8);
            if (text.startsWith("<html>")) {
                throw UnreadableResult.foreign("a portal's page");
            }
            if (!text.startsWith("done ")) {
                throw new UnreadableResult("damaged");
            }
            return text;
        });
    }

    /** The text of a response to this call and no other. */
    String text() {
        return "done " + id;
    }

    void met(ChaosFault fault) {
        faults.add(fault);
    }

    void requested(String key) {
        requests.incrementAndGet();
        if (key != null) {
            keys.add(key);
        }
    }

    /** The server does what it was asked for; a key that it knows makes it no second time. */
    synchronized void doIt() {
        if (kind != Kind.KEYED || done.get() == 0) {
            done.incrementAndGet();
        }
    }

    void event(CallEvent.OfCall event) {
        if (event instanceof CallEvent.AttemptStarted) {
            attemptsStarted.incrementAndGet();
        } else if (event instanceof CallEvent.AttemptEnded) {
            attemptsEnded.incrementAndGet();
        } else if (!(event instanceof CallEvent.Held || event instanceof CallEvent.Waited)) {
            end = event;
        }
    }

    /** Whether this is the first moment at which both the engine and the caller are through with it. */
    boolean settles() {
        return end != null && returned && settled.compareAndSet(false, true);
    }

    void returned(Object resultOrFailure) {
        tookNanos = System.nanoTime() - startNanos;
        result = resultOrFailure;
        returned = true;
    }

    Object result() {
        return result;
    }

    boolean succeeded() {
        return text().equals(result);
    }

    /** What must hold of every call whatever happened to it; empty if all of it does. */
    List<String> violations() {
        List<String> wrong = new ArrayList<>();
        if (!returned || end == null) {
            wrong.add("it has not ended");
            return wrong;
        }
        check(wrong, tookNanos <= totalTimeout.plus(HANGS).toNanos(), "it hung");
        check(wrong, kind != Kind.NEVER_REPEATED || done.get() <= 1, "it was done again");
        check(wrong, keys.size() <= 1, "its key changed");
        check(wrong, kind != Kind.KEYED || requests.get() == 0 || keys.size() == 1, "it went without a key");
        check(wrong, attemptsStarted.get() == attemptsEnded.get(), "an attempt that began has no end");
        check(wrong, requests.get() <= attemptsStarted.get(), "the server saw more requests than attempts began");
        told(wrong);
        result(wrong);
        return wrong.isEmpty() ? wrong : List.of(this + ": " + wrong);
    }

    private void told(List<String> wrong) {
        if (end instanceof CallEvent.Succeeded succeeded) {
            check(wrong, done.get() > 0, "it succeeded and was not done");
            check(wrong, succeeded.response().attempts().size() == attemptsEnded.get(), "attempts told differ");
        } else if (end instanceof CallEvent.Failed failed) {
            SdkException failure = failed.failure();
            check(wrong, failure.attempts().size() == attemptsEnded.get(), "attempts told differ");
            check(wrong, failure.outcome() != Outcome.NOT_PROCESSED || done.get() == 0, "NOT_PROCESSED and done");
            check(wrong, failure.outcome() != Outcome.PROCESSED || done.get() > 0, "PROCESSED and not done");
        } else if (end instanceof CallEvent.Aborted aborted) {
            check(wrong, aborted.failure() instanceof Injected, "something escaped");
        }
    }

    private void result(List<String> wrong) {
        if (result instanceof CancellationException) {
            return; // its caller's own doing; the event has told the rest
        }
        if (result instanceof String text) {
            check(wrong, text.equals(text()), "it got another call's result");
            check(wrong, end instanceof CallEvent.Succeeded, "it returned and did not succeed");
        } else {
            check(wrong, result instanceof SdkException || result instanceof Injected, "something escaped");
            check(wrong, !(end instanceof CallEvent.Succeeded), "it succeeded and threw");
        }
    }

    /** Who ended it, {@code null} if it ended otherwise. */
    CallInterruptedException.Reason reason() {
        return end instanceof CallEvent.Failed failed && failed.failure() instanceof CallInterruptedException stopped
                ? stopped.reason()
                : null;
    }

    private static void check(List<String> wrong, boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    @Override
    public String toString() {
        return "call " + id + " " + operation.name() + ", requests " + requests + " " + faults + ", done " + done
                + ", attempts "
                + attemptsStarted + "/" + attemptsEnded + ", took "
                + Duration.ofNanos(tookNanos).toMillis()
                + " ms, event " + end + ", returned " + result;
    }
}
