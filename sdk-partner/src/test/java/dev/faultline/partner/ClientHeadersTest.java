package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.faultline.core.CallEvent;
import dev.faultline.core.RawRequest;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Headers that an application adds to all calls of a client or view, and its own part of the user agent. */
@FaultlineTest
class ClientHeadersTest {

    private static List<String> values(SeenRequest request, String header) {
        return request.header(header).stream().toList();
    }

    @ParameterizedTest
    @EnumSource
    void headersOfClientViewAndRequest_theNarrowestWins(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").respond(503, "{}").then().succeed(Samples.APPLICATION);
        server.on(GET, "/reports").succeed("{}");
        try (PartnerClient partner = Samples.client(server, clock)
                .header("X-Gateway", "one")
                .header("X-Tenant", "none")
                .build()) {
            PartnerClient view = partner.with(o -> o.header("x-tenant", "acme"));
            PartnerClient inner = view.with(o -> o.header("X-Trace", "t1"));
            Samples.get(surface, inner);
            Samples.execute(surface, inner, RawRequest.get("/reports").header("X-TENANT", "raw"));
            Samples.execute(surface, partner, RawRequest.get("/reports"));

            List<SeenRequest> seen = server.requests();
            assertThat(seen).hasSize(4);
            assertThat(seen.subList(0, 2)).as("both attempts").allSatisfy(request -> {
                assertThat(values(request, "X-Gateway")).containsExactly("one");
                assertThat(values(request, "X-Tenant")).containsExactly("acme");
                assertThat(values(request, "X-Trace")).containsExactly("t1");
            });
            assertThat(values(seen.get(2), "X-Tenant")).containsExactly("raw");
            assertThat(seen.get(2).headerNames())
                    .filteredOn("X-Tenant"::equalsIgnoreCase)
                    .hasSize(1);
            assertThat(values(seen.get(3), "X-Tenant")).containsExactly("none");
            assertThat(values(seen.get(3), "X-Trace")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void userAgentSuffix_followsTheSdksName(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION);
        try (PartnerClient partner = Samples.client(server, clock)
                .userAgentSuffix(" acme-hiring/2.3 (eu)\n")
                .build()) {
            Samples.get(surface, partner);

            assertThat(server.requests().get(0).header("User-Agent").orElseThrow())
                    .matches("faultline-partner/\\S+ \\(java \\d+\\) acme-hiring/2\\.3 \\(eu\\)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "authorization, apiKey",
        "User-Agent, userAgentSuffix",
        "Host, baseUrl",
        "Content-Type, RawRequest.body",
        "Content-Length, neither HTTP nor the SDK",
        "Transfer-Encoding, neither HTTP nor the SDK",
        "Connection, neither HTTP nor the SDK",
        "Proxy-Authorization, proxy(..)",
        "Idempotency-Key, o.idempotencyKey(..)",
        "If-None-Match, RawRequest",
        "Range, RawRequest",
        "Accept-Encoding, RawRequest",
    })
    void headerThatSomebodyElseSets_isRejectedAtOnce(String name, String instead) {
        try (PartnerClient partner = PartnerClient.builder().apiKey(Samples.KEY).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PartnerClient.builder().header(name, "s3cret"))
                    .withMessageStartingWith("header is " + name + ": give ")
                    .withMessageContaining(instead)
                    .satisfies(rejection -> assertThat(rejection.getMessage()).doesNotContain("s3cret"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> partner.with(o -> o.header(name, "s3cret")))
                    .withMessageStartingWith("header is " + name + ": give ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret\n", "s3cret\r\nX-Evil: 1", "s3cret\0", "s3cr\u00e9t"})
    void valueThatCannotBeSent_isRejectedUnprinted(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartnerClient.builder().header("X-Gateway", value))
                .withMessage("header X-Gateway is not printable: give a value of printable ASCII characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartnerClient.builder().userAgentSuffix("a" + value + "b"))
                .withMessage("userAgentSuffix is not printable: give a value of printable ASCII characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartnerClient.builder().header(value + ":", "x"))
                .withMessageStartingWith("header name ")
                .satisfies(rejection -> assertThat(rejection.getMessage()).doesNotContain("s3cr"));
    }

    @Test
    void suffixThatIsNone_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartnerClient.builder().userAgentSuffix(" "))
                .withMessageStartingWith("userAgentSuffix is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartnerClient.builder().userAgentSuffix("x".repeat(257)))
                .withMessage("userAgentSuffix is 257 characters long: give at most 256");
    }

    @ParameterizedTest
    @EnumSource
    void values_areInNoTextAndNoLogLine(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .respond(500, "{}")
                .then()
                .reset()
                .then()
                .respond(201, Samples.RECEIPT);
        List<CallEvent> events = new CopyOnWriteArrayList<>();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try (PartnerClient partner = Samples.client(server, clock)
                .header("X-Gateway", "s3cret-1")
                .listener(events::add)
                .build()) {
            PartnerClient view =
                    partner.with(o -> o.header("X-Tenant", "s3cret-2").retryPolicy(p -> p.maxAttempts(2)));
            SdkException failure = catchThrowableOfType(SdkException.class, () -> Samples.submit(surface, view));
            Samples.submit(surface, view);

            assertThat(log.list).isNotEmpty();
            assertThat(log.list).noneMatch(line -> line.getFormattedMessage().contains("s3cret"));
            assertThat(events)
                    .hasSizeGreaterThan(5)
                    .noneMatch(event -> event.toString().contains("s3cret"));
            assertThat(failure.getMessage() + failure.attempts() + view + partner)
                    .doesNotContain("s3cret");
        } finally {
            root.setLevel(Level.OFF);
            root.detachAppender(log);
        }
    }
}
