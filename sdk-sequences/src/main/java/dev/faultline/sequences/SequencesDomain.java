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

/**
 * The parts of the API that have an error table of their own. The same code means different things in two of them.
 * Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
@SuppressWarnings("ImmutableEnumChecker") // made once, never changed
public enum SequencesDomain {
    SEQUENCES("Sequences", "v4", List.of("sequence")),
    SEQUENCE_ACTIONS("Sequence Actions", "v4", List.of("sequenceAction", "sequence")),
    SEQUENCE_STEPS("Sequence Steps", "v4", List.of("sequenceStep", "step")),
    SEQUENCE_CONTACTS("Sequence Contacts", "v4", List.of("sequenceContact")),
    SEQUENCE_TEMPLATES("Sequence Templates", "v3", List.of("sequenceTemplate")),
    SEQUENCE_FOLDERS("Sequence Folders", "v3", List.of("sequenceFolder")),
    SEQUENCE_EMAIL_ACCOUNTS("Sequence Email Accounts", "v4", List.of("sequenceEmailAccount")),
    CONTACTS("Contacts", "v4", List.of("contact")),
    ACCOUNTS("Accounts", "v3", List.of("contactAccount", "account")),
    CONTACT_LISTS("Contact Lists", "v3", List.of("contactList")),
    CONTACT_BLACKLIST_RULES("Contact Blacklist Rules", "v3", List.of("contactBlacklistRule", "blacklistRule")),
    CUSTOM_FIELDS("Custom Fields", "v3", List.of("customField")),
    EMAIL_ACCOUNTS("Email Accounts", "v4", List.of("emailAccount")),
    EMAIL_TEMPLATES("Email Templates", "v3", List.of("emailTemplate")),
    EMAIL_TEMPLATE_FOLDERS("Email Template Folders", "v3", List.of("emailTemplateFolder")),
    HOLIDAY_CALENDARS("Holiday Calendars", "v3", List.of("holidayCalendar")),
    LINKED_IN_ACCOUNTS("LinkedIn Accounts", "v3", List.of("linkedInAccount")),
    SCHEDULERS("Schedulers", "v3", List.of("scheduler", "schedule")),
    TASKS("Tasks", "v3", List.of("task"));

    private final String title;

    SequencesDomain(String title, String apiVersion, List<String> resources) {
        this.title = title;
        DomainTable.add(
                this,
                new DomainTable(
                        apiVersion,
                        resources,
                        () -> Errors.table(this),
                        response -> Errors.withoutLine(this, response)));
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

    /** A class of its own, whose many classes need not be loaded before the first error. */
    private static final class Errors {

        static SequencesErrorCode[] table(SequencesDomain domain) {
            return switch (domain) {
                case SEQUENCES -> SequenceError.values();
                case SEQUENCE_ACTIONS -> SequenceActionError.values();
                case SEQUENCE_STEPS -> SequenceStepError.values();
                case SEQUENCE_CONTACTS -> SequenceContactError.values();
                case SEQUENCE_TEMPLATES -> SequenceTemplateError.values();
                case SEQUENCE_FOLDERS -> SequenceFolderError.values();
                case SEQUENCE_EMAIL_ACCOUNTS -> SequenceEmailAccountError.values();
                case CONTACTS -> ContactError.values();
                case ACCOUNTS -> AccountError.values();
                case CONTACT_LISTS -> ContactListError.values();
                case CONTACT_BLACKLIST_RULES -> ContactBlacklistRuleError.values();
                case CUSTOM_FIELDS -> CustomFieldError.values();
                case EMAIL_ACCOUNTS -> EmailAccountError.values();
                case EMAIL_TEMPLATES -> EmailTemplateError.values();
                case EMAIL_TEMPLATE_FOLDERS -> EmailTemplateFolderError.values();
                case HOLIDAY_CALENDARS -> HolidayCalendarError.values();
                case LINKED_IN_ACCOUNTS -> LinkedInAccountError.values();
                case SCHEDULERS -> SchedulerError.values();
                case TASKS -> TaskError.values();
            };
        }

        static SequencesException withoutLine(SequencesDomain domain, SequencesErrorResponse response) {
            return switch (domain) {
                case SEQUENCES -> new SequenceException(response);
                case SEQUENCE_ACTIONS -> new SequenceActionException(response);
                case SEQUENCE_STEPS -> new SequenceStepException(response);
                case SEQUENCE_CONTACTS -> new SequenceContactException(response);
                case SEQUENCE_TEMPLATES -> new SequenceTemplateException(response);
                case SEQUENCE_FOLDERS -> new SequenceFolderException(response);
                case SEQUENCE_EMAIL_ACCOUNTS -> new SequenceEmailAccountException(response);
                case CONTACTS -> new ContactException(response);
                case ACCOUNTS -> new AccountException(response);
                case CONTACT_LISTS -> new ContactListException(response);
                case CONTACT_BLACKLIST_RULES -> new ContactBlacklistRuleException(response);
                case CUSTOM_FIELDS -> new CustomFieldException(response);
                case EMAIL_ACCOUNTS -> new EmailAccountException(response);
                case EMAIL_TEMPLATES -> new EmailTemplateException(response);
                case EMAIL_TEMPLATE_FOLDERS -> new EmailTemplateFolderException(response);
                case HOLIDAY_CALENDARS -> new HolidayCalendarException(response);
                case LINKED_IN_ACCOUNTS -> new LinkedInAccountException(response);
                case SCHEDULERS -> new SchedulerException(response);
                case TASKS -> new TaskException(response);
            };
        }
    }
}
