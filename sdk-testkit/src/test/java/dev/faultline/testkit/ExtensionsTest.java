package dev.faultline.testkit;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs the small test classes below, as JUnit runs those of an application. */
class ExtensionsTest {

    private static final List<FaultServer> SERVERS = new ArrayList<>();
    private static final List<FakeClock> CLOCKS = new ArrayList<>();
    private static CountDownLatch release = new CountDownLatch(0);

    @BeforeEach
    void begin() {
        SERVERS.clear();
        CLOCKS.clear();
        release = new CountDownLatch(1);
    }

    @AfterEach
    void endThreads() {
        release.countDown();
    }

    @ExtendWith(FaultServerExtension.class)
    static class UsesTheServer {

        @BeforeEach
        void script(FaultServer server) {
            server.on(GET, "/jobs").succeed("{}");
        }

        @Test
        void one(FaultServer server, FakeClock clock) throws IOException {
            use(server, clock);
        }

        @Test
        void two(FakeClock clock, FaultServer server) throws IOException {
            use(server, clock);
        }

        private static void use(FaultServer server, FakeClock clock) throws IOException {
            SERVERS.add(server);
            CLOCKS.add(clock);
            clock.advance(Duration.ofSeconds(7));
            try (PlainClient client = new PlainClient(server)) {
                assertThat(client.get("/jobs").headers().get("Date")).isEqualTo("Thu, 01 Jan 2026 00:00:07 GMT");
            }
        }
    }

    @Test
    void faultServer_isNewForEachTest_datedByItsClock_andClosedAfterIt() {
        run(UsesTheServer.class).assertStatistics(tests -> tests.started(2).succeeded(2));

        assertThat(SERVERS).doesNotHaveDuplicates().hasSize(2);
        assertThat(CLOCKS).doesNotHaveDuplicates().hasSize(2);
        assertThat(SERVERS).allSatisfy(server -> {
            try (PlainClient client = new PlainClient(server)) {
                assertThatThrownBy(() -> client.get("/jobs")).isInstanceOf(IOException.class);
            }
        });
    }

    static class LeavesThreads {

        @RegisterExtension
        final LeakCheckExtension impatient = new LeakCheckExtension(Duration.ZERO);

        @Test
        void leaks() {
            start("faultline-leaked");
        }
    }

    @Test
    void leakCheck_threadOfTheSdkLeft_failsAndNamesIt() {
        start("faultline-earlier");

        run(LeavesThreads.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("leaks"),
                                finishedWithFailure(
                                        instanceOf(AssertionError.class),
                                        message(text -> text.startsWith("threads are left: ")
                                                && text.contains("faultline-leaked")
                                                && !text.contains("faultline-earlier")))));
    }

    static class LeavesOtherThreads {

        @RegisterExtension
        final LeakCheckExtension impatient = new LeakCheckExtension(Duration.ZERO);

        @Test
        void isClean() {
            start("other");
        }
    }

    @Test
    void leakCheck_threadsOfOthersAndEarlierOnes_areNotBlamed() {
        start("faultline-earlier");

        run(LeavesOtherThreads.class).assertStatistics(tests -> tests.succeeded(1));
    }

    @ExtendWith(LeakCheckExtension.class)
    static class EndsItsThreadLate {

        @Test
        void isClean() {
            start("faultline-late");
            release.countDown();
        }
    }

    @Test
    void leakCheck_threadThatIsAboutToEnd_hasAMomentToDoSo() {
        run(EndsItsThreadLate.class).assertStatistics(tests -> tests.succeeded(1));
    }

    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    /** Ends when {@link #release} says so. */
    private static void start(String name) {
        CountDownLatch end = release;
        Thread thread = new Thread(
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
