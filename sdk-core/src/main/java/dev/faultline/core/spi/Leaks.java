package dev.faultline.core.spi;

import dev.faultline.core.engine.HttpTransport;

/** What tests look at to find responses that were never closed. */
public final class Leaks {

    private Leaks() {}

    /**
     * Connections of the shared pool that a call still holds.
     *
     * @return 0 when every response has been read or closed
     */
    public static int connectionsInUse() {
        return HttpTransport.connectionsInUse();
    }
}
