package dev.faultline.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An event in the course of a call. A change of a circuit or a cooldown comes just before the end of the attempt that
 * caused it. New kinds of events may be added: give a {@code switch} over them a default.
 */
public sealed interface CallEvent {

    /** An event of one call. */
    sealed interface OfCall extends CallEvent {

        /**
         * Distinguishes concurrent calls.
         *
         * @return a number, unique within the client
         */
        long callId();

        /**
         * The operation.
         *
         * @return method and path template; of a raw path that is none, method and {@code (raw)}
         */
        String operation();
    }

    /**
     * An attempt is about to be sent.
     *
     * @param callId the call
     * @param operation its operation
     * @param number the attempt, from 1
     */
    record AttemptStarted(long callId, String operation, int number) implements OfCall {}

    /**
     * An attempt has ended, and the call has decided how to go on.
     *
     * @param callId the call
     * @param operation its operation
     * @param attempt how it ended
     */
    record AttemptEnded(long callId, String operation, Attempt attempt) implements OfCall {}

    /**
     * The call is held back by a cooldown before it is sent.
     *
     * @param callId the call
     * @param operation its operation
     * @param scope what cools down
     * @param delay how long
     */
    record Held(long callId, String operation, String scope, Duration delay) implements OfCall {}

    /**
     * The call has waited, and goes on or ends.
     *
     * @param callId the call
     * @param operation its operation
     * @param reason for what
     * @param took how long it has really waited
     */
    record Waited(long callId, String operation, WaitReason reason, Duration took) implements OfCall {}

    /**
     * The call has succeeded.
     *
     * @param callId the call
     * @param operation its operation
     * @param response what came with the result
     * @param took the time since the call began, waits included
     */
    record Succeeded(long callId, String operation, ResponseInfo response, Duration took) implements OfCall {}

    /**
     * The call has failed.
     *
     * @param callId the call
     * @param operation its operation
     * @param failure what its caller gets; of a cancelled future, what it would have got
     * @param took the time since the call began, waits included
     */
    record Failed(long callId, String operation, SdkException failure, Duration took) implements OfCall {}

    /**
     * The call has ended with neither: an {@code Error}, or an exception of the application's own code, such as its key
     * supplier.
     *
     * @param callId the call
     * @param operation its operation
     * @param failure what its caller gets, unchanged
     * @param took the time since the call began, waits included
     */
    record Aborted(long callId, String operation, Throwable failure, Duration took) implements OfCall {}

    /**
     * A circuit breaker has changed.
     *
     * @param scope whose breaker
     * @param state its new state
     * @param until when it lets a probe through, present if it is open
     */
    record CircuitChanged(String scope, CircuitState state, Optional<Instant> until) implements CallEvent {}

    /**
     * All calls of a scope are held back.
     *
     * @param scope a key, an operation, a company, a provider …
     * @param until when the hold ends
     */
    record CooldownStarted(String scope, Instant until) implements CallEvent {}

    /**
     * The vendor announces that something in use will end.
     *
     * @param operation the operation whose response said so
     * @param subject what will end, for example the API key
     * @param at when it ends, empty if the date could not be read
     * @param announcement as sent
     */
    record Sunset(String operation, String subject, Optional<Instant> at, String announcement) implements CallEvent {}

    /** The client has been closed. Calls that end with it may still have events after this one. */
    record ClientClosed() implements CallEvent {}

    /** What a call waits for. */
    enum WaitReason {
        /** The end of a cooldown, or its place in the pace behind one. */
        COOLDOWN,
        /** One of the client's turns: all are taken. */
        TURN,
        /** The next attempt, by the policy's backoff. */
        BACKOFF,
        /** The next attempt, by a delay that the server named. */
        SERVER_DELAY,
        /** The next attempt, by the reset of a spent rate limit. */
        RATE_LIMIT_RESET,
        /** The next attempt, by the time for which the server's own circuit is open. */
        SERVER_CIRCUIT
    }

    /** The states of a circuit breaker. */
    enum CircuitState {
        /** Calls are sent. */
        CLOSED,
        /** Calls are rejected. */
        OPEN,
        /** Calls are sent as probes, one each open time and three at once at most; the others are rejected. */
        HALF_OPEN
    }
}
