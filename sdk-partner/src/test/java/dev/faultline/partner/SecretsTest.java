package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.faultline.core.ApiException;
import dev.faultline.core.CallEvent;
import dev.faultline.core.RawRequest;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The key and the candidate's data stay where they belong. */
@FaultlineTest
class SecretsTest {

    private static final List<String> PERSONAL = List.of("Amina", "Okafor", "amina.okafor@example.org", "5035550142");

    static Stream<Object[]> redirects() {
        return Surface.with(Stream.of(301, 302, 303, 307, 308));
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void redirectToAnotherOrigin_isNotFollowed(Surface surface, int status, FaultServer server, FakeClock clock) {
        try (FaultServer other = FaultServer.start();
                PartnerClient partner = Samples.client(server, clock).build()) {
            other.on(GET, "/applications").succeed("{}");
            other.on(POST, "/applications").respond(201, Samples.RECEIPT);
            server.on(POST, "/applications").redirect(status, other.url() + "/applications");
            ApiException failure = catchThrowableOfType(ApiException.class, () -> Samples.submit(surface, partner));
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure.remedy()).contains("redirects are not followed");
            assertThat(other.requests()).isEmpty();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestCarriesOnlyDocumentedHeaders(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(201, Samples.RECEIPT);
        server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Samples.submit(surface, partner);
            Samples.get(surface, partner);
            List<String> transport = List.of("Host", "Connection", "Accept-Encoding", "User-Agent");
            List<String> get = new ArrayList<>(transport);
            get.add("Authorization");
            List<String> post = new ArrayList<>(get);
            post.addAll(List.of("Idempotency-Key", "Content-Type", "Content-Length"));
            assertThat(server.requests().get(0).headerNames()).containsExactlyInAnyOrderElementsOf(post);
            assertThat(server.requests().get(1).headerNames()).containsExactlyInAnyOrderElementsOf(get);
            assertThat(server.requests().get(1).header("Authorization")).contains("Bearer " + Samples.KEY);
            assertThat(server.requests().get(1).header("User-Agent").orElseThrow())
                    .matches("faultline-partner/\\d+\\.\\d+\\.\\d+\\S* \\(java \\d+\\)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pek_\nsecret", "pek_\u0000secret", "pek_secr\u00e9t", "pek_ secret", "pek_\r\nX: secret"})
    void keyThatAHeaderCannotCarry_isRejectedUnprinted(String key) {
        assertThatThrownBy(() -> PartnerClient.builder().apiKey(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("apiKey")
                .message()
                .doesNotContain("secr");
    }

    @ParameterizedTest
    @EnumSource
    void keyThatASupplierGives_isCheckedUnprinted(Surface surface, FaultServer server, FakeClock clock) {
        try (PartnerClient partner =
                Samples.client(server, clock).apiKey(() -> "pek_\nsecret").build()) {
            assertThatThrownBy(() -> Samples.get(surface, partner))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("apiKey")
                    .message()
                    .doesNotContain("secret");
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void newlineAtTheKeysEnd_isDropped(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION);
        try (PartnerClient partner =
                Samples.client(server, clock).apiKey("  " + Samples.KEY + "\n").build()) {
            Samples.get(surface, partner);
            assertThat(server.requests().get(0).header("Authorization")).contains("Bearer " + Samples.KEY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rotatedKey_isTakenForTheNextAttempt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").respond(503, "{}").then().succeed(Samples.APPLICATION);
        List<String> keys = new ArrayList<>(List.of("pek_old", "pek_new"));
        try (PartnerClient partner =
                Samples.client(server, clock).apiKey(() -> keys.remove(0)).build()) {
            Samples.get(surface, partner);
            assertThat(server.requests())
                    .extracting(request -> request.header("Authorization").orElseThrow())
                    .containsExactly("Bearer pek_old", "Bearer pek_new");
        }
    }

    @ParameterizedTest
    @EnumSource
    void failingKeySupplier_reachesTheCaller_andHoldsNoProbe(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION);
        boolean[] broken = {true};
        try (PartnerClient partner = Samples.client(server, clock)
                .apiKey(() -> {
                    if (broken[0]) {
                        throw new IllegalStateException("vault is sealed");
                    }
                    return Samples.KEY;
                })
                .build()) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> Samples.get(surface, partner)).hasMessage("vault is sealed");
            }
            broken[0] = false;
            assertThat(Samples.get(surface, partner).id()).isEqualTo("ej_app_90233");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keySupplierThatFailsMidway_keepsTheFailureBefore(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").respond(503, "{}");
        List<String> keys = new ArrayList<>(List.of(Samples.KEY));
        try (PartnerClient partner =
                Samples.client(server, clock).apiKey(() -> keys.remove(0)).build()) {
            assertThatThrownBy(() -> Samples.get(surface, partner))
                    .isInstanceOf(PartnerException.ServerFault.class)
                    .satisfies(e ->
                            assertThat(e.getSuppressed()).hasAtLeastOneElementOfType(IndexOutOfBoundsException.class));
        }
    }

    @Test
    void shortKeyOfATest_isNoSecretToHide() {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner =
                        Samples.client(server, clock).apiKey("job").build()) {
            server.on(GET, "/applications/{id}").fail(PartnerError.JOB_CLOSED);
            assertThat(catchThrowableOfType(
                            PartnerException.JobClosed.class,
                            () -> partner.applications().get("a")))
                    .extracting(e -> e.jobId().orElseThrow())
                    .isEqualTo("job_40417");
        }
    }

    /** Everything that a person or a log can get to see of failed and successful calls. */
    @ParameterizedTest
    @EnumSource
    void keyAndPersonalData_areInNoTextAndNoLogLine(Surface surface, FaultServer server, FakeClock clock) {
        String echo = "{\"error\":\"UNAUTHORIZED\",\"message\":\"unknown key " + Samples.KEY + "\"}";
        List<Object> seen = new CopyOnWriteArrayList<>();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try (PartnerClient partner =
                Samples.client(server, clock).listener(seen::add).build()) {
            server.on(POST, "/applications")
                    .respond(500, "{\"message\":\"" + Samples.KEY + "\"}")
                    .header("X-Echo", "Bearer " + Samples.KEY)
                    .header("Set-Cookie", "session=" + Samples.KEY)
                    .then()
                    .reset()
                    .then()
                    .respond(401, echo)
                    .header("X-Echo", Samples.KEY)
                    .header("WWW-Authenticate", "Bearer realm=" + Samples.KEY)
                    .then()
                    .respond(201, "{\"id\":{\"echo\":\"" + Samples.KEY + "\"}}")
                    .then()
                    .respond(201, Samples.RECEIPT);
            PartnerException.Unauthorized failure =
                    catchThrowableOfType(PartnerException.Unauthorized.class, () -> Samples.submit(surface, partner));
            assertThat(failure.headers()).doesNotContainKeys("www-authenticate", "set-cookie");
            seen.add(stackTrace(failure));
            seen.add(failure.body());
            seen.add(failure.headers());
            seen.add(failure.attempts());
            seen.add(failure.vendorMessage());
            SdkException unreadable = catchThrowableOfType(SdkException.class, () -> Samples.submit(surface, partner));
            seen.add(stackTrace(unreadable));
            ApplicationReceipt receipt = Samples.submit(surface, partner);
            seen.add(receipt);
            seen.add(receipt.response());
            seen.add(partner);
            seen.add(partner.async());
            seen.add(Samples.client(server, clock));
            seen.add(Samples.application());
            seen.add(NewApplication.Candidate.builder()
                    .firstName("Amina")
                    .lastName("Okafor")
                    .email("amina.okafor@example.org")
                    .phone("+15035550142")
                    .build());
            seen.add(RawRequest.post("/x").header("X-Token", Samples.KEY).json(Map.of("email", PERSONAL.get(2))));
        } finally {
            root.setLevel(Level.OFF);
            root.detachAppender(log);
        }
        log.list.stream().map(ILoggingEvent::getFormattedMessage).forEach(seen::add);
        assertThat(log.list).as("attempts are logged").anySatisfy(line -> {
            assertThat(line.getLoggerName()).isEqualTo("dev.faultline.partner");
            assertThat(line.getLevel()).isEqualTo(Level.DEBUG);
            assertThat(line.getFormattedMessage()).contains("POST /applications", "attempt 1");
        });
        assertThat(log.list)
                .filteredOn(line -> line.getLoggerName().startsWith("dev.faultline"))
                .allSatisfy(line -> assertThat(line.getLevel()).isEqualTo(Level.DEBUG));
        assertThat(seen).hasSizeGreaterThan(20).allSatisfy(thing -> {
            String text = thing instanceof CallEvent.Failed failed ? stackTrace(failed.failure()) : thing.toString();
            assertThat(text).doesNotContain(Samples.KEY).doesNotContain(PERSONAL);
        });
    }

    @Test
    void resultAsSent_isLeftAlone_evenIfItNamesTheKey() {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            server.on(GET, "/echo").succeed("{\"key\":\"" + Samples.KEY + "\"}");
            assertThat(partner.execute(RawRequest.get("/echo"))
                            .json()
                            .get("key")
                            .asText())
                    .contains(Samples.KEY);
        }
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
