package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.sequences.contacts.AccountData;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.contacts.ContactFilter;
import dev.faultline.sequences.contacts.ContactImportData;
import dev.faultline.sequences.contacts.ContactMove;
import dev.faultline.sequences.contacts.CustomFieldData;
import dev.faultline.sequences.contacts.CustomFieldType;
import dev.faultline.sequences.contacts.DirectEmail;
import dev.faultline.sequences.contacts.NewContact;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.lists.BlacklistRuleKind;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input about contacts, accounts and their lists fails at once, and nothing is sent. */
@FaultlineTest
class ContactsInputTest {

    private static final BlacklistRuleKind KIND = BlacklistRuleKind.DOMAINS;

    static Stream<Arguments> badInput() {
        List<Long> one = List.of(1L);
        AccountData account = AccountData.builder("A").build();
        CustomFieldData orgWide = CustomFieldData.builder("T", CustomFieldType.TEXT)
                .orgWide(false)
                .build();
        return Stream.of(
                bad("query is null", c -> c.contacts().list((ListQuery) null)),
                bad("query is null", c -> c.async().contacts().list((ListQuery) null)),
                bad("filter is null", c -> c.contacts().filter((ContactFilter) null)),
                bad("filter is null", c -> c.async().contacts().filter((ContactFilter) null)),
                bad("contact is null", c -> c.contacts().create(null)),
                bad(
                        "contact is empty",
                        c -> c.async().contacts().create(NewContact.builder().build())),
                bad("id is 0", c -> c.contact(0).get()),
                bad("id is -1", c -> c.async().contact(-1).get()),
                bad("changes is null", c -> c.contact(1).update(null)),
                bad(
                        "changes is empty",
                        c -> c.contact(1).update(ContactChanges.builder().build())),
                bad("id is 0", c -> c.contact(0).delete()),
                bad("data is null", c -> c.async().contacts().importContacts(null)),
                bad("items is null", c -> ContactImportData.builder(null)),
                bad("items is empty", c -> ContactImportData.builder(List.of())),
                bad("items is null", c -> ContactImportData.builder(Arrays.asList((ContactChanges) null))),
                bad(
                        "items is empty in places",
                        c -> ContactImportData.builder(
                                List.of(ContactChanges.builder().build()))),
                bad(
                        "listIds is 0 ids",
                        c -> ContactImportData.builder(List.of(ContactChanges.builder()
                                        .email("a@example.com")
                                        .build()))
                                .listIds(List.of())),
                bad("ids is 0 ids", c -> c.contacts().bulkDelete(List.of())),
                bad("contactIds is null", c -> c.contacts().changeOwner(null, 1)),
                bad("userId is 0", c -> c.async().contacts().changeOwner(one, 0, true)),
                bad("contactIds is 0 ids", c -> c.contacts().setReplied(List.of())),
                bad("contactIds is -3 among others", c -> c.contacts().setReplied(List.of(1L, -3L))),
                bad("contactIds is 0 among others", c -> c.contacts().setBounced(List.of(0L))),
                bad("statusInSequence is null", c -> c.contacts().setStatusInSequence(one, null)),
                bad(
                        "statusInSequence is INACTIVE",
                        c -> c.async().contacts().setStatusInSequence(one, SequenceContactStatus.INACTIVE)),
                bad("move is null", c -> c.contact(1).moveToSequence(null)),
                bad("sequenceId is 0", c -> ContactMove.builder(0)),
                bad("startStepId is 0", c -> ContactMove.builder(1).startStepId(0)),
                bad("startFrom is null", c -> ContactMove.builder(1).startFrom(null)),
                bad("notes is blank", c -> c.contact(1).addNote(" ")),
                bad("id is 0", c -> c.async().contact(0).sequences()),
                bad("query is null", c -> c.contact(1).activities((ListQuery) null)),
                bad("id is 0", c -> c.contact(0).activities()),
                bad("id is 0", c -> c.contact(0).statuses()),
                bad("id is 0", c -> c.contact(0).lists()),
                bad("email is null", c -> c.contact(1).sendDirectEmail(null)),
                bad("subject is blank", c -> DirectEmail.builder("", "b")),
                bad("body is null", c -> DirectEmail.builder("s", null)),
                bad("emailAccountId is 0", c -> DirectEmail.builder("s", "b").emailAccountId(0)),
                bad("linkedInAccountId is 0", c -> c.contact(1).sendDirectLinkedInConnect(0)),
                bad("message is null", c -> c.async().contact(1).sendDirectLinkedInConnect(2, null)),
                bad("message is blank", c -> c.contact(1).sendDirectLinkedInMessage(2, "")),
                bad("voiceAttachmentId is null", c -> c.contact(1).sendDirectLinkedInVoice(2, null)),
                bad("voiceAttachmentId is {}", c -> c.contact(1).sendDirectLinkedInVoice(2, JsonValue.parse("{}"))),
                bad("id is 0", c -> c.contact(0)),
                bad("id is -1", c -> c.async().contact(-1)),
                bad("subject is null", c -> c.contact(1).sendDirectLinkedInInMail(2, null, "b")),
                bad("body is blank", c -> c.contact(1).sendDirectLinkedInInMail(2, "s", " ")),
                bad(
                        "script is of 1001 characters",
                        c -> c.async().contact(1).sendDirectLinkedInAiVoice(2, "x".repeat(1001))),
                bad("companySize is null", c -> NewContact.builder().companySize(null)),
                bad("accountId is 0", c -> NewContact.builder().accountId(0)),
                bad("key is blank", c -> NewContact.builder().customField("", "v")),
                bad("value is null", c -> NewContact.builder().customField("k", null)),
                bad("ownerUserId is 0", c -> ContactChanges.builder().ownerUserId(0)),
                bad("id is 0", c -> ContactChanges.builder().customField(0, "v")),
                bad("name is blank", c -> ContactChanges.builder().customField(" ", "v")),
                bad("value is null", c -> ContactChanges.builder().customField("n", null)),
                bad("callStatus is null", c -> ContactChanges.builder().callStatus(null)),
                bad("property is blank", c -> ContactFilter.builder().rule("", "is", "v")),
                bad("condition is null", c -> ContactFilter.builder().rule("p", null, "v")),
                bad("value is null", c -> ContactFilter.builder().rule("p", "is", null)),
                bad("listId is 0", c -> ContactFilter.builder().listId(0)),
                bad("searchTerm is blank", c -> ContactFilter.builder().searchTerm("")),
                bad("top is 1001", c -> ContactFilter.builder().top(1001)),
                bad("top is 0", c -> ListQuery.builder().top(0)),
                bad("account is null", c -> c.accounts().create(null)),
                bad("account is null", c -> c.async().accounts().replace(1, null)),
                bad("id is 0", c -> c.accounts().replace(0, account)),
                bad("name is blank", c -> AccountData.builder(" ")),
                bad("accounts is null", c -> c.accounts().bulkCreate(null)),
                bad("accounts is empty", c -> c.async().accounts().bulkCreate(List.of())),
                bad("accounts is null", c -> c.accounts().bulkCreate(Arrays.asList(account, null))),
                bad("ids is null", c -> c.accounts().bulkDelete(null)),
                bad("userId is 0", c -> c.accounts().changeOwner(1, 0)),
                bad("id is 0", c -> c.async().accounts().listContacts(0)),
                bad("contactIds is 0 ids", c -> c.accounts().addContacts(1, List.of())),
                bad("contactIds is 0 among others", c -> c.accounts().removeContacts(1, List.of(5L, 0L))),
                bad("id is 0", c -> c.accountLists().get(0)),
                bad("id is -2", c -> c.async().accountLists().delete(-2)),
                bad("name is null", c -> c.accountLists().create(null)),
                bad("name is blank", c -> c.accountLists().rename(1, "")),
                bad("accountIds is 0 ids", c -> c.async().accountLists().moveAccounts(1, List.of())),
                bad("name is blank", c -> c.contactLists().create(" ", true)),
                bad("name is null", c -> c.async().contactLists().rename(1, null)),
                bad("id is 0", c -> c.contactLists().share(0)),
                bad("contactIds is 0 ids", c -> c.contactLists().addContacts(1, List.of())),
                bad("kind is null", c -> c.contactBlacklistRules().list(null)),
                bad("kind is null", c -> c.async().contactBlacklistRules().get(null, 1)),
                bad("id is 0", c -> c.contactBlacklistRules().delete(KIND, 0)),
                bad("pattern is blank", c -> c.contactBlacklistRules().create(KIND, "")),
                bad("pattern is null", c -> c.contactBlacklistRules().replace(KIND, 1, null)),
                bad("patterns is null", c -> c.contactBlacklistRules().bulkCreateDomains(null)),
                bad("patterns is empty", c -> c.async().contactBlacklistRules().bulkCreateDomains(List.of())),
                bad("pattern is blank", c -> c.contactBlacklistRules().bulkCreateDomains(List.of("example.org", " "))),
                bad("ids is 0 ids", c -> c.contactBlacklistRules().bulkDelete(KIND, List.of())),
                bad("field is null", c -> c.customFields().create(null)),
                bad("field is null", c -> c.async().customFields().replace(1, null)),
                bad("orgWide is set", c -> c.customFields().replace(1, orgWide)),
                bad("id is 0", c -> c.customFields().get(0)),
                bad("title is blank", c -> CustomFieldData.builder("", CustomFieldType.TEXT)),
                bad("title is of 91 characters", c -> CustomFieldData.builder("x".repeat(91), CustomFieldType.TEXT)),
                bad("fieldType is null", c -> CustomFieldData.builder("T", null)));
    }

