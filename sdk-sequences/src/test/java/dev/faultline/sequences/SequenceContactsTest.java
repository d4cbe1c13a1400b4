package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.SortOrder;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.enrolment.SequenceContact;
import dev.faultline.sequences.enrolment.SequenceContactError;
import dev.faultline.sequences.enrolment.SequenceContactException;
import dev.faultline.sequences.enrolment.SequenceContactState;
import dev.faultline.sequences.enrolment.SequenceContactStatesQuery;
import dev.faultline.sequences.enrolment.SequenceContactsQuery;
import dev.faultline.sequences.enrolment.SequenceEnrolment;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contacts of a sequence in both contracts. */
@FaultlineTest
class SequenceContactsTest {

    private static final String CONTACTS = "/v4/sequences/7/contacts";

    private static final String OLDER = "{\"contactId\":3,\"sequenceId\":7,\"email\":\"ada@example.com\","
            + "\"firstName\":\"Ada\",\"lastName\":\"L\",\"company\":\"C\",\"title\":null,\"status\":\"OutOfOffice\","
            + "\"subStatus\":\"AutoReplied\",\"currentStep\":2,\"addingDate\":\"2026-05-02T08:15:30+02:00\","
            + "\"movingDate\":\"2026-05-03T08:15:30+00:00\",\"nextSendAfter\":\"2026-05-04T08:15:30+00:00\","
            + "\"isOptedOut\":false,\"emailAccountId\":5000000000,\"linkedInAccountId\":6,\"icpScore\":0.75}";

    private static final String NEWER = "{\"contactId\":4,\"sequenceId\":7,\"statusInSequence\":\"outOfOffice\","
            + "\"currentStep\":{\"stepId\":null,\"displayName\":\"Finished\"},\"callStatus\":\"toCall\","
            + "\"meetingStatus\":\"none\",\"emailDisposition\":{\"isReplied\":true,\"isBounced\":false}}";

    @ParameterizedTest
    @EnumSource
    void aContact_isReadInTheOlderShape(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, CONTACTS + "/3").succeed(OLDER);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequenceContact contact = get(surface, reply, 3);

            assertThat(contact.contactId()).isEqualTo(3);
            assertThat(contact.sequenceId()).isEqualTo(7);
            assertThat(contact.email()).isEqualTo("ada@example.com");
            assertThat(contact.firstName()).isEqualTo("Ada");
            assertThat(contact.lastName()).isEqualTo("L");
            assertThat(contact.company()).isEqualTo("C");
            assertThat(contact.title()).isNull();
            assertThat(contact.status().is(SequenceContactStatus.OUT_OF_OFFICE)).isTrue();
            assertThat(contact.subStatus().is(SequenceContact.SubStatus.AUTO_REPLIED))
                    .isTrue();
            assertThat(contact.currentStep())
                    .isEqualTo(new SequenceContact.CurrentStep(
                            2L, null, null, contact.currentStep().json()));
            assertThat(contact.addingDate()).isEqualTo(Instant.parse("2026-05-02T06:15:30Z"));
            assertThat(contact.movingDate()).isEqualTo(Instant.parse("2026-05-03T08:15:30Z"));
            assertThat(contact.nextSendAfter()).isEqualTo(Instant.parse("2026-05-04T08:15:30Z"));
            assertThat(contact.optedOut()).isFalse();
            assertThat(contact.emailAccountId()).isEqualTo(5_000_000_000L);
            assertThat(contact.linkedInAccountId()).isEqualTo(6);
            assertThat(contact.icpScore()).isEqualByComparingTo("0.75");
            assertThat(contact.callStatus().isPresent()).isFalse();
            assertThat(contact.replied()).isNull();
            assertThat(contact.toString()).isEqualTo("SequenceContact[contactId=3, sequenceId=7]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aContact_isReadInTheNewerShape(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, CONTACTS + "/4").succeed(NEWER);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequenceContact contact = get(surface, reply, 4);

            assertThat(contact.status().is(SequenceContactStatus.OUT_OF_OFFICE)).isTrue();
            assertThat(contact.subStatus().isPresent()).isFalse();
            assertThat(contact.currentStep())
                    .isEqualTo(new SequenceContact.CurrentStep(
                            null, null, "Finished", contact.currentStep().json()));
            assertThat(contact.callStatus()).hasToString("toCall");
            assertThat(contact.meetingStatus()).hasToString("none");
            assertThat(contact.replied()).isTrue();
            assertThat(contact.bounced()).isFalse();
            assertThat(contact.icpScore()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theList_goesThroughAllPagesInItsOrder(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, CONTACTS)
                .succeed("{\"items\":[" + OLDER + "],\"hasMore\":true}")
                .then()
                .succeed("{\"items\":[" + NEWER + "],\"hasMore\":false}");
        SequenceContactsQuery query = SequenceContactsQuery.builder()
                .sortBy("email", SortOrder.ASC)
                .top(1)
                .build();
        List<Long> ids = new ArrayList<>();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            if (surface == Surface.BLOCKING) {
                reply.sequence(7).contacts().list(query).stream().forEach(contact -> ids.add(contact.contactId()));
            } else {
                CompletableFuture<Void> done = reply.async()
                        .sequence(7)
                        .contacts()
                        .list(query)
                        .thenCompose(page -> page.forEach(contact -> ids.add(contact.contactId())));
                Surface.result(done);
            }
        }
        assertThat(ids).containsExactly(3L, 4L);
        assertThat(server.requests())
                .extracting(request -> request.target())
                .containsExactly(
                        CONTACTS + "?sort_by=email&sort_direction=asc&top=1",
                        CONTACTS + "?sort_by=email&sort_direction=asc&top=1&skip=1");
    }

