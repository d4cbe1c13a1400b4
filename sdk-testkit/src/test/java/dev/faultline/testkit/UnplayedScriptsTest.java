package dev.faultline.testkit;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.JsonValue;
import java.io.IOException;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A test whose scripts and requests do not belong together must not be green. */
class UnplayedScriptsTest {

    private static final String HEADING = "the scripts of FaultServer were not played as they are written:\n- ";

    private final FaultServer server = FaultServer.start();
    private final PlainClient client = new PlainClient(server);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void requestWithoutScript_gets501_andIsNamedWithTheNearestScript() throws IOException {
        server.on(POST, "/applications").succeed("{}").always();
        server.on(GET, "/jobs").succeed("{}").always();
        String words = "no script for GET /jbos?limit=5; the nearest is that of GET /jobs";

        PlainClient.WireResponse reply = client.get("/jbos?limit=5");

        assertThat(reply.status()).isEqualTo(501);
        assertThat(JsonValue.parse(reply.body()))
                .returns(
                        "FaultServer has " + words,
                        json -> json.get("message").asText().orElse(""))
                .returns(
                        "FaultServer has " + words,
                        json -> json.get("detail").asText().orElse(""));
        assertThat(server.requests()).hasToString("[GET /jbos?limit=5]");
        assertFaults(words);
    }

    @Test
    void nearest_isByMethodPathTemplateAndQuery() throws IOException {
        server.on(GET, "/jobs/{id}/notes").succeed("{}").always();
        server.on(GET, "/jobs/{id}").succeed("{}").always();
        server.on(DELETE, "/contact", "provider", "hubspot").succeed("{}").always();

        client.get("/jobs/a-very-long-id/nots");
        client.post("/jobs/job_1", "{}", Headers.of());
        client.get("/contact?provider=pipedrive");

        assertFaults(
                "no script for GET /jobs/a-very-long-id/nots; the nearest is that of GET /jobs/{id}/notes",
                "no script for POST /jobs/job_1; the nearest is that of GET /jobs/{id}",
                "no script for GET /contact?provider=pipedrive;"
                        + " the nearest is that of DELETE /contact?provider=hubspot");
    }

    @Test
    void sameRequestAgain_isNamedOnce() throws IOException {
        client.get("/jobs");
        client.get("/jobs");

        assertFaults("no script for GET /jobs; there is none at all (2 times)");
    }

    @Test
    void scriptWithoutResponse_isAFaultOfItsOwn() throws IOException {
        server.on(GET, "/jobs");
        client.get("/jobs");

        assertFaults(
                "no script for GET /jobs; that of GET /jobs has no response",
                "the script of GET /jobs was not played out: it has no response");
    }

    @Test
    void answersNobodyAskedFor_areCountedAndTheNextIsNamed() throws IOException {
        server.on(GET, "/jobs")
                .fail(SampleError.BUSY)
                .times(2)
                .then()
                .fail(SampleError.FLAKY)
                .then()
                .succeed("{}");
        server.on(POST, "/jobs").reset();
        server.on(GET, "/stalled").stall();
        client.get("/jobs");

        assertFaults(
                "the script of GET /jobs was not played out: 1 of 4 responses were given, the next is 429",
                "the script of POST /jobs was not played out: 0 of 1 responses were given, the next is a reset",
                "the script of GET /stalled was not played out: 0 of 1 responses were given, the next is a stall");

        client.get("/jobs");
        client.get("/jobs");
        server.on(POST, "/jobs").succeed("{}");

        assertThatThrownBy(server::verify)
                .hasMessageContaining("3 of 4 responses were given, the next is 200")
                .hasMessageContaining("0 of 2 responses were given, the next is a reset");
    }

    @Test
    void timesOfTheLastResponse_mustBeReached_andMayBeExceeded() throws IOException {
        server.on(GET, "/jobs").fail(SampleError.FLAKY).times(2);
        client.get("/jobs");

        assertFaults("the script of GET /jobs was not played out: 1 of 2 responses were given, the next is 500");

        client.get("/jobs");
        assertThatCode(server::verify).doesNotThrowAnyException();
        client.get("/jobs");
        assertThatCode(server::verify).doesNotThrowAnyException();
    }

    @Test
    void responseGivenAlways_needNotBeAskedFor_andIsTheLast() throws IOException {
        Script script = server.on(GET, "/jobs");
        script.fail(SampleError.FLAKY).then().succeed("{}").always();

        assertFaults("the script of GET /jobs was not played out: 0 of 1 responses were given, the next is 500");
        client.get("/jobs");
        assertThatCode(server::verify).doesNotThrowAnyException();
        client.get("/jobs");
        assertThat(client.get("/jobs").status()).isEqualTo(200);
        assertThatCode(server::verify).doesNotThrowAnyException();
        assertThatThrownBy(() -> script.succeed("{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the response before is given always");
    }

    @Test
    void forgottenScripts_areNoFaults() {
        server.on(GET, "/jobs").succeed("{}");

        server.forgetScripts();

        assertThatCode(server::verify).doesNotThrowAnyException();
    }

    @Test
    void resetServer_isAsNew() throws IOException {
        server.on(GET, "/jobs").succeed("{}");
        client.get("/unscripted");

        server.reset();

        assertThatCode(server::verify).doesNotThrowAnyException();
        assertThat(server.requests()).isEmpty();
        assertThat(client.get("/jobs").status()).isEqualTo(501);
    }

    @Test
    void strictServer_failsWhenItIsClosed_once() {
        FaultServer strict = FaultServer.start().strict();
        strict.on(GET, "/jobs").succeed("{}");

        assertThatThrownBy(strict::close)
                .isInstanceOf(AssertionError.class)
                .hasMessage(HEADING
                        + "the script of GET /jobs was not played out: 0 of 1 responses were given, the next is 200");
        assertThatCode(strict::close).doesNotThrowAnyException();
    }

    @Test
    void strictServer_ofATestThatFails_addsToItsFailure() {
        assertThatThrownBy(() -> {
                    try (FaultServer strict = FaultServer.start().strict()) {
                        strict.on(GET, "/jobs").succeed("{}");
                        throw new IllegalStateException("the test's own");
                    }
                })
                .hasMessage("the test's own")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .asString()
                        .contains("GET /jobs was not played out"));
    }

    @Test
    void lenientServer_closesWithoutAWord() {
        server.strict().on(GET, "/jobs").succeed("{}");

        assertThatCode(server.lenient()::close).doesNotThrowAnyException();
    }

    private void assertFaults(String... faults) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(server::verify)
                .withMessage(HEADING + String.join("\n- ", faults));
    }
}
