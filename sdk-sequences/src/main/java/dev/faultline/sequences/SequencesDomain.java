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

/**
 * The parts of the API that have an error table of their own. The same code means different things in two of them.
 * Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
@SuppressWarnings("ImmutableEnumChecker") // made once, never changed
public enum SequencesDomain {
    // spotless:off
    SEQUENCES("Sequences", "v4", List.of("sequence"), SequenceError.values(), SequenceException::new),
    SEQUENCE_ACTIONS("Sequence Actions", "v4", List.of("sequenceAction", "sequence"), SequenceActionError.values(), SequenceActionException::new),
    SEQUENCE_STEPS("Sequence Steps", "v4", List.of("sequenceStep", "step"), SequenceStepError.values(), SequenceStepException::new),
    SEQUENCE_CONTACTS("Sequence Contacts", "v4", List.of("sequenceContact"), SequenceContactError.values(), SequenceContactException::new),
    SEQUENCE_TEMPLATES("Sequence Templates", "v3", List.of("sequenceTemplate"), SequenceTemplateError.values(), SequenceTemplateException::new),
    SEQUENCE_FOLDERS("Sequence Folders", "v3", List.of("sequenceFolder"), SequenceFolderError.values(), SequenceFolderException::new),
    SEQUENCE_EMAIL_ACCOUNTS("Sequence Email Accounts", "v4", List.of("sequenceEmailAccount"), SequenceEmailAccountError.values(), SequenceEmailAccountException::new),
    CONTACTS("Contacts", "v4", List.of("contact"), ContactError.values(), ContactException::new),
    ACCOUNTS("Accounts", "v3", List.of("contactAccount", "account"), AccountError.values(), AccountException::new),
    CONTACT_LISTS("Contact Lists", "v3", List.of("contactList"), ContactListError.values(), ContactListException::new),
    CONTACT_BLACKLIST_RULES("Contact Blacklist Rules", "v3", List.of("contactBlacklistRule", "blacklistRule"), ContactBlacklistRuleError.values(), ContactBlacklistRuleException::new),
    CUSTOM_FIELDS("Custom Fields", "v3", List.of("customField"), CustomFieldError.values(), CustomFieldException::new),
    EMAIL_ACCOUNTS("Email Accounts", "v4", List.of("emailAccount"), EmailAccountError.values(), EmailAccountException::new),
    EMAIL_TEMPLATES("Email Templates", "v3", List.of("emailTemplate"), EmailTemplateError.values(), EmailTemplateException::new),
    EMAIL_TEMPLATE_FOLDERS("Email Template Folders", "v3", List.of("emailTemplateFolder"), EmailTemplateFolderError.values(), EmailTemplateFolderException::new),
    HOLIDAY_CALENDARS("Holiday Calendars", "v3", List.of("holidayCalendar"), HolidayCalendarError.values(), HolidayCalendarException::new),
    LINKED_IN_ACCOUNTS("LinkedIn Accounts", "v3", List.of("linkedInAccount"), LinkedInAccountError.values(), LinkedInAccountException::new),
    SCHEDULERS("Schedulers", "v3", List.of("scheduler", "schedule"), SchedulerError.values(), SchedulerException::new),
    TASKS("Tasks", "v3", List.of("task"), TaskError.values(), TaskException::new);
    // spotless:on

    private final String title;
    private final List<SequencesErrorCode> errors;

    SequencesDomain(
            String title,
            String apiVersion,
            List<String> resources,
            SequencesErrorCode[] table,
            Function<SequencesErrorResponse, SequencesException> withoutLine) {
        this.title = title;
        errors = List.of(table);
        DomainTable.add(this, new DomainTable(apiVersion, resources, errors, withoutLine));
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
        return errors;
    }
}
