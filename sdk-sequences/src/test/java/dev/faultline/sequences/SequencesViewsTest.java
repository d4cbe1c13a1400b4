package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CooldownException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.sequences.internal.ApiVersions;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How the key is sent, whom a call acts as, which version its path has, and whom a rejection holds back. */
@FaultlineTest
class SequencesViewsTest {

    private static final String SEQUENCE = "{\"id\":7}";

    @ParameterizedTest
    @EnumSource
    void theKey_isInItsOwnHeaderOrABearerToken(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/sequences/7").succeed(SEQUENCE);
        server.on(HttpMethod.GET, "/v3/sequences/7").succeed(SEQUENCE);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SurfaceCalls.get(surface, reply, 7);
        }
        try (SequencesClient reply =
                SurfaceCalls.client(server, clock).contract(Contract.CURRENT).build()) {
            SurfaceCalls.get(surface, reply, 7);
        }

        SeenRequest withKey = server.requests().get(0);
        SeenRequest current = server.requests().get(1);
        assertThat(withKey.header("X-API-Key")).contains(SurfaceCalls.KEY);
        assertThat(withKey.header("Authorization")).isEmpty();
        assertThat(current.header("Authorization")).contains("Bearer " + SurfaceCalls.KEY);
        assertThat(current.header("X-API-Key")).isEmpty();
        assertThat(withKey.header("X-User-Id")).isEmpty();
        assertThat(withKey.header("X-User-Email")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aView_actsAsItsUserInAllItsCalls(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/sequences/7").succeed(SEQUENCE);
        server.on(HttpMethod.GET, "/v3/whoami").succeed("{\"userId\":42}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequencesClient byId = reply.asUser(42);
            SequencesClient byEmail = byId.asUser("ada@example.com");
            SurfaceCalls.get(surface, byId, 7);
            RawResponse response = SurfaceCalls.execute(surface, byId, RawRequest.get("/v3/whoami"));
            SurfaceCalls.get(surface, byEmail, 7);
            SurfaceCalls.execute(surface, byEmail, RawRequest.get("/v3/whoami"));
            SurfaceCalls.execute(surface, byId, RawRequest.get("/v3/whoami").header("X-User-Email", "eve@example.com"));
            SurfaceCalls.get(surface, reply, 7);
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.asUser(8).sequence(7).get(),
                    c -> c.asUser(8).sequence(7).get());
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.asUser("b@example.com").sequence(7).get(),
                    c -> c.asUser("b@example.com").sequence(7).get());

            assertThat(response.json().get("userId").asNumber()).isPresent();
        }
        assertThat(server.requests())
                .extracting(request -> request.header("X-User-Id").orElse("-")
                        + " "
                        + request.header("X-User-Email").orElse("-"))
                .containsExactly(
                        "42 -",
                        "42 -",
                        "- ada@example.com",
                        "- ada@example.com",
                        "- eve@example.com",
                        "- -",
                        "8 -",
                        "- b@example.com");
    }

    @ParameterizedTest
    @EnumSource
    void versions_areThoseOfTheContractUnlessGiven(Surface surface, FaultServer server, FakeClock clock) {
        for (String path : new String[] {"/v4/sequences/7", "/v3/sequences/7", "/v5/sequences/7"}) {
            server.on(HttpMethod.GET, path).succeed(SEQUENCE);
        }
        for (String path : new String[] {"/v4/sequences/7/start", "/v3/sequences/7/start"}) {
            server.on(HttpMethod.POST, path).succeed(SEQUENCE);
        }
        try (SequencesClient documented = SurfaceCalls.client(server, clock).build();
                SequencesClient newer = SurfaceCalls.client(server, clock)
                        .contract(Contract.CURRENT)
                        .build();
                SequencesClient mixed = SurfaceCalls.client(server, clock)
                        .apiVersion(SequencesDomain.SEQUENCES, "v5")
                        .contract(Contract.CURRENT)
                        .build()) {
            for (SequencesClient reply : new SequencesClient[] {documented, newer, mixed}) {
                SurfaceCalls.get(surface, reply, 7);
                SurfaceCalls.call(
                        surface,
                        reply,
                        c -> c.sequence(7).start(),
                        c -> c.sequence(7).start());
            }
        }
        assertThat(server.requests())
                .extracting(SeenRequest::path)
                .containsExactly(
                        "/v4/sequences/7",
                        "/v4/sequences/7/start",
                        "/v3/sequences/7",
                        "/v3/sequences/7/start",
                        "/v5/sequences/7",
                        "/v3/sequences/7/start");
    }

    @ParameterizedTest
    @EnumSource
    void eachDomain_hasTheVersionOfItsContract(SequencesDomain domain) {
        boolean older = switch (domain) {
            case SEQUENCES,
                    SEQUENCE_ACTIONS,
                    SEQUENCE_STEPS,
                    SEQUENCE_CONTACTS,
                    SEQUENCE_EMAIL_ACCOUNTS,
                    CONTACTS,
                    EMAIL_ACCOUNTS -> true;
            default -> false;
        };
        ApiVersions versions = ApiVersions.of(Contract.OLDER);

        assertThat(versions.path(domain, "/x")).isEqualTo(older ? "/v4/x" : "/v3/x");
        assertThat(versions.path(null, "/x")).isEqualTo("/v3/x");
        assertThat(versions.in(Contract.CURRENT).path(domain, "/x")).isEqualTo("/v3/x");
        assertThat(versions.path(SequencesDomain.SEQUENCE_TEMPLATES, "/sequences/{id}/save-as-template"))
                .isEqualTo("/v4/sequences/{id}/save-as-template");
    }

    /** Of these only the current contract has a page, and it has them below {@code /v3}. */
    @ParameterizedTest
    @CsvSource({
        "SEQUENCE_STEPS, /sequences/steps/contact-filter-properties",
        "SEQUENCE_CONTACTS, /sequences/{id}/contacts/set-status-in-sequence",
        "SEQUENCE_CONTACTS, /sequences/{id}/contacts/set-replied",
        "SEQUENCE_CONTACTS, /sequences/{id}/contacts/set-bounced",
        "CONTACTS, /contacts/owner",
        "CONTACTS, /contacts/set-replied",
        "CONTACTS, /contacts/set-bounced",
        "CONTACTS, /contacts/set-status-in-sequence",
        "CONTACTS, /contacts/{id}/move-to-sequence",
        "CONTACTS, /contacts/{id}/notes",
        "CONTACTS, /contacts/{id}/sequences",
        "CONTACTS, /contacts/{id}/activities",
        "CONTACTS, /contacts/{id}/statuses",
        "CONTACTS, /contacts/{id}/send-direct-email",
        "CONTACTS, /contacts/{id}/send-direct-linkedin-connect",
        "CONTACTS, /contacts/{id}/send-direct-linkedin-inmail",
        "CONTACTS, /contacts/{id}/send-direct-linkedin-message",
        "CONTACTS, /contacts/{id}/send-direct-linkedin-ai-voice",
    })
    void operationsOfTheCurrentContractAlone_haveItsVersionUnlessGiven(SequencesDomain domain, String path) {
        ApiVersions documented = ApiVersions.of(Contract.OLDER);

        assertThat(documented.path(domain, path)).isEqualTo("/v3" + path);
        assertThat(documented.in(Contract.CURRENT).path(domain, path)).isEqualTo("/v3" + path);
        assertThat(documented.with(domain, "v4").path(domain, path)).isEqualTo("/v4" + path);
    }

    @ParameterizedTest
    @EnumSource
    void aRejection_holdsBackItsUserOnly(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/sequences/7")
                .fail(SequencesError.THROTTLED)
                .retryAfter(50)
                .then()
                .succeed(SEQUENCE);
        server.on(HttpMethod.GET, "/v4/sequences/8").succeed(SEQUENCE);
        try (SequencesClient reply = once(server, clock)) {
            SdkException first = catchThrowableOfType(
                    SdkException.class, () -> SurfaceCalls.get(surface, reply.asUser("ada@example.com"), 7));
            assertThat(first).isExactlyInstanceOf(SequencesException.Throttled.class);

            CooldownException held = catchThrowableOfType(
                    CooldownException.class, () -> SurfaceCalls.get(surface, reply.asUser("Ada@example.com"), 8));
            CooldownException raw = catchThrowableOfType(
                    CooldownException.class,
                    () -> SurfaceCalls.execute(
                            surface,
                            reply,
                            RawRequest.get("/v4/sequences/8").header("X-User-Email", "ada@example.com")));
            SurfaceCalls.get(surface, reply, 8);
            SurfaceCalls.get(surface, reply.asUser(42), 8);

            assertThat(held.until()).isEqualTo(clock.now().plusSeconds(50));
            assertThat(held.lastFailure()).containsSame(first);
            assertThat(held.scope()).startsWith("user by email ").doesNotContain("ada", "@");
            assertThat(held.getMessage()).doesNotContain("ada", "example.com");
            assertThat(raw.scope()).isEqualTo(held.scope());
            assertThat(server.requests()).hasSize(3);

            clock.advance(Duration.ofSeconds(50));
            SequencesClient patient = reply.with(
                    options -> options.retryPolicy(RetryPolicy.builder().build()));
            assertThat(SurfaceCalls.get(surface, patient.asUser("ada@example.com"), 7)
                            .id())
                    .isEqualTo(7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRejectionOfStatistics_holdsBackStatisticsOnly(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/sequences/stats")
                .fail(SequencesError.THROTTLED)
                .retryAfter(600);
        server.on(HttpMethod.GET, "/v4/sequences/7")
                .succeed(SEQUENCE)
                .then()
                .fail(SequencesError.THROTTLED)
                .retryAfter(20);
        RawRequest statistics = RawRequest.get("/v3/sequences/stats");
        RawRequest reporting = RawRequest.get("/v3/reporting/emails");
        try (SequencesClient reply = once(server, clock)) {
            assertThat(catchThrowableOfType(SdkException.class, () -> SurfaceCalls.execute(surface, reply, statistics)))
                    .isExactlyInstanceOf(SequencesException.Throttled.class);
            assertThat(catchThrowableOfType(
                                    CooldownException.class, () -> SurfaceCalls.execute(surface, reply, reporting))
                            .scope())
                    .isEqualTo("the API key on statistics");
            SurfaceCalls.get(surface, reply, 7);

            clock.advance(Duration.ofSeconds(601));
            assertThat(catchThrowableOfType(SdkException.class, () -> SurfaceCalls.get(surface, reply, 7)))
                    .isExactlyInstanceOf(SequencesException.Throttled.class);
            assertThat(catchThrowableOfType(
                                    CooldownException.class, () -> SurfaceCalls.execute(surface, reply, statistics))
                            .scope())
                    .isEqualTo("the API key");
        }
    }

    private static SequencesClient once(FaultServer server, FakeClock clock) {
        return SurfaceCalls.client(server, clock)
                .retryPolicy(RetryPolicy.none())
                .build();
    }

    /** The vendor documents a user's limit, and sends no headers that tell it. */
    @ParameterizedTest
    @EnumSource
    void documentedLimitOfAUser_holdsBackWhatExceedsIt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/things").succeed("{}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            for (int i = 0; i < 100; i++) {
                SurfaceCalls.execute(surface, reply, RawRequest.get("/v3/things"));
            }
            assertThat(clock.waits()).isEmpty();
            SurfaceCalls.execute(surface, reply, RawRequest.get("/v3/things"));
            assertThat(clock.waits()).as("the 101st call in a minute").isNotEmpty();
        }
    }
}
