package dev.faultline.testkit;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StubResponseTest {

    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final PlainClient client = new PlainClient(server);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private Script jobs() {
        return server.on(GET, "/jobs");
    }

    private PlainClient.WireResponse response() throws IOException {
        return client.get("/jobs");
    }

    @Test
    void fail_playsTheLinesExample() throws IOException {
        jobs().fail(SampleError.GONE);

        PlainClient.WireResponse reply = response();

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.headers().get("Content-Type")).isEqualTo("application/json");
        assertThat(reply.headers().get("Retry-After")).isEqualTo("1");
        assertThat(reply.body()).isEqualTo("{\"error\":\"GONE\"}");
    }

    @Test
    void statusAndBody_contradictTheExample() throws IOException {
        jobs().fail(SampleError.GONE).status(503).body("<html>");

        assertThat(response().status()).isEqualTo(503);
        assertThat(response().body()).isEqualTo("<html>");
    }

    @Test
    void retryAfterAndHeader_replaceWhatIsThere() throws IOException {
        jobs().fail(SampleError.BUSY).header("retry-after", "5").retryAfter(20);

        assertThat(response().headers().values("Retry-After")).containsExactly("20");
    }

    @Test
    void rateLimit_setsItsThreeHeaders() throws IOException {
        jobs().succeed("{}").rateLimit(60, 0, clock.now().plus(Duration.ofMinutes(1)));

        assertThat(response().headers().get("X-RateLimit-Limit")).isEqualTo("60");
        assertThat(response().headers().get("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(response().headers().get("X-RateLimit-Reset")).isEqualTo("1767225660");
    }

    @Test
    void without_leavesHeadersOutInAnyCaseAlsoTheServersDate() throws IOException {
        jobs().fail(SampleError.BUSY).without("retry-after").without("date");

        assertThat(response().headers().names()).doesNotContain("Retry-After", "Date");
    }

    @Test
    void header_takesTheServersPlace() throws IOException {
        jobs().succeed("{}").without("Date").header("date", "Thu, 01 Jan 2026 00:00:09 GMT");

        assertThat(response().headers().values("Date")).containsExactly("Thu, 01 Jan 2026 00:00:09 GMT");
    }

    @Test
    void redirect_saysWhereTo() throws IOException {
        jobs().redirect(307, "/elsewhere");

        assertThat(response().status()).isEqualTo(307);
        assertThat(response().headers().get("Location")).isEqualTo("/elsewhere");
    }

    @Test
    void noContent_hasNoBody() throws IOException {
        jobs().respond(204, "");

        assertThat(response().status()).isEqualTo(204);
        assertThat(response().headers().get("Content-Length")).isNull();
        assertThat(response().body()).isEmpty();
    }

    @Test
    void cutOff_breaksTheConnectionInTheBody() {
        jobs().succeed("{\"data\":" + "1".repeat(10_000) + "}").cutOff();

        assertThatThrownBy(this::response).isInstanceOf(IOException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void reset_breaksTheConnectionAfterTheRequestHasArrived() throws IOException {
        jobs().reset().then().succeed("{}");

        assertThatThrownBy(this::response).isInstanceOf(IOException.class);
        assertThat(server.requests()).hasSize(1);
        assertThat(response().status()).isEqualTo(200);
    }

    @Test
    void heldUntil_comesOnceTheTestLetsItGo() {
        CountDownLatch gate = new CountDownLatch(1);
        jobs().succeed("{}").heldUntil(gate);
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> {
            try {
                return response().status();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        server.awaitRequests(1);
        assertThat(status).isNotDone();

        gate.countDown();

        assertThat(status).succeedsWithin(20, TimeUnit.SECONDS).isEqualTo(200);
    }
}
