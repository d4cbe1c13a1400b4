package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CallContext;
import dev.faultline.core.CallEvent;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.engine.EngineHarness.Surface;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contexts are captured once a call, nest around each of its attempts, and get the call's events. */
class ContextsTest {

    private final MockWebServer server = new MockWebServer();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final List<CallEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Set<Thread> capturing = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void start() throws IOException {
        server.start();
        server.enqueue(new MockResponse.Builder().code(500).build());
        server.enqueue(new MockResponse.Builder().code(200).body("done").build());
    }

    @AfterEach
    void close() {
        server.close();
    }

    private CallContext logging(String name) {
        return () -> {
            capturing.add(Thread.currentThread());
            log.add("capture " + name);
            return new CallContext.Captured() {
                @Override
                public AutoCloseable restore() {
                    Thread opened = Thread.currentThread();
                    log.add("open " + name);
                    return () -> log.add(
                            Thread.currentThread() == opened ? "close " + name : name + " is closed on another thread");
                }

                @Override
                public void onEvent(CallEvent.OfCall event) {
                    events.add(event);
                }
            };
        };
    }

    @ParameterizedTest
    @EnumSource
    void severalContexts_nestAroundEachAttempt(Surface surface) {
        try (EngineHarness client = EngineHarness.at(server.url("/"))
                .context(logging("a"))
                .context(logging("b"))
                .time(FakeTime.automatic())
                .policy(RetryPolicy.builder().maxAttempts(2).build())
                .start()) {
            assertThat(client.get(surface, "/")).isEqualTo("done");
            assertThat(events.stream().distinct())
                    .as("those of listeners, but for what is of no call")
                    .containsExactlyElementsOf(client.events.stream()
                            .filter(CallEvent.OfCall.class::isInstance)
                            .toList());
        }
        List<String> expected = new ArrayList<>(List.of("capture a", "capture b"));
        for (int i = 0; i < 4; i++) { // a key and a request for each of two attempts
            expected.addAll(List.of("open a", "open b", "close b", "close a"));
        }
        assertThat(log).isEqualTo(expected);
        assertThat(capturing).containsExactly(Thread.currentThread());
    }
}
