package dev.faultline.core;

/**
 * Carries what a caller has on its thread, such as a trace or a logging context, to the threads that send its call. It is
 * captured once a call, on the caller's thread, and restored around every attempt on whatever thread, also after a
 * backoff. What a context throws is logged and never reaches a call.
 *
 * <p>OpenTelemetry's, for example:
 *
 * <pre>{@code
 * .callContext(() -> {
 *     Context context = Context.current();
 *     return context::makeCurrent;
 * })
 * }</pre>
 *
 * <p>{@link ObservedCalls} is the one for Micrometer's observations.
 */
@FunctionalInterface
public interface CallContext {

    /**
     * Takes the present thread's context. Operations of several calls do it once, and restore it where they begin each
     * of them.
     *
     * @return the context
     */
    Captured capture();

    /**
     * Takes the present thread's context for one call. By default the same as {@link #capture}.
     *
     * @param call the call that begins
     * @return the context of its attempts
     */
    default Captured begin(Call call) {
        return capture();
    }

    /** A context that was captured. */
    @FunctionalInterface
    interface Captured {

        /**
         * Makes it the present thread's.
         *
         * @return restores what was there before; called on the same thread
         */
        AutoCloseable restore();

        /**
         * Something happened in the call for which {@link CallContext#begin} has returned this. The last event of a
         * call is {@code Succeeded}, {@code Failed} or {@code Aborted}, and each call has exactly one of them.
         *
         * @param event what, on the thread that does the call's work
         */
        default void onEvent(CallEvent.OfCall event) {}
    }

    /**
     * A call that begins.
     *
     * @param api the API, for example {@code partner}
     * @param clientName the client's name
     * @param operation method and path template; of a raw path that is none, method and {@code (raw)}
     */
    record Call(String api, String clientName, String operation) {}
}
