package app;

import dev.faultline.core.HttpMethod;
import dev.faultline.partner.PartnerClient;
import dev.faultline.spring.test.AutoConfigureFaultServer;
import dev.faultline.testkit.FaultServer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.json.JsonTest;
import org.springframework.context.annotation.Import;

/** The slice that is in the same package in each Boot. */
@JsonTest
@Import(Submissions.class)
@AutoConfigureFaultServer
class SliceTest {

    @Autowired
    FaultServer server;

    @Autowired
    Submissions submissions;

    @Autowired
    @Qualifier("impatient")
    PartnerClient impatient;

    @Test
    void clients_comeAlong() {
        server.on(HttpMethod.POST, "/applications").respond(201, Calls.RECEIPT);

        Assertions.assertEquals("ej_app_1", submissions.submit().id());
    }

    @Test
    void view_standsBesideItsClient() {
        server.on(HttpMethod.POST, "/applications").respond(201, Calls.RECEIPT);

        Assertions.assertEquals(
                "ej_app_1", impatient.applications().submit(Calls.application()).id());
        Assertions.assertTrue(
                server.requests().get(0).header("User-Agent").orElseThrow().endsWith("acme/default"));
    }
}
