package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application is found by the partner's own id, and no more pages are read than that takes. */
@FaultlineTest
class FindApplicationTest {

    private static String page(String cursor, String... sourceIds) {
        StringBuilder items = new StringBuilder();
        for (String sourceId : sourceIds) {
            String own = sourceId.equals("none") ? "null" : "\"" + sourceId + "\"";
            items.append(items.isEmpty() ? "" : ",")
                    .append("{\"id\":\"ej_" + sourceId + "\",\"sourceApplicationId\":" + own + "}");
        }
        return "{\"data\":[" + items + "]" + (cursor == null ? "" : ",\"next_cursor\":\"" + cursor + "\"") + "}";
    }

    private static Optional<Application> find(Surface surface, PartnerClient partner, String id) {
        return Samples.call(
                surface,
                partner,
                c -> c.applications().findBySourceApplicationId(id),
                c -> c.applications().findBySourceApplicationId(id));
    }

    @ParameterizedTest
    @EnumSource
    void found_onALaterPage_readsNoFurther(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications")
                .succeed(page("c1", "none", "ats-1"))
                .then()
                .succeed(page("c2", "ats-2", "ats-7781", "ats-3"))
                .then()
                .succeed(page(null, "ats-4"))
                .always();
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThat(find(surface, partner, "ats-7781"))
                    .get()
                    .extracting(Application::id)
                    .isEqualTo("ej_ats-7781");
            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request.query("limit")).contains("200"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void notThere_isEmptyAfterTheLastPage(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications").succeed(page("c1", "ats-1")).then().succeed(page(null, "none"));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThat(find(surface, partner, "ats-7781")).isEmpty();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void since_asksForLaterOnesOnly(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications").succeed(page(null, "ats-7781"));
        Instant since = Instant.parse("2026-07-01T08:15:30Z");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Optional<Application> found = Samples.call(
                    surface,
                    partner,
                    c -> c.applications().findBySourceApplicationId("ats-7781", since),
                    c -> c.applications().findBySourceApplicationId("ats-7781", since));
            assertThat(found).isPresent();
            assertThat(server.requests().get(0).query("updated_since")).contains("2026-07-01T08:15:30Z");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageThatFails_failsTyped(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications").succeed(page("c1", "ats-1")).then().fail(PartnerError.UNAUTHORIZED);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThat(catchThrowableOfType(
                            PartnerException.Unauthorized.class, () -> find(surface, partner, "ats-7781")))
                    .isNotNull();
        }
    }

    @Test
    void cancelled_endsTheSearch() {
        FakeClock clock = FakeClock.manual();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            server.on(GET, "/applications").fail(PartnerError.RATE_LIMITED).retryAfter(30);
            CompletableFuture<Optional<Application>> search =
                    partner.async().applications().findBySourceApplicationId("ats-7781");
            clock.awaitPending(1);

            search.cancel(true);

            assertThatThrownBy(search::join).isInstanceOf(CancellationException.class);
            clock.advance(Duration.ofSeconds(60));
            assertThat(server.requests()).hasSize(1);
        }
    }
}
