package dev.faultline.sequences;

import dev.faultline.core.HttpMethod;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.enrolment.SequenceContactStatesQuery;
import dev.faultline.sequences.enrolment.SequenceEnrolment;
import dev.faultline.sequences.sequence.NewSequenceTemplate;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.sequences.steps.StepVariantData;
import dev.faultline.sequences.webhooks.SequencesSubscription;
import dev.faultline.sequences.webhooks.SequencesSubscriptionData;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Each operation on the parts of sequences and on webhooks, as it is called on either surface and seen on the wire. */
enum PartCall {
    STEPS_LIST(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.GET,
            "/v4/sequences/7/steps",
            "",
            true,
            "[]",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().list(),
                    c -> c.sequence(7).steps().list())),
    STEPS_CREATE(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.POST,
            "/v4/sequences/7/steps",
            "{\"type\":\"Call\",\"delayInMinutes\":5}",
            false,
            "{\"id\":3}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().create(Values.STEP),
                    c -> c.sequence(7).steps().create(Values.STEP))),
    STEPS_BULK_CREATE(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.POST,
            "/v4/sequences/7/steps/bulk",
            "[{\"type\":\"Call\",\"delayInMinutes\":5}]",
            false,
            "[{\"id\":3}]",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().bulkCreate(List.of(Values.STEP)),
                    c -> c.sequence(7).steps().bulkCreate(List.of(Values.STEP)))),
    STEPS_GET(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.GET,
            "/v4/sequences/7/steps/3",
            "",
            true,
            "{\"id\":3}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().step(3).get(),
                    c -> c.sequence(7).steps().step(3).get())),
    STEPS_UPDATE(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.PUT,
            "/v4/sequences/7/steps/3",
            "{\"type\":\"Call\",\"delayInMinutes\":5}",
            true,
            "{\"id\":3}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().step(3).replace(Values.STEP),
                    c -> c.sequence(7).steps().step(3).replace(Values.STEP))),
    STEPS_DELETE(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.DELETE,
            "/v4/sequences/7/steps/3",
            "",
            true,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().step(3).delete(),
                    c -> c.sequence(7).steps().step(3).delete())),
    STEPS_BULK_DELETE(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.POST,
            "/v4/sequences/7/steps/bulk-delete",
            "{\"ids\":[3,4]}",
            false,
            "{}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().bulkDelete(Values.IDS),
                    c -> c.sequence(7).steps().bulkDelete(Values.IDS))),
    VARIANTS_ENABLE(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.POST,
            "/v4/sequences/7/steps/3/enable",
            "{\"variantIds\":[3,4]}",
            false,
            "{}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().step(3).variants().enable(Values.IDS),
                    c -> c.sequence(7).steps().step(3).variants().enable(Values.IDS))),
    VARIANTS_DISABLE(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.POST,
            "/v4/sequences/7/steps/3/disable",
            "{\"variantIds\":[3,4]}",
            false,
            "{}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().step(3).variants().disable(Values.IDS),
                    c -> c.sequence(7).steps().step(3).variants().disable(Values.IDS))),
    VARIANTS_LIST(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.GET,
            "/v4/sequences/7/steps/3/variants",
            "",
            true,
            "[]",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().step(3).variants().list(),
                    c -> c.sequence(7).steps().step(3).variants().list())),
    VARIANTS_CREATE(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.POST,
            "/v4/sequences/7/steps/3/variants",
            "{\"body\":\"b\",\"subject\":\"s\"}",
            false,
            "{\"id\":9}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().step(3).variants().create(Values.VARIANT),
                    c -> c.sequence(7).steps().step(3).variants().create(Values.VARIANT))),
    VARIANTS_BULK_CREATE(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.POST,
            "/v4/sequences/7/steps/3/variants/bulk",
            "[{\"body\":\"b\",\"subject\":\"s\"}]",
            false,
            "[{\"id\":9}]",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().step(3).variants().bulkCreate(List.of(Values.VARIANT)),
                    c -> c.sequence(7).steps().step(3).variants().bulkCreate(List.of(Values.VARIANT)))),
    VARIANTS_UPDATE(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.PUT,
            "/v4/sequences/7/steps/3/variants/9",
            "{\"body\":\"b\",\"subject\":\"s\"}",
            true,
            "{\"id\":9}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().step(3).variants().replace(9, Values.VARIANT),
                    c -> c.sequence(7).steps().step(3).variants().replace(9, Values.VARIANT))),
    VARIANTS_DELETE(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.DELETE,
            "/v4/sequences/7/steps/3/variants/9",
            "",
            true,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().step(3).variants().delete(9),
                    c -> c.sequence(7).steps().step(3).variants().delete(9))),
    VARIANTS_BULK_DELETE(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.POST,
            "/v4/sequences/7/steps/3/variants/bulk-delete",
            "{\"ids\":[3,4]}",
            false,
            "{}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).steps().step(3).variants().bulkDelete(Values.IDS),
                    c -> c.sequence(7).steps().step(3).variants().bulkDelete(Values.IDS))),
    CONTACT_FILTER_PROPERTIES(
            SequencesDomain.SEQUENCE_STEPS,
            HttpMethod.GET,
            "/v3/sequences/steps/contact-filter-properties",
            "",
            true,
            "[]",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequences().contactFilterProperties(),
                    c -> c.sequences().contactFilterProperties())),
    CONTACTS_LIST(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.GET,
            "/v4/sequences/7/contacts?top=1000",
            "",
            true,
            "{\"items\":[]}",
            (s, r) -> s == Surface.BLOCKING
                    ? r.sequence(7).contacts().list()
                    : Surface.result(r.async().sequence(7).contacts().list())),
    CONTACTS_GET(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.GET,
            "/v4/sequences/7/contacts/3",
            "",
            true,
            "{\"contactId\":3}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).contacts().get(3),
                    c -> c.sequence(7).contacts().get(3))),
    CONTACTS_STATES(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.GET,
            "/v4/sequences/7/contacts/state?top=100",
            "",
            true,
            "{\"items\":[]}",
            (s, r) -> s == Surface.BLOCKING
                    ? r.sequence(7).contacts().states(Values.STATES)
                    : Surface.result(r.async().sequence(7).contacts().states(Values.STATES))),
    CONTACTS_STATES_ALL(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.GET,
            "/v4/sequences/7/contacts/state?top=100",
            "",
            true,
            "{\"items\":[]}",
            (s, r) -> s == Surface.BLOCKING
                    ? r.sequence(7).contacts().states()
                    : Surface.result(r.async().sequence(7).contacts().states())),
    CONTACTS_ADD_IDS(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.POST,
            "/v4/sequences/7/contact-links/bulk",
            "{\"contactIds\":[3,4]}",
            false,
            "{\"added\":[3,4]}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).contacts().add(Values.IDS),
                    c -> c.sequence(7).contacts().add(Values.IDS))),
    CONTACTS_ADD(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.POST,
            "/v4/sequences/7/contact-links/bulk",
            "{\"contactIds\":[3,4]}",
            false,
            "{\"added\":[3,4]}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7)
                            .contacts()
                            .add(SequenceEnrolment.builder(Values.IDS).build()),
                    c -> c.sequence(7)
                            .contacts()
                            .add(SequenceEnrolment.builder(Values.IDS).build()))),
    CONTACTS_BULK_REMOVE(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.POST,
            "/v4/sequences/7/contact-links/bulk-delete",
            "{\"contactIds\":[3,4]}",
            false,
            "{\"removed\":2}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).contacts().bulkRemove(Values.IDS),
                    c -> c.sequence(7).contacts().bulkRemove(Values.IDS))),
    CONTACTS_REMOVE(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.DELETE,
            "/v4/sequences/7/contact-links/3",
            "",
            true,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).contacts().remove(3),
                    c -> c.sequence(7).contacts().remove(3))),
    CONTACTS_SET_STATUS(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.PUT,
            "/v4/sequences/7/contact-links/3/status",
            "{\"status\":\"OutOfOffice\"}",
            true,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).contacts().setStatus(3, SequenceContactStatus.OUT_OF_OFFICE),
                    c -> c.sequence(7).contacts().setStatus(3, SequenceContactStatus.OUT_OF_OFFICE))),
    CONTACTS_BULK_SET_STATUS(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.POST,
            "/v3/sequences/7/contacts/set-status-in-sequence",
            "{\"contactIds\":[3,4],\"statusInSequence\":\"outOfOffice\"}",
            false,
            "{}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).contacts().bulkSetStatus(Values.IDS, SequenceContactStatus.OUT_OF_OFFICE),
                    c -> c.sequence(7).contacts().bulkSetStatus(Values.IDS, SequenceContactStatus.OUT_OF_OFFICE))),
    CONTACTS_SET_REPLIED(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.POST,
            "/v3/sequences/7/contacts/set-replied",
            "{\"contactIds\":[3,4],\"isReplied\":true}",
            false,
            "{}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).contacts().setReplied(Values.IDS),
                    c -> c.sequence(7).contacts().setReplied(Values.IDS))),
    CONTACTS_CLEAR_REPLIED(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.POST,
            "/v3/sequences/7/contacts/set-replied",
            "{\"contactIds\":[3,4],\"isReplied\":false}",
            false,
            "{}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).contacts().clearReplied(Values.IDS),
                    c -> c.sequence(7).contacts().clearReplied(Values.IDS))),
    CONTACTS_SET_BOUNCED(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.POST,
            "/v3/sequences/7/contacts/set-bounced",
            "{\"contactIds\":[3,4],\"isBounced\":true}",
            false,
            "{}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).contacts().setBounced(Values.IDS),
                    c -> c.sequence(7).contacts().setBounced(Values.IDS))),
    CONTACTS_CLEAR_BOUNCED(
            SequencesDomain.SEQUENCE_CONTACTS,
            HttpMethod.POST,
            "/v3/sequences/7/contacts/set-bounced",
            "{\"contactIds\":[3,4],\"isBounced\":false,\"resendEmails\":true}",
            false,
            "{}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).contacts().clearBounced(Values.IDS, true),
                    c -> c.sequence(7).contacts().clearBounced(Values.IDS, true))),
    TEMPLATES_LIST(
            SequencesDomain.SEQUENCE_TEMPLATES,
            HttpMethod.GET,
            "/v3/sequence-templates",
            "",
            true,
            "{}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequenceTemplates().list(),
                    c -> c.sequenceTemplates().list())),
    TEMPLATES_DELETE(
            SequencesDomain.SEQUENCE_TEMPLATES,
            HttpMethod.DELETE,
            "/v3/sequence-templates/0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f",
            "",
            true,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequenceTemplates().delete(Values.ID),
                    c -> c.sequenceTemplates().delete(Values.ID))),
    TEMPLATES_SAVE(
            SequencesDomain.SEQUENCE_TEMPLATES,
            HttpMethod.POST,
            "/v4/sequences/7/save-as-template",
            "{\"name\":\"n\",\"description\":\"d\",\"scope\":\"team\"}",
            false,
            "{\"id\":\"0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f\"}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).saveAsTemplate(Values.TEMPLATE),
                    c -> c.sequence(7).saveAsTemplate(Values.TEMPLATE))),
    TEMPLATES_USE(
            SequencesDomain.SEQUENCE_TEMPLATES,
            HttpMethod.POST,
            "/v4/sequences/create-from-template",
            "{\"templateId\":\"0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f\"}",
            false,
            "{\"id\":8}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequenceTemplates().createFromTemplate(Values.ID),
                    c -> c.sequenceTemplates().createFromTemplate(Values.ID))),
    TEMPLATES_USE_IN_FOLDER(
            SequencesDomain.SEQUENCE_TEMPLATES,
            HttpMethod.POST,
            "/v4/sequences/create-from-template",
            "{\"templateId\":\"0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f\",\"sequenceFolderId\":\"0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f\"}",
            false,
            "{\"id\":8}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequenceTemplates().createFromTemplate(Values.ID, Values.ID),
                    c -> c.sequenceTemplates().createFromTemplate(Values.ID, Values.ID))),
    FOLDERS_LIST(
            SequencesDomain.SEQUENCE_FOLDERS,
            HttpMethod.GET,
            "/v3/sequence-folders",
            "",
            true,
            "[]",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequenceFolders().list(),
                    c -> c.sequenceFolders().list())),
    FOLDERS_CREATE(
            SequencesDomain.SEQUENCE_FOLDERS,
            HttpMethod.POST,
            "/v3/sequence-folders",
            "{\"name\":\"n\"}",
            false,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequenceFolders().create("n"),
                    c -> c.sequenceFolders().create("n"))),
    FOLDERS_GET(
            SequencesDomain.SEQUENCE_FOLDERS,
            HttpMethod.GET,
            "/v3/sequence-folders/0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f",
            "",
            true,
            "{\"name\":\"n\"}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequenceFolders().get(Values.ID),
                    c -> c.sequenceFolders().get(Values.ID))),
    FOLDERS_RENAME(
            SequencesDomain.SEQUENCE_FOLDERS,
            HttpMethod.PUT,
            "/v3/sequence-folders/0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f",
            "{\"name\":\"n\"}",
            true,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequenceFolders().rename(Values.ID, "n"),
                    c -> c.sequenceFolders().rename(Values.ID, "n"))),
    FOLDERS_DELETE(
            SequencesDomain.SEQUENCE_FOLDERS,
            HttpMethod.DELETE,
            "/v3/sequence-folders/0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f",
            "",
            true,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequenceFolders().delete(Values.ID),
                    c -> c.sequenceFolders().delete(Values.ID))),
    FOLDERS_SEQUENCES(
            SequencesDomain.SEQUENCE_FOLDERS,
            HttpMethod.GET,
            "/v3/sequence-folders/0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f/sequences?top=1000",
            "",
            true,
            "{\"items\":[]}",
            (s, r) -> s == Surface.BLOCKING
                    ? r.sequenceFolders().listSequences(Values.ID)
                    : Surface.result(r.async().sequenceFolders().listSequences(Values.ID))),
    FOLDERS_BULK_ASSIGN(
            SequencesDomain.SEQUENCE_FOLDERS,
            HttpMethod.POST,
            "/v3/sequence-folders/0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f/sequence-links/bulk",
            "{\"sequenceIds\":[3,4]}",
            false,
            "{}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequenceFolders().addSequences(Values.ID, Values.IDS),
                    c -> c.sequenceFolders().addSequences(Values.ID, Values.IDS))),
    FOLDERS_BULK_REMOVE(
            SequencesDomain.SEQUENCE_FOLDERS,
            HttpMethod.POST,
            "/v3/sequence-folders/0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f/sequence-links/bulk-delete",
            "{\"sequenceIds\":[3,4]}",
            false,
            "{}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequenceFolders().removeSequences(Values.ID, Values.IDS),
                    c -> c.sequenceFolders().removeSequences(Values.ID, Values.IDS))),
    MAILBOXES_LIST(
            SequencesDomain.SEQUENCE_EMAIL_ACCOUNTS,
            HttpMethod.GET,
            "/v4/sequences/7/email-accounts",
            "",
            true,
            "[]",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).emailAccounts().list(),
                    c -> c.sequence(7).emailAccounts().list())),
    MAILBOXES_LINK(
            SequencesDomain.SEQUENCE_EMAIL_ACCOUNTS,
            HttpMethod.POST,
            "/v4/sequences/7/email-account-links",
            "{\"emailAccountId\":3}",
            true,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).emailAccounts().link(3),
                    c -> c.sequence(7).emailAccounts().link(3))),
    MAILBOXES_SET(
            SequencesDomain.SEQUENCE_EMAIL_ACCOUNTS,
            HttpMethod.PUT,
            "/v4/sequences/7/email-account-links",
            "{\"emailAccountIds\":[3,4]}",
            true,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).emailAccounts().replace(Values.IDS),
                    c -> c.sequence(7).emailAccounts().replace(Values.IDS))),
    MAILBOXES_SET_NONE(
            SequencesDomain.SEQUENCE_EMAIL_ACCOUNTS,
            HttpMethod.PUT,
            "/v4/sequences/7/email-account-links",
            "{\"emailAccountIds\":[]}",
            true,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).emailAccounts().replace(List.of()),
                    c -> c.sequence(7).emailAccounts().replace(List.of()))),
    MAILBOXES_UNLINK(
            SequencesDomain.SEQUENCE_EMAIL_ACCOUNTS,
            HttpMethod.DELETE,
            "/v4/sequences/7/email-account-links/3",
            "",
            true,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).emailAccounts().unlink(3),
                    c -> c.sequence(7).emailAccounts().unlink(3))),
    LINKED_IN_LIST(
            null,
            HttpMethod.GET,
            "/v3/sequences/7/linkedin-accounts",
            "",
            true,
            "[]",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).linkedInAccounts().list(),
                    c -> c.sequence(7).linkedInAccounts().list())),
    LINKED_IN_LINK(
            null,
            HttpMethod.POST,
            "/v3/sequences/7/linkedin-account-links",
            "{\"linkedInAccountId\":3}",
            false,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).linkedInAccounts().link(3),
                    c -> c.sequence(7).linkedInAccounts().link(3))),
    LINKED_IN_UNLINK(
            null,
            HttpMethod.DELETE,
            "/v3/sequences/7/linkedin-account-links/3",
            "",
            false,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.sequence(7).linkedInAccounts().unlink(3),
                    c -> c.sequence(7).linkedInAccounts().unlink(3))),
    WEBHOOKS_LIST(
            null,
            HttpMethod.GET,
            "/v3/webhooks",
            "",
            true,
            "[]",
            (s, r) -> s == Surface.BLOCKING
                    ? r.webhooks().list()
                    : Surface.result(r.async().webhooks().list())),
    WEBHOOKS_CREATE(
            null,
            HttpMethod.POST,
            "/v3/webhooks",
            "{\"eventType\":\"email_bounced\",\"url\":\"https://hooks.example/k3y\",\"scope\":\"team\"}",
            false,
            "{\"id\":3}",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.webhooks().create(Values.WEBHOOK),
                    c -> c.webhooks().create(Values.WEBHOOK))),
    WEBHOOKS_GET(
            null,
            HttpMethod.GET,
            "/v3/webhooks/3",
            "",
            true,
            "{\"id\":3}",
            (s, r) -> SurfaceCalls.call(
                    s, r, c -> c.webhooks().get(3), c -> c.webhooks().get(3))),
    WEBHOOKS_UPDATE(
            null,
            HttpMethod.PUT,
            "/v3/webhooks/3",
            "{\"eventType\":\"email_bounced\",\"url\":\"https://hooks.example/k3y\",\"scope\":\"team\"}",
            true,
            "",
            (s, r) -> SurfaceCalls.call(
                    s,
                    r,
                    c -> c.webhooks().replace(3, Values.WEBHOOK),
                    c -> c.webhooks().replace(3, Values.WEBHOOK))),
    WEBHOOKS_DELETE(
            null,
            HttpMethod.DELETE,
            "/v3/webhooks/3",
            "",
            false,
            "",
            (s, r) -> SurfaceCalls.call(
                    s, r, c -> c.webhooks().delete(3), c -> c.webhooks().delete(3))),
    WEBHOOKS_EVENTS(
            null,
            HttpMethod.GET,
            "/v3/webhooks/events",
            "",
            true,
            "[]",
            (s, r) -> SurfaceCalls.call(
                    s, r, c -> c.webhooks().events(), c -> c.webhooks().events())),
    WEBHOOKS_TEST(
            null,
            HttpMethod.POST,
            "/v3/webhooks/3/test",
            "",
            false,
            "",
            (s, r) -> SurfaceCalls.call(
                    s, r, c -> c.webhooks().test(3), c -> c.webhooks().test(3))),
    WEBHOOKS_ENABLE(
            null,
            HttpMethod.POST,
            "/v3/webhooks/3/enable",
            "",
            false,
            "",
            (s, r) -> SurfaceCalls.call(
                    s, r, c -> c.webhooks().enable(3), c -> c.webhooks().enable(3))),
    WEBHOOKS_DISABLE(
            null,
            HttpMethod.POST,
            "/v3/webhooks/3/disable",
            "",
            false,
            "",
            (s, r) -> SurfaceCalls.call(
                    s, r, c -> c.webhooks().disable(3), c -> c.webhooks().disable(3))),
    WEBHOOKS_LOGS(
            null,
            HttpMethod.GET,
            "/v3/webhooks/3/logs?top=1000",
            "",
            true,
            "{\"items\":[]}",
            (s, r) -> s == Surface.BLOCKING
                    ? r.webhooks().logs(3)
                    : Surface.result(r.async().webhooks().logs(3)));

    final SequencesDomain domain;
    final HttpMethod method;
    final String path;
    final String body;
    final boolean repeated;
    /** The smallest one. */
    final String response;

    final BiFunction<Surface, SequencesClient, Object> call;

    PartCall(
            SequencesDomain domain,
            HttpMethod method,
            String path,
            String body,
            boolean repeated,
            String response,
            BiFunction<Surface, SequencesClient, Object> call) {
        this.domain = domain;
        this.method = method;
        this.path = path;
        this.body = body;
        this.repeated = repeated;
        this.response = response;
        this.call = call;
    }

    /** Without the query. */
    String path() {
        return path.replaceFirst("[?].*", "");
    }

    /** A test of a subscription leaves no trace to look for. */
    OperationCase operation() {
        return new OperationCase(name(), method, path, body, repeated, "", response, domain, call);
    }

    /** What the calls send. */
    private static final class Values {

        static final List<Long> IDS = List.of(3L, 4L);
        static final UUID ID = UUID.fromString("0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f");
        static final SequenceStepData STEP = SequenceStepData.call(Duration.ofMinutes(5));
        static final StepVariantData VARIANT =
                StepVariantData.builder("b").subject("s").build();
        static final SequenceContactStatesQuery STATES =
                SequenceContactStatesQuery.builder().build();
        static final NewSequenceTemplate TEMPLATE =
                NewSequenceTemplate.builder("n").description("d").scope("team").build();
        static final SequencesSubscriptionData WEBHOOK = SequencesSubscriptionData.builder(
                        SequencesSubscription.EventType.EMAIL_BOUNCED, "https://hooks.example/k3y")
                .scope(SequencesSubscription.Scope.TEAM)
                .build();

        private Values() {}
    }
}
