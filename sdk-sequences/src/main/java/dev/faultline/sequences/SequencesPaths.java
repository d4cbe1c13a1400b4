package dev.faultline.sequences;

import dev.faultline.core.RawRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which path belongs to which domain. The vendor's error page does not say so: this is what the reference's headings
 * and the codes on its pages tell. The method never decides.
 */
final class SequencesPaths {

    private static final Pattern VERSION = Pattern.compile("v\\d+");

    /** An integer or UUID, or its place in a template. */
    private static final Pattern ID =
            Pattern.compile("\\{.*}|\\d+|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Map<String, SequencesDomain> BY_ROOT = Map.ofEntries(
            Map.entry("sequence-templates", SequencesDomain.SEQUENCE_TEMPLATES),
            Map.entry("sequence-folders", SequencesDomain.SEQUENCE_FOLDERS),
            Map.entry("contacts", SequencesDomain.CONTACTS),
            Map.entry("contact-accounts", SequencesDomain.ACCOUNTS),
            Map.entry("contact-lists", SequencesDomain.CONTACT_LISTS),
            Map.entry("contact-blacklist-rules", SequencesDomain.CONTACT_BLACKLIST_RULES),
            Map.entry("custom-fields", SequencesDomain.CUSTOM_FIELDS),
            Map.entry("email-accounts", SequencesDomain.EMAIL_ACCOUNTS),
            Map.entry("email-templates", SequencesDomain.EMAIL_TEMPLATES),
            Map.entry("email-template-folders", SequencesDomain.EMAIL_TEMPLATE_FOLDERS),
            Map.entry("holiday-calendars", SequencesDomain.HOLIDAY_CALENDARS),
            Map.entry("linkedin-accounts", SequencesDomain.LINKED_IN_ACCOUNTS),
            Map.entry("schedulers", SequencesDomain.SCHEDULERS),
            Map.entry("schedules", SequencesDomain.SCHEDULERS), // their name in the newer reference
            Map.entry("tasks", SequencesDomain.TASKS));

    /** What follows {@code /sequences/}, or an id behind that. */
    private static final Map<String, SequencesDomain> OF_SEQUENCES = Map.ofEntries(
            Map.entry("bulk-delete", SequencesDomain.SEQUENCES),
            Map.entry("start", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("pause", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("archive", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("owner", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("batch", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("steps", SequencesDomain.SEQUENCE_STEPS),
            Map.entry("contacts", SequencesDomain.SEQUENCE_CONTACTS),
            Map.entry("contact-links", SequencesDomain.SEQUENCE_CONTACTS),
            Map.entry("save-as-template", SequencesDomain.SEQUENCE_TEMPLATES),
            Map.entry("create-from-template", SequencesDomain.SEQUENCE_TEMPLATES),
            Map.entry("email-accounts", SequencesDomain.SEQUENCE_EMAIL_ACCOUNTS),
            Map.entry("email-account-links", SequencesDomain.SEQUENCE_EMAIL_ACCOUNTS));

    /** Roots with tighter hourly limits of unknown size. */
    private static final Set<String> TIGHT = Set.of("reporting");

    private SequencesPaths() {}

    /** The path of a raw request with its parameters in their places; a slash in one makes no segment. */
    static String filled(RawRequest request) {
        String path = request.path();
        for (Map.Entry<String, String> parameter : request.parameters()) {
            path = path.replace(
                    "{" + parameter.getKey() + "}", parameter.getValue().replace("/", "%2F"));
        }
        return path;
    }

    /**
     * The domain of a path.
     *
     * @param path with or without a version before it, with ids filled in or not
     * @return the domain, {@code null} if the operation is outside of all tables
     */
    static @Nullable SequencesDomain domainOf(String path) {
        List<String> segments = segments(path);
        if (segments.isEmpty()) {
            return null;
        }
        String root = segments.get(0);
        if (root.equals("sequences")) {
            return ofSequences(segments.subList(1, segments.size()));
        }
        boolean listsOfContact = root.equals("contacts")
                && segments.size() == 3
                && segments.get(2).equals("lists");
        return listsOfContact ? SequencesDomain.CONTACT_LISTS : BY_ROOT.get(root);
    }

    private static @Nullable SequencesDomain ofSequences(List<String> rest) {
        boolean one = !rest.isEmpty() && ID.matcher(rest.get(0)).matches();
        List<String> action = one ? rest.subList(1, rest.size()) : rest;
        return action.isEmpty() ? SequencesDomain.SEQUENCES : OF_SEQUENCES.get(action.get(0));
    }

    /** Whether the path has an hourly limit that is tighter than the user's. */
    static boolean isTight(String path) {
        List<String> segments = segments(path);
        return !segments.isEmpty()
                && (TIGHT.contains(segments.get(0))
                        || (segments.get(0).equals("sequences")
                                && segments.get(segments.size() - 1).equals("stats")));
    }

    private static List<String> segments(String path) {
        List<String> segments = Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        boolean versioned =
                !segments.isEmpty() && VERSION.matcher(segments.get(0)).matches();
        return versioned ? segments.subList(1, segments.size()) : segments;
    }
}
