package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.faultline.core.CallEvent;
import dev.faultline.core.CooldownException;
import dev.faultline.core.RawRequest;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A path that an application wrote by itself may hold ids: it shows only if it is a template. */
@FaultlineTest
class RawNamesTest {

    private static final String ID = "amina.okafor@example.org";

    private final List<CallEvent> events = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** The story of two failures and a success: everything that a person, a log or a meter gets to see. */
    private List<String> story(Surface surface, FaultServer server, FakeClock clock, RawRequest request) {
        server.on(GET, "/people/{id}")
                .respond(500, "{}")
                .then()
                .respond(404, "{}")
                .then()
                .succeed("{}")
                .header("X-RateLimit-Limit", "60")
                .header("X-RateLimit-Remaining", "0")
                .header("X-RateLimit-Reset", Long.toString(clock.now().getEpochSecond() + 3600));
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        List<String> seen = new ArrayList<>();
        try (PartnerClient partner =
                Samples.client(server, clock).listener(events::add).build()) {
            SdkException failure =
                    catchThrowableOfType(SdkException.class, () -> Samples.execute(surface, partner, request));
            seen.addAll(List.of(
                    failure.getMessage(),
                    failure.operation(),
                    failure.attempts().toString()));
            Samples.execute(surface, partner, request);
            CooldownException held =
                    catchThrowableOfType(CooldownException.class, () -> Samples.execute(surface, partner, request));
            seen.addAll(List.of(held.getMessage(), held.scope()));
        } finally {
            root.setLevel(Level.OFF);
            root.detachAppender(log);
        }
        seen.add(request.toString());
        log.list.forEach(line -> seen.add(line.getFormattedMessage() + line.getMDCPropertyMap()));
        events.forEach(event -> seen.add(event.toString()));
        return seen;
    }

    @ParameterizedTest
    @EnumSource
    void pathWithoutPlaces_showsNowhere(Surface surface, FaultServer server, FakeClock clock) {
        RawRequest request = RawRequest.get("/people/" + ID);

        List<String> seen = story(surface, server, clock, request);

        assertThat(server.requests()).allSatisfy(sent -> assertThat(sent.path()).endsWith(ID));
        assertThat(seen).hasSizeGreaterThan(15).noneMatch(text -> text.contains("people") || text.contains("amina"));
        assertThat(seen).anyMatch(text -> text.contains("[GET (raw), 2 attempts"));
        assertThat(events)
                .filteredOn(CallEvent.OfCall.class::isInstance)
                .allSatisfy(event ->
                        assertThat(((CallEvent.OfCall) event).operation()).isEqualTo("GET (raw)"));
        assertThat(request.path()).isEqualTo("/people/" + ID);
    }

    @ParameterizedTest
    @EnumSource
    void template_showsWithoutItsIds(Surface surface, FaultServer server, FakeClock clock) {
        List<String> seen =
                story(surface, server, clock, RawRequest.get("/people/{id}").path("id", ID));

        assertThat(server.requests()).allSatisfy(sent -> assertThat(sent.path()).contains("amina"));
        assertThat(seen).hasSizeGreaterThan(15).noneMatch(text -> text.contains("amina"));
        assertThat(events)
                .filteredOn(CallEvent.OfCall.class::isInstance)
                .allSatisfy(event ->
                        assertThat(((CallEvent.OfCall) event).operation()).isEqualTo("GET /people/{id}"));
    }

    /** Two paths without places have one name, and limits of their own all the same. */
    @ParameterizedTest
    @EnumSource
    void limitOfOnePath_holdsNoOther(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/reports")
                .succeed("{}")
                .header("X-RateLimit-Limit", "60")
                .header("X-RateLimit-Remaining", "0")
                .header("X-RateLimit-Reset", Long.toString(clock.now().getEpochSecond() + 3600));
        server.on(GET, "/exports").succeed("{}");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Samples.execute(surface, partner, RawRequest.get("/reports"));

            assertThat(Samples.execute(surface, partner, RawRequest.get("/exports"))
                            .status())
                    .isEqualTo(200);
            assertThat(catchThrowableOfType(
                                    CooldownException.class,
                                    () -> Samples.execute(surface, partner, RawRequest.get("/reports")))
                            .scope())
                    .matches("GET \\(raw\\) [0-9a-f]{12}");
        }
    }
}
