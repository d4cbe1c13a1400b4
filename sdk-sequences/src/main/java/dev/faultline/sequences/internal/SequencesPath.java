package dev.faultline.sequences.internal;

import dev.faultline.core.RawRequest;
import dev.faultline.sequences.SequencesDomain;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A path and its domain. The vendor's error page lists no paths: the mapping follows the reference's headings and the
 * codes on its pages. The method never decides.
 */
public final class SequencesPath {

    private static final Pattern VERSION = Pattern.compile("v\\d+(?:\\.\\d+)*");

    /** An integer or UUID. */
    private static final Pattern ID = Pattern.compile("\\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
            Map.entry("schedules", SequencesDomain.SCHEDULERS), // their name in the current contract
            Map.entry("tasks", SequencesDomain.TASKS));

    /** The segment after {@code /sequences/}. */
    private static final Map<String, SequencesDomain> OF_ALL_SEQUENCES = Map.ofEntries(
            Map.entry("bulk-delete", SequencesDomain.SEQUENCES),
            Map.entry("stats", SequencesDomain.SEQUENCES),
            Map.entry("start", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("pause", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("archive", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("batch", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("steps", SequencesDomain.SEQUENCE_STEPS),
            Map.entry("create-from-template", SequencesDomain.SEQUENCE_TEMPLATES));

    /** The segment after a sequence's id. */
    private static final Map<String, SequencesDomain> OF_ONE_SEQUENCE = Map.ofEntries(
            Map.entry("stats", SequencesDomain.SEQUENCES),
            Map.entry("start", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("pause", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("archive", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("owner", SequencesDomain.SEQUENCE_ACTIONS),
            Map.entry("steps", SequencesDomain.SEQUENCE_STEPS),
            Map.entry("contacts", SequencesDomain.SEQUENCE_CONTACTS),
            Map.entry("contact-links", SequencesDomain.SEQUENCE_CONTACTS),
            Map.entry("save-as-template", SequencesDomain.SEQUENCE_TEMPLATES),
            Map.entry("email-accounts", SequencesDomain.SEQUENCE_EMAIL_ACCOUNTS),
            Map.entry("email-account-links", SequencesDomain.SEQUENCE_EMAIL_ACCOUNTS));

    /** Segments below {@code /sequences/} that are no sequences: outside of all tables. */
    private static final Set<String> NO_SEQUENCES = Set.of("ai-sdr");

    /** Roots with tighter hourly limits of unknown size. */
    private static final Set<String> TIGHT = Set.of("reporting");

    /** The page of set-bounced gives these codes another meaning than the error page does: which one holds is open. */
    public static final Set<String> DOUBTFUL_FOR_BOUNCED = Set.of("5", "8");

    /** Lower case, without the version. */
    private final List<Segment> segments;

    private SequencesPath(List<Segment> segments) {
        boolean versioned =
                !segments.isEmpty() && VERSION.matcher(segments.get(0).text()).matches();
        this.segments = versioned ? segments.subList(1, segments.size()) : segments;
    }

    /** A template, or a path with its ids in it; with or without a version before it. */
    public static SequencesPath of(String path) {
        return new SequencesPath(
                split(path).map(text -> new Segment(lower(text), isPlace(text))).toList());
    }

    /** The path of a raw request with its parameters in their places; a slash in one makes no segment. */
    public static SequencesPath of(RawRequest request) {
        Map<String, String> values = request.parameters().stream()
                .collect(Collectors.toMap(
                        entry -> "{" + entry.getKey() + "}", Map.Entry::getValue, (first, second) -> second));
        return new SequencesPath(split(request.path())
                .map(text -> new Segment(lower(values.getOrDefault(text, text)), isPlace(text)))
                .toList());
    }

    /** The codes that mean one thing on the error page and another on the operation's own. */
    static Set<String> doubtfulCodes(List<String> segments) {
        SequencesPath path = of(String.join("/", segments));
        boolean bounced = path.segments.size() == 2
                && path.text(0).equals("contacts")
                && path.text(1).equals("set-bounced");
        return bounced ? DOUBTFUL_FOR_BOUNCED : Set.of();
    }

    /**
     * The domain of the path.
     *
     * @return the domain, {@code null} if the operation is outside of all tables
     */
    @Nullable
    public SequencesDomain domain() {
        if (segments.isEmpty()) {
            return null;
        }
        String root = text(0);
        if (root.equals("sequences")) {
            return ofSequences();
        }
        boolean listsOfContact = root.equals("contacts") && segments.size() >= 3 && text(2).equals("lists");
        return listsOfContact ? SequencesDomain.CONTACT_LISTS : BY_ROOT.get(root);
    }

    private @Nullable SequencesDomain ofSequences() {
        if (segments.size() == 1) {
            return SequencesDomain.SEQUENCES;
        }
        Segment second = segments.get(1);
        SequencesDomain ofAll = OF_ALL_SEQUENCES.get(second.text());
        if (ofAll != null) {
            return ofAll;
        }
        boolean id = second.parameter() || ID.matcher(second.text()).matches();
        if (segments.size() == 2) {
            return id ? SequencesDomain.SEQUENCES : null;
        }
        // an id of another form is one if a sequence's action follows it
        return !id && NO_SEQUENCES.contains(second.text()) ? null : OF_ONE_SEQUENCE.get(text(2));
    }

    /** Whether the path has an hourly limit that is tighter than the user's. */
    public boolean isTight() {
        return !segments.isEmpty()
                && (TIGHT.contains(text(0))
                        || (text(0).equals("sequences")
                                && text(segments.size() - 1).equals("stats")));
    }

    private String text(int index) {
        return segments.get(index).text();
    }

    private static Stream<String> split(String path) {
        return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty());
    }

    private static boolean isPlace(String text) {
        return text.startsWith("{") && text.endsWith("}");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * A part of the path.
     *
     * @param text in lower case
     * @param parameter whether a parameter stands here, which is an id wherever an id can be
     */
    private record Segment(String text, boolean parameter) {}
}
