package dev.faultline.sequences;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static dev.faultline.sequences.ResourceCall.REPEATED;
import static dev.faultline.sequences.ResourceCall.row;
import static dev.faultline.sequences.ResourceCall.table;

import dev.faultline.core.SortOrder;
import dev.faultline.sequences.enrolment.SequenceContactStatesQuery.Column;
import dev.faultline.sequences.enrolment.SequenceContactsQuery.SortField;
import dev.faultline.sequences.lists.BlacklistRuleKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The operations whose query a lambda sets. */
final class LambdaCalls {

    private static final String NONE = "{\"items\":[],\"hasMore\":false}";
    private static final UUID FOLDER = UUID.fromString("0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f");
    private static final String IN_FOLDER = "/v3/sequence-folders/" + FOLDER + "/sequences";

    // spotless:off
    private static final List<ResourceCall> SEQUENCES = table(SequencesDomain.SEQUENCES,
            row(GET, "/v4/sequences?status=new&top=5", "", REPEATED, NONE, c -> c.sequences().list(q -> q.status("new").top(5)), c -> c.sequences().list(q -> q.status("new").top(5))));

    private static final List<ResourceCall> FOLDERS = table(SequencesDomain.SEQUENCE_FOLDERS,
            row(GET, IN_FOLDER + "?sort_by=name&sort_direction=asc&top=1000", "", REPEATED, NONE, c -> c.sequenceFolders().listSequences(FOLDER, q -> q.sortBy("name", SortOrder.ASC)), c -> c.sequenceFolders().listSequences(FOLDER, q -> q.sortBy("name", SortOrder.ASC))));

    private static final List<ResourceCall> ENROLMENTS = table(SequencesDomain.SEQUENCE_CONTACTS,
            row(GET, "/v4/sequences/7/contacts?sort_by=addingDate&sort_direction=desc&top=1000", "", REPEATED, NONE, c -> c.sequence(7).contacts().list(q -> q.sortBy(SortField.ADDING_DATE, SortOrder.DESC)), c -> c.sequence(7).contacts().list(q -> q.sortBy(SortField.ADDING_DATE, SortOrder.DESC))),
            row(GET, "/v4/sequences/7/contacts/state?additionalColumns=Status&top=100", "", REPEATED, NONE, c -> c.sequence(7).contacts().states(q -> q.additionalColumns(Column.STATUS)), c -> c.sequence(7).contacts().states(q -> q.additionalColumns(Column.STATUS))));

    private static final List<ResourceCall> CONTACTS = table(SequencesDomain.CONTACTS,
            row(GET, "/v4/contacts?email=a%40example.com&top=1000", "", REPEATED, NONE, c -> c.contacts().list(q -> q.parameter("email", "a@example.com")), c -> c.contacts().list(q -> q.parameter("email", "a@example.com"))),
            row(POST, "/v4/contacts/filter?top=1000", "{\"listId\":3}", REPEATED, NONE, c -> c.contacts().filter(q -> q.listId(3)), c -> c.contacts().filter(q -> q.listId(3))),
            row(GET, "/v3/contacts/5/activities?top=2&skip=4", "", REPEATED, NONE, c -> c.contact(5).activities(q -> q.top(2).cursor("4")), c -> c.contact(5).activities(q -> q.top(2).cursor("4"))));

    private static final List<ResourceCall> ACCOUNTS = table(SequencesDomain.ACCOUNTS,
            row(GET, "/v3/contact-accounts?top=2", "", REPEATED, NONE, c -> c.accounts().list(q -> q.top(2)), c -> c.accounts().list(q -> q.top(2))),
            row(GET, "/v3/contact-accounts/5/contacts?top=2", "", REPEATED, NONE, c -> c.accounts().listContacts(5, q -> q.top(2)), c -> c.accounts().listContacts(5, q -> q.top(2))));

    private static final List<ResourceCall> LISTS = table(SequencesDomain.CONTACT_LISTS,
            row(GET, "/v3/contact-lists?search=x&top=1000", "", REPEATED, NONE, c -> c.contactLists().list(q -> q.parameter("search", "x")), c -> c.contactLists().list(q -> q.parameter("search", "x"))));

    private static final List<ResourceCall> RULES = table(SequencesDomain.CONTACT_BLACKLIST_RULES,
            row(GET, "/v3/contact-blacklist-rules/emails?top=2", "", REPEATED, NONE, c -> c.contactBlacklistRules().list(BlacklistRuleKind.EMAILS, q -> q.top(2)), c -> c.contactBlacklistRules().list(BlacklistRuleKind.EMAILS, q -> q.top(2))));

    private static final List<ResourceCall> MAILBOXES = table(SequencesDomain.EMAIL_ACCOUNTS,
            row(GET, "/v4/email-accounts?my=true&top=1000", "", REPEATED, NONE, c -> c.emailAccounts().list(q -> q.my(true)), c -> c.emailAccounts().list(q -> q.my(true))),
            row(POST, "/v4/email-accounts/filter?top=1000", "{\"ownerUserIds\":[8]}", REPEATED, NONE, c -> c.emailAccounts().filter(q -> q.ownerUserIds(List.of(8L))), c -> c.emailAccounts().filter(q -> q.ownerUserIds(List.of(8L)))));

    private static final List<ResourceCall> TEMPLATES = table(SequencesDomain.EMAIL_TEMPLATES,
            row(GET, "/v3/email-templates?top=2", "", REPEATED, NONE, c -> c.emailTemplates().list(q -> q.top(2)), c -> c.emailTemplates().list(q -> q.top(2))));

    private static final List<ResourceCall> TASKS = table(SequencesDomain.TASKS,
            row(GET, "/v3/tasks?top=2", "", REPEATED, NONE, c -> c.tasks().list(q -> q.top(2)), c -> c.tasks().list(q -> q.top(2))),
            row(POST, "/v3/tasks/filter?top=1000", "{\"overdue\":true}", REPEATED, NONE, c -> c.tasks().filter(q -> q.overdue(true)), c -> c.tasks().filter(q -> q.overdue(true))));

    private static final List<ResourceCall> OUTSIDE = table(null,
            row(GET, "/v3/contact-account-lists?top=2", "", REPEATED, NONE, c -> c.accountLists().list(q -> q.top(2)), c -> c.accountLists().list(q -> q.top(2))),
            row(GET, "/v3/webhooks/7/logs?top=2", "", REPEATED, NONE, c -> c.webhooks().logs(7, q -> q.top(2)), c -> c.webhooks().logs(7, q -> q.top(2))));
    // spotless:on

    static final List<ResourceCall> ALL = Stream.of(
                    SEQUENCES,
                    FOLDERS,
                    ENROLMENTS,
                    CONTACTS,
                    ACCOUNTS,
                    LISTS,
                    RULES,
                    MAILBOXES,
                    TEMPLATES,
                    TASKS,
                    OUTSIDE)
            .flatMap(List::stream)
            .toList();

    private LambdaCalls() {}
}
