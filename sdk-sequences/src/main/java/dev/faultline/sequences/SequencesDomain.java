package dev.faultline.sequences;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the API that have an error table of their own. The same code means different things in two of them.
 * Source: the vendor's error page.
 */
@SuppressWarnings("ImmutableEnumChecker") // made once, never changed
public enum SequencesDomain {
    // spotless:off
    SEQUENCES("Sequences", "v4", List.of("sequence"), SequenceError.values(), SequenceError::exception, SequenceException::new),
    SEQUENCE_ACTIONS("Sequence Actions", "v4", List.of("sequenceAction", "sequence"), SequenceActionError.values(), SequenceActionError::exception, SequenceActionException::new),
    SEQUENCE_STEPS("Sequence Steps", "v4", List.of("sequenceStep", "step"), SequenceStepError.values(), SequenceStepError::exception, SequenceStepException::new),
    SEQUENCE_CONTACTS("Sequence Contacts", "v4", List.of("sequenceContact"), SequenceContactError.values(), SequenceContactError::exception, SequenceContactException::new),
    SEQUENCE_TEMPLATES("Sequence Templates", "v3", List.of("sequenceTemplate"), SequenceTemplateError.values(), SequenceTemplateError::exception, SequenceTemplateException::new),
    SEQUENCE_FOLDERS("Sequence Folders", "v3", List.of("sequenceFolder"), SequenceFolderError.values(), SequenceFolderError::exception, SequenceFolderException::new),
    SEQUENCE_EMAIL_ACCOUNTS("Sequence Email Accounts", "v4", List.of("sequenceEmailAccount"), SequenceEmailAccountError.values(), SequenceEmailAccountError::exception, SequenceEmailAccountException::new),
    CONTACTS("Contacts", "v4", List.of("contact"), ContactError.values(), ContactError::exception, ContactException::new),
    ACCOUNTS("Accounts", "v3", List.of("contactAccount", "account"), AccountError.values(), AccountError::exception, AccountException::new),
    CONTACT_LISTS("Contact Lists", "v3", List.of("contactList"), ContactListError.values(), ContactListError::exception, ContactListException::new),
    CONTACT_BLACKLIST_RULES("Contact Blacklist Rules", "v3", List.of("contactBlacklistRule", "blacklistRule"), ContactBlacklistRuleError.values(), ContactBlacklistRuleError::exception, ContactBlacklistRuleException::new),
    CUSTOM_FIELDS("Custom Fields", "v3", List.of("customField"), CustomFieldError.values(), CustomFieldError::exception, CustomFieldException::new),
    EMAIL_ACCOUNTS("Email Accounts", "v4", List.of("emailAccount"), EmailAccountError.values(), EmailAccountError::exception, EmailAccountException::new),
    EMAIL_TEMPLATES("Email Templates", "v3", List.of("emailTemplate"), EmailTemplateError.values(), EmailTemplateError::exception, EmailTemplateException::new),
    EMAIL_TEMPLATE_FOLDERS("Email Template Folders", "v3", List.of("emailTemplateFolder"), EmailTemplateFolderError.values(), EmailTemplateFolderError::exception, EmailTemplateFolderException::new),
    HOLIDAY_CALENDARS("Holiday Calendars", "v3", List.of("holidayCalendar"), HolidayCalendarError.values(), HolidayCalendarError::exception, HolidayCalendarException::new),
    LINKED_IN_ACCOUNTS("LinkedIn Accounts", "v3", List.of("linkedInAccount"), LinkedInAccountError.values(), LinkedInAccountError::exception, LinkedInAccountException::new),
    SCHEDULERS("Schedulers", "v3", List.of("scheduler", "schedule"), SchedulerError.values(), SchedulerError::exception, SchedulerException::new),
    TASKS("Tasks", "v3", List.of("task"), TaskError.values(), TaskError::exception, TaskException::new);
    // spotless:on

    /** The nearest that can be said of an item with a code that is in no table. */
    static final int UNKNOWN_STATUS = 400;

    private final String title;
    private final String apiVersion;
    private final List<String> resources;
    private final List<SequencesErrorCode> errors;
    private final Map<String, Line> byCode = new HashMap<>();
    private final Map<String, Line> byVariant = new HashMap<>();
    private final Function<SequencesErrorResponse, SequencesException> other;

    <E extends Enum<E> & SequencesErrorCode> SequencesDomain(
            String title,
            String apiVersion,
            List<String> resources,
            E[] table,
            BiFunction<E, SequencesErrorResponse, SequencesException> maker,
            Function<SequencesErrorResponse, SequencesException> other) {
        this.title = title;
        this.apiVersion = apiVersion;
        this.resources = resources;
        this.other = other;
        errors = List.of(table);
        for (E error : table) {
            Line line = new Line(error, response -> maker.apply(error, response));
            byCode.put(error.code(), line);
            byVariant.put(error.type().getSimpleName().toLowerCase(Locale.ROOT), line);
        }
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

    /** Where the vendor's reference has the domain; {@code v3} for those that it does not show. */
    String apiVersion() {
        return apiVersion;
    }

    /** The newer contract's names of the domain's things; codes of other domains contain the first one. */
    List<String> resources() {
        return resources;
    }

    /** The line of an integer code. */
    @Nullable
    Line lineOfCode(String code) {
        return byCode.get(code);
    }

    /** The line of a name such as {@code notFound}, in any case. */
    @Nullable
    Line lineOfVariant(String variant) {
        return byVariant.get(variant.toLowerCase(Locale.ROOT));
    }

    /** The exception of a response that no line applies to. */
    SequencesException withoutLine(SequencesErrorResponse response) {
        return other.apply(response);
    }

    /** A line and what makes its exception. */
    record Line(SequencesErrorCode error, Function<SequencesErrorResponse, SequencesException> maker) {

        SequencesException exception(SequencesErrorResponse response) {
            response.response().errorCode(error);
            return maker.apply(response);
        }
    }
}
