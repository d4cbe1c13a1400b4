package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.JsonValue;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import dev.faultline.testkit.TestResults;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calling hours and webhooks are sent by the names of their responses; lambdas filter lists. */
@FaultlineTest
class InterviewsSettingsTest {

    private static void assertRejected(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @ParameterizedTest
    @EnumSource
    void callingHours_areSavedByTheNamesOfTheRead(Surface surface, FaultServer server, FakeClock clock) {
        Call.SAVE_CALLING_HOURS.on(server).succeed(Call.SAVE_CALLING_HOURS.response());
        CallingHoursPolicy policy = CallingHoursPolicy.builder()
                .window(LocalTime.of(9, 0), LocalTime.of(17, 30))
                .timezone(ZoneId.of("Europe/Riga"))
                .days(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY))
                .build();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            Samples.call(
                    surface,
                    client,
                    c -> c.callingHours().save(policy),
                    c -> c.callingHours().save(policy));
        }
        assertThat(JsonValue.parse(server.requests().get(0).text())).isEqualTo(JsonValue.parse("""
                        {"defaultCallingHours":{"start":"09:00","end":"17:30"},"defaultTimezone":"Europe/Riga",
                         "defaultCallingDays":[1,5]}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"start\":\"09:00\",\"end\":\"18:00\"}", "\"09:00-18:00\""})
    void callingHoursThatWereRead_areSentInTheirForm(String window) {
        CallingHours read = TestResults.read(
                CallingHours.class,
                "{\"defaultCallingHours\":" + window
                        + ",\"defaultTimezone\":null,\"defaultCallingDays\":[1,2],\"newer\":true}");

        CallingHoursPolicy policy =
                CallingHoursPolicy.from(read).timezone(ZoneId.of("Europe/Riga")).build();

        assertThat(JsonValue.of(policy.fields()))
                .isEqualTo(JsonValue.parse("{\"defaultCallingHours\":" + window
                        + ",\"defaultCallingDays\":[1,2],\"defaultTimezone\":\"Europe/Riga\"}"));
    }

    @Test
    void callingHoursThatAreNone_areRejected() {
        CallingHoursPolicy.Builder policy = CallingHoursPolicy.builder();
        assertRejected(() -> policy.window(LocalTime.of(9, 0, 1), LocalTime.NOON), "start is 09:00:01");
        assertRejected(() -> policy.window(LocalTime.NOON, null), "end is null");
        assertRejected(() -> policy.timezone(ZoneOffset.ofHours(2)), "timezone is +02:00");
        assertRejected(() -> policy.days(Set.of()), "days is empty");
        assertRejected(() -> CallingHoursPolicy.from(null), "hours is null");
        assertRejected(policy::build, "policy is empty");
        assertThat(policy.timezone(ZoneId.of("UTC")).build().fields()).containsEntry("defaultTimezone", "UTC");
    }

    @ParameterizedTest
    @EnumSource
    void webhook_isChangedByTheNamesOfItsCreationAndRead(Surface surface, FaultServer server, FakeClock clock) {
        Call.UPDATE_WEBHOOK.on(server).succeed(Call.UPDATE_WEBHOOK.response());
        InterviewsSubscriptionUpdate update = InterviewsSubscriptionUpdate.builder()
                .url(URI.create("https://example.org/celper"))
                .event(InterviewsSubscription.EventType.ANALYSIS_READY)
                .event("call_ended")
                .statusFilter(CandidateStatus.SELECTED)
                .active(false)
                .build();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            Samples.call(
                    surface,
                    client,
                    c -> c.webhooks().update("wh_1", update),
                    c -> c.webhooks().update("wh_1", update));
        }
        assertThat(JsonValue.parse(server.requests().get(0).text())).isEqualTo(JsonValue.parse("""
                        {"url":"https://example.org/celper","events":["analysis_ready","call_ended"],
                         "statusFilters":["selected"],"isActive":false}"""));
        assertRejected(
                () -> InterviewsSubscriptionUpdate.builder().url(URI.create("http://example.org")), "url is not https");
    }

    @ParameterizedTest
    @EnumSource
    void list_isFilteredByALambda(Surface surface, FaultServer server, FakeClock clock) {
        Call.LIST_CANDIDATES.on(server).succeed(Call.LIST_CANDIDATES.response());
        Call.LIST_JOB_POSITIONS.on(server).succeed(Call.LIST_JOB_POSITIONS.response());
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            Samples.make(
                    surface,
                    client,
                    c -> c.candidates("pos_8")
                            .list(q -> q.status(CandidateStatus.NEW).limit(10)),
                    c -> c.candidates("pos_8")
                            .list(q -> q.status(CandidateStatus.NEW).limit(10)));
            Samples.make(
                    surface,
                    client,
                    c -> c.jobPositions().list(q -> q.privacy("internal").cursor("a")),
                    c -> c.jobPositions().list(q -> q.privacy("internal").cursor("a")));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(
                        "/candidates?jobPositionId=pos_8&status=new&limit=10",
                        "/job-positions?privacy=internal&limit=200&cursor=a");
    }

    /** The shared superclass is hidden, and must not get in the way of a method reference. */
    @Test
    void builderMethods_canBeReferred() {
        BiFunction<CandidatesQuery.Builder, Integer, CandidatesQuery.Builder> limit = CandidatesQuery.Builder::limit;
        assertThat(limit.apply(CandidatesQuery.builder(), 5)).isNotNull();
    }
}
