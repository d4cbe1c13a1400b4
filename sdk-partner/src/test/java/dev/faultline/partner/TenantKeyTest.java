package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.faultline.core.CallEvent;
import dev.faultline.core.CooldownException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** One client for many customers, each with a key of its own: what one of them is rejected holds back no other. */
@FaultlineTest
class TenantKeyTest {

    private static final String ACME = "pek_acme_Kf83hs7Qm";
    private static final String UMBRELLA = "pek_umbrella_b62Tz";

    private final List<CallEvent> events = new CopyOnWriteArrayList<>();

    private PartnerClient once(FaultServer server, FakeClock clock) {
        return Samples.client(server, clock)
                .retryPolicy(RetryPolicy.none())
                .listener(events::add)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void keyOfAView_isSentByIt_andByNobodyElse(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION);
        try (PartnerClient partner = once(server, clock)) {
            PartnerClient acme = partner.with(o -> o.apiKey(ACME));
            Samples.get(surface, acme);
            Samples.get(surface, acme.with(o -> o.attemptTimeout(ofSeconds(5))));
            Samples.get(surface, acme.with(o -> o.apiKey(UMBRELLA + "\n")));
            Samples.get(surface, partner);
        }
        assertThat(server.requests())
                .extracting(request -> request.header("Authorization").orElseThrow())
                .containsExactly("Bearer " + ACME, "Bearer " + ACME, "Bearer " + UMBRELLA, "Bearer " + Samples.KEY);
    }

    @ParameterizedTest
    @EnumSource
    void rejectionOfOneKey_holdsNoOther(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}")
                .respond(429, "{}")
                .retryAfter(60)
                .then()
                .succeed(Samples.APPLICATION);
        try (PartnerClient partner = once(server, clock)) {
            PartnerClient acme = partner.with(o -> o.apiKey(ACME));
            SdkException rejection = catchThrowableOfType(SdkException.class, () -> Samples.get(surface, acme));
            CooldownException held = catchThrowableOfType(CooldownException.class, () -> Samples.get(surface, acme));
            CooldownException again = catchThrowableOfType(
                    CooldownException.class, () -> Samples.get(surface, partner.with(o -> o.apiKey(ACME))));

            assertThat(held.getCause()).isSameAs(rejection);
            assertThat(held.scope()).matches("the API key \\(key [0-9a-f]{12}\\)");
            assertThat(again.scope()).as("another view with the same key").isEqualTo(held.scope());
            assertThat(Samples.get(surface, partner.with(o -> o.apiKey(UMBRELLA)))
                            .id())
                    .isEqualTo("ej_app_90233");
            assertThat(Samples.get(surface, partner).id()).isEqualTo("ej_app_90233");
            assertThat(server.requests()).hasSize(3);
            assertThat(events)
                    .hasSizeGreaterThan(5)
                    .noneMatch(event -> event.toString().contains("pek_"));
            assertThat(held.getMessage()).doesNotContain("pek_");
        }
    }

    /** What the headers of a success say of a bucket is said of the key that was sent. */
    @ParameterizedTest
    @EnumSource
    void spentBucketOfOneKey_holdsNoOther(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}")
                .succeed(Samples.APPLICATION)
                .header("X-RateLimit-Limit", "60")
                .header("X-RateLimit-Remaining", "0")
                .header("X-RateLimit-Reset", Long.toString(clock.now().getEpochSecond() + 30));
        try (PartnerClient partner = once(server, clock)) {
            PartnerClient acme = partner.with(o -> o.apiKey(ACME));
            Samples.get(surface, acme);

            assertThatThrownBy(() -> Samples.get(surface, acme)).isInstanceOf(CooldownException.class);
            assertThat(Samples.get(surface, partner.with(o -> o.apiKey(UMBRELLA)))
                            .id())
                    .isEqualTo("ej_app_90233");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void endOfAKey_isToldForEachKey(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}")
                .succeed(Samples.APPLICATION)
                .header("Sunset", "Thu, 09 Jul 2026 06:30:00 GMT");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger("dev.faultline.partner");
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.WARN);
        try (PartnerClient partner = once(server, clock)) {
            PartnerClient acme = partner.with(o -> o.apiKey(ACME));
            Samples.get(surface, acme);
            Samples.get(surface, acme);
            Samples.get(surface, partner.with(o -> o.apiKey(UMBRELLA)));
            Samples.get(surface, partner);
        } finally {
            logger.setLevel(null);
            logger.detachAppender(log);
        }
        assertThat(log.list).hasSize(3);
        assertThat(log.list.get(0).getFormattedMessage())
                .matches("the API key \\(key [0-9a-f]{12}\\) ends 2026-07-09T06:30:00Z");
        assertThat(log.list.get(2).getFormattedMessage()).isEqualTo("the API key ends 2026-07-09T06:30:00Z");
        assertThat(events)
                .filteredOn(CallEvent.Sunset.class::isInstance)
                .extracting(event -> ((CallEvent.Sunset) event).subject())
                .hasSize(4);
    }

    /** A client that is only there for its customers has no key, and says so where one is missing. */
    @ParameterizedTest
    @EnumSource
    void clientWithoutAKeyOfItsOwn_sendsThoseOfItsViews(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION);
        try (PartnerClient partner = Samples.client(server, clock)
                .apiKey(() -> {
                    throw new IllegalStateException("no customer");
                })
                .build()) {
            assertThat(Samples.get(surface, partner.with(o -> o.apiKey(ACME))).id())
                    .isEqualTo("ej_app_90233");
            assertThatThrownBy(() -> Samples.get(surface, partner)).hasMessage("no customer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pek_\nsecret", "pek_secr\u00e9t"})
    void keyThatCannotBeSent_isRejectedAtOnceUnprinted(String key) {
        try (PartnerClient partner = PartnerClient.builder().apiKey(Samples.KEY).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> partner.with(o -> o.apiKey(key)))
                    .withMessageStartingWith("apiKey ")
                    .satisfies(rejection -> assertThat(rejection.getMessage()).doesNotContain("secr"));
        }
    }
}
