package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.SdkException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A scope that stalls takes none of the others' rate, however many of its calls wait. */
class ChaosScopesTest {

    private static final int TURNS = 8;
    private static final int STALLED_CALLS = 200;
    private static final int CALLS = 400;

    /** Responses of the scope that is well come in volleys of as many as it may have on the wire. */
    private final CyclicBarrier volley = new CyclicBarrier(TURNS / 2);

    private final AtomicInteger stalled = new AtomicInteger();

    private String response(String path) {
        if (path.equals("/stalls")) {
            stalled.incrementAndGet();
            return OutageServer.STALL;
        }
        try {
            volley.await(20, TimeUnit.SECONDS);
            return OutageServer.OK;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            return OutageServer.UNAVAILABLE; // it had fewer turns than it should
        }
    }

    @Test
    void scopeThatStalls_leavesTheOtherOneItsHalf_toTheLastCall() throws IOException {
        try (OutageServer server = new OutageServer(this::response);
                EngineHarness client =
                        EngineHarness.at(server.url()).turns(TURNS).start()) {
            List<CompletableFuture<String>> stalling = call(client, "/stalls", STALLED_CALLS);
            List<CompletableFuture<String>> others = call(client, "/well", CALLS);

            assertThat(others)
                    .allSatisfy(call -> assertThat(EngineHarness.join(call)).isEqualTo("{}"));
            assertThat(stalling).noneMatch(CompletableFuture::isDone);
            assertThat(stalled.get()).isBetween(1, TURNS / 2);

            client.engine.close();
            assertThat(stalling)
                    .allSatisfy(
                            call -> assertThat(catchThrowableOfType(SdkException.class, () -> EngineHarness.join(call)))
                                    .isInstanceOf(CallInterruptedException.class));
            assertThat(client.idle()).isTrue();
        }
    }

    private static List<CompletableFuture<String>> call(EngineHarness client, String path, int count) {
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(client.engine.callAsync(
                    EngineHarness.text(EngineHarness.get(path).breakerScope(path)), client.settings()));
        }
        return calls;
    }
}
