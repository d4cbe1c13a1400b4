package dev.faultline.core.engine.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.RateLimit;
import dev.faultline.core.engine.throttle.Throttle.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What headers told of one window bounds the next one only until its first requests have ended, however they end. */
class AllowanceTest {

    private static final long PATIENT = Duration.ofDays(1).toNanos();
    private static final int LIMIT = 10;

    private final VirtualTime time = new VirtualTime();
    private final Throttle throttle = new Throttle(time, event -> {}, true, scope -> null);

    private Place enter() {
        return throttle.enter(List.of("key"), PATIENT, () -> {});
    }

    /** A volley of the next window, of which nobody has heard yet. */
    private List<Place> spendAndPassReset() {
        Place first = enter();
        first.recordSent();
        first.recordAccepted("key", new RateLimit((long) LIMIT, 0L, time.now().plusSeconds(1)), Duration.ofSeconds(1));
        time.advance(Duration.ofSeconds(1));
        List<Place> volley = new ArrayList<>();
        for (int i = 0; i < LIMIT; i++) {
            Place place = enter();
            assertThat(place.released()).isTrue();
            place.recordSent();
            volley.add(place);
        }
        return volley;
    }

    @Test
    void nextWindow_noMoreThanItsLimitUntilAResponse() {
        spendAndPassReset();
        Place later = enter();
        assertThat(later.released()).isFalse();
        time.advance(Duration.ofHours(1));
        assertThat(later.released()).isFalse();
    }

    @Test
    void responseWithoutHeaders_endsIt() {
        List<Place> volley = spendAndPassReset();
        Place later = enter();
        volley.get(0).recordAccepted(null, RateLimit.UNKNOWN, null);
        assertThat(later.released()).isTrue();
        for (int i = 0; i < 10 * LIMIT; i++) {
            assertThat(enter().released()).isTrue();
        }
    }

    @Test
    void responseWithHeaders_tellsAnew() {
        List<Place> volley = spendAndPassReset();
        volley.get(0)
                .recordAccepted(
                        "key", new RateLimit((long) LIMIT, 0L, time.now().plusSeconds(5)), Duration.ofSeconds(5));
        Place later = enter();
        assertThat(later.released()).isFalse();
        time.advance(Duration.ofSeconds(5));
        assertThat(later.released()).isTrue();
    }

    @Test
    void requestsThatEndWithoutAResponse_giveTheirSharesBack() {
        List<Place> volley = spendAndPassReset();
        Place later = enter();
        Place last = enter();
        volley.get(0).close();
        assertThat(later.released()).isTrue();
        assertThat(last.released()).isFalse();
        volley.get(1).close();
        assertThat(last.released()).isTrue();
    }

    @Test
    void responseToARequestOfTheWindowBefore_endsNothing() {
        Place early = enter();
        early.recordSent();
        time.advance(Duration.ofMillis(1));
        spendAndPassReset();
        early.recordAccepted(null, RateLimit.UNKNOWN, null);
        assertThat(enter().released()).isFalse();
    }
}
