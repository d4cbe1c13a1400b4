package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CallEvent;
import dev.faultline.core.SdkException;
import dev.faultline.core.TestApiException;
import dev.faultline.core.engine.Cooldowns.Hold;
import dev.faultline.core.engine.Cooldowns.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CooldownsTest {

    private static final Duration PATIENT = Duration.ofDays(1);

    private static final SdkException REFUSAL = TestApiException.ofStatus(429);

    private final ManualTime time = new ManualTime();
    private final List<CallEvent> events = new ArrayList<>();
    private final Cooldowns cooldowns = new Cooldowns(time, events::add);

    @Test
    void nothingRefused_nothingHeld() {
        cooldowns.answered(List.of("key"));

        assertThat(cooldowns.hold(List.of("key", "operation"), new Ticket(), PATIENT))
                .isNull();
    }

    @Test
    void refused_heldUntilTheEndAndNotAfter() {
        cooldowns.start("key", Duration.ofSeconds(10), REFUSAL);
        Ticket ticket = new Ticket();

        assertThat(cooldowns.hold(List.of("key"), ticket, PATIENT))
                .isEqualTo(new Hold("key", Duration.ofSeconds(10), time.now().plusSeconds(10), REFUSAL));
        time.advance(Duration.ofSeconds(10).minusNanos(1));
        assertThat(cooldowns.hold(List.of("key"), ticket, PATIENT).delay()).isEqualTo(Duration.ofNanos(1));
        time.advance(Duration.ofNanos(1));
        assertThat(cooldowns.hold(List.of("key"), ticket, PATIENT)).isNull();
    }

    @Test
    void refused_otherScopesGoOn() {
        cooldowns.start("company 1", Duration.ofSeconds(10), REFUSAL);

        assertThat(cooldowns.hold(List.of("key", "company 2"), new Ticket(), PATIENT))
                .isNull();
        assertThat(cooldowns.hold(List.of("key", "company 1"), new Ticket(), PATIENT))
                .isNotNull();
        assertThat(cooldowns.hold(List.of(), new Ticket(), PATIENT)).isNull();
    }

    @Test
    void severalScopes_theLongestIsTold() {
        cooldowns.start("key", Duration.ofSeconds(5), null);
        cooldowns.start("company", Duration.ofSeconds(20), REFUSAL);
        cooldowns.start("operation", Duration.ofSeconds(10), null);

        Hold hold = cooldowns.hold(List.of("key", "company", "operation"), new Ticket(), PATIENT);

        assertThat(hold.scope()).isEqualTo("company");
        assertThat(hold.delay()).isEqualTo(Duration.ofSeconds(20));
        assertThat(hold.refusal()).isSameAs(REFUSAL);
    }

    /** The queue of one scope holds the call back while its turn in the other's passes: that turn is not missed. */
    @Test
    void severalScopes_whoseTurnHasComeInTheSlowestIsSent() {
        cooldowns.start("key", Duration.ofSeconds(3), REFUSAL);
        cooldowns.start("company", Duration.ofSeconds(30), REFUSAL);
        Ticket ticket = new Ticket();
        assertThat(cooldowns.hold(List.of("key", "company"), ticket, PATIENT).delay())
                .isEqualTo(Duration.ofSeconds(30));
        Ticket other = new Ticket();
        cooldowns.hold(List.of("key"), other, PATIENT);
        time.advance(Duration.ofSeconds(30));
        assertThat(cooldowns.hold(List.of("key"), other, PATIENT))
                .as("another call goes at the same moment")
                .isNull();

        assertThat(cooldowns.hold(List.of("key", "company"), ticket, PATIENT)).isNull();
    }

    @Test
    void manyCalls_eachItsOwnTurnAtTheLearnedPace() {
        for (int i = 0; i < 20; i++) {
            time.advance(Duration.ofMillis(50));
            cooldowns.answered(List.of("key"));
        }
        cooldowns.start("key", Duration.ofMillis(950), REFUSAL);

        for (int call = 0; call < 100; call++) {
            Hold hold = cooldowns.hold(List.of("key"), new Ticket(), PATIENT);
            assertThat(hold.delay()).isEqualTo(Duration.ofMillis(950).plusNanos(call * 47_975_000L));
            assertThat(hold.until()).isEqualTo(time.now().plusMillis(950)); // the cooldown's end, not the call's turn
        }
    }

    @Test
    void usedTicket_queuesAnew() {
        cooldowns.start("key", Duration.ofSeconds(32), REFUSAL);
        Ticket ticket = new Ticket();
        Duration first = cooldowns.hold(List.of("key"), ticket, PATIENT).delay();
        assertThat(cooldowns.hold(List.of("key"), ticket, PATIENT).delay()).isEqualTo(first);

        ticket.used();

        assertThat(cooldowns.hold(List.of("key"), ticket, PATIENT).delay()).isEqualTo(first.plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT1H0.001S", "P1D", "P24855D"})
    void longRefusal_heldForAnHourAtMost(Duration asked) {
        cooldowns.start("key", asked, REFUSAL);

        assertThat(cooldowns.hold(List.of("key"), new Ticket(), PATIENT).delay())
                .isEqualTo(Duration.ofHours(1));
        assertThat(events)
                .containsExactly(new CallEvent.CooldownStarted("key", time.now().plus(Duration.ofHours(1))));
    }

    @Test
    void longerRefusal_extendsAndShorterDoesNotShorten() {
        cooldowns.start("key", Duration.ofSeconds(10), REFUSAL);
        cooldowns.start("key", Duration.ofSeconds(30), REFUSAL);
        cooldowns.start("key", Duration.ofSeconds(2), REFUSAL);

        assertThat(cooldowns.hold(List.of("key"), new Ticket(), PATIENT).delay())
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(events)
                .containsExactly(
                        new CallEvent.CooldownStarted("key", time.now().plusSeconds(10)),
                        new CallEvent.CooldownStarted("key", time.now().plusSeconds(30)));
    }

    @Test
    void boundedInNumber_theLeastRecentlyUsedScopeIsForgotten() {
        cooldowns.start("first", Duration.ofSeconds(10), REFUSAL);
        for (int i = 0; i < 10_000; i++) {
            cooldowns.answered(List.of("scope " + i));
        }

        assertThat(cooldowns.hold(List.of("first"), new Ticket(), PATIENT)).isNull();
    }
}
