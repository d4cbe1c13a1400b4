package dev.faultline.examples.cookbook;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.ApiException;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.partner.PartnerClient;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

@FaultlineTest
class BodyLogTest {

    private final List<String> log = new ArrayList<>();

    @Test
    void everyAttemptIsLogged_withoutSecretsOrPersonalData(FaultServer server) {
        server.on(POST, "/applications")
                .reset()
                .then()
                .respond(201, "{\"id\":\"ej_app_1\",\"status\":\"received\",\"jobId\":\"job_1\"}");
        server.on(GET, "/jobs").respond(200, "<html>pek_test_1</html>");
        OkHttpClient ours = new OkHttpClient();

        // snippet: client
        OkHttpClient http =
                ours.newBuilder().addInterceptor(new BodyLog(log::add)).build();
        PartnerClient partner = PartnerClient.builder()
                .httpClient(http) // stays yours: close() leaves it open
                // end
                .apiKey("pek_test_1")
                .baseUrl(server.url())
                .retryPolicy(policy -> policy.maxAttempts(2))
                .build();

        try (partner) {
            assertThat(partner.applications().submit(Sample.application()).jobId())
                    .isEqualTo("job_1");
            assertThatThrownBy(() -> partner.with(o -> o.retryPolicy(RetryPolicy.none()))
                            .jobs()
                            .list())
                    .isInstanceOf(ResponseFormatException.class);
        }
        assertThat(log).hasSize(5);
        assertThat(log.get(0))
                .startsWith("POST /applications sends {\"jobId\":\"..\"")
                .isEqualTo(log.get(1));
        assertThat(log.get(2))
                .isEqualTo(
                        "POST /applications returns 201 {\"id\":\"ej_app_1\",\"status\":\"received\",\"jobId\":\"..\"}");
        assertThat(String.join("\n", log)).doesNotContain("pek_test_1", "amina", "+1503");
        http.connectionPool().evictAll();
    }

    @Test
    void messagesAndTextsOfArrays_areNotShown(FaultServer server) {
        server.on(GET, "/jobs").respond(422, """
                        {"error":{"code":"INVALID","message":"amina@example.org is no candidate","status":["+1503"]},
                        "data":["amina@example.org",15035550142,["+1503"],{"id":"job_1","name":"Amina"}],"pagination":"amina"}
                        """);
        OkHttpClient http =
                new OkHttpClient.Builder().addInterceptor(new BodyLog(log::add)).build();
        PartnerClient.Builder builder =
                PartnerClient.builder().httpClient(http).apiKey("pek_test_1").baseUrl(server.url());

        try (PartnerClient partner = builder.build()) {
            assertThatThrownBy(() -> partner.jobs().list()).isInstanceOf(ApiException.class);
        }
        assertThat(log.get(1))
                .isEqualTo(
                        "GET /jobs returns 422 {\"error\":{\"code\":\"INVALID\",\"message\":\"..\",\"status\":\"..\"},"
                                + "\"data\":[\"..\",\"..\",[\"..\"],{\"id\":\"job_1\",\"name\":\"..\"}],\"pagination\":\"..\"}");
        http.connectionPool().evictAll();
    }
}
