package app;

import dev.faultline.testkit.FaultServer;

/** An OkHttp that the test kit cannot use: starting its server says so in one exception. */
public final class KitRejected {

    private KitRejected() {}

    public static void main(String[] args) {
        try {
            FaultServer.start().close();
        } catch (IllegalStateException e) {
            Rejected.holds(e, args[0]);
            return;
        }
        throw new AssertionError("a server was started");
    }
}
