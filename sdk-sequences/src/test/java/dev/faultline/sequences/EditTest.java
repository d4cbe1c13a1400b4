package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.SdkException;
import dev.faultline.sequences.scheduling.Scheduler;
import dev.faultline.sequences.scheduling.SchedulerError;
import dev.faultline.sequences.scheduling.SchedulerException;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A read, a change and a replacement in one call; nothing that was read is lost. */
@FaultlineTest
class EditTest {

    private static final String SCHEDULER = "{'id':7,'name':'n','timezoneId':'UTC','isDefault':true,'newer':[1]}";

    private record Edit(
            String path,
            String listed,
            String read,
            String sent,
            Function<SequencesClient, ?> blocking,
            Function<SequencesAsyncClient, CompletableFuture<?>> asynchronous) {

        @Override
        public String toString() {
            return path;
        }
    }

    // spotless:off
    static Stream<Object[]> edits() {
        return Surface.with(Stream.of(
            new Edit("/v3/schedules/7", "/v3/schedules/7", SCHEDULER,
                "{'name':'x','timezoneId':'UTC','newer':[1]}",
                c -> c.schedulers().edit(7, s -> s.name("x")),
                c -> c.schedulers().edit(7, s -> s.name("x"))),
            new Edit("/v3/holiday-calendars/7", "/v3/holiday-calendars/7", "{'id':7,'name':'n','calendarType':'custom','holidays':[],'newer':1}",
                "{'name':'x','holidays':[],'newer':1}",
                c -> c.holidayCalendars().edit(7, s -> s.name("x")),
                c -> c.holidayCalendars().edit(7, s -> s.name("x"))),
            new Edit("/v3/contact-accounts/7", "/v3/contact-accounts/7", "{'id':7,'name':'n','city':'c','newer':1}",
                "{'name':'x','city':'c','newer':1}",
                c -> c.accounts().edit(7, s -> s.name("x")),
                c -> c.accounts().edit(7, s -> s.name("x"))),
            new Edit("/v3/custom-fields/7", "/v3/custom-fields/7", "{'id':7,'title':'t','fieldType':'text','newer':1}",
                "{'title':'x','fieldType':'text','newer':1}",
                c -> c.customFields().edit(7, s -> s.title("x")),
                c -> c.customFields().edit(7, s -> s.title("x"))),
            new Edit("/v3/email-templates/7", "/v3/email-templates/7", "{'id':7,'name':'n','body':'b','newer':1}",
                "{'name':'n','body':'x','newer':1}",
                c -> c.emailTemplates().edit(7, s -> s.body("x")),
                c -> c.emailTemplates().edit(7, s -> s.body("x"))),
            new Edit("/v3/tasks/7", "/v3/tasks/7", "{'id':7,'taskType':'call','startAt':'a','dueTo':'b','newer':1}",
                "{'taskType':'call','startAt':'a','dueTo':'b','newer':1,'contactId':9}",
                c -> c.tasks().edit(7, s -> s.contactId(9)),
                c -> c.tasks().edit(7, s -> s.contactId(9))),
            new Edit("/v3/webhooks/7", "/v3/webhooks/7", "{'id':7,'eventType':'email_sent','url':'https://a.example','enabled':true,'newer':1}",
                "{'eventType':'email_sent','url':'https://b.example','newer':1}",
                c -> c.webhooks().edit(7, s -> s.url("https://b.example")),
                c -> c.webhooks().edit(7, s -> s.url("https://b.example"))),
            new Edit("/v3/sequences/7/steps/3", "/v3/sequences/7/steps/3", "{'id':3,'type':'email','delayInMinutes':5,'variants':[{'id':4,'message':'m'}],'newer':1}",
                "{'type':'email','delayInMinutes':60,'newer':1,'variants':[{'id':4,'message':'m'}]}",
                c -> c.sequence(7).steps().step(3).edit(s -> s.delay(Duration.ofHours(1))),
                c -> c.sequence(7).steps().step(3).edit(s -> s.delay(Duration.ofHours(1)))),
            new Edit("/v3/sequences/7/steps/3/variants/4", "/v3/sequences/7/steps/3/variants", "[{'id':5,'message':'n'},{'id':4,'subject':'s','message':'m'}]",
                "{'id':4,'subject':'x','message':'m'}",
                c -> c.sequence(7).steps().step(3).variants().edit(4, s -> s.subject("x")),
                c -> c.sequence(7).steps().step(3).variants().edit(4, s -> s.subject("x")))));
    }
    // spotless:on

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("edits")
    void onlyTheChange_differsFromTheRead(Surface surface, Edit edit, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, edit.listed()).succeed(json(edit.read()));
        server.on(HttpMethod.PUT, edit.path()).respond(204, "");
        try (SequencesClient reply = current(server, clock)) {
            SurfaceCalls.any(surface, reply, edit.blocking(), edit.asynchronous());
        }
        assertThat(server.requests()).extracting(SeenRequest::method).containsExactly("GET", "PUT");
        assertThat(server.requests().get(1).text()).isEqualTo(json(edit.sent()));
    }

    @ParameterizedTest
    @EnumSource
    void aFailedRead_sendsNothing(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/schedules/7").fail(SchedulerError.NOT_FOUND);
        try (SequencesClient reply = current(server, clock)) {
            assertThat(catchThrowableOfType(SdkException.class, () -> rename(surface, reply)))
                    .isExactlyInstanceOf(SchedulerException.NotFound.class);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aFailedWrite_isTheCallsFailure(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/schedules/7").succeed(json(SCHEDULER));
        server.on(HttpMethod.PUT, "/v3/schedules/7").fail(SchedulerError.DUPLICATE_NAME);
        try (SequencesClient reply = current(server, clock)) {
            assertThat(catchThrowableOfType(SdkException.class, () -> rename(surface, reply)))
                    .isExactlyInstanceOf(SchedulerException.DuplicateName.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatThrows_sendsNothing(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/sequences/7/steps/3").succeed("{\"id\":3,\"type\":\"call\"}");
        server.on(HttpMethod.GET, "/v3/sequences/7/steps/3/variants").succeed("[]");
        try (SequencesClient reply = current(server, clock)) {
            assertThat(catchThrowableOfType(
                            UnsupportedOperationException.class,
                            () -> SurfaceCalls.any(
                                    surface,
                                    reply,
                                    c -> c.sequence(7).steps().step(3).edit(EditTest::refuse),
                                    c -> c.sequence(7).steps().step(3).edit(EditTest::refuse))))
                    .isNotNull();
            assertThat(catchThrowableOfType(
                            IllegalArgumentException.class,
                            () -> SurfaceCalls.any(
                                    surface,
                                    reply,
                                    c -> c.sequence(7)
                                            .steps()
                                            .step(3)
                                            .variants()
                                            .edit(4, s -> s.message("x")),
                                    c -> c.sequence(7)
                                            .steps()
                                            .step(3)
                                            .variants()
                                            .edit(4, s -> s.message("x")))))
                    .hasMessage("variantId is 4: give the id of a variant of the step, see variants().list()");
        }
        assertThat(server.requests()).extracting(SeenRequest::method).containsOnly("GET");
    }

    @Test
    void cancelled_itEndsTheReadAndSendsNothing(FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/schedules/7").stall();
        try (SequencesClient reply = current(server, clock)) {
            CompletableFuture<Scheduler> edit = reply.async().schedulers().edit(7, s -> s.name("x"));
            server.awaitRequests(1);
            edit.cancel(true);

            assertThat(catchThrowableOfType(CancellationException.class, edit::join))
                    .isNotNull();
        }
        assertThat(server.requests()).hasSize(1);
    }

    private static SequenceStepData refuse(SequenceStepData step) {
        throw new UnsupportedOperationException();
    }

    private static Scheduler rename(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.schedulers().edit(7, s -> s.name("x")),
                c -> c.schedulers().edit(7, s -> s.name("x")));
    }

    private static SequencesClient current(FaultServer server, FakeClock clock) {
        return SurfaceCalls.client(server, clock).contract(Contract.CURRENT).build();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
