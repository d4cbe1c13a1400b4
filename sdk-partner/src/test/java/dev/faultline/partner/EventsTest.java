package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallEvent.AttemptEnded;
import dev.faultline.core.CallEvent.AttemptStarted;
import dev.faultline.core.CallEvent.ClientClosed;
import dev.faultline.core.CallEvent.CooldownStarted;
import dev.faultline.core.CallEvent.Failed;
import dev.faultline.core.CallEvent.Succeeded;
import dev.faultline.core.CallEvent.Sunset;
import dev.faultline.core.CallEvent.Waited;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a listener gets. */
@FaultlineTest
class EventsTest {

    private final List<CallEvent> events = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @EnumSource
    void eventsOfACall_comeInOrder(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .fail(PartnerError.RATE_LIMITED)
                .then()
                .respond(201, Samples.RECEIPT)
                .then()
                .fail(PartnerError.JOB_CLOSED);
        try (PartnerClient partner =
                Samples.client(server, clock).listener(events::add).build()) {
            Samples.submit(surface, partner);
            clock.advance(ofSeconds(5)); // beyond the pace that follows a rejection
            assertThat(catchThrowableOfType(PartnerException.JobClosed.class, () -> Samples.submit(surface, partner)))
                    .isNotNull();
        }
        assertThat(events)
                .extracting(event -> (Object) event.getClass())
                .containsExactly(
                        AttemptStarted.class,
                        CooldownStarted.class,
                        AttemptEnded.class,
                        Waited.class,
                        AttemptStarted.class,
                        AttemptEnded.class,
                        Succeeded.class,
                        AttemptStarted.class,
                        AttemptEnded.class,
                        Failed.class,
                        ClientClosed.class);
        List<Long> ids = events.stream()
                .filter(CallEvent.OfCall.class::isInstance)
                .map(event -> ((CallEvent.OfCall) event).callId())
                .distinct()
                .toList();
        assertThat(ids).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void listenerThatThrows_neverReachesACall(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(500, "{}").then().respond(201, Samples.RECEIPT);
        try (PartnerClient partner = Samples.client(server, clock)
                .listener(event -> {
                    throw new IllegalStateException("broken listener");
                })
                .listener(events::add)
                .build()) {
            assertThat(Samples.submit(surface, partner).id()).isEqualTo("ej_app_90233");
            assertThat(events).as("the next listener still gets them").hasSize(6);
        }
    }

    static Stream<Object[]> sunsets() {
        return Surface.with(Stream.of(
                new Object[] {"Thu, 09 Jul 2026 06:30:00 GMT", Optional.of(Instant.parse("2026-07-09T06:30:00Z"))},
                // the vendor's own sample names the wrong day
                new Object[] {"Sat, 31 May 2026 06:30:00 GMT", Optional.of(Instant.parse("2026-05-31T06:30:00Z"))},
                new Object[] {"Sunday, 31-May-26 06:30:00 GMT", Optional.of(Instant.parse("2026-05-31T06:30:00Z"))},
                new Object[] {"next summer", Optional.empty()},
                new Object[] {"", Optional.empty()}));
    }

    @ParameterizedTest
    @MethodSource("sunsets")
    void sunsetOfTheKey_isAnnouncedAndBreaksNothing(
            Surface surface, String header, Optional<Instant> at, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}")
                .succeed(Samples.APPLICATION)
                .header("Sunset", header)
                .then()
                .fail(PartnerError.APPLICATION_NOT_FOUND)
                .header("Sunset", header);
        try (PartnerClient partner =
                Samples.client(server, clock).listener(events::add).build()) {
            assertThat(Samples.get(surface, partner).id()).isEqualTo("ej_app_90233");
            Sunset announced = new Sunset("GET /applications/{id}", "the API key", at, header);
            assertThat(events).contains(announced);
            events.clear();
            assertThat(catchThrowableOfType(
                            PartnerException.ApplicationNotFound.class, () -> Samples.get(surface, partner)))
                    .isNotNull();
            assertThat(events).as("on errors as well").contains(announced);
        }
    }
}
