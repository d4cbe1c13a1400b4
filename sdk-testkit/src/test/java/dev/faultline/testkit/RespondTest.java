package dev.faultline.testkit;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A function answers what no script does. */
class RespondTest {

    private final FaultServer server = FaultServer.start();
    private final PlainClient client = new PlainClient(server);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void function_makesTheResponsesOfAServerWithAState() throws IOException {
        List<String> stored = new ArrayList<>();
        server.respond((request, response) -> {
            if (request.method().equals("POST")) {
                stored.add(request.text());
                return response.respond(201, "{}");
            }
            return stored.isEmpty() ? response.fail(SampleError.BUSY) : response.succeed(stored.toString());
        });

        assertThat(client.get("/jobs").status()).isEqualTo(429);
        assertThat(client.post("/jobs", "1", Headers.of()).status()).isEqualTo(201);
        assertThat(client.post("/jobs", "2", Headers.of()).status()).isEqualTo(201);
        assertThat(client.get("/jobs").body()).isEqualTo("[1, 2]");
        assertThat(server.requests()).hasSize(4);
        server.verify();
    }

    @Test
    void scripts_comeFirst() throws IOException {
        server.respond((request, response) -> response.succeed("{}"));
        server.on(GET, "/jobs").fail(SampleError.FLAKY);

        assertThat(client.get("/jobs").status()).isEqualTo(500);
        assertThat(client.get("/others").status()).isEqualTo(200);
        assertThat(client.get("/jobs").status()).isEqualTo(200); // the script is played out
        server.on(GET, "/jobs").respond(202, "{}").always();
        assertThat(client.get("/jobs").status()).isEqualTo(202);
        assertThat(client.get("/jobs").status()).isEqualTo(202);
        server.forgetScripts();
        assertThat(client.get("/others").status()).isEqualTo(501);
    }

    @Test
    void failedFunction_isAFault() throws IOException {
        server.respond((request, response) -> {
            throw new AssertionError("no job of mine");
        });

        PlainClient.WireResponse reply = client.get("/jobs");

        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.body()).contains("fails for GET /jobs").contains("no job of mine");
        assertThatThrownBy(server::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("fails for GET /jobs: java.lang.AssertionError: no job of mine");
    }

    @Test
    void errorOfTheFunction_isAFaultToo_andNobodyWaits() throws IOException {
        server.respond((request, response) -> {
            throw new NoClassDefFoundError("of the function");
        });

        assertThat(client.get("/jobs").status()).isEqualTo(501);
        assertThatThrownBy(server::verify).hasMessageContaining("of the function");
    }

    @Test
    void functionWithoutAResponse_isAFault() throws IOException {
        server.respond((request, response) -> null);

        assertThat(client.get("/jobs").status()).isEqualTo(501);
        assertThatThrownBy(server::verify).hasMessageContaining("the response is null");
    }
}
