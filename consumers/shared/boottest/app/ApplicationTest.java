package app;

import dev.faultline.partner.PartnerClient;
import dev.faultline.testkit.FaultServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class ApplicationTest {

    private static final FaultServer SERVER = FaultServer.start();

    @Autowired
    PartnerClient partner;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("partner.url", SERVER::url);
    }

    @Test
    void callsWork() {
        Kit.script(SERVER);
        Calls.with(partner);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }
}
