package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.engine.EngineHarness.Surface;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.WatchedCall;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a call was certainly not processed is known of exceptions without an outcome too. */
class WatchedCallTest {

    private static final IllegalStateException OWN = new IllegalStateException("own");

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private boolean unprocessed(Surface surface, EngineHarness.Builder builder, Operation<?> operation) {
        try (EngineHarness client = builder.time(FakeTime.automatic()).start()) {
            WatchedCall<?> call = new WatchedCall<>(operation.neverResent());
            RuntimeException failure = catchThrowableOfType(
                    RuntimeException.class, () -> surface.call(client.engine, call.operation(), client.settings()));
            return call.unprocessed(failure);
        }
    }

    private EngineHarness.Builder client() {
        return EngineHarness.at(server.url("/"));
    }

    private void answer(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());
    }

    @ParameterizedTest
    @EnumSource
    void keySupplierThatFails_sendsNothing(Surface surface) {
        Operation<?> post = EngineHarness.text(EngineHarness.post("/a"));
        EngineHarness.Builder locked = client().key(() -> {
            throw OWN;
        });
        assertThat(unprocessed(surface, locked, post)).isTrue();
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void readerThatFails_leavesItOpen(Surface surface) {
        answer(200);
        Operation<?> post = EngineHarness.post("/a").reads(response -> {
            throw OWN;
        });
        assertThat(unprocessed(surface, client(), post)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void callOfTheSdk_hasItsOutcome(Surface surface) {
        answer(404);
        assertThat(unprocessed(surface, client(), EngineHarness.text(EngineHarness.post("/a"))))
                .isTrue();
        answer(500);
        assertThat(unprocessed(surface, client(), EngineHarness.text(EngineHarness.post("/a"))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void callWithoutABody_showsNothing(Surface surface) {
        EngineHarness.Builder locked = client().key(() -> {
            throw OWN;
        });
        assertThat(unprocessed(surface, locked, EngineHarness.text(EngineHarness.get("/a"))))
                .isFalse();
    }
}