    private static Arguments bad(String message, Consumer<SequencesClient> call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInput_isRejectedBeforeAnythingIsSent(
            String message, Consumer<SequencesClient> call, FaultServer server, FakeClock clock) {
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            IllegalArgumentException failure =
                    catchThrowableOfType(IllegalArgumentException.class, () -> call.accept(reply));

            assertThat(failure).hasMessageStartingWith(message).hasMessageContaining("give ");
            assertThat(failure.getMessage()).doesNotContain("example.");
        }
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theLargestInput_isSent(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/contacts/set-bounced").succeed("{}");
        server.on(HttpMethod.POST, "/v3/contact-accounts/1/contact-links/bulk").succeed("{}");
        server.on(HttpMethod.POST, "/v3/contact-account-lists/1/add-accounts").succeed("{}");
        server.on(HttpMethod.POST, "/v3/custom-fields").succeed("{\"id\":1}");
        server.on(HttpMethod.POST, "/v3/contacts/1/send-direct-linkedin-ai-voice")
                .respond(202, "");
        CustomFieldData field =
                CustomFieldData.builder("x".repeat(90), CustomFieldType.TEXT).build();
        String script = "x".repeat(1000);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.contacts().setBounced(many(100)),
                                    c -> c.contacts().setBounced(many(100)))
                            .succeeded())
                    .hasSize(100);
            assertThat(SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.accounts().addContacts(1, many(1000)),
                                    c -> c.accounts().addContacts(1, many(1000)))
                            .succeeded())
                    .hasSize(1000);
            assertThat(SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.accountLists().addAccounts(1, many(1000)),
                                    c -> c.accountLists().addAccounts(1, many(1000)))
                            .allSucceeded())
                    .isTrue();
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.customFields().create(field),
                    c -> c.customFields().create(field));
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.contact(1).sendDirectLinkedInAiVoice(2, script),
                    c -> c.contact(1).sendDirectLinkedInAiVoice(2, script));
        }
        assertThat(server.requests()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void requests_printNamesOnly(Surface surface, FaultServer server, FakeClock clock) {
        NewContact contact = NewContact.builder()
                .email("ada@example.com")
                .customField("k", "secret")
                .build();
        ContactFilter filter = ContactFilter.builder()
                .searchTerm("ada")
                .parameter("view", "secret")
                .build();

        assertThat(contact).hasToString("NewContact[email, customFields]");
        assertThat(DirectEmail.builder("s", "secret").build()).hasToString("DirectEmail[subject, body]");
        assertThat(filter.toString()).startsWith("ContactFilter").doesNotContain("ada", "secret");
        server.on(HttpMethod.POST, "/v4/contacts").reset();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            RuntimeException failure = catchThrowableOfType(
                    RuntimeException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.contacts().create(contact),
                            c -> c.contacts().create(contact)));
            assertThat(failure.getMessage()).doesNotContain("ada", "secret");
        }
    }

    private static List<Long> many(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
