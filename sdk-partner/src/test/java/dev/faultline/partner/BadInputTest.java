package dev.faultline.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.CallOptions;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.partner.NewApplication.Candidate;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input is rejected at once, by the option's name and with what would be right. */
@FaultlineTest
class BadInputTest {

    private static Arguments rejected(String option, String right, ThrowingCallable input) {
        return Arguments.of(option, right, input);
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> inputs() {
        Candidate somebody = candidate().build();
        return Stream.of(
                rejected("apiKey", "the key", () -> PartnerClient.builder().apiKey((String) null)),
                rejected("apiKey", "supplier", () -> PartnerClient.builder().apiKey((Supplier<String>) null)),
                rejected("apiKey", "the key", () -> PartnerClient.builder().apiKey(" \n")),
                rejected(
                        "apiKey",
                        "EMPLOYJOY_API_KEY",
                        () -> PartnerClient.builder().build()),
                rejected("baseUrl", "https://", () -> PartnerClient.builder().baseUrl("")),
                rejected("baseUrl", "https://", () -> build("not an address")),
                rejected("baseUrl", "https://", () -> build("ftp://example.org")),
                rejected("baseUrl", "apiKey", () -> build("https://user:secret@example.org")),
                rejected("baseUrl", "scheme", () -> build("https://example.org/?a=b")),
                rejected("baseUrl", "allowInsecureHttp", () -> build("http://example.org")),
                rejected("baseUrl", "allowInsecureHttp", () -> build("http://127.0.0.1.example.org")),
                rejected("baseUrl", "allowInsecureHttp", () -> build("http://localhost.example.org")),
                rejected(
                        "retryPolicy",
                        "RetryPolicy.none()",
                        () -> PartnerClient.builder().retryPolicy((RetryPolicy) null)),
                rejected(
                        "circuitBreakerPolicy",
                        "disabled",
                        () -> PartnerClient.builder().circuitBreakerPolicy(null)),
                rejected(
                        "httpClient",
                        "OkHttpClient",
                        () -> PartnerClient.builder().httpClient(null)),
                rejected(
                        "listener",
                        "CallListener",
                        () -> PartnerClient.builder().listener(null)),
                rejected("timeSource", "clock", () -> PartnerClient.builder().timeSource(null)),
                rejected(
                        "maxResultSize", "1 byte", () -> PartnerClient.builder().maxResultSize(0)),
                rejected(
                        "connectTimeout",
                        "more than zero",
                        () -> PartnerClient.builder().connectTimeout(Duration.ZERO)),
                rejected("connectTimeout", "1 ms", () -> PartnerClient.builder().connectTimeout(Duration.ofNanos(1))),
                rejected(
                        "attemptTimeout",
                        "more than zero",
                        () -> PartnerClient.builder().attemptTimeout(Duration.ofSeconds(-1))),
                rejected(
                        "totalTimeout",
                        "more than zero",
                        () -> CallOptions.builder().totalTimeout(Duration.ZERO)),
                rejected(
                        "idempotencyKey",
                        "unique key",
                        () -> CallOptions.builder().idempotencyKey("")),
                rejected(
                        "idempotencyKey",
                        "header cannot carry",
                        () -> CallOptions.builder().idempotencyKey("a\nb")),
                rejected("candidate.firstName", "first name", () -> candidate().firstName("")),
                rejected("candidate.lastName", "last name", () -> candidate().lastName(null)),
                rejected("candidate.email", "e-mail", () -> candidate().email(" ")),
                rejected("candidate.phone", "E.164", () -> candidate().phone("")),
                rejected(
                        "candidate.phone",
                        "phone(..)",
                        () -> Candidate.builder()
                                .firstName("A")
                                .lastName("B")
                                .email("c@example.org")
                                .build()),
                rejected(
                        "candidate",
                        "the person",
                        () -> NewApplication.builder().candidate((Candidate) null)),
                rejected("answers", "keys", () -> NewApplication.builder().answers(null)),
                rejected("parameter", "limit(..)", () -> JobsQuery.builder().parameter("limit", "5")),
                rejected("parameter", "on the wire", () -> JobsQuery.builder().parameter(" ", "5")),
                rejected("radius", "leave it out", () -> JobsQuery.builder().parameter("radius", "")),
                rejected(
                        "candidate.firstName is 101 characters long",
                        "at most 100",
                        () -> candidate().firstName("A".repeat(101))),
                rejected(
                        "candidate.lastName is 101 characters long",
                        "at most 100",
                        () -> candidate().lastName("🦊".repeat(101))),
                rejected(
                        "source is 101",
                        "at most 100",
                        () -> NewApplication.builder().source("s".repeat(101))),
                rejected(
                        "sourceApplicationId is 129",
                        "at most 128",
                        () -> NewApplication.builder().sourceApplicationId("s".repeat(129))),
                rejected(
                        "resumeUrl is a file address",
                        "http or https",
                        () -> NewApplication.builder().resumeUrl(URI.create("file:///home/amina/cv.pdf"))),
                rejected(
                        "resumeUrl is without a host",
                        "can reach",
                        () -> NewApplication.builder().resumeUrl(URI.create("https:///cv.pdf"))),
                rejected("json", "toJson()", () -> NewApplication.fromJson(null)),
                rejected("json", "toJson()", () -> NewApplication.fromJson(new byte[0])),
                rejected("json", "toJson()", () -> NewApplication.fromJson("{\"jobId\":\" \"}".getBytes(UTF_8))),
                rejected(
                        "jobId", "jobs().list()", () -> NewApplication.builder().jobId(" ")),
                rejected(
                        "jobId",
                        "jobs().list()",
                        () -> NewApplication.builder()
                                .candidate(somebody)
                                .consentToContact(true)
                                .build()),
                rejected(
                        "candidate",
                        "the person who applies",
                        () -> NewApplication.builder()
                                .jobId("j")
                                .consentToContact(true)
                                .build()),
                rejected(
                        "consentToContact",
                        "true",
                        () -> NewApplication.builder()
                                .jobId("j")
                                .candidate(somebody)
                                .build()),
                rejected("resumeUrl", "absolute", () -> NewApplication.builder().resumeUrl(URI.create("cv.pdf"))),
                rejected("answer", "key", () -> NewApplication.builder().answer(" ", true)),
                rejected("answer to a", "leave", () -> NewApplication.builder().answer("a", null)),
                rejected("limit", "1 to 200", () -> JobsQuery.builder().limit(0)),
                rejected("cursor", "nextCursor", () -> JobsQuery.builder().cursor("")),
                rejected(
                        "companyId",
                        "leave it out",
                        () -> ApplicationsQuery.builder().companyId(" ")),
                rejected(
                        "updatedSince",
                        "instant",
                        () -> ApplicationsQuery.builder().updatedSince(null)),
                rejected("status", "value", () -> ApplicationsQuery.builder().status((ApplicationStatus) null)),
                rejected("status", "value", () -> ApplicationsQuery.builder().status((String) null)),
                rejected("status", "leave it out", () -> JobsQuery.builder().status(" ")),
                rejected("path", "slash", () -> RawRequest.get("jobs")),
                rejected("path", "query(", () -> RawRequest.get("/jobs?limit=5")),
                rejected("path", "dot segments", () -> RawRequest.get("/jobs/../secrets")),
                rejected("header", "apiKey(", () -> RawRequest.get("/a").header("Authorization", "x")),
                rejected("header X", "printable", () -> RawRequest.get("/a").header("X", "a\r\nb: c")),
                rejected("body", "no body", () -> RawRequest.get("/a").json("x")));
    }

    private static Candidate.Builder candidate() {
        return Candidate.builder()
                .firstName("A")
                .lastName("B")
                .email("c@example.org")
                .phone("1");
    }

    private static void build(String baseUrl) {
        PartnerClient.builder().apiKey("k").baseUrl(baseUrl).build().close();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void badInput_isRejectedByName(String option, String right, ThrowingCallable input) {
        assertThatThrownBy(input)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(option)
                .hasMessageContaining(right)
                .message()
                .doesNotContain("secret@");
    }

    @ParameterizedTest
    @EnumSource
    void badIds_areRejectedBeforeAnythingIsSent(Surface surface, FaultServer server, FakeClock clock) {
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            for (String id : new String[] {null, "", "  ", ".", ".."}) {
                assertThatThrownBy(() -> Samples.call(
                                surface,
                                partner,
                                c -> c.applications().get(id),
                                c -> c.applications().get(id)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("id ");
            }
            assertThatThrownBy(() -> Samples.submit(surface, partner, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("application ");
            assertThatThrownBy(() -> Samples.execute(
                            surface, partner, RawRequest.post("/a").header("idempotency-key", "k")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("o.idempotencyKey(..)");
            assertThatThrownBy(() -> Samples.execute(surface, partner, RawRequest.get("/a/{id}")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("{id}");
            for (String key : List.of("order-17", "9f8e7d6c-5b4a-4321-8765-0123456789a", "{}")) {
                assertThatThrownBy(() -> Samples.submit(surface, partner.with(o -> o.idempotencyKey(key))))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("idempotencyKey ")
                        .hasMessageContaining("UUID");
                assertThatThrownBy(() -> Surface.result(partner.async()
                                .with(o -> o.idempotencyKey(key))
                                .jobs()
                                .list()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("idempotencyKey ");
            }
            for (String id : new String[] {null, "", " "}) {
                assertThatThrownBy(() -> Samples.call(
                                surface,
                                partner,
                                c -> c.applications().findBySourceApplicationId(id),
                                c -> c.applications().findBySourceApplicationId(id)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("sourceApplicationId ");
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void legalLimits_areAccepted() {
        Candidate longest = candidate()
                .firstName("🦊".repeat(100))
                .lastName("B".repeat(100))
                .build();
        NewApplication application = NewApplication.builder()
                .jobId("j")
                .candidate(longest)
                .consentToContact(true)
                .source("s".repeat(100))
                .sourceApplicationId("i".repeat(128))
                .resumeUrl(URI.create("HTTP://files.example.org/cv.pdf"))
                .build();
        assertThat(application.jobId()).isEqualTo("j");
    }

    @Test
    void plainHttp_isAcceptedForThisMachineOrOnDemand() {
        for (String local : new String[] {"http://localhost:1", "http://127.9.9.9", "http://[::1]:80"}) {
            PartnerClient.builder().apiKey("k").baseUrl(local).build().close();
        }
        PartnerClient anywhere = PartnerClient.builder()
                .apiKey("k")
                .baseUrl("http://example.org")
                .allowInsecureHttp()
                .build();
        anywhere.close();
        assertThat(anywhere).isNotNull();
    }
}
