package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.CrmConnection;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultServerExtension;
import dev.faultline.testkit.LeakCheckExtension;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A view is a part of a call's expression: closing one, by a careful hand or a linter's advice, ends nothing. */
@ExtendWith({LeakCheckExtension.class, FaultServerExtension.class})
class ViewsTest {

    private static final RawRequest REQUEST =
            RawRequest.get("/things").query("provider", "hubspot").header("X-End-User-Id", "user_1");

    @Test
    void partner(FaultServer server) {
        try (PartnerClient client = PartnerClient.builder()
                .apiKey("pek_test_1")
                .baseUrl(server.url())
                .build()) {
            client.with(o -> o.totalTimeout(Duration.ofSeconds(9))).close();
            works(server, client::execute, client.async()::execute);
        }
    }

    @Test
    void crm(FaultServer server) {
        try (CrmClient client =
                CrmClient.builder().apiKey("key_1234567").baseUrl(server.url()).build()) {
            client.with(o -> o.totalTimeout(Duration.ofSeconds(9))).close();
            CrmConnection connection = client.connection("user_1", "hubspot");
            assertThat(connection).isNotInstanceOf(AutoCloseable.class);
            works(server, client::execute, client.async()::execute);
            works(server, connection::execute, connection.async()::execute);
        }
    }

    @Test
    void interviews(FaultServer server) {
        try (InterviewsClient client = InterviewsClient.builder()
                .apiKey("key_1234567")
                .baseUrl(server.url())
                .build()) {
            client.with(o -> o.totalTimeout(Duration.ofSeconds(9))).close();
            works(server, client::execute, client.async()::execute);
        }
    }

    @Test
    void sequences(FaultServer server) {
        try (SequencesClient client = SequencesClient.builder()
                .apiKey("key_1234567")
                .baseUrl(server.url())
                .build()) {
            client.with(o -> o.totalTimeout(Duration.ofSeconds(9))).close();
            client.asUser(7).close();
            client.asUser("ada@example.org").close();
            works(server, client::execute, client.async()::execute);
        }
    }

    @Test
    void telephony(FaultServer server) {
        try (TelephonyClient client = TelephonyClient.builder()
                .apiKey("key_1234567")
                .baseUrl(server.url())
                .build()) {
            client.with(o -> o.totalTimeout(Duration.ofSeconds(9))).close();
            works(server, client::execute, client.async()::execute);
        }
    }

    private static void works(
            FaultServer server,
            Function<RawRequest, RawResponse> blocking,
            Function<RawRequest, CompletableFuture<RawResponse>> async) {
        server.on(REQUEST.method(), "/things").succeed("{}").then().succeed("{}");

        assertThat(blocking.apply(REQUEST).status()).isEqualTo(200);
        assertThat(async.apply(REQUEST).join().status()).isEqualTo(200);
    }
}
