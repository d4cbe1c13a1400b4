package dev.faultline.benchmarks.load;

import dev.faultline.partner.NewApplication;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerException;
import java.util.concurrent.CompletableFuture;

/** By the SDK, with its defaults. */
final class OurSide implements Side {

    private final PartnerClient client;

    OurSide(String url) {
        client = PartnerClient.builder().apiKey(KEY).baseUrl(url).build();
    }

    @Override
    public Object get() {
        return client.applications().get("ej_app_88213");
    }

    @Override
    public Object post() {
        NewApplication application = NewApplication.builder()
                .jobId("job_40417")
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina@example.org")
                        .phone("+15035550142"))
                .consentToContact(true)
                .sourceApplicationId("ats-7781")
                .source("linkedin")
                .build();
        return client.applications().submit(application);
    }

    @Override
    public Exception missing() {
        try {
            throw new IllegalStateException("found: " + client.applications().get("missing"));
        } catch (PartnerException.ApplicationNotFound e) {
            return e;
        }
    }

    @Override
    public CompletableFuture<?> getAsync() {
        return client.async().applications().get("ej_app_88213");
    }

    @Override
    public void getPatiently() {
        client.applications().get("ej_app_88213");
    }

    @Override
    public void close() {
        client.close();
    }
}
