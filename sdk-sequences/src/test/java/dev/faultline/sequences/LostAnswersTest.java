package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ApiException;
import dev.faultline.core.ErrorExample;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.contacts.AccountError;
import dev.faultline.sequences.contacts.ContactError;
import dev.faultline.sequences.contacts.CustomFieldError;
import dev.faultline.sequences.email.EmailAccountError;
import dev.faultline.sequences.enrolment.SequenceContactError;
import dev.faultline.sequences.internal.ActingUser;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.internal.SequencesErrorDecoder;
import dev.faultline.sequences.linkedin.LinkedInAccountError;
import dev.faultline.sequences.lists.BlacklistRuleKind;
import dev.faultline.sequences.lists.ContactBlacklistRuleError;
import dev.faultline.sequences.lists.ContactListError;
import dev.faultline.sequences.scheduling.HolidayCalendarError;
import dev.faultline.sequences.scheduling.SchedulerError;
import dev.faultline.sequences.sequence.SequenceEmailAccountError;
import dev.faultline.sequences.sequence.SequenceError;
import dev.faultline.sequences.sequence.SequenceFolderError;
import dev.faultline.sequences.sequence.SequenceTemplateError;
import dev.faultline.sequences.steps.SequenceStepError;
import dev.faultline.sequences.tasks.TaskError;
import dev.faultline.sequences.templates.EmailTemplateError;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** By which error a retried operation knows what its own attempt did whose response was lost. */
class LostAnswersTest {

    private static final SequencesContext CONTEXT = SentOperation.OLDER;

    private static final UUID ID = UUID.fromString("0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f");

