package dev.faultline.testkit;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultServerTest {

    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final PlainClient client = new PlainClient(server);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void template_standsForOneSegmentOfAnyContent() throws IOException {
        server.on(GET, "/jobs/{id}/notes").succeed("{}");

        assertThat(client.get("/jobs/job_1/notes").status()).isEqualTo(200);
        assertThat(client.get("/jobs/a%2Fb%20c/notes").status()).isEqualTo(200);
        assertThat(client.get("/jobs/job_1").status()).isEqualTo(501);
        assertThat(client.get("/jobs/job_1/notes/2").status()).isEqualTo(501);
        assertThat(client.get("/jobs/a/b/notes").status()).isEqualTo(501);
        assertThat(server.requests().get(1).segments()).containsExactly("jobs", "a/b c", "notes");
        assertThat(server.requests().get(1).path()).isEqualTo("/jobs/a%2Fb%20c/notes");
    }

    @Test
    void ofTwoScriptsThatFit_theOneBegunFirstAnswers() throws IOException {
        server.on(GET, "/jobs/latest").respond(201, "{}");
        server.on(GET, "/jobs/{id}").respond(202, "{}");

        assertThat(client.get("/jobs/latest").status()).isEqualTo(201);
        assertThat(client.get("/jobs/1").status()).isEqualTo(202);
    }

    @Test
    void scriptForAQueryParameter_goesBeforeTheOneWithout() throws IOException {
        server.on(GET, "/contact").respond(202, "{}");
        server.on(GET, "/contact", "provider", "hub spot")
                .fail(SampleError.FLAKY)
                .then()
                .succeed("{}");

        assertThat(client.get("/contact?provider=pipedrive").status()).isEqualTo(202);
        assertThat(client.get("/contact?limit=5&provider=hub%20spot").status()).isEqualTo(500);
        assertThat(client.get("/contact").status()).isEqualTo(202);
        assertThat(client.get("/contact?provider=hub+spot").status()).isEqualTo(200);
        assertThat(client.get("/contact?Provider=hub+spot").status()).isEqualTo(202);
    }

    @Test
    void scriptForAQueryParameterAlone_answersNothingElse() throws IOException {
        server.on(GET, "/contact", "provider", "hubspot").succeed("{}");
        server.on(DELETE, "/contact", "provider", "pipedrive").succeed("{}");

        assertThat(client.get("/contact?provider=pipedrive").status()).isEqualTo(501);
        assertThat(client.get("/contact").status()).isEqualTo(501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs", "", "/jobs?limit=5"})
    void pathThatNoRequestCouldHave_isRejected(String path) {
        assertThatThrownBy(() -> server.on(GET, path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("path is " + path + ": begin it with a slash");
    }

    @Test
    void answersCarryTheDateOfTheClock() throws IOException {
        server.on(GET, "/jobs").succeed("{}");
        clock.advance(Duration.ofDays(7).plusSeconds(65));

        assertThat(client.get("/jobs").headers().values("Date")).containsExactly("Thu, 08 Jan 2026 00:01:05 GMT");
        assertThat(server.requests().get(0).at()).isEqualTo(clock.now());
    }

    @Test
    void withoutAClock_answersCarryNoDate() throws IOException {
        try (FaultServer undated = FaultServer.start();
                PlainClient other = new PlainClient(undated)) {
            undated.on(GET, "/jobs").succeed("{}");

            assertThat(other.get("/jobs").headers().get("Date")).isNull();
        }
    }

    @Test
    void requests_areSeenAsTheyArrived() throws IOException {
        server.on(POST, "/jobs").respond(201, "{}");

        client.post("/jobs?tag=a%26b&tag=c", "{\"name\":\"Zo\u00eb\"}", Headers.of("X-Trace", "t1"));

        SeenRequest seen = server.requests().get(0);
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.target()).isEqualTo("/jobs?tag=a%26b&tag=c");
        assertThat(seen.path()).isEqualTo("/jobs");
        assertThat(seen.query("tag")).contains("a&b");
        assertThat(seen.query("none")).isEmpty();
        assertThat(seen.header("x-trace")).contains("t1");
        assertThat(seen.header("x-none")).isEmpty();
        assertThat(seen.headerNames()).contains("X-Trace", "Host");
        assertThat(seen.text()).isEqualTo("{\"name\":\"Zo\u00eb\"}");
        assertThat(seen.body()).hasSize(15);
    }

    @Test
    void connections_areCounted() throws IOException {
        server.on(GET, "/jobs").succeed("{}").times(2);
        client.get("/jobs");
        client.get("/jobs");
        try (PlainClient other = new PlainClient(server)) {
            other.get("/jobs");
        }

        assertThat(server.requests()).extracting(SeenRequest::connection).containsExactly(0, 0, 1);
    }

    @Test
    void forgetScripts_keepsTheRequests() throws IOException {
        server.on(GET, "/jobs").fail(SampleError.FLAKY);
        client.get("/jobs");

        server.forgetScripts().on(GET, "/jobs").succeed("{}");

        assertThat(client.get("/jobs").status()).isEqualTo(200);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void closedServer_rejectsConnections() {
        server.close();

        assertThatThrownBy(() -> client.get("/jobs")).isInstanceOf(IOException.class);
    }

    @Test
    void awaitRequests_interrupted_endsWithTheFlagSet() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> server.awaitRequests(1)).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
