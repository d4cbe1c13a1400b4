package dev.faultline.testkit;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.suppressed;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The extension fails the tests of an application that its own assertions let through. */
class FaultServerExtensionTest {

    private static final String UNSCRIPTED = "\n- no script for GET /jbos; the nearest is that of GET /jobs";

    private static final String UNPLAYED =
            "\n- the script of GET /jobs was not played out: 0 of 1 responses were given, the next is 200";

    @ExtendWith(FaultServerExtension.class)
    static class Tests {

        @Test
        void typo(FaultServer server) throws IOException {
            server.on(GET, "/jobs").succeed("{}");
            assertThat(get(server, "/jbos")).as("some failure").isGreaterThan(400);
        }

        @Test
        void typoLenient(FaultServer server) throws IOException {
            typo(server.lenient());
        }

        @Test
        void failing(FaultServer server) {
            server.on(GET, "/jobs").succeed("{}");
            throw new IllegalStateException("the test's own");
        }

        @Test
        void aborted(FaultServer server) {
            server.on(GET, "/jobs").succeed("{}");
            assumeTrue(server.requests().size() > 9);
        }

        @Test
        void played(FaultServer server) throws IOException {
            server.on(GET, "/jobs").fail(SampleError.FLAKY).then().succeed("{}");
            server.on(POST, "/jobs").succeed("{}").always();
            get(server, "/jobs");
            get(server, "/jobs");
            assertThat(get(server, "/jobs")).isEqualTo(200);
        }

        @Test
        void withoutServer(FakeClock clock) {
            assertThat(clock.waits()).isEmpty();
        }
    }

    /** Both tests share the server, since the constructor belongs to the class. */
    @ExtendWith(FaultServerExtension.class)
    static class TakesTheServerInItsConstructor {

        private final FaultServer server;

        TakesTheServerInItsConstructor(FaultServer server) {
            this.server = server;
        }

        @Test
        void typo() throws IOException {
            server.on(GET, "/jobs");
            assertThat(get(server, "/jbos")).isEqualTo(501);
        }
    }

    @Test
    void requestWithoutScript_andScriptNotPlayed_failATestThatPassed() {
        run("typo")
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("typo"),
                                finishedWithFailure(
                                        instanceOf(AssertionError.class),
                                        message(text -> text.endsWith(UNSCRIPTED + UNPLAYED)))));
    }

    @Test
    void testThatFailedAlready_keepsItsFailure() {
        run("failing")
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("failing"),
                                finishedWithFailure(
                                        message("the test's own"),
                                        suppressed(
                                                0,
                                                instanceOf(AssertionError.class),
                                                message(text -> text.endsWith(UNPLAYED))))));
    }

    @Test
    void abortedTest_staysAborted() {
        run("aborted").assertStatistics(tests -> tests.aborted(1).failed(0));
    }

    @Test
    void playedScripts_lenientServer_andNoServer_pass() {
        run("typoLenient").assertStatistics(tests -> tests.succeeded(1));
        run("played").assertStatistics(tests -> tests.succeeded(1));
        run("withoutServer").assertStatistics(tests -> tests.succeeded(1));
    }

    @Test
    void serverOfAClass_isVerifiedAfterItsLastTest() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(TakesTheServerInItsConstructor.class))
                .execute()
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(AssertionError.class), message(text -> text.contains(UNSCRIPTED)))));
    }

    private static Events run(String test) {
        Class<?> parameter = test.equals("withoutServer") ? FakeClock.class : FaultServer.class;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Tests.class, test, parameter))
                .execute()
                .testEvents();
    }

    private static int get(FaultServer server, String path) throws IOException {
        try (PlainClient client = new PlainClient(server)) {
            return client.get(path).status();
        }
    }
}
