package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.sequences.contacts.Contact;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.contacts.ContactCompanySize;
import dev.faultline.sequences.contacts.ContactFilter;
import dev.faultline.sequences.contacts.ContactListMembership;
import dev.faultline.sequences.contacts.ContactSequence;
import dev.faultline.sequences.contacts.ContactStatuses;
import dev.faultline.sequences.contacts.DirectEmail;
import dev.faultline.sequences.contacts.DirectEmailResult;
import dev.faultline.sequences.contacts.DirectLinkedInResult;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of responses about contacts, in the older and the newer form. */
@FaultlineTest
class ContactsResultTest {

    private static final String OLDER = "{\"id\":7,\"email\":\"ada@example.com\",\"domain\":\"example.com\","
            + "\"firstName\":\"Ada\",\"lastName\":\"L\",\"phone\":\"1\",\"phoneStatus\":\"ValidationFailed\",\"title\":\"t\","
            + "\"company\":\"c\",\"companySize\":\"OneThousand\",\"industry\":\"i\",\"city\":\"ci\",\"state\":\"st\","
            + "\"country\":\"co\",\"timeZoneId\":\"Europe/Berlin\",\"linkedInUrl\":\"l1\","
            + "\"linkedInSalesNavigatorUrl\":\"l2\",\"linkedInRecruiterUrl\":\"l3\",\"notes\":\"n\",\"ownerUserId\":3,"
            + "\"accountId\":9,\"isOptedOut\":false,\"addingDate\":\"2026-05-02T10:15:30+02:00\","
            + "\"createdAt\":\"2026-05-02T08:15:30.12\",\"lastModifiedAt\":\"2026-05-03T00:00:00\","
            + "\"customFields\":[{\"key\":\"k\",\"value\":\"v\"},{\"key\":\"m\",\"value\":3}],"
            + "\"sequences\":[{\"sequenceId\":4,\"sequenceName\":\"S\",\"status\":\"OutOfOffice\",\"currentStep\":2,"
            + "\"addingDate\":\"2026-05-02T08:15:30+00:00\",\"emailAccountId\":21,\"linkedInAccountId\":null}],"
            + "\"lists\":[{\"listId\":5,\"listName\":\"L\",\"isShared\":true}]}";

    private static final String NEWER = "{\"id\":8,\"companySize\":\"oneThousand\",\"phoneStatus\":\"notValidated\","
            + "\"callStatus\":\"toCall\",\"meetingStatus\":\"meetingBooked\",\"isOptedOut\":true,"
            + "\"createdAt\":\"2026-05-02T08:15:30Z\",\"firstName\":null,"
            + "\"sequences\":[{\"sequenceId\":4,\"status\":\"outOfOffice\"},{\"sequenceId\":5,\"status\":\"asleep\"}]}";

