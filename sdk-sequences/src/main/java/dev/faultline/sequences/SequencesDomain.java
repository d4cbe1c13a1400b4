package dev.faultline.sequences;

import dev.faultline.sequences.contacts.AccountError;
import dev.faultline.sequences.contacts.AccountException;
import dev.faultline.sequences.contacts.ContactError;
import dev.faultline.sequences.contacts.ContactException;
import dev.faultline.sequences.contacts.CustomFieldError;
import dev.faultline.sequences.contacts.CustomFieldException;
import dev.faultline.sequences.email.EmailAccountError;
import dev.faultline.sequences.email.EmailAccountException;
import dev.faultline.sequences.enrolment.SequenceContactError;
import dev.faultline.sequences.enrolment.SequenceContactException;
import dev.faultline.sequences.internal.DomainTable;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import dev.faultline.sequences.linkedin.LinkedInAccountError;
import dev.faultline.sequences.linkedin.LinkedInAccountException;
import dev.faultline.sequences.lists.ContactBlacklistRuleError;
import dev.faultline.sequences.lists.ContactBlacklistRuleException;
import dev.faultline.sequences.lists.ContactListError;
import dev.faultline.sequences.lists.ContactListException;
import dev.faultline.sequences.scheduling.HolidayCalendarError;
import dev.faultline.sequences.scheduling.HolidayCalendarException;
import dev.faultline.sequences.scheduling.SchedulerError;
import dev.faultline.sequences.scheduling.SchedulerException;
import dev.faultline.sequences.sequence.SequenceActionError;
import dev.faultline.sequences.sequence.SequenceActionException;
import dev.faultline.sequences.sequence.SequenceEmailAccountError;
import dev.faultline.sequences.sequence.SequenceEmailAccountException;
import dev.faultline.sequences.sequence.SequenceError;
import dev.faultline.sequences.sequence.SequenceException;
import dev.faultline.sequences.sequence.SequenceFolderError;
import dev.faultline.sequences.sequence.SequenceFolderException;
import dev.faultline.sequences.sequence.SequenceTemplateError;
import dev.faultline.sequences.sequence.SequenceTemplateException;
import dev.faultline.sequences.steps.SequenceStepError;
import dev.faultline.sequences.steps.SequenceStepException;
import dev.faultline.sequences.tasks.TaskError;
import dev.faultline.sequences.tasks.TaskException;
import dev.faultline.sequences.templates.EmailTemplateError;
import dev.faultline.sequences.templates.EmailTemplateException;
import dev.faultline.sequences.templates.EmailTemplateFolderError;
import dev.faultline.sequences.templates.EmailTemplateFolderException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The parts of the API that have an error table of their own. The same code means different things in two of them.
 * Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
@SuppressWarnings("ImmutableEnumChecker") // made once, never changed
public enum SequencesDomain {
    // lambdas, not references: those would load the tables of all domains before the first call
    // spotless:off
    SEQUENCES("Sequences", "v4", List.of("sequence"), () -> SequenceError.values(), response -> new SequenceException(response)),
    SEQUENCE_ACTIONS("Sequence Actions", "v4", List.of("sequenceAction", "sequence"), () -> SequenceActionError.values(), response -> new SequenceActionException(response)),
    SEQUENCE_STEPS("Sequence Steps", "v4", List.of("sequenceStep", "step"), () -> SequenceStepError.values(), response -> new SequenceStepException(response)),
    SEQUENCE_CONTACTS("Sequence Contacts", "v4", List.of("sequenceContact"), () -> SequenceContactError.values(), response -> new SequenceContactException(response)),
    SEQUENCE_TEMPLATES("Sequence Templates", "v3", List.of("sequenceTemplate"), () -> SequenceTemplateError.values(), response -> new SequenceTemplateException(response)),
    SEQUENCE_FOLDERS("Sequence Folders", "v3", List.of("sequenceFolder"), () -> SequenceFolderError.values(), response -> new SequenceFolderException(response)),
    SEQUENCE_EMAIL_ACCOUNTS("Sequence Email Accounts", "v4", List.of("sequenceEmailAccount"), () -> SequenceEmailAccountError.values(), response -> new SequenceEmailAccountException(response)),
    CONTACTS("Contacts", "v4", List.of("contact"), () -> ContactError.values(), response -> new ContactException(response)),
    ACCOUNTS("Accounts", "v3", List.of("contactAccount", "account"), () -> AccountError.values(), response -> new AccountException(response)),
    CONTACT_LISTS("Contact Lists", "v3", List.of("contactList"), () -> ContactListError.values(), response -> new ContactListException(response)),
    CONTACT_BLACKLIST_RULES("Contact Blacklist Rules", "v3", List.of("contactBlacklistRule", "blacklistRule"), () -> ContactBlacklistRuleError.values(), response -> new ContactBlacklistRuleException(response)),
    CUSTOM_FIELDS("Custom Fields", "v3", List.of("customField"), () -> CustomFieldError.values(), response -> new CustomFieldException(response)),
    EMAIL_ACCOUNTS("Email Accounts", "v4", List.of("emailAccount"), () -> EmailAccountError.values(), response -> new EmailAccountException(response)),
    EMAIL_TEMPLATES("Email Templates", "v3", List.of("emailTemplate"), () -> EmailTemplateError.values(), response -> new EmailTemplateException(response)),
    EMAIL_TEMPLATE_FOLDERS("Email Template Folders", "v3", List.of("emailTemplateFolder"), () -> EmailTemplateFolderError.values(), response -> new EmailTemplateFolderException(response)),
    HOLIDAY_CALENDARS("Holiday Calendars", "v3", List.of("holidayCalendar"), () -> HolidayCalendarError.values(), response -> new HolidayCalendarException(response)),
    LINKED_IN_ACCOUNTS("LinkedIn Accounts", "v3", List.of("linkedInAccount"), () -> LinkedInAccountError.values(), response -> new LinkedInAccountException(response)),
    SCHEDULERS("Schedulers", "v3", List.of("scheduler", "schedule"), () -> SchedulerError.values(), response -> new SchedulerException(response)),
    TASKS("Tasks", "v3", List.of("task"), () -> TaskError.values(), response -> new TaskException(response));
    // spotless:on

    private final String title;

    SequencesDomain(
            String title,
            String apiVersion,
            List<String> resources,
            Supplier<SequencesErrorCode[]> table,
            Function<SequencesErrorResponse, SequencesException> withoutLine) {
        this.title = title;
        DomainTable.add(this, new DomainTable(apiVersion, resources, table, withoutLine));
    }

    /**
     * The domain's name on the vendor's error page.
     *
     * @return for example {@code Sequence Steps}
     */
    public String title() {
        return title;
    }

    /**
     * The domain's error table.
     *
     * @return all constants of its enum
     */
    public List<SequencesErrorCode> errors() {
        return DomainTable.of(this).lines();
    }
}
