package dev.faultline.core;

/**
 * Gets the events of a client, on the threads that do its work: return quickly. What a listener throws is logged and
 * never reaches a call.
 */
@FunctionalInterface
public interface CallListener {

    /**
     * Something happened.
     *
     * @param event what
     */
    void onEvent(CallEvent event);
}
