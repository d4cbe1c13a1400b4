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

    /**
     * Called once when a client is built, so that one listener can serve all clients of an application.
     *
     * @param client the client; it may be kept, and asked at any time
     * @return gets that client's events; by default this listener itself
     */
    default CallListener forClient(ClientStatus client) {
        return this;
    }
}
