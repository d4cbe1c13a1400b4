package dev.faultline.telephony;

import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.workflows.UploadedLeads;
import dev.faultline.testkit.FakeClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A program that uploads a file several times at once, on both surfaces; {@link UploadMemoryTest} gives it little memory. */
final class SmallHeapUploads {

    static final int UPLOADS = 6;

    private SmallHeapUploads() {}

    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        Path file = Path.of(arguments[1]);
        ExecutorService threads = Executors.newFixedThreadPool(UPLOADS);
        try (TelephonyClient telephony = TelephonyClient.builder()
                .apiKey(Samples.KEY)
                .baseUrl(url)
                .pacing(false) // the server responds only when all are on their way at once
                .timeSource(FakeClock.create())
                .build()) {
            List<CompletableFuture<UploadedLeads>> uploads = new ArrayList<>();
            for (int i = 0; i < UPLOADS; i++) {
                String workflow = "workflow_" + i;
                uploads.add(
                        i % 2 == 0
                                ? telephony.async().workflowLeads(workflow).upload(LeadFile.of(file))
                                : CompletableFuture.supplyAsync(
                                        () -> telephony.workflowLeads(workflow).upload(LeadFile.of(file)), threads));
            }
            for (CompletableFuture<UploadedLeads> upload : uploads) {
                System.out.println("uploaded in "
                        + upload.get(40, TimeUnit.SECONDS).response().attempts().size() + " attempts");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
