package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.sequences.contacts.ContactException;
import dev.faultline.sequences.lists.ContactListException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The newer contract names the resource that an error is about, which may be another than the operation's. */
@FaultlineTest
class SequencesSlugsTest {

    @ParameterizedTest
    @CsvSource({
        // the resource is the operation's own
        "/v4/sequences/7, 404, sequence.notFound, SequenceException$NotFound, SEQUENCES",
        "/v4/sequences/7, 409, sequence.archived, SequenceException$SequenceArchived, SEQUENCES",
        "/v4/sequences/7/start, 409, sequence.archived, SequenceActionException$Archived, SEQUENCE_ACTIONS",
        "/v4/sequences/7/start, 403, sequence.forbidden, SequenceActionException$Forbidden, SEQUENCE_ACTIONS",
        "/v3/contact-accounts, 400, contactAccount.invalidInput, AccountException$InvalidInput, ACCOUNTS",
        "/v3/linkedin-accounts/7, 404, LinkedinAccount.NotFound, LinkedInAccountException$NotFound, LINKED_IN_ACCOUNTS",
        // the operation has a code for the other resource
        "/v4/sequences/7/contacts, 404, sequence.notFound, SequenceContactException$SequenceNotFound, SEQUENCE_CONTACTS",
        "/v4/sequences/7/contacts, 404, contact.notFound, SequenceContactException$ContactNotFound, SEQUENCE_CONTACTS",
        "/v4/sequences, 404, schedule.notFound, SequenceException$SchedulerNotFound, SEQUENCES",
        "/v4/sequences, 404, scheduler.notFound, SequenceException$SchedulerNotFound, SEQUENCES",
        "/v4/sequences, 404, linkedInAccount.notFound, SequenceException$LinkedInAccountNotFound, SEQUENCES",
        "/v3/email-templates/7/move, 404, emailTemplateFolder.notFound, EmailTemplateException$FolderNotFound, EMAIL_TEMPLATES",
        "/v3/schedulers/7, 404, holidayCalendar.notFound, SchedulerException$HolidayCalendarNotFound, SCHEDULERS",
        // it has none, so the resource decides
        "/v4/sequences/7/steps, 404, sequence.notFound, SequenceException$NotFound, SEQUENCES",
        "/v4/sequences/7/steps, 403, sequence.forbidden, SequenceException$Forbidden, SEQUENCES",
        "/v4/sequences/7/contacts, 403, sequence.forbidden, SequenceException$Forbidden, SEQUENCES",
        "/v4/sequences/7/email-account-links, 404, sequence.notFound, SequenceException$NotFound, SEQUENCES",
        "/v4/sequences/7/email-accounts, 409, sequence.archived, SequenceException$SequenceArchived, SEQUENCES",
        "/v3/tasks, 404, contact.notFound, ContactException$NotFound, CONTACTS",
        "/v3/contact-lists/7/add-contacts, 404, contact.notFound, ContactException$NotFound, CONTACTS",
        "/v3/contact-accounts/7, 404, contact.notFound, ContactException$NotFound, CONTACTS",
        "/v4/sequences/7, 400, sequenceStep.invalidInput, SequenceStepException$InvalidInput, SEQUENCE_STEPS",
        "/v3/sequences/7/linkedin-accounts, 404, sequence.notFound, SequenceException$NotFound, SEQUENCES",
        // nobody knows the resource, the variant or the status
        "/v4/sequences/7/owner, 404, user.notFound, SequenceActionException, SEQUENCE_ACTIONS",
        "/v4/sequences/7/steps, 403, sequenceStep.forbidden, SequenceStepException, SEQUENCE_STEPS",
        "/v3/tasks, 409, contact.asleep, ContactException, CONTACTS",
        "/v4/sequences/7/steps, 410, sequence.notFound, SequenceException, SEQUENCES",
        "/v4/sequences/7, 404, sequence., SequenceException, SEQUENCES",
        "/v4/sequences/7, 404, .notFound, SequenceException$NotFound, SEQUENCES",
        "/v4/sequences/7, 404, a.sequence.notFound, SequenceException, SEQUENCES",
        "/v3/webhooks, 400, webHook.invalidEvent, SequencesException$General$BadRequest, ",
    })
    void aSlug_isOfTheDomainOfItsResource(
            String path,
            int status,
            String slug,
            String type,
            SequencesDomain domain,
            FaultServer server,
            FakeClock clock) {
        server.on(HttpMethod.GET, path).respond(status, "{\"code\":\"" + slug + "\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            for (Surface surface : Surface.values()) {
                SequencesException failure = catchThrowableOfType(
                        SequencesException.class, () -> SurfaceCalls.execute(surface, reply, RawRequest.get(path)));

                assertThat(failure.getClass().getName()).endsWith("." + type);
                assertThat(failure.domain().orElse(null)).isEqualTo(domain);
                assertThat(failure.code()).contains(slug);
                assertThat(failure.status()).isEqualTo(status);
                failure.error().ifPresent(line -> assertThat(line.domain()).isEqualTo(domain));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlugOfAPart_isOfTheDomainOfItsResourceToo(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/contact-lists/7/add-contacts")
                .succeed("{\"1\":{\"error\":\"contact.notFound\"},\"2\":{\"error\":\"contactNotProcessed\"},"
                        + "\"3\":{\"error\":\"contactList.contactNotProcessed\"},"
                        + "\"4\":{\"error\":\"contact.notFound\",\"status\":403},"
                        + "\"5\":{\"error\":8,\"status\":\"409\"},\"6\":{\"error\":8,\"status\":7}}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<Long> ids = List.of(1L, 2L, 3L, 4L, 5L, 6L);
            BulkResult<Long> result = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.contactLists().addContacts(7, ids),
                    c -> c.contactLists().addContacts(7, ids));

            assertThat(result.failures().get(1L)).isExactlyInstanceOf(ContactException.NotFound.class);
            assertThat(result.failures().get(1L).status()).isEqualTo(404);
            assertThat(result.failures().get(2L)).isExactlyInstanceOf(ContactListException.ContactNotProcessed.class);
            assertThat(result.failures().get(3L)).isExactlyInstanceOf(ContactListException.ContactNotProcessed.class);
            // a status of its own counts as that of a whole response does
            assertThat(result.failures().get(4L)).isExactlyInstanceOf(ContactException.class);
            assertThat(result.failures().get(4L).status()).isEqualTo(403);
            assertThat(result.failures().get(5L)).isExactlyInstanceOf(ContactListException.class);
            assertThat(result.failures().get(6L)).isExactlyInstanceOf(ContactListException.ContactNotProcessed.class);
        }
    }
}
