package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.SortOrder;
import dev.faultline.sequences.sequence.FolderSequencesQuery;
import dev.faultline.sequences.sequence.NewSequenceTemplate;
import dev.faultline.sequences.sequence.Sequence;
import dev.faultline.sequences.sequence.SequenceEmailAccount;
import dev.faultline.sequences.sequence.SequenceEmailAccountError;
import dev.faultline.sequences.sequence.SequenceEmailAccountException;
import dev.faultline.sequences.sequence.SequenceFolder;
import dev.faultline.sequences.sequence.SequenceFolderError;
import dev.faultline.sequences.sequence.SequenceFolderException;
import dev.faultline.sequences.sequence.SequenceLinkedInAccount;
import dev.faultline.sequences.sequence.SequenceTemplate;
import dev.faultline.sequences.sequence.SequenceTemplateError;
import dev.faultline.sequences.sequence.SequenceTemplateException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What templates, folders and senders of sequences are read as. */
@FaultlineTest
class PartResultTest {

    private static final UUID ID = UUID.fromString("0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f");
    private static final String SAVE = "/v4/sequences/7/save-as-template";
    private static final String FOLDERS = "/v3/sequence-folders";

    @ParameterizedTest
    @EnumSource
    void aTemplate_isReadInFull(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, SAVE)
                .respond(
                        201,
                        "{\"id\":\"" + ID + "\",\"name\":\"n\",\"description\":null,\"stepTypes\":[\"Email\",\"SMS\"],"
                                + "\"isConditional\":false,\"iconId\":4}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequenceTemplate template = save(surface, reply);

            assertThat(template.id()).isEqualTo(ID);
            assertThat(template.name()).isEqualTo("n");
            assertThat(template.description()).isNull();
            assertThat(template.stepTypes()).containsExactly("Email", "SMS");
            assertThat(template.conditional()).isFalse();
            assertThat(template.json().get("iconId").asNumber()).isPresent();
            assertThat(template.response().status()).isEqualTo(201);
            assertThat(template.toString()).isEqualTo("SequenceTemplate[id=" + ID + "]");
        }
        assertThat(server.requests().get(0).text()).isEqualTo("{\"name\":\"n\",\"description\":null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{\"name\":\"n\"}; id is missing", "{\"id\":\"17\"}; id is no UUID", "[]; id is missing"})
    void aTemplateWithoutItsId_isNoResult(String body, String problem, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, SAVE).succeed(body);
        for (Surface surface : Surface.values()) {
            try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
                assertThat(catchThrowableOfType(ResponseFormatException.class, () -> save(surface, reply)))
                        .hasMessageContaining(problem);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void templateErrors_areTypes(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, SAVE)
                .fail(SequenceTemplateError.DUPLICATE_NAME)
                .then()
                .fail(SequenceTemplateError.ORG_TEMPLATES_DISABLED);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(catchThrowableOfType(SequenceTemplateException.class, () -> save(surface, reply)))
                    .isExactlyInstanceOf(SequenceTemplateException.DuplicateName.class);
            assertThat(catchThrowableOfType(SequenceTemplateException.class, () -> save(surface, reply)))
                    .isExactlyInstanceOf(SequenceTemplateException.OrgTemplatesDisabled.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void folders_areReadAsFarAsTheyCome(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, FOLDERS)
                .succeed("[{\"id\":\"" + ID + "\",\"name\":\"Q3\"},{\"id\":17,\"other\":true}]");
        server.on(HttpMethod.PUT, FOLDERS + "/" + ID).respond(204, "");
        server.on(HttpMethod.POST, FOLDERS).fail(SequenceFolderError.DUPLICATE_NAME);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<SequenceFolder> folders = SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.sequenceFolders().list(),
                            c -> c.sequenceFolders().list())
                    .items();
            SequenceFolder renamed = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequenceFolders().rename(ID, "Q4"),
                    c -> c.sequenceFolders().rename(ID, "Q4"));

            assertThat(folders.get(0).id()).isEqualTo(ID);
            assertThat(folders.get(0).name()).isEqualTo("Q3");
            assertThat(folders.get(1).id()).isNull();
            assertThat(folders.get(1).json().get("other").asBoolean()).contains(true);
            assertThat(renamed.id()).isEqualTo(ID);
            assertThat(renamed.name()).isNull();
            assertThat(catchThrowableOfType(
                            SequenceFolderException.class,
                            () -> SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.sequenceFolders().create("Q3"),
                                    c -> c.sequenceFolders().create("Q3"))))
                    .isExactlyInstanceOf(SequenceFolderException.DuplicateName.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFoldersSequences_comePageByPage(Surface surface, FaultServer server, FakeClock clock) {
        String path = FOLDERS + "/" + ID + "/sequences";
        server.on(HttpMethod.GET, path)
                .succeed("{\"items\":[{\"id\":1},{\"id\":2}],\"hasMore\":true}")
                .then()
                .succeed("{\"items\":[{\"id\":3}],\"hasMore\":false}");
        FolderSequencesQuery query = FolderSequencesQuery.builder()
                .sortBy("name", SortOrder.DESC)
                .top(2)
                .build();
        List<Long> ids = new ArrayList<>();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            if (surface == Surface.BLOCKING) {
                reply.sequenceFolders().listSequences(ID, query).stream().forEach(item -> ids.add(item.id()));
            } else {
                CompletableFuture<Void> done = reply.async()
                        .sequenceFolders()
                        .listSequences(ID, query)
                        .thenCompose(page -> page.forEach(item -> ids.add(item.id())));
                Surface.result(done);
            }
        }
        assertThat(ids).containsExactly(1L, 2L, 3L);
        assertThat(server.requests())
                .extracting(request -> request.target())
                .containsExactly(
                        path + "?sort_by=name&sort_direction=desc&top=2",
                        path + "?sort_by=name&sort_direction=desc&top=2&skip=2");
    }

    @ParameterizedTest
    @EnumSource
    void mailboxes_areReadInBothContracts(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/sequences/7/email-accounts")
                .succeed("[{\"id\":5000000000,\"ownerUserId\":3,\"email\":\"a@example.com\",\"senderName\":null,"
                        + "\"emailAccountType\":\"Gmail\",\"isDefault\":true,\"dailyLimit\":50,"
                        + "\"connectionStatus\":\"connected\"},{\"id\":2,\"userId\":4,\"senderName\":\"Ada\"}]");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<SequenceEmailAccount> mailboxes = SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.sequence(7).emailAccounts().list(),
                            c -> c.sequence(7).emailAccounts().list())
                    .items();

            SequenceEmailAccount first = mailboxes.get(0);
            assertThat(first.id()).isEqualTo(5_000_000_000L);
            assertThat(first.ownerUserId()).isEqualTo(3);
            assertThat(first.email()).isEqualTo("a@example.com");
            assertThat(first.senderName()).isNull();
            assertThat(first.emailAccountType()).hasToString("Gmail");
            assertThat(first.isDefault()).isTrue();
            assertThat(first.dailyLimit()).isEqualTo(50);
            assertThat(first.connectionStatus()).hasToString("connected");
            assertThat(mailboxes.get(1).ownerUserId()).isEqualTo(4);
            assertThat(mailboxes.toString()).doesNotContain("example", "Ada");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMailboxTooMany_isAConflict(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/sequences/7/email-account-links").fail(SequenceEmailAccountError.LIMIT_REACHED);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequenceEmailAccountException failure = catchThrowableOfType(
                    SequenceEmailAccountException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.sequence(7).emailAccounts().link(3),
                            c -> c.sequence(7).emailAccounts().link(3)));

            assertThat(failure).isExactlyInstanceOf(SequenceEmailAccountException.LimitReached.class);
            assertThat(failure.status()).isEqualTo(409);
        }
    }

    @ParameterizedTest
    @EnumSource
    void linkedInAccounts_areReadAsInASequence(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/sequences/7/linkedin-accounts")
                .succeed("[{\"id\":31,\"name\":\"A\",\"profileUrl\":\"u\",\"status\":\"Enabled\",\"more\":1}]");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ItemList<SequenceLinkedInAccount> accounts = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).linkedInAccounts().list(),
                    c -> c.sequence(7).linkedInAccounts().list());

            assertThat(accounts.items())
                    .containsExactly(new SequenceLinkedInAccount(
                            31L, "A", "u", "Enabled", accounts.items().get(0).json()));
            assertThat(accounts.json().get(0).get("more").asNumber()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSequenceOfATemplate_isReadInFullOrInPart(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/sequences/create-from-template")
                .respond(201, "{\"id\":9,\"name\":\"n\"}")
                .then()
                .fail(SequenceTemplateError.NOT_FOUND);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(create(surface, reply).id()).isEqualTo(9);
            assertThat(catchThrowableOfType(SequenceTemplateException.class, () -> create(surface, reply)))
                    .isExactlyInstanceOf(SequenceTemplateException.NotFound.class);
        }
    }

    private static Sequence create(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.sequenceTemplates().createFromTemplate(ID),
                c -> c.sequenceTemplates().createFromTemplate(ID));
    }

    private static SequenceTemplate save(Surface surface, SequencesClient reply) {
        NewSequenceTemplate template =
                NewSequenceTemplate.builder("n").field("description", null).build();
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.sequence(7).saveAsTemplate(template),
                c -> c.sequence(7).saveAsTemplate(template));
    }
}
