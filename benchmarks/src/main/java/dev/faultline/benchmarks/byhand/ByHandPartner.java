package dev.faultline.benchmarks.byhand;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.faultline.benchmarks.byhand.PartnerData.Application;
import dev.faultline.benchmarks.byhand.PartnerData.NewApplication;
import dev.faultline.benchmarks.byhand.PartnerData.Receipt;
import java.util.concurrent.CompletableFuture;

/** The Partner API's calls by hand, each an attempt. */
public final class ByHandPartner implements AutoCloseable {

    private static final String APPLICATIONS = "applications";

    private final Result<Application> application = ByHandClient.result(Application.class);
    private final Result<Receipt> receipt = ByHandClient.result(Receipt.class);
    private final ObjectWriter newApplication = ByHandClient.writer(NewApplication.class);

    private final ByHandClient client;

    public ByHandPartner(String baseUrl, String key) {
        client = new ByHandClient(baseUrl, key);
    }

    public Application application(String id) {
        return client.call(client.get(APPLICATIONS, id), application);
    }

    public CompletableFuture<Application> applicationAsync(String id) {
        return client.callAsync(client.get(APPLICATIONS, id), application);
    }

    public Receipt submit(NewApplication submission) {
        return client.call(client.post(newApplication, submission, APPLICATIONS), receipt);
    }

    @Override
    public void close() {
        client.close();
    }
}