    @ParameterizedTest
    @EnumSource
    void aContact_isReadInTheOlderForm(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/contacts/7").succeed(OLDER);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Contact contact = get(surface, reply, 7);

            assertThat(contact.id()).isEqualTo(7);
            assertThat(contact.email()).isEqualTo("ada@example.com");
            assertThat(contact.domain()).isEqualTo("example.com");
            assertThat(contact.firstName()).isEqualTo("Ada");
            assertThat(contact.lastName()).isEqualTo("L");
            assertThat(contact.phone()).isEqualTo("1");
            assertThat(contact.phoneStatus().is(Contact.PhoneStatus.VALIDATION_FAILED))
                    .isTrue();
            assertThat(contact.title()).isEqualTo("t");
            assertThat(contact.company()).isEqualTo("c");
            assertThat(contact.companySize().is(ContactCompanySize.ONE_THOUSAND))
                    .isTrue();
            assertThat(contact.industry()).isEqualTo("i");
            assertThat(contact.city()).isEqualTo("ci");
            assertThat(contact.state()).isEqualTo("st");
            assertThat(contact.country()).isEqualTo("co");
            assertThat(contact.timeZoneId()).isEqualTo("Europe/Berlin");
            assertThat(contact.linkedInUrl()).isEqualTo("l1");
            assertThat(contact.linkedInSalesNavigatorUrl()).isEqualTo("l2");
            assertThat(contact.linkedInRecruiterUrl()).isEqualTo("l3");
            assertThat(contact.notes()).isEqualTo("n");
            assertThat(contact.ownerUserId()).isEqualTo(3);
            assertThat(contact.accountId()).isEqualTo(9);
            assertThat(contact.optedOut()).isFalse();
            assertThat(contact.callStatus().isPresent()).isFalse();
            assertThat(contact.meetingStatus().isPresent()).isFalse();
            assertThat(contact.addingDate()).isEqualTo(Instant.parse("2026-05-02T08:15:30Z"));
            assertThat(contact.createdAt()).isEqualTo(Instant.parse("2026-05-02T08:15:30.120Z"));
            assertThat(contact.lastModifiedAt()).isEqualTo(Instant.parse("2026-05-03T00:00:00Z"));
            assertThat(contact.customFields())
                    .containsExactly(
                            new Contact.CustomFieldValue(
                                    "k", "v", contact.customFields().get(0).json()),
                            new Contact.CustomFieldValue(
                                    "m", "3", contact.customFields().get(1).json()));
            ContactSequence sequence = contact.sequences().get(0);
            assertThat(sequence.sequenceId()).isEqualTo(4);
            assertThat(sequence.sequenceName()).isEqualTo("S");
            assertThat(sequence.status().is(SequenceContactStatus.OUT_OF_OFFICE))
                    .isTrue();
            assertThat(sequence.currentStep()).isEqualTo(2);
            assertThat(sequence.addingDate()).isEqualTo(Instant.parse("2026-05-02T08:15:30Z"));
            assertThat(sequence.emailAccountId()).isEqualTo(21);
            assertThat(sequence.linkedInAccountId()).isNull();
            ContactListMembership list = contact.lists().get(0);
            assertThat(list.listId()).isEqualTo(5);
            assertThat(list.listName()).isEqualTo("L");
            assertThat(list.shared()).isTrue();
            assertThat(contact.response().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aContact_isReadInTheNewerForm(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/contacts/8").succeed(NEWER);
        try (SequencesClient reply =
                SurfaceCalls.client(server, clock).contract(Contract.CURRENT).build()) {
            Contact contact = get(surface, reply, 8);

            assertThat(contact.companySize().is(ContactCompanySize.ONE_THOUSAND))
                    .isTrue();
            assertThat(contact.phoneStatus().is(Contact.PhoneStatus.NOT_VALIDATED))
                    .isTrue();
            assertThat(contact.callStatus().is(Contact.CallStatus.TO_CALL)).isTrue();
            assertThat(contact.meetingStatus().is(Contact.MeetingStatus.MEETING_BOOKED))
                    .isTrue();
            assertThat(contact.optedOut()).isTrue();
            assertThat(contact.createdAt()).isEqualTo(Instant.parse("2026-05-02T08:15:30Z"));
            assertThat(contact.firstName()).isNull();
            assertThat(contact.email()).isNull();
            assertThat(contact.customFields()).isEmpty();
            assertThat(contact.lists()).isEmpty();
            assertThat(contact.sequences().get(0).status().is(SequenceContactStatus.OUT_OF_OFFICE))
                    .isTrue();
            assertThat(contact.sequences().get(1).status().value()).isEqualTo("asleep");
            assertThat(contact.sequences().get(1).status().known()).isEmpty();
            assertThat(contact.json().get("firstName").isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void personalData_isNeverPrinted(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/contacts/7").succeed(OLDER);
        server.on(HttpMethod.GET, "/v4/contacts").succeed("{\"items\":[" + OLDER + "]}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Contact contact = get(surface, reply, 7);

            assertThat(contact).hasToString("Contact[id=7]");
            assertThat(contact.customFields()).hasToString("[CustomFieldValue[key=k], CustomFieldValue[key=m]]");
            assertThat(contact.sequences()).hasToString("[ContactSequence[sequenceId=4]]");
            assertThat(contact.lists()).hasToString("[ContactListMembership[listId=5]]");
            assertThat(reply.contacts().list().items()).hasToString("[Contact[id=7]]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateWithoutContent_isTheIdAlone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PATCH, "/v4/contacts/7")
                .respond(204, "")
                .then()
                .succeed(OLDER)
                .then()
                .succeed("{\"id\":70}");
        ContactChanges changes = ContactChanges.builder().city("ci").build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Contact silent = update(surface, reply, changes);
            Contact confirmed = update(surface, reply, changes);

            assertThat(silent.id()).isEqualTo(7);
            assertThat(silent.city()).isNull();
            assertThat(silent.json()).hasToString("{\"id\":7}");
            assertThat(silent.response().status()).isEqualTo(204);
            assertThat(confirmed.city()).isEqualTo("ci");
            assertThat(update(surface, reply, changes).id()).isEqualTo(70);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":null}", "{\"id\":\"x\"}", "[]", "\"ok\""})
    void aContactWithoutAnId_isNoResult(String body, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/contacts/7").succeed(body);
        for (Surface surface : Surface.values()) {
            try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
                assertThat(catchThrowableOfType(ResponseFormatException.class, () -> get(surface, reply, 7)))
                        .hasMessageContaining("id is missing");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void wrongTypes_areReadAsMissing(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/contacts/7")
                .succeed(
                        "{\"id\":\"7\",\"email\":{},\"accountId\":\"x\",\"isOptedOut\":\"maybe\",\"createdAt\":\"soon\","
                                + "\"customFields\":{\"k\":\"v\"},\"sequences\":[null,7],\"lists\":\"none\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Contact contact = get(surface, reply, 7);

            assertThat(contact.id()).isEqualTo(7);
            assertThat(contact.email()).isNull();
            assertThat(contact.accountId()).isNull();
            assertThat(contact.optedOut()).isNull();
            assertThat(contact.createdAt()).isNull();
            assertThat(contact.customFields()).isEmpty();
            assertThat(contact.sequences()).isEmpty();
            assertThat(contact.lists()).isEmpty();
            assertThat(contact.json().get("customFields").get("k").asText()).contains("v");
        }
    }

    @ParameterizedTest
    @EnumSource
    void statuses_areReadWithThoseOfEachSequence(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/contacts/7/statuses")
                .succeed(
                        "{\"contactId\":7,\"isOptedOut\":false,\"callStatus\":\"none\",\"meetingStatus\":\"meetingBooked\","
                                + "\"sequences\":[{\"sequenceId\":4,\"sequenceName\":\"S\",\"statusInSequence\":\"Finished\","
                                + "\"emailDisposition\":{\"isReplied\":true,\"isBounced\":false}},"
                                + "{\"sequenceId\":5,\"statusInSequence\":\"paused\",\"emailDisposition\":null}]}")
                .then()
                .succeed("{\"contactId\":7,\"sequences\":[]}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ContactStatuses statuses = statuses(surface, reply);

            assertThat(statuses.contactId()).isEqualTo(7);
            assertThat(statuses.optedOut()).isFalse();
            assertThat(statuses.callStatus().is(Contact.CallStatus.NONE)).isTrue();
            assertThat(statuses.meetingStatus().is(Contact.MeetingStatus.MEETING_BOOKED))
                    .isTrue();
            ContactStatuses.InSequence first = statuses.sequences().get(0);
            assertThat(first.sequenceId()).isEqualTo(4);
            assertThat(first.sequenceName()).isEqualTo("S");
            assertThat(first.statusInSequence().is(SequenceContactStatus.FINISHED))
                    .isTrue();
            assertThat(first.replied()).isTrue();
            assertThat(first.bounced()).isFalse();
            ContactStatuses.InSequence second = statuses.sequences().get(1);
            assertThat(second.statusInSequence().is(SequenceContactStatus.PAUSED))
                    .isTrue();
            assertThat(second.replied()).isNull();
            assertThat(second.bounced()).isNull();
            assertThat(statuses).hasToString("ContactStatuses[contactId=7]");
            assertThat(first).hasToString("InSequence[sequenceId=4]");
            assertThat(statuses(surface, reply).sequences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sequencesAndListsOfAContact_areWholeLists(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/contacts/7/sequences")
                .succeed("[{\"sequenceId\":4,\"statusInSequence\":\"active\",\"currentStep\":{\"stepId\":1}},null]");
        server.on(HttpMethod.GET, "/v3/contacts/7/lists")
                .succeed("[{\"id\":5,\"name\":\"L\",\"isShared\":false},{\"listId\":6,\"listName\":\"M\"}]")
                .then()
                .succeed("{\"items\":[{\"id\":8}]}")
                .then()
                .succeed("{\"error\":\"none\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ItemList<ContactSequence> sequences = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.contact(7).sequences(),
                    c -> c.contact(7).sequences());
            assertThat(sequences.items()).hasSize(1);
            assertThat(sequences.items().get(0).status().is(SequenceContactStatus.ACTIVE))
                    .isTrue();
            assertThat(sequences.items().get(0).currentStep()).isNull();
            assertThat(sequences
                            .items()
                            .get(0)
                            .json()
                            .get("currentStep")
                            .get("stepId")
                            .asNumber())
                    .isPresent();
            assertThat(sequences).hasToString("ItemList[1 items]");
            assertThat(sequences.response().status()).isEqualTo(200);

            ItemList<ContactListMembership> lists = lists(surface, reply);
            assertThat(lists.items()).extracting(ContactListMembership::listId).containsExactly(5L, 6L);
            assertThat(lists.items())
                    .extracting(ContactListMembership::listName)
                    .containsExactly("L", "M");
            assertThat(lists.items().get(0).shared()).isFalse();
            assertThat(lists(surface, reply).items()).hasSize(1);
            assertThat(catchThrowableOfType(ResponseFormatException.class, () -> lists(surface, reply)))
                    .hasMessageContaining("it is no list");
        }
    }

    @ParameterizedTest
    @EnumSource
    void activities_areAsSent(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/contacts/7/activities")
                .succeed("{\"items\":[{\"anything\":1}],\"hasMore\":true}")
                .then()
                .succeed("{\"items\":[{\"anything\":2}],\"hasMore\":false}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<Integer> read = new ArrayList<>();
            if (surface == Surface.BLOCKING) {
                reply.contact(7).activities().stream()
                        .forEach(item -> read.add(item.get("anything").as(Integer.class)));
            } else {
                Surface.result(reply.async()
                        .contact(7)
                        .activities()
                        .thenCompose(page -> page.forEach(
                                item -> read.add(item.get("anything").as(Integer.class)))));
            }
            assertThat(read).containsExactly(1, 2);
        }
        assertThat(server.requests().get(1).query("skip")).contains("1");
    }

    @ParameterizedTest
    @EnumSource
    void aFilter_isReadToItsEndWithTheSameBody(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/contacts/filter")
                .succeed("{\"items\":[{\"id\":1},{\"id\":2}],\"hasMore\":true,\"totalCount\":3}")
                .then()
                .fail(SequencesError.SERVER_FAULT)
                .then()
                .succeed("{\"items\":[{\"id\":3}],\"hasMore\":false,\"totalCount\":3}");
        ContactFilter filter =
                ContactFilter.builder().rule("p", "is", "v").top(2).build();
        List<Long> ids = new ArrayList<>();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            if (surface == Surface.BLOCKING) {
                var page = reply.contacts().filter(filter);
                assertThat(page.totalCount()).hasValue(3);
                page.stream().forEach(contact -> ids.add(contact.id()));
            } else {
                var page = Surface.result(reply.async().contacts().filter(filter));
                assertThat(page.totalCount()).hasValue(3);
                Surface.result(page.forEach(contact -> ids.add(contact.id())));
            }
        }
        assertThat(ids).containsExactly(1L, 2L, 3L);
        assertThat(server.requests())
                .extracting(request -> request.target() + " " + request.text())
                .containsExactly(
                        "/v4/contacts/filter?top=2 {\"rules\":[{\"property\":\"p\",\"condition\":\"is\",\"value\":\"v\"}]}",
                        "/v4/contacts/filter?top=2&skip=2 {\"rules\":[{\"property\":\"p\",\"condition\":\"is\",\"value\":\"v\"}]}",
                        "/v4/contacts/filter?top=2&skip=2 {\"rules\":[{\"property\":\"p\",\"condition\":\"is\",\"value\":\"v\"}]}");
    }

    @ParameterizedTest
    @EnumSource
    void anOwnerChange_tellsWhatItAffected(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PUT, "/v3/contacts/owner")
                .succeed("{\"isSuccess\":true,\"affectedIds\":[1,\"2\",null,\"x\"]}")
                .then()
                .succeed("{\"isSuccess\":false,\"affectedIds\":[1]}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> change = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.contacts().changeOwner(List.of(2L, 1L, 3L), 5),
                    c -> c.contacts().changeOwner(List.of(2L, 1L, 3L), 5));

            assertThat(change.succeeded()).containsExactly(2L, 1L);
            assertThat(change.unaccounted()).containsExactly(3L);
            ResponseFormatException failure = catchThrowableOfType(
                    ResponseFormatException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.contacts().changeOwner(List.of(1L), 5),
                            c -> c.contacts().changeOwner(List.of(1L), 5)));
            assertThat(failure).hasMessageContaining("isSuccess is false");
            assertThat(failure.body()).contains("affectedIds");
        }
    }

    @ParameterizedTest
    @EnumSource
    void directSends_tellWhatBecameOfThem(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/contacts/7/send-direct-email")
                .succeed("{\"status\":\"Sent\",\"messageId\":\"m-1\"}")
                .then()
                .succeed("{\"status\":\"new\",\"messageId\":null}");
        server.on(HttpMethod.POST, "/v3/contacts/7/send-direct-linkedin-message")
                .succeed("{\"actionType\":\"message\",\"linkedInActivityId\":88}")
                .then()
                .respond(202, "");
        DirectEmail email = DirectEmail.builder("s", "b").build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            DirectEmailResult sent = email(surface, reply, email);
            DirectEmailResult waiting = email(surface, reply, email);
            DirectLinkedInResult message = message(surface, reply);
            DirectLinkedInResult silent = message(surface, reply);

            assertThat(sent.status().is(DirectEmailResult.Status.SENT)).isTrue();
            assertThat(sent.messageId()).isEqualTo("m-1");
            assertThat(sent).hasToString("DirectEmailResult[status=Sent, messageId=m-1]");
            assertThat(waiting.status().is(DirectEmailResult.Status.NEW)).isTrue();
            assertThat(waiting.messageId()).isNull();
            assertThat(message.actionType()).isEqualTo("message");
            assertThat(message.linkedInActivityId()).isEqualTo("88");
            assertThat(message).hasToString("DirectLinkedInResult[actionType=message, linkedInActivityId=88]");
            assertThat(silent.actionType()).isNull();
            assertThat(silent.response().status()).isEqualTo(202);
        }
    }

    private static Contact get(Surface surface, SequencesClient reply, long id) {
        return SurfaceCalls.call(
                surface, reply, c -> c.contact(id).get(), c -> c.contact(id).get());
    }

    private static Contact update(Surface surface, SequencesClient reply, ContactChanges changes) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.contact(7).update(changes),
                c -> c.contact(7).update(changes));
    }

    private static ContactStatuses statuses(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface, reply, c -> c.contact(7).statuses(), c -> c.contact(7).statuses());
    }

    private static ItemList<ContactListMembership> lists(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface, reply, c -> c.contact(7).lists(), c -> c.contact(7).lists());
    }

    private static DirectEmailResult email(Surface surface, SequencesClient reply, DirectEmail email) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.contact(7).sendDirectEmail(email),
                c -> c.contact(7).sendDirectEmail(email));
    }

    private static DirectLinkedInResult message(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.contact(7).sendDirectLinkedInMessage(31, "hi"),
                c -> c.contact(7).sendDirectLinkedInMessage(31, "hi"));
    }
}
