package dev.faultline.benchmarks.load;

import dev.faultline.benchmarks.byhand.ApiError;
import dev.faultline.benchmarks.byhand.ByHandPartner;
import dev.faultline.benchmarks.byhand.PartnerData;
import dev.faultline.benchmarks.byhand.Retries;
import java.util.concurrent.CompletableFuture;

/** By hand. */
final class HandSide implements Side {

    private final ByHandPartner client;

    HandSide(String url) {
        client = new ByHandPartner(url, KEY);
    }

    @Override
    public Object get() {
        return client.application("ej_app_88213");
    }

    @Override
    public Object post() {
        PartnerData.Candidate candidate =
                new PartnerData.Candidate("Amina", "Okafor", "amina@example.org", "+15035550142");
        return client.submit(new PartnerData.NewApplication("job_40417", candidate, true, "ats-7781", "linkedin"));
    }

    @Override
    public Exception missing() {
        try {
            throw new IllegalStateException("found: " + client.application("missing"));
        } catch (ApiError.ApplicationNotFound e) {
            return e;
        }
    }

    @Override
    public CompletableFuture<?> getAsync() {
        return client.applicationAsync("ej_app_88213");
    }

    @Override
    public void getPatiently() throws InterruptedException {
        Retries.call(() -> client.application("ej_app_88213"));
    }

    @Override
    public void close() {
        client.close();
    }
}
