package dev.faultline.examples.cookbook;

import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.partner.ApplicationReceipt;
import dev.faultline.partner.NewApplication;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PreparedApplication;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@FaultlineTest
class FinishLaterTest {

    @TempDir
    private Path folder;

    // snippet: begin
    static void begin(PartnerClient partner, NewApplication application, Path row) throws IOException {
        PreparedApplication prepared = partner.applications().prepare(application);
        Files.writeString(row, prepared.toJson()); // before anything is sent: key and body
    }
    // end

    // snippet: finish
    /** Now, at the next start, or in another process: the row is all that it needs. */
    static Optional<ApplicationReceipt> finish(PartnerClient partner, Path row, Path failure) throws IOException {
        PreparedApplication prepared = PreparedApplication.parse(Files.readString(row));
        try {
            return Optional.of(partner.applications().submit(prepared)); // store its id, then drop the row
        } catch (SdkException e) {
            String key = e.idempotencyKey().orElse("none");
            Files.writeString(failure, e.operation() + ", " + e.outcome() + ", " + key); // for people and metrics
            return Optional.empty();
        }
    }
    // end

    @Test
    void lostResponse_isFinishedByAnotherClientWithTheSameKey(FaultServer server) throws IOException {
        server.on(POST, "/applications")
                .reset()
                .then()
                .respond(201, "{\"id\":\"ej_app_1\",\"status\":\"received\",\"jobId\":\"job_1\"}");
        Path row = folder.resolve("row");
        Path failure = folder.resolve("failure");

        try (PartnerClient first = client(server)) {
            begin(first, Sample.application(), row);
            assertThat(server.requests()).isEmpty();
            assertThat(finish(first, row, failure)).isEmpty();
        }
        String key = PreparedApplication.parse(Files.readString(row)).idempotencyKey();
        assertThat(failure).hasContent("POST /applications, UNKNOWN, " + key);
        try (PartnerClient next = client(server)) {
            assertThat(finish(next, row, failure)).map(ApplicationReceipt::id).contains("ej_app_1");
        }
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(sent -> assertThat(sent.header("Idempotency-Key")).contains(key));
    }

    private static PartnerClient client(FaultServer server) {
        return PartnerClient.builder()
                .apiKey("pek_test_1")
                .baseUrl(server.url())
                .retryPolicy(RetryPolicy.none())
                .build();
    }
}
