package dev.faultline.core.engine;

import dev.faultline.core.Attempt;
import dev.faultline.core.CallEvent;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.throttle.Throttle;
import java.time.Duration;

/** The events of one call, and the context of its caller, which gets them too. For nobody no event is made. */
final class CallEvents {

    private final Engine engine;
    private final long id;
    private final String operation;
    private final CallTime time;
    private final Contexts contexts;

    /** Of a call that begins on this thread. */
    CallEvents(Engine engine, String operation, CallTime time) {
        this.engine = engine;
        this.operation = operation;
        this.time = time;
        id = engine.nextCallId();
        contexts = engine.contexts(operation);
    }

    /** Makes the caller's context this thread's; to be closed on the same thread. */
    Contexts.Restored restore() {
        return contexts.restore();
    }

    void held(Throttle.Hold hold) {
        if (watched()) {
            emit(new CallEvent.Held(id, operation, hold.scope(), hold.delay()));
        }
    }

    void waited(Wait wait) {
        if (watched()) {
            Duration waited = Duration.ofNanos(time.passedNanos() - wait.begunNanos());
            emit(new CallEvent.Waited(id, operation, wait.reason(), waited));
        }
    }

    void attemptStarted(int number) {
        if (watched()) {
            emit(new CallEvent.AttemptStarted(id, operation, number));
        }
    }

    void attemptEnded(Attempt attempt) {
        if (watched()) {
            emit(new CallEvent.AttemptEnded(id, operation, attempt));
        }
    }

    void succeeded(ResponseInfo info) {
        if (watched()) {
            emit(new CallEvent.Succeeded(id, operation, info, took()));
        }
    }

    void failed(Throwable failure) {
        if (watched()) {
            emit(
                    failure instanceof SdkException told
                            ? new CallEvent.Failed(id, operation, told, took())
                            : new CallEvent.Aborted(id, operation, failure, took()));
        }
    }

    private boolean watched() {
        return contexts != Contexts.NONE || engine.listening();
    }

    private Duration took() {
        return Duration.ofNanos(time.passedNanos());
    }

    private void emit(CallEvent.OfCall event) {
        engine.emit(event);
        contexts.onEvent(event);
    }
}
