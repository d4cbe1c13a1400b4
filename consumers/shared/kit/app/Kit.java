package app;

import dev.faultline.core.HttpMethod;
import dev.faultline.partner.PartnerError;
import dev.faultline.testkit.FaultServer;

/** The same against the test kit. */
public final class Kit {

    private Kit() {}

    public static void main(String[] args) {
        try (FaultServer server = FaultServer.start()) {
            script(server);
            Calls.on(server.url());
        }
    }

    static void script(FaultServer server) {
        server.on(HttpMethod.POST, "/applications")
                .respond(201, Calls.RECEIPT)
                .times(2)
                .then()
                .fail(PartnerError.JOB_CLOSED)
                .times(2);
    }
}
