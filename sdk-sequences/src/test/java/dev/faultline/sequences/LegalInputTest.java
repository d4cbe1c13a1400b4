package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.HttpMethod;
import dev.faultline.sequences.contacts.AccountData;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.contacts.CustomFieldData;
import dev.faultline.sequences.contacts.CustomFieldType;
import dev.faultline.sequences.contacts.NewContact;
import dev.faultline.sequences.email.EmailAccountData;
import dev.faultline.sequences.sequence.NewSequenceTemplate;
import dev.faultline.sequences.sequence.SequenceChanges;
import dev.faultline.sequences.sequence.SequenceStatus;
import dev.faultline.sequences.sequence.SequencesQuery;
import dev.faultline.sequences.steps.StepVariantData;
import dev.faultline.sequences.tasks.TaskData;
import dev.faultline.sequences.tasks.TaskFilter;
import dev.faultline.sequences.tasks.TaskType;
import dev.faultline.sequences.templates.EmailTemplateData;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Emptied lists, texts that are left out and values newer than the SDK are sent as the API takes them. */
@FaultlineTest
class LegalInputTest {

    private static final Instant START = Instant.parse("2026-05-02T08:00:00.250Z");

    @ParameterizedTest
    @EnumSource
    void emptyLists_takeAllAway(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PATCH, "/v4/sequences/7").respond(204, "");
        server.on(HttpMethod.PUT, "/v3/tasks/7").respond(204, "");
        server.on(HttpMethod.PUT, "/v3/email-templates/7").respond(204, "");
        SequenceChanges changes = SequenceChanges.builder()
                .emailAccounts(List.of())
                .linkedInAccounts(List.of())
                .build();
        TaskData task = TaskData.builder(TaskType.SMS, START, START.plusSeconds(1))
                .template(null, "b", List.of())
                .build();
        EmailTemplateData template = EmailTemplateData.builder("n", "b")
                .subject(null)
                .attachmentIds(List.of())
                .build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).update(changes),
                    c -> c.sequence(7).update(changes));
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.tasks().replace(7, task),
                    c -> c.tasks().replace(7, task));
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.emailTemplates().replace(7, template),
                    c -> c.emailTemplates().replace(7, template));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::text)
                .containsExactly(
                        "{\"emailAccounts\":[],\"linkedInAccounts\":[]}",
                        "{\"taskType\":8,\"startAt\":\"2026-05-02T08:00:00.250Z\",\"dueTo\":\"2026-05-02T08:00:01.250Z\","
                                + "\"template\":{\"body\":\"b\",\"attachmentIdList\":[]}}",
                        "{\"name\":\"n\",\"body\":\"b\",\"attachmentIds\":[]}");
    }

    @Test
    void optionalTexts_ofAnyRequest_areLeftOutByNullAndEmpty() {
        assertThat(NewContact.builder()
                        .email("a@example.com")
                        .phone("")
                        .city(null)
                        .build()
                        .fields())
                .containsOnlyKeys("email");
        assertThat(ContactChanges.builder()
                        .title("t")
                        .notes("")
                        .field("phone", "")
                        .build()
                        .fields())
                .containsOnlyKeys("title", "phone");
        assertThat(AccountData.builder("A").description(null).email("").build().fields())
                .containsOnlyKeys("name");
        assertThat(EmailAccountData.OptOut.builder()
                        .message("m")
                        .emailFooter(null)
                        .build()
                        .fields())
                .containsOnlyKeys("message");
    }

    @ParameterizedTest
    @EnumSource
    void optionalTexts_areLeftOutByNullAndEmpty(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/sequences/7/save-as-template")
                .succeed("{\"id\":\"0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f\"}");
        server.on(HttpMethod.POST, "/v3/custom-fields").succeed("{\"id\":7}");
        server.on(HttpMethod.PUT, "/v4/sequences/7/steps/8/variants/9").respond(204, "");
        NewSequenceTemplate template = NewSequenceTemplate.builder("n")
                .description("d")
                .description(null)
                .scope(null)
                .build();
        CustomFieldData field = CustomFieldData.builder("T", CustomFieldType.TEXT)
                .metadata(null)
                .build();
        StepVariantData variant = StepVariantData.of("", "b");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).saveAsTemplate(template),
                    c -> c.sequence(7).saveAsTemplate(template));
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.customFields().create(field),
                    c -> c.customFields().create(field));
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).steps().step(8).variants().replace(9, variant),
                    c -> c.sequence(7).steps().step(8).variants().replace(9, variant));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::text)
                .containsExactly("{\"name\":\"n\"}", "{\"title\":\"T\",\"fieldType\":\"Text\"}", "{\"body\":\"b\"}");
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfAnswers_canBeFilteredByWhateverTheyAre(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/sequences").succeed("{\"items\":[],\"hasMore\":false}");
        server.on(HttpMethod.POST, "/v3/tasks/filter").succeed("{\"items\":[],\"hasMore\":false}");
        SequencesQuery known =
                SequencesQuery.builder().status(SequenceStatus.ACTIVE).build();
        SequencesQuery newer = SequencesQuery.builder().status("dormant").build();
        TaskFilter tasks = TaskFilter.builder()
                .taskType("2")
                .status("11")
                .linkedInTaskType("poke")
                .build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ResourceCall.items(
                    surface,
                    reply,
                    c -> c.sequences().list(known),
                    c -> c.sequences().list(known));
            ResourceCall.items(
                    surface,
                    reply,
                    c -> c.sequences().list(newer),
                    c -> c.sequences().list(newer));
            ResourceCall.items(
                    surface, reply, c -> c.tasks().filter(tasks), c -> c.tasks().filter(tasks));
        }
        assertThat(server.requests())
                .extracting(request -> request.query("status").orElse(request.text()))
                .containsExactly("active", "dormant", "{\"taskType\":2,\"status\":11,\"linkedInTaskType\":\"poke\"}");
    }
}