    @ParameterizedTest
    @EnumSource
    void states_comeWithTheColumnsAskedFor(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, CONTACTS + "/state")
                .succeed("{\"items\":[{\"contactId\":3,\"email\":\"ada@example.com\",\"firstName\":\"Ada\","
                        + "\"lastName\":\"L\",\"title\":\"T\",\"addedAt\":\"2026-05-02T08:15:30.12\","
                        + "\"currentStep\":{\"stepId\":9,\"displayStepNumber\":\"2a\",\"stepNumber\":2},"
                        + "\"lastStepCompletedAt\":\"2026-05-02T09:00:00Z\",\"status\":{\"status\":\"Paused\","
                        + "\"replied\":true,\"delivered\":true,\"bounced\":false,\"opened\":3,\"clicked\":false}},"
                        + "{\"email\":\"b@example.com\"}],\"info\":{\"hasMore\":false}}");
        SequenceContactStatesQuery query = SequenceContactStatesQuery.builder()
                .additionalColumns(
                        SequenceContactStatesQuery.Column.CURRENT_STEP,
                        SequenceContactStatesQuery.Column.LAST_STEP_COMPLETED_AT,
                        SequenceContactStatesQuery.Column.STATUS,
                        SequenceContactStatesQuery.Column.STATUS)
                .top(100)
                .build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<SequenceContactState> states = surface == Surface.BLOCKING
                    ? reply.sequence(7).contacts().states(query).items()
                    : Surface.result(reply.async().sequence(7).contacts().states(query))
                            .items();

