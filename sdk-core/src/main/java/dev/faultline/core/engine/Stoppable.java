package dev.faultline.core.engine;

import dev.faultline.core.CallInterruptedException.Reason;

/** Work that ends with its client. */
interface Stoppable {

    /** Ends the work soon, from any thread. */
    void stop(Reason reason);
}
