package dev.faultline.sequences;

import java.util.HashMap;
import java.util.List;
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
    SEQUENCES("Sequences", "v4", SequenceError.values(), SequenceError::exception, SequenceException::new),
    SEQUENCE_ACTIONS("Sequence Actions", "v4", SequenceActionError.values(), SequenceActionError::exception, SequenceActionException::new),
    SEQUENCE_STEPS("Sequence Steps", "v4", SequenceStepError.values(), SequenceStepError::exception, SequenceStepException::new),
    SEQUENCE_CONTACTS("Sequence Contacts", "v4", SequenceContactError.values(), SequenceContactError::exception, SequenceContactException::new),
    SEQUENCE_TEMPLATES("Sequence Templates", "v3", SequenceTemplateError.values(), SequenceTemplateError::exception, SequenceTemplateException::new),
    SEQUENCE_FOLDERS("Sequence Folders", "v3", SequenceFolderError.values(), SequenceFolderError::exception, SequenceFolderException::new),
    SEQUENCE_EMAIL_ACCOUNTS("Sequence Email Accounts", "v4", SequenceEmailAccountError.values(), SequenceEmailAccountError::exception, SequenceEmailAccountException::new),
    CONTACTS("Contacts", "v4", ContactError.values(), ContactError::exception, ContactException::new),
    ACCOUNTS("Accounts", "v3", AccountError.values(), AccountError::exception, AccountException::new),
    CONTACT_LISTS("Contact Lists", "v3", ContactListError.values(), ContactListError::exception, ContactListException::new),
    CONTACT_BLACKLIST_RULES("Contact Blacklist Rules", "v3", ContactBlacklistRuleError.values(), ContactBlacklistRuleError::exception, ContactBlacklistRuleException::new),
    CUSTOM_FIELDS("Custom Fields", "v3", CustomFieldError.values(), CustomFieldError::exception, CustomFieldException::new),
    EMAIL_ACCOUNTS("Email Accounts", "v4", EmailAccountError.values(), EmailAccountError::exception, EmailAccountException::new),
    EMAIL_TEMPLATES("Email Templates", "v3", EmailTemplateError.values(), EmailTemplateError::exception, EmailTemplateException::new),
    EMAIL_TEMPLATE_FOLDERS("Email Template Folders", "v3", EmailTemplateFolderError.values(), EmailTemplateFolderError::exception, EmailTemplateFolderException::new),
    HOLIDAY_CALENDARS("Holiday Calendars", "v3", HolidayCalendarError.values(), HolidayCalendarError::exception, HolidayCalendarException::new),
    LINKED_IN_ACCOUNTS("LinkedIn Accounts", "v3", LinkedInAccountError.values(), LinkedInAccountError::exception, LinkedInAccountException::new),
    SCHEDULERS("Schedulers", "v3", SchedulerError.values(), SchedulerError::exception, SchedulerException::new),
    TASKS("Tasks", "v3", TaskError.values(), TaskError::exception, TaskException::new);
    // spotless:on

    /** The nearest that can be said of an item with a code that is in no table. */
    static final int UNKNOWN_STATUS = 400;

    private final String title;
    private final String apiVersion;
    private final List<SequencesErrorCode> errors;
    private final Map<String, Line> byCode = new HashMap<>();
    private final Map<String, Line> byVariant = new HashMap<>();
    private final Function<SequencesAnswer, SequencesException> other;

    <E extends Enum<E> & SequencesErrorCode> SequencesDomain(
            String title,
            String apiVersion,
            E[] table,
            BiFunction<E, SequencesAnswer, SequencesException> maker,
            Function<SequencesAnswer, SequencesException> other) {
        this.title = title;
        this.apiVersion = apiVersion;
        this.other = other;
        errors = List.of(table);
        for (E error : table) {
            Line line = new Line(error, answer -> maker.apply(error, answer));
            byCode.put(error.code(), line);
            byVariant.put(lowerCamel(error.type().getSimpleName()), line);
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

    /** The exception of an integer code. */
    SequencesException ofCode(String code, SequencesAnswer answer) {
        return of(byCode.get(code), answer);
    }

    /** The exception of a slug. */
    SequencesException ofSlug(String slug, SequencesAnswer answer) {
        return of(lineOfSlug(slug), answer);
    }

    /**
     * A slug is {@code sequence.notFound}, or {@code sequenceNotFound} for a part of a bulk operation. Its resource may
     * be another than the domain's own: among the contacts of a sequence both are {@code SequenceNotFound}.
     */
    private @Nullable Line lineOfSlug(String slug) {
        int dot = slug.lastIndexOf('.');
        String variant = slug.substring(dot + 1);
        Line ofOther = dot <= 0 || variant.isEmpty()
                ? null
                : byVariant.get(
                        slug.substring(0, dot) + Character.toUpperCase(variant.charAt(0)) + variant.substring(1));
        return ofOther == null ? byVariant.get(variant) : ofOther;
    }

    /** The exception of an answer without a code. */
    SequencesException withoutCode(SequencesAnswer answer) {
        return other.apply(answer);
    }

    /** The documented status of what a part failed with, where the answer's own is a 2xx. */
    int statusOf(String code) {
        Line line = SequencesErrors.isInteger(code) ? byCode.get(code) : lineOfSlug(code);
        return line == null ? UNKNOWN_STATUS : line.error.status();
    }

    private SequencesException of(@Nullable Line line, SequencesAnswer answer) {
        if (line == null) {
            return other.apply(answer);
        }
        answer.answer().errorCode(line.error);
        return line.maker.apply(answer);
    }

    private static String lowerCamel(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private record Line(SequencesErrorCode error, Function<SequencesAnswer, SequencesException> maker) {}
}
