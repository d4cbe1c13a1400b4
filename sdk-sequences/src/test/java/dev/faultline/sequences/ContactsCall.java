package dev.faultline.sequences;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.SortOrder;
import dev.faultline.sequences.contacts.AccountCompanySize;
import dev.faultline.sequences.contacts.AccountData;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.contacts.ContactCompanySize;
import dev.faultline.sequences.contacts.ContactFilter;
import dev.faultline.sequences.contacts.ContactImportData;
import dev.faultline.sequences.contacts.ContactMove;
import dev.faultline.sequences.contacts.CustomFieldData;
import dev.faultline.sequences.contacts.CustomFieldType;
import dev.faultline.sequences.contacts.DirectEmail;
import dev.faultline.sequences.contacts.NewContact;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.lists.BlacklistRuleKind;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Each operation on contacts, accounts, lists, blacklist rules and custom fields, on either surface. */
enum ContactsCall {
    CONTACTS_LIST(
            HttpMethod.GET,
            "/v4/contacts?top=1000",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.CONTACTS,
            c -> c.contacts().list(),
            c -> c.contacts().list()),
    CONTACTS_LIST_QUERY(
            HttpMethod.GET,
            "/v4/contacts?email=a%40example.com&top=5&skip=10",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.CONTACTS,
            c -> c.contacts()
                    .list(ListQuery.builder()
                            .parameter("email", "a@example.com")
                            .top(5)
                            .skip(10)
                            .build()),
            c -> c.contacts()
                    .list(ListQuery.builder()
                            .parameter("email", "a@example.com")
                            .top(5)
                            .skip(10)
                            .build())),
    CONTACTS_FILTER(
            HttpMethod.POST,
            "/v4/contacts/filter?top=50",
            "{\"rules\":[{\"property\":\"p\",\"condition\":\"is\",\"value\":\"v\"},{\"property\":\"q\",\"condition\":\"has\",\"value\":\"\"}],\"listId\":3,\"sequenceId\":4,\"sequenceStepId\":5,\"searchTerm\":\"ada\",\"sortBy\":\"email\",\"sortDirection\":\"asc\",\"more\":null}",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.CONTACTS,
            c -> c.contacts()
                    .filter(ContactFilter.builder()
                            .rule("p", "is", "v")
                            .rule("q", "has", "")
                            .listId(3)
                            .sequenceId(4)
                            .sequenceStepId(5)
                            .searchTerm("ada")
                            .sortBy("email", SortOrder.ASC)
                            .field("more", null)
                            .top(50)
                            .build()),
            c -> c.contacts()
                    .filter(ContactFilter.builder()
                            .rule("p", "is", "v")
                            .rule("q", "has", "")
                            .listId(3)
                            .sequenceId(4)
                            .sequenceStepId(5)
                            .searchTerm("ada")
                            .sortBy("email", SortOrder.ASC)
                            .field("more", null)
                            .top(50)
                            .build())),
    CONTACTS_FILTER_ALL(
            HttpMethod.POST,
            "/v4/contacts/filter?top=1000",
            "{}",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.CONTACTS,
            c -> c.contacts().filter(ContactFilter.builder().build()),
            c -> c.contacts().filter(ContactFilter.builder().build())),
    CONTACTS_CREATE(
            HttpMethod.POST,
            "/v4/contacts",
            "{\"email\":\"a@example.com\",\"firstName\":\"Ada\",\"lastName\":\"L\",\"phone\":\"1\",\"phone2\":\"2\",\"title\":\"t\",\"company\":\"c\",\"companySize\":\"OneThousand\",\"industry\":\"i\",\"city\":\"ci\",\"state\":\"st\",\"country\":\"co\",\"timeZoneId\":\"Europe/Berlin\",\"linkedInUrl\":\"l1\",\"linkedInSalesNavigatorUrl\":\"l2\",\"linkedInRecruiterUrl\":\"l3\",\"notes\":\"n\",\"accountId\":9,\"customFields\":[{\"key\":\"k\",\"value\":\"v\"},{\"key\":\"m\",\"value\":\"3\"}]}",
            "contacts().filter(..) before creating it again.",
            "{\"id\":7}",
            SequencesDomain.CONTACTS,
            c -> c.contacts()
                    .create(NewContact.builder()
                            .email("a@example.com")
                            .firstName("Ada")
                            .lastName("L")
                            .phone("1")
                            .phone2("2")
                            .title("t")
                            .company("c")
                            .companySize(ContactCompanySize.ONE_THOUSAND)
                            .industry("i")
                            .city("ci")
                            .state("st")
                            .country("co")
                            .timeZoneId("Europe/Berlin")
                            .linkedInUrl("l1")
                            .linkedInSalesNavigatorUrl("l2")
                            .linkedInRecruiterUrl("l3")
                            .notes("n")
                            .accountId(9)
                            .customField("k", "v")
                            .customField("m", "3")
                            .build()),
            c -> c.contacts()
                    .create(NewContact.builder()
                            .email("a@example.com")
                            .firstName("Ada")
                            .lastName("L")
                            .phone("1")
                            .phone2("2")
                            .title("t")
                            .company("c")
                            .companySize(ContactCompanySize.ONE_THOUSAND)
                            .industry("i")
                            .city("ci")
                            .state("st")
                            .country("co")
                            .timeZoneId("Europe/Berlin")
                            .linkedInUrl("l1")
                            .linkedInSalesNavigatorUrl("l2")
                            .linkedInRecruiterUrl("l3")
                            .notes("n")
                            .accountId(9)
                            .customField("k", "v")
                            .customField("m", "3")
                            .build())),
    CONTACTS_GET(
            HttpMethod.GET,
            "/v4/contacts/7",
            "",
            null,
            "{\"id\":7}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).get(),
            c -> c.contact(7).get()),
    CONTACTS_UPDATE(
            HttpMethod.PATCH,
            "/v4/contacts/7",
            "{\"email\":\"a@example.com\",\"firstName\":\"Ada\",\"lastName\":\"L\",\"phone\":\"1\",\"phone2\":\"2\",\"title\":\"t\",\"company\":\"c\",\"companySize\":\"OneThousand\",\"industry\":\"i\",\"city\":\"ci\",\"state\":\"st\",\"country\":\"co\",\"timeZoneId\":\"Europe/Berlin\",\"linkedInUrl\":\"l1\",\"linkedInSalesNavigatorUrl\":\"l2\",\"linkedInRecruiterUrl\":\"l3\",\"notes\":\"n\",\"accountId\":9,\"ownerUserId\":5,\"isOptedOut\":true,\"callStatus\":\"toCall\",\"meetingStatus\":\"none\",\"customFields\":[{\"id\":3,\"value\":\"v\"},{\"name\":\"m\",\"value\":\"w\"}]}",
            "contact(id).get() before sending the change again.",
            "{\"id\":7}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7)
                    .update(ContactChanges.builder()
                            .email("a@example.com")
                            .firstName("Ada")
                            .lastName("L")
                            .phone("1")
                            .phone2("2")
                            .title("t")
                            .company("c")
                            .companySize(ContactCompanySize.ONE_THOUSAND)
                            .industry("i")
                            .city("ci")
                            .state("st")
                            .country("co")
                            .timeZoneId("Europe/Berlin")
                            .linkedInUrl("l1")
                            .linkedInSalesNavigatorUrl("l2")
                            .linkedInRecruiterUrl("l3")
                            .notes("n")
                            .accountId(9)
                            .ownerUserId(5)
                            .field("isOptedOut", true)
                            .field("callStatus", "toCall")
                            .field("meetingStatus", "none")
                            .customField(3, "v")
                            .customField("m", "w")
                            .build()),
            c -> c.contact(7)
                    .update(ContactChanges.builder()
                            .email("a@example.com")
                            .firstName("Ada")
                            .lastName("L")
                            .phone("1")
                            .phone2("2")
                            .title("t")
                            .company("c")
                            .companySize(ContactCompanySize.ONE_THOUSAND)
                            .industry("i")
                            .city("ci")
                            .state("st")
                            .country("co")
                            .timeZoneId("Europe/Berlin")
                            .linkedInUrl("l1")
                            .linkedInSalesNavigatorUrl("l2")
                            .linkedInRecruiterUrl("l3")
                            .notes("n")
                            .accountId(9)
                            .ownerUserId(5)
                            .field("isOptedOut", true)
                            .field("callStatus", "toCall")
                            .field("meetingStatus", "none")
                            .customField(3, "v")
                            .customField("m", "w")
                            .build())),
    CONTACTS_CLEAR(
            HttpMethod.PATCH,
            "/v4/contacts/7",
            "{\"title\":null,\"company\":\"c\"}",
            "contact(id).get() before sending the change again.",
            "{\"id\":7}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7)
                    .update(ContactChanges.builder()
                            .field("title", null)
                            .company("c")
                            .build()),
            c -> c.contact(7)
                    .update(ContactChanges.builder()
                            .field("title", null)
                            .company("c")
                            .build())),
    CONTACTS_DELETE(
            HttpMethod.DELETE,
            "/v4/contacts/7",
            "",
            null,
            "",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).delete(),
            c -> c.contact(7).delete()),
    CONTACTS_IMPORT(
            HttpMethod.POST,
            "/v4/contacts/import",
            "{\"items\":[{\"email\":\"a@example.com\"},{\"email\":\"b@example.com\",\"phone\":null}],\"options\":{\"overwriteExisting\":true,\"skipExisting\":false,\"detectTimeZone\":true,\"listIds\":[3]}}",
            "contacts().filter(..): a part of them may be there.",
            "{\"items\":[]}",
            SequencesDomain.CONTACTS,
            c -> c.contacts()
                    .importContacts(ContactImportData.builder(List.of(
                                    ContactChanges.builder()
                                            .email("a@example.com")
                                            .build(),
                                    ContactChanges.builder()
                                            .email("b@example.com")
                                            .field("phone", null)
                                            .build()))
                            .overwriteExisting(true)
                            .skipExisting(false)
                            .detectTimeZone(true)
                            .listIds(List.of(3L))
                            .build()),
            c -> c.contacts()
                    .importContacts(ContactImportData.builder(List.of(
                                    ContactChanges.builder()
                                            .email("a@example.com")
                                            .build(),
                                    ContactChanges.builder()
                                            .email("b@example.com")
                                            .field("phone", null)
                                            .build()))
                            .overwriteExisting(true)
                            .skipExisting(false)
                            .detectTimeZone(true)
                            .listIds(List.of(3L))
                            .build())),
    CONTACTS_BULK_DELETE(
            HttpMethod.POST,
            "/v4/contacts/bulk-delete",
            "{\"ids\":[1,2]}",
            "a part of them may be gone.",
            "{}",
            SequencesDomain.CONTACTS,
            c -> c.contacts().bulkDelete(ids()),
            c -> c.contacts().bulkDelete(ids())),
    CONTACTS_OWNER(
            HttpMethod.PUT,
            "/v3/contacts/owner",
            "{\"contactIds\":[1,2],\"userId\":5}",
            "contact(id).get(): a part may be changed.",
            "{\"isSuccess\":true,\"affectedIds\":[1]}",
            SequencesDomain.CONTACTS,
            c -> c.contacts().changeOwner(ids(), 5),
            c -> c.contacts().changeOwner(ids(), 5)),
    CONTACTS_OWNER_TASKS(
            HttpMethod.PUT,
            "/v3/contacts/owner",
            "{\"contactIds\":[1,2],\"userId\":5,\"reassignTasks\":true}",
            "contact(id).get(): a part may be changed.",
            "{\"isSuccess\":true,\"affectedIds\":[1]}",
            SequencesDomain.CONTACTS,
            c -> c.contacts().changeOwner(ids(), 5, true),
            c -> c.contacts().changeOwner(ids(), 5, true)),
    CONTACTS_REPLIED(
            HttpMethod.POST,
            "/v3/contacts/set-replied",
            "{\"contactIds\":[1,2],\"isReplied\":true}",
            "contact(id).statuses(): a part of them may be changed.",
            "{}",
            SequencesDomain.CONTACTS,
            c -> c.contacts().setReplied(ids()),
            c -> c.contacts().setReplied(ids())),
    CONTACTS_NOT_REPLIED(
            HttpMethod.POST,
            "/v3/contacts/set-replied",
            "{\"contactIds\":[1,2],\"isReplied\":false}",
            "contact(id).statuses(): a part of them may be changed.",
            "{}",
            SequencesDomain.CONTACTS,
            c -> c.contacts().clearReplied(ids()),
            c -> c.contacts().clearReplied(ids())),
    CONTACTS_OPTED_OUT(
            HttpMethod.POST,
            "/v3/contacts/set-opted-out",
            "{\"contactIds\":[1,2],\"isOptedOut\":true}",
            "contact(id).statuses(): a part of them may be changed.",
            "{}",
            SequencesDomain.CONTACTS,
            c -> c.contacts().setOptedOut(ids()),
            c -> c.contacts().setOptedOut(ids())),
    CONTACTS_NOT_OPTED_OUT(
            HttpMethod.POST,
            "/v3/contacts/set-opted-out",
            "{\"contactIds\":[1,2],\"isOptedOut\":false}",
            "contact(id).statuses(): a part of them may be changed.",
            "{}",
            SequencesDomain.CONTACTS,
            c -> c.contacts().clearOptedOut(ids()),
            c -> c.contacts().clearOptedOut(ids())),
    CONTACTS_BOUNCED(
            HttpMethod.POST,
            "/v3/contacts/set-bounced",
            "{\"contactIds\":[1,2],\"isBounced\":true}",
            "contact(id).statuses(): a part of them may be changed.",
            "{}",
            SequencesDomain.CONTACTS,
            c -> c.contacts().setBounced(ids()),
            c -> c.contacts().setBounced(ids())),
    CONTACTS_NOT_BOUNCED(
            HttpMethod.POST,
            "/v3/contacts/set-bounced",
            "{\"contactIds\":[1,2],\"isBounced\":false,\"resendEmails\":false}",
            "contact(id).statuses(): a part of them may be changed.",
            "{}",
            SequencesDomain.CONTACTS,
            c -> c.contacts().clearBounced(ids(), false),
            c -> c.contacts().clearBounced(ids(), false)),
    CONTACTS_STATUS(
            HttpMethod.POST,
            "/v3/contacts/set-status-in-sequence",
            "{\"contactIds\":[1,2],\"statusInSequence\":\"outOfOffice\"}",
            "contact(id).statuses(): a part of them may be changed.",
            "{}",
            SequencesDomain.CONTACTS,
            c -> c.contacts().setStatusInSequence(ids(), SequenceContactStatus.OUT_OF_OFFICE),
            c -> c.contacts().setStatusInSequence(ids(), SequenceContactStatus.OUT_OF_OFFICE)),
    CONTACTS_MOVE(
            HttpMethod.POST,
            "/v3/contacts/7/move-to-sequence",
            "{\"sequenceId\":4,\"removeFromExisting\":true,\"startStepId\":6,\"ignoreStepDelay\":false,\"startFrom\":\"2026-05-02T08:15:00Z\"}",
            "contact(id).statuses() before moving the contact again.",
            "",
            SequencesDomain.CONTACTS,
            c -> c.contact(7)
                    .moveToSequence(ContactMove.builder(4)
                            .removeFromExisting(true)
                            .startStepId(6)
                            .ignoreStepDelay(false)
                            .startFrom(Instant.parse("2026-05-02T08:15:00Z"))
                            .build()),
            c -> c.contact(7)
                    .moveToSequence(ContactMove.builder(4)
                            .removeFromExisting(true)
                            .startStepId(6)
                            .ignoreStepDelay(false)
                            .startFrom(Instant.parse("2026-05-02T08:15:00Z"))
                            .build())),
    CONTACTS_MOVE_PLAIN(
            HttpMethod.POST,
            "/v3/contacts/7/move-to-sequence",
            "{\"sequenceId\":4}",
            "contact(id).statuses() before moving the contact again.",
            "",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).moveToSequence(ContactMove.builder(4).build()),
            c -> c.contact(7).moveToSequence(ContactMove.builder(4).build())),
    CONTACTS_NOTE(
            HttpMethod.POST,
            "/v3/contacts/7/notes",
            "{\"notes\":\"n\"}",
            "look for the note",
            "",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).addNote("n"),
            c -> c.contact(7).addNote("n")),
    CONTACTS_SEQUENCES(
            HttpMethod.GET,
            "/v3/contacts/7/sequences",
            "",
            null,
            "[]",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).sequences(),
            c -> c.contact(7).sequences()),
    CONTACTS_ACTIVITIES(
            HttpMethod.GET,
            "/v3/contacts/7/activities?top=1000",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).activities(),
            c -> c.contact(7).activities()),
    CONTACTS_ACTIVITIES_QUERY(
            HttpMethod.GET,
            "/v3/contacts/7/activities?top=9",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).activities(ListQuery.builder().top(9).build()),
            c -> c.contact(7).activities(ListQuery.builder().top(9).build())),
    CONTACTS_STATUSES(
            HttpMethod.GET,
            "/v3/contacts/7/statuses",
            "",
            null,
            "{\"contactId\":7}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).statuses(),
            c -> c.contact(7).statuses()),
    CONTACTS_LISTS(
            HttpMethod.GET,
            "/v3/contacts/7/lists",
            "",
            null,
            "[]",
            SequencesDomain.CONTACT_LISTS,
            c -> c.contact(7).lists(),
            c -> c.contact(7).lists()),
    DIRECT_EMAIL(
            HttpMethod.POST,
            "/v3/contacts/7/send-direct-email",
            "{\"subject\":\"s\",\"body\":\"<b>b</b>\",\"emailAccountId\":21}",
            "look for the email in contact(id).activities() before sending it again.",
            "{\"status\":\"New\"}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7)
                    .sendDirectEmail(DirectEmail.builder("s", "<b>b</b>")
                            .emailAccountId(21)
                            .build()),
            c -> c.contact(7)
                    .sendDirectEmail(DirectEmail.builder("s", "<b>b</b>")
                            .emailAccountId(21)
                            .build())),
    DIRECT_EMAIL_DEFAULT(
            HttpMethod.POST,
            "/v3/contacts/7/send-direct-email",
            "{\"subject\":\"s\",\"body\":\"b\"}",
            "look for the email in contact(id).activities() before sending it again.",
            "{\"status\":\"New\"}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).sendDirectEmail(DirectEmail.builder("s", "b").build()),
            c -> c.contact(7).sendDirectEmail(DirectEmail.builder("s", "b").build())),
    DIRECT_CONNECT(
            HttpMethod.POST,
            "/v3/contacts/7/send-direct-linkedin-connect",
            "{\"linkedInAccountId\":31}",
            "look for the connection request in contact(id).activities() before sending it again.",
            "{\"actionType\":\"x\"}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).sendDirectLinkedInConnect(31),
            c -> c.contact(7).sendDirectLinkedInConnect(31)),
    DIRECT_CONNECT_NOTE(
            HttpMethod.POST,
            "/v3/contacts/7/send-direct-linkedin-connect",
            "{\"linkedInAccountId\":31,\"message\":\"hi\"}",
            "look for the connection request in contact(id).activities() before sending it again.",
            "{\"actionType\":\"x\"}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).sendDirectLinkedInConnect(31, "hi"),
            c -> c.contact(7).sendDirectLinkedInConnect(31, "hi")),
    DIRECT_IN_MAIL(
            HttpMethod.POST,
            "/v3/contacts/7/send-direct-linkedin-inmail",
            "{\"linkedInAccountId\":31,\"subject\":\"s\",\"body\":\"b\"}",
            "look for the InMail in contact(id).activities() before sending it again.",
            "{\"actionType\":\"x\"}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).sendDirectLinkedInInMail(31, "s", "b"),
            c -> c.contact(7).sendDirectLinkedInInMail(31, "s", "b")),
    DIRECT_MESSAGE(
            HttpMethod.POST,
            "/v3/contacts/7/send-direct-linkedin-message",
            "{\"linkedInAccountId\":31,\"message\":\"hi\"}",
            "look for the message in contact(id).activities() before sending it again.",
            "",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).sendDirectLinkedInMessage(31, "hi"),
            c -> c.contact(7).sendDirectLinkedInMessage(31, "hi")),
    DIRECT_VOICE(
            HttpMethod.POST,
            "/v3/contacts/7/send-direct-linkedin-voice",
            "{\"linkedInAccountId\":31,\"voiceAttachmentId\":12}",
            "look for the voice message in contact(id).activities() before sending it again.",
            "{\"actionType\":\"x\"}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).sendDirectLinkedInVoice(31, JsonValue.parse("12")),
            c -> c.contact(7).sendDirectLinkedInVoice(31, JsonValue.parse("12"))),
    DIRECT_AI_VOICE(
            HttpMethod.POST,
            "/v3/contacts/7/send-direct-linkedin-ai-voice",
            "{\"linkedInAccountId\":31,\"script\":\"say\"}",
            "look for the voice message in contact(id).activities() before sending it again.",
            "{\"actionType\":\"x\"}",
            SequencesDomain.CONTACTS,
            c -> c.contact(7).sendDirectLinkedInAiVoice(31, "say"),
            c -> c.contact(7).sendDirectLinkedInAiVoice(31, "say")),
    ACCOUNTS_LIST(
            HttpMethod.GET,
            "/v3/contact-accounts?top=1000",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts().list(),
            c -> c.accounts().list()),
    ACCOUNTS_LIST_QUERY(
            HttpMethod.GET,
            "/v3/contact-accounts?top=1000",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts().list(ListQuery.builder().top(1000).build()),
            c -> c.accounts().list(ListQuery.builder().top(1000).build())),
    ACCOUNTS_CREATE(
            HttpMethod.POST,
            "/v3/contact-accounts",
            "{\"name\":\"A\",\"description\":\"d\",\"domainName\":\"a.example\",\"domainSecondary\":\"b.example\",\"industry\":\"i\",\"companySize\":\"1001-5000\",\"country\":\"co\",\"state\":\"st\",\"city\":\"ci\",\"timeZoneId\":\"Europe/Berlin\",\"linkedInUrl\":\"l\",\"twitterUrl\":\"t\",\"phone\":\"1\",\"email\":\"x@example.com\"}",
            "accounts().list() before creating it again.",
            "{\"id\":7}",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts()
                    .create(AccountData.builder("A")
                            .description("d")
                            .domainName("a.example")
                            .domainSecondary("b.example")
                            .industry("i")
                            .companySize(AccountCompanySize.FROM_1001_TO_5000)
                            .country("co")
                            .state("st")
                            .city("ci")
                            .timeZoneId("Europe/Berlin")
                            .linkedInUrl("l")
                            .twitterUrl("t")
                            .phone("1")
                            .email("x@example.com")
                            .build()),
            c -> c.accounts()
                    .create(AccountData.builder("A")
                            .description("d")
                            .domainName("a.example")
                            .domainSecondary("b.example")
                            .industry("i")
                            .companySize(AccountCompanySize.FROM_1001_TO_5000)
                            .country("co")
                            .state("st")
                            .city("ci")
                            .timeZoneId("Europe/Berlin")
                            .linkedInUrl("l")
                            .twitterUrl("t")
                            .phone("1")
                            .email("x@example.com")
                            .build())),
    ACCOUNTS_GET(
            HttpMethod.GET,
            "/v3/contact-accounts/7",
            "",
            null,
            "{\"id\":7}",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts().get(7),
            c -> c.accounts().get(7)),
    ACCOUNTS_REPLACE(
            HttpMethod.PUT,
            "/v3/contact-accounts/7",
            "{\"name\":\"A\",\"logoUrl\":null}",
            null,
            "",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts()
                    .replace(7, AccountData.builder("A").field("logoUrl", null).build()),
            c -> c.accounts()
                    .replace(7, AccountData.builder("A").field("logoUrl", null).build())),
    ACCOUNTS_DELETE(
            HttpMethod.DELETE,
            "/v3/contact-accounts/7",
            "",
            null,
            "",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts().delete(7),
            c -> c.accounts().delete(7)),
    ACCOUNTS_BULK_CREATE(
            HttpMethod.POST,
            "/v3/contact-accounts/bulk",
            "{\"items\":[{\"name\":\"A\"},{\"name\":\"B\",\"companySize\":\"10001+\"}]}",
            "accounts().list(): a part of them may be there.",
            "[{\"id\":1},{\"id\":2}]",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts()
                    .bulkCreate(List.of(
                            AccountData.builder("A").build(),
                            AccountData.builder("B")
                                    .companySize(AccountCompanySize.OVER_10000)
                                    .build())),
            c -> c.accounts()
                    .bulkCreate(List.of(
                            AccountData.builder("A").build(),
                            AccountData.builder("B")
                                    .companySize(AccountCompanySize.OVER_10000)
                                    .build()))),
    ACCOUNTS_BULK_DELETE(
            HttpMethod.POST,
            "/v3/contact-accounts/bulk-delete",
            "{\"ids\":[1,2]}",
            "accounts().get(id): a part of them may be gone.",
            "{}",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts().bulkDelete(ids()),
            c -> c.accounts().bulkDelete(ids())),
    ACCOUNTS_OWNER(
            HttpMethod.PUT,
            "/v3/contact-accounts/7/owner",
            "{\"userId\":5}",
            null,
            "{\"id\":7}",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts().changeOwner(7, 5),
            c -> c.accounts().changeOwner(7, 5)),
    ACCOUNTS_CONTACTS(
            HttpMethod.GET,
            "/v3/contact-accounts/7/contacts?top=1000",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts().listContacts(7),
            c -> c.accounts().listContacts(7)),
    ACCOUNTS_CONTACTS_QUERY(
            HttpMethod.GET,
            "/v3/contact-accounts/7/contacts?top=1000&skip=3",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts().listContacts(7, ListQuery.builder().skip(3).build()),
            c -> c.accounts().listContacts(7, ListQuery.builder().skip(3).build())),
    ACCOUNTS_ADD(
            HttpMethod.POST,
            "/v3/contact-accounts/7/contact-links/bulk",
            "{\"contactIds\":[1,2]}",
            "accounts().listContacts(id): a part may be done.",
            "{}",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts().addContacts(7, ids()),
            c -> c.accounts().addContacts(7, ids())),
    ACCOUNTS_REMOVE(
            HttpMethod.POST,
            "/v3/contact-accounts/7/contact-links/bulk-delete",
            "{\"contactIds\":[1,2]}",
            "accounts().listContacts(id): a part may be done.",
            "{}",
            SequencesDomain.ACCOUNTS,
            c -> c.accounts().removeContacts(7, ids()),
            c -> c.accounts().removeContacts(7, ids())),
    ACCOUNT_LISTS_LIST(
            HttpMethod.GET,
            "/v3/contact-account-lists?top=1000",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            null,
            c -> c.accountLists().list(),
            c -> c.accountLists().list()),
    ACCOUNT_LISTS_LIST_QUERY(
            HttpMethod.GET,
            "/v3/contact-account-lists?top=2",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            null,
            c -> c.accountLists().list(ListQuery.builder().top(2).build()),
            c -> c.accountLists().list(ListQuery.builder().top(2).build())),
    ACCOUNT_LISTS_CREATE(
            HttpMethod.POST,
            "/v3/contact-account-lists",
            "{\"name\":\"n\"}",
            "accountLists().list() before creating it again.",
            "{\"id\":7}",
            null,
            c -> c.accountLists().create("n"),
            c -> c.accountLists().create("n")),
    ACCOUNT_LISTS_GET(
            HttpMethod.GET,
            "/v3/contact-account-lists/7",
            "",
            null,
            "{\"id\":7}",
            null,
            c -> c.accountLists().get(7),
            c -> c.accountLists().get(7)),
    ACCOUNT_LISTS_RENAME(
            HttpMethod.PUT,
            "/v3/contact-account-lists/7",
            "{\"name\":\"n\"}",
            null,
            "",
            null,
            c -> c.accountLists().rename(7, "n"),
            c -> c.accountLists().rename(7, "n")),
    ACCOUNT_LISTS_DELETE(
            HttpMethod.DELETE,
            "/v3/contact-account-lists/7",
            "",
            "look whether the list is left with accountLists().get(id).",
            "",
            null,
            c -> c.accountLists().delete(7),
            c -> c.accountLists().delete(7)),
    ACCOUNT_LISTS_MOVE(
            HttpMethod.POST,
            "/v3/contact-account-lists/7/move-accounts",
            "{\"accountIds\":[1,2]}",
            "a part of the accounts may be on it.",
            "{}",
            null,
            c -> c.accountLists().moveAccounts(7, ids()),
            c -> c.accountLists().moveAccounts(7, ids())),
    ACCOUNT_LISTS_ADD(
            HttpMethod.POST,
            "/v3/contact-account-lists/7/add-accounts",
            "{\"accountIds\":[1,2]}",
            "a part of the accounts may be on it.",
            "{}",
            null,
            c -> c.accountLists().addAccounts(7, ids()),
            c -> c.accountLists().addAccounts(7, ids())),
    CONTACT_LISTS_LIST(
            HttpMethod.GET,
            "/v3/contact-lists?top=1000",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.CONTACT_LISTS,
            c -> c.contactLists().list(),
            c -> c.contactLists().list()),
    CONTACT_LISTS_LIST_QUERY(
            HttpMethod.GET,
            "/v3/contact-lists?search=x&top=1000",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.CONTACT_LISTS,
            c -> c.contactLists()
                    .list(ListQuery.builder().parameter("search", "x").build()),
            c -> c.contactLists()
                    .list(ListQuery.builder().parameter("search", "x").build())),
    CONTACT_LISTS_CREATE(
            HttpMethod.POST,
            "/v3/contact-lists",
            "{\"name\":\"n\"}",
            "contactLists().list() before creating it again.",
            "{\"id\":7}",
            SequencesDomain.CONTACT_LISTS,
            c -> c.contactLists().create("n"),
            c -> c.contactLists().create("n")),
    CONTACT_LISTS_CREATE_SHARED(
            HttpMethod.POST,
            "/v3/contact-lists",
            "{\"name\":\"n\",\"isShared\":true}",
            "contactLists().list() before creating it again.",
            "{\"id\":7}",
            SequencesDomain.CONTACT_LISTS,
            c -> c.contactLists().create("n", true),
            c -> c.contactLists().create("n", true)),
    CONTACT_LISTS_GET(
            HttpMethod.GET,
            "/v3/contact-lists/7",
            "",
            null,
            "{\"id\":7}",
            SequencesDomain.CONTACT_LISTS,
            c -> c.contactLists().get(7),
            c -> c.contactLists().get(7)),
    CONTACT_LISTS_RENAME(
            HttpMethod.PUT,
            "/v3/contact-lists/7",
            "{\"name\":\"n\"}",
            null,
            "",
            SequencesDomain.CONTACT_LISTS,
            c -> c.contactLists().rename(7, "n"),
            c -> c.contactLists().rename(7, "n")),
    CONTACT_LISTS_DELETE(
            HttpMethod.DELETE,
            "/v3/contact-lists/7",
            "",
            null,
            "",
            SequencesDomain.CONTACT_LISTS,
            c -> c.contactLists().delete(7),
            c -> c.contactLists().delete(7)),
    CONTACT_LISTS_SHARE(
            HttpMethod.POST,
            "/v3/contact-lists/7/share",
            "",
            "read the list with contactLists().get(id).",
            "",
            SequencesDomain.CONTACT_LISTS,
            c -> c.contactLists().share(7),
            c -> c.contactLists().share(7)),
    CONTACT_LISTS_UNSHARE(
            HttpMethod.POST,
            "/v3/contact-lists/7/unshare",
            "",
            "read the list with contactLists().get(id).",
            "",
            SequencesDomain.CONTACT_LISTS,
            c -> c.contactLists().unshare(7),
            c -> c.contactLists().unshare(7)),
    CONTACT_LISTS_MOVE(
            HttpMethod.POST,
            "/v3/contact-lists/7/move-contacts",
            "{\"contactIds\":[1,2]}",
            "a part of them may be on the list.",
            "{}",
            SequencesDomain.CONTACT_LISTS,
            c -> c.contactLists().moveContacts(7, ids()),
            c -> c.contactLists().moveContacts(7, ids())),
    CONTACT_LISTS_ADD(
            HttpMethod.POST,
            "/v3/contact-lists/7/add-contacts",
            "{\"contactIds\":[1,2]}",
            "a part of them may be on the list.",
            "{}",
            SequencesDomain.CONTACT_LISTS,
            c -> c.contactLists().addContacts(7, ids()),
            c -> c.contactLists().addContacts(7, ids())),
    RULES_LIST_DOMAINS(
            HttpMethod.GET,
            "/v3/contact-blacklist-rules/domains?top=1000",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.CONTACT_BLACKLIST_RULES,
            c -> c.contactBlacklistRules().list(BlacklistRuleKind.DOMAINS),
            c -> c.contactBlacklistRules().list(BlacklistRuleKind.DOMAINS)),
    RULES_LIST_QUERY(
            HttpMethod.GET,
            "/v3/contact-blacklist-rules/emails?top=3",
            "",
            null,
            "{\"items\":[],\"hasMore\":false}",
            SequencesDomain.CONTACT_BLACKLIST_RULES,
            c -> c.contactBlacklistRules()
                    .list(BlacklistRuleKind.EMAILS, ListQuery.builder().top(3).build()),
            c -> c.contactBlacklistRules()
                    .list(BlacklistRuleKind.EMAILS, ListQuery.builder().top(3).build())),
    RULES_CREATE_DOMAIN(
            HttpMethod.POST,
            "/v3/contact-blacklist-rules/domains",
            "{\"pattern\":\"example.org\"}",
            "contactBlacklistRules().list(kind) before creating it again.",
            "{\"id\":7}",
            SequencesDomain.CONTACT_BLACKLIST_RULES,
            c -> c.contactBlacklistRules().create(BlacklistRuleKind.DOMAINS, "example.org"),
            c -> c.contactBlacklistRules().create(BlacklistRuleKind.DOMAINS, "example.org")),
    RULES_CREATE_EXCEPTION(
            HttpMethod.POST,
            "/v3/contact-blacklist-rules/email-exceptions",
            "{\"pattern\":\"a@example.org\"}",
            "contactBlacklistRules().list(kind) before creating it again.",
            "{\"id\":7}",
            SequencesDomain.CONTACT_BLACKLIST_RULES,
            c -> c.contactBlacklistRules().create(BlacklistRuleKind.EMAIL_EXCEPTIONS, "a@example.org"),
            c -> c.contactBlacklistRules().create(BlacklistRuleKind.EMAIL_EXCEPTIONS, "a@example.org")),
    RULES_GET(
            HttpMethod.GET,
            "/v3/contact-blacklist-rules/emails/7",
            "",
            null,
            "{\"id\":7}",
            SequencesDomain.CONTACT_BLACKLIST_RULES,
            c -> c.contactBlacklistRules().get(BlacklistRuleKind.EMAILS, 7),
            c -> c.contactBlacklistRules().get(BlacklistRuleKind.EMAILS, 7)),
    RULES_UPDATE(
            HttpMethod.PUT,
            "/v3/contact-blacklist-rules/domains/7",
            "{\"pattern\":\"example.org\"}",
            null,
            "{\"id\":7}",
            SequencesDomain.CONTACT_BLACKLIST_RULES,
            c -> c.contactBlacklistRules().replace(BlacklistRuleKind.DOMAINS, 7, "example.org"),
            c -> c.contactBlacklistRules().replace(BlacklistRuleKind.DOMAINS, 7, "example.org")),
    RULES_DELETE(
            HttpMethod.DELETE,
            "/v3/contact-blacklist-rules/email-exceptions/7",
            "",
            null,
            "",
            SequencesDomain.CONTACT_BLACKLIST_RULES,
            c -> c.contactBlacklistRules().delete(BlacklistRuleKind.EMAIL_EXCEPTIONS, 7),
            c -> c.contactBlacklistRules().delete(BlacklistRuleKind.EMAIL_EXCEPTIONS, 7)),
    RULES_BULK_CREATE(
            HttpMethod.POST,
            "/v3/contact-blacklist-rules/domains/bulk",
            "[{\"pattern\":\"example.org\"},{\"pattern\":\"example.net\"}]",
            "a part of them may be there.",
            "[{\"id\":1},{\"id\":2}]",
            SequencesDomain.CONTACT_BLACKLIST_RULES,
            c -> c.contactBlacklistRules().bulkCreateDomains(List.of("example.org", "example.net")),
            c -> c.contactBlacklistRules().bulkCreateDomains(List.of("example.org", "example.net"))),
    RULES_BULK_DELETE(
            HttpMethod.POST,
            "/v3/contact-blacklist-rules/emails/bulk-delete",
            "{\"ids\":[1,2]}",
            "a part of them may be gone.",
            "{}",
            SequencesDomain.CONTACT_BLACKLIST_RULES,
            c -> c.contactBlacklistRules().bulkDelete(BlacklistRuleKind.EMAILS, ids()),
            c -> c.contactBlacklistRules().bulkDelete(BlacklistRuleKind.EMAILS, ids())),
    FIELDS_LIST(
            HttpMethod.GET,
            "/v3/custom-fields",
            "",
            null,
            "[]",
            SequencesDomain.CUSTOM_FIELDS,
            c -> c.customFields().list(),
            c -> c.customFields().list()),
    FIELDS_CREATE(
            HttpMethod.POST,
            "/v3/custom-fields",
            "{\"title\":\"T\",\"fieldType\":\"Number\",\"metadata\":\"m\",\"orgWide\":true}",
            "customFields().list() before creating it again.",
            "{\"id\":7}",
            SequencesDomain.CUSTOM_FIELDS,
            c -> c.customFields()
                    .create(CustomFieldData.builder("T", CustomFieldType.NUMBER)
                            .metadata("m")
                            .orgWide(true)
                            .build()),
            c -> c.customFields()
                    .create(CustomFieldData.builder("T", CustomFieldType.NUMBER)
                            .metadata("m")
                            .orgWide(true)
                            .build())),
    FIELDS_GET(
            HttpMethod.GET,
            "/v3/custom-fields/7",
            "",
            null,
            "{\"id\":7}",
            SequencesDomain.CUSTOM_FIELDS,
            c -> c.customFields().get(7),
            c -> c.customFields().get(7)),
    FIELDS_REPLACE(
            HttpMethod.PUT,
            "/v3/custom-fields/7",
            "{\"title\":\"T\",\"fieldType\":\"Text\"}",
            null,
            "{\"id\":7}",
            SequencesDomain.CUSTOM_FIELDS,
            c -> c.customFields()
                    .replace(
                            7,
                            CustomFieldData.builder("T", CustomFieldType.TEXT).build()),
            c -> c.customFields()
                    .replace(
                            7,
                            CustomFieldData.builder("T", CustomFieldType.TEXT).build())),
    FIELDS_DELETE(
            HttpMethod.DELETE,
            "/v3/custom-fields/7",
            "",
            null,
            "",
            SequencesDomain.CUSTOM_FIELDS,
            c -> c.customFields().delete(7),
            c -> c.customFields().delete(7));

    final HttpMethod method;
    final String target;
    final String body;

    /** What the failure says to look for, {@code null} where the call is retried instead. */
    final String hint;

    /** The smallest response. */
    final String response;

    final SequencesDomain domain;
    private final Function<SequencesClient, ?> blocking;
    private final Function<SequencesAsyncClient, CompletableFuture<?>> asynchronous;

    ContactsCall(
            HttpMethod method,
            String target,
            String body,
            String hint,
            String response,
            SequencesDomain domain,
            Function<SequencesClient, ?> blocking,
            Function<SequencesAsyncClient, CompletableFuture<?>> asynchronous) {
        this.method = method;
        this.target = target;
        this.body = body;
        this.hint = hint;
        this.response = response;
        this.domain = domain;
        this.blocking = blocking;
        this.asynchronous = asynchronous;
    }

    OperationCase operation() {
        return new OperationCase(name(), method, target, body, hint == null, hint, response, domain, this::on);
    }

    Object on(Surface surface, SequencesClient reply) {
        return SurfaceCalls.any(surface, reply, blocking, asynchronous);
    }

    private static List<Long> ids() {
        return List.of(1L, 2L);
    }
}