    static Stream<Arguments> deletions() {
        return Stream.of(
                Arguments.of(SentOperation.of(c -> c.sequence(7).delete()), SequenceError.NOT_FOUND),
                Arguments.of(
                        SentOperation.of(c -> c.sequence(7).steps().step(8).delete()), SequenceStepError.NOT_FOUND),
                Arguments.of(
                        SentOperation.of(
                                c -> c.sequence(7).steps().step(8).variants().delete(9)),
                        SequenceStepError.NOT_FOUND),
                Arguments.of(
                        SentOperation.of(c -> c.sequence(7).contacts().remove(8)),
                        SequenceContactError.NOT_IN_SEQUENCE),
                Arguments.of(SentOperation.of(c -> c.sequenceTemplates().delete(ID)), SequenceTemplateError.NOT_FOUND),
                Arguments.of(SentOperation.of(c -> c.sequenceFolders().delete(ID)), SequenceFolderError.NOT_FOUND),
                Arguments.of(
                        SentOperation.of(c -> c.sequence(7).emailAccounts().unlink(8)),
                        SequenceEmailAccountError.NOT_FOUND),
                Arguments.of(SentOperation.of(c -> c.contact(7).delete()), ContactError.NOT_FOUND),
                Arguments.of(SentOperation.of(c -> c.accounts().delete(7)), AccountError.NOT_FOUND),
                Arguments.of(SentOperation.of(c -> c.contactLists().delete(7)), ContactListError.NOT_FOUND),
                Arguments.of(
                        SentOperation.of(c -> c.contactBlacklistRules().delete(BlacklistRuleKind.EMAILS, 7)),
                        ContactBlacklistRuleError.NOT_FOUND),
                Arguments.of(SentOperation.of(c -> c.customFields().delete(7)), CustomFieldError.NOT_FOUND),
                Arguments.of(SentOperation.of(c -> c.emailAccounts().delete(7)), EmailAccountError.NOT_FOUND),
                Arguments.of(SentOperation.of(c -> c.emailTemplates().delete(7)), EmailTemplateError.NOT_FOUND),
                Arguments.of(SentOperation.of(c -> c.holidayCalendars().delete(7)), HolidayCalendarError.NOT_FOUND),
                Arguments.of(SentOperation.of(c -> c.linkedInAccounts().delete(7)), LinkedInAccountError.NOT_FOUND),
                Arguments.of(
                        SentOperation.of(c -> c.linkedInAccounts().deletePending("p")), LinkedInAccountError.NOT_FOUND),
                Arguments.of(SentOperation.of(c -> c.schedulers().delete(7)), SchedulerError.NOT_FOUND),
                Arguments.of(
                        SentOperation.of(c -> c.schedulers().unlinkHolidayCalendar(7, 8)),
                        SchedulerError.LINK_NOT_FOUND),
                Arguments.of(SentOperation.of(c -> c.tasks().delete(7)), TaskError.NOT_FOUND));
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void aDeletion_knowsTheMissingRecordByItsOwnCodeAlone(Operation<?> deletion, SequencesErrorCode gone) {
        assertThat(deletion.method()).isEqualTo(HttpMethod.DELETE);
        assertThat(deletion.idempotent()).isTrue();
        assertThat(deletion.readBack()).isNull();
        for (SequencesErrorCode line : gone.domain().errors()) {
            assertThat(deletion.showsDone(line.exampleException()))
                    .as(line.name())
                    .isEqualTo(line == gone);
        }
        // a gateway's page, a missing path, and the same code with a status that is not its own
        for (String body : new String[] {"<html>", "{\"title\":\"Not Found\",\"status\":404}", "{\"errorCode\":99}"}) {
            assertThat(deletion.showsDone(error(gone.domain(), 404, body))).isFalse();
        }
        assertThat(deletion.showsDone(error(gone.domain(), 410, "{\"errorCode\":" + gone.code() + "}")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"sequence.notFound, false", "sequenceStep.notFound, true", "contact.notFound, false"})
    void aSlug_countsOnlyIfTheRecordItselfIsGone(String slug, boolean done) {
        Operation<?> deletion =
                SentOperation.of(c -> c.sequence(7).steps().step(8).delete());

        assertThat(deletion.showsDone(error(SequencesDomain.SEQUENCE_STEPS, 404, "{\"code\":\"" + slug + "\"}")))
                .isEqualTo(done);
    }

    static Stream<Operation<?>> withoutACode() {
        return Stream.of(
                SentOperation.of(c -> c.webhooks().delete(7)),
                SentOperation.of(c -> c.accountLists().delete(7)),
                SentOperation.of(c -> c.sequence(7).linkedInAccounts().unlink(8)),
                SentOperation.of(c -> c.emailAccounts().removeTags(7, List.of("a"))),
                SentOperation.of(c -> c.sequence(7).pause()),
                SentOperation.of(c -> c.sequence(7).archive()),
                SentOperation.of(c -> c.contacts().changeOwner(List.of(1L), 5)));
    }

    @ParameterizedTest
    @MethodSource("withoutACode")
    void whereNoCodeIsDocumentedForIt_nothingIsRetried(Operation<?> operation) {
        assertThat(operation.idempotent()).as(operation.name()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"409, 5, true", "400, 5, false", "409, 3, false", "409, 9, false"})
    void aStart_knowsTheActiveSequenceAndReadsItBack(int status, int code, boolean done) {
        SequencesContext ada = CONTEXT.as(ActingUser.of("ada@example.com"));
        Operation<?> start = SentOperation.of(ada, c -> c.sequence(7).start());

        assertThat(start.showsDone(error(SequencesDomain.SEQUENCE_ACTIONS, status, "{\"errorCode\":" + code + "}")))
                .isEqualTo(done);
        assertThat(start.readBack().name()).isEqualTo("GET /v4/sequences/{id}");
        assertThat(start.readBack().segments()).containsExactly("v4", "sequences", "7");
        assertThat(start.readBack().headers()).isEqualTo(start.headers()).hasSize(1);
        assertThat(start.readBack().cooldownScopes()).isEqualTo(start.cooldownScopes());
        assertThat(start.readBack().idempotent()).isTrue();
    }

    private static ApiException error(SequencesDomain domain, int status, String body) {
        return SequencesErrorDecoder.decode(ErrorResponse.of(new ErrorExample(status, Map.of(), body)), domain);
    }
}