            SequenceContactState first = states.get(0);
            assertThat(first.contactId()).isEqualTo(3);
            assertThat(first.email()).isEqualTo("ada@example.com");
            assertThat(first.firstName()).isEqualTo("Ada");
            assertThat(first.lastName()).isEqualTo("L");
            assertThat(first.title()).isEqualTo("T");
            assertThat(first.addedAt()).isEqualTo(Instant.parse("2026-05-02T08:15:30.120Z"));
            assertThat(first.currentStep())
                    .isEqualTo(new SequenceContactState.Step(
                            9L, "2a", "2", first.currentStep().json()));
            assertThat(first.lastStepCompletedAt()).isEqualTo(Instant.parse("2026-05-02T09:00:00Z"));
            assertThat(first.status().status().is(SequenceContactStatus.PAUSED)).isTrue();
            assertThat(first.status().isReplied()).isTrue();
            assertThat(first.status().delivered()).isTrue();
            assertThat(first.status().isBounced()).isFalse();
            assertThat(first.status().opened()).isNull();
            assertThat(first.status().json().get("opened").asNumber()).isPresent();
            assertThat(first.status().clicked()).isFalse();
            assertThat(first.toString()).isEqualTo("SequenceContactState[contactId=3]");
            assertThat(states.get(1).status()).isNull();
            assertThat(states.get(1).currentStep()).isNull();
        }
        assertThat(server.requests().get(0).query("additionalColumns"))
                .contains("CurrentStep,LastStepCompletedAt,Status");
        assertThat(server.requests().get(0).query("top")).contains("100");
    }

    @ParameterizedTest
    @EnumSource
    void enrolment_sendsWhatWasSet(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/sequences/7/contact-links/bulk").succeed("{\"added\":[1],\"notProcessed\":{}}");
        SequenceEnrolment enrolment = SequenceEnrolment.builder(List.of(1L))
                .removeFromExisting(true)
                .startStepId(9)
                .ignoreStepDelay(true)
                .startFrom(Instant.parse("2026-05-02T08:15:30Z"))
                .build();
        try (SequencesClient reply =
                SurfaceCalls.client(server, clock).contract(Contract.CURRENT).build()) {
            assertThat(SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.sequence(7).contacts().add(enrolment),
                                    c -> c.sequence(7).contacts().add(enrolment))
                            .throwIfAnyFailed()
                            .succeeded())
                    .containsExactly(1L);
        }
        assertThat(server.requests().get(0).text())
                .isEqualTo("{\"contactIds\":[1],\"removeFromExisting\":true,\"startStepId\":9,"
                        + "\"ignoreStepDelay\":true,\"startFrom\":\"2026-05-02T08:15:30Z\"}");
    }

    @ParameterizedTest
    @EnumSource
    void setStatus_isConfirmedOrNot(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PUT, "/v4/sequences/7/contact-links/3/status")
                .succeed(OLDER)
                .then()
                .respond(204, "")
                .then()
                .fail(SequenceContactError.INVALID_STATUS_TRANSITION);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequenceContact confirmed = pause(surface, reply);
            SequenceContact silent = pause(surface, reply);

            assertThat(confirmed.status().is(SequenceContactStatus.OUT_OF_OFFICE))
                    .isTrue();
            assertThat(silent.contactId()).isEqualTo(3);
            assertThat(silent.sequenceId()).isEqualTo(7);
            assertThat(silent.status().isPresent()).isFalse();
            assertThat(catchThrowableOfType(SequenceContactException.class, () -> pause(surface, reply)))
                    .isExactlyInstanceOf(SequenceContactException.InvalidStatusTransition.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void removal_isCounted(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/sequences/7/contact-links/bulk-delete")
                .succeed("{\"requested\":3,\"removed\":1,\"notFound\":1,\"notInSequence\":1,\"removedIds\":[5]}");
        List<Long> ids = List.of(5L, 6L, 8L);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> removal = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).contacts().bulkRemove(ids),
                    c -> c.sequence(7).contacts().bulkRemove(ids));

            assertThat(removal.succeeded()).containsExactly(5L);
            assertThat(removal.unaccounted()).containsExactly(6L, 8L);
            assertThat(removal.counts()).containsEntry("requested", 3L).containsEntry("notInSequence", 1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aContactWithoutAnId_isNoResult(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, CONTACTS + "/3").succeed("{\"email\":\"ada@example.com\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(catchThrowableOfType(ResponseFormatException.class, () -> get(surface, reply, 3)))
                    .hasMessageContaining("contactId is missing")
                    .hasMessageNotContaining("ada");
        }
    }

    private static SequenceContact get(Surface surface, SequencesClient reply, long id) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.sequence(7).contacts().get(id),
                c -> c.sequence(7).contacts().get(id));
    }

    private static SequenceContact pause(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.sequence(7).contacts().setStatus(3, SequenceContactStatus.PAUSED),
                c -> c.sequence(7).contacts().setStatus(3, SequenceContactStatus.PAUSED));
    }
}
