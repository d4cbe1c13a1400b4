package app;

import dev.faultline.core.HttpMethod;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.partner.PartnerException;
import dev.faultline.testkit.FaultServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Main {

    private static final int CALLS = 500;

    private Main() {}

    public static void main(String[] args) throws Exception {
        try (FaultServer server = FaultServer.start();
                PartnerClient partner = PartnerClient.builder()
                        .apiKey("pek_test_1")
                        .baseUrl(server.url())
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.on(HttpMethod.GET, "/applications/{id}").fail(PartnerError.APPLICATION_NOT_FOUND).times(2 * CALLS);
            List<Future<String>> said = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                said.add(threads.submit(() -> blocking(partner)));
                said.add(threads.submit(() -> asynchronous(partner)));
            }
            for (Future<String> one : said) {
                if (!one.get().equals("missing")) {
                    throw new AssertionError(one.get());
                }
            }
            System.out.println(CALLS + " virtual threads on each surface are done");
        }
    }

    private static String blocking(PartnerClient partner) {
        try {
            partner.applications().get("ej_app_1");
            return "found";
        } catch (PartnerException e) {
            return Switches.partner(e);
        }
    }

    private static String asynchronous(PartnerClient partner) {
        return partner.async()
                .applications()
                .get("ej_app_1")
                .handle((found, failure) -> failure instanceof PartnerException e ? Switches.partner(e) : "found")
                .join();
    }
}
