package dev.faultline.sequences;

import dev.faultline.core.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The vendor's error page, and for each of its domains a request that belongs to it. */
final class Catalogue {

    record Line(String domain, String code, String name, int status, String type, Outcome outcome) {

        SequencesDomain constant() {
            return SequencesDomain.valueOf(domain.replace("LinkedIn", "Linked in")
                    .toUpperCase(Locale.ROOT)
                    .replace(' ', '_'));
        }

        Class<?> exception() {
            return Stream.of(general().getDeclaredClasses())
                    .filter(nested -> nested.getSimpleName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        Class<?> general() {
            return Stream.of(SequencesException.class.getPermittedSubclasses())
                    .filter(permitted -> permitted.getSimpleName().equals(type))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("Sequences", "/v4/sequences/{id}"),
            Map.entry("Sequence Actions", "/v4/sequences/{id}/start"),
            Map.entry("Sequence Steps", "/v4/sequences/{id}/steps"),
            Map.entry("Sequence Contacts", "/v4/sequences/{id}/contacts"),
            Map.entry("Sequence Templates", "/v3/sequence-templates"),
            Map.entry("Sequence Folders", "/v3/sequence-folders"),
            Map.entry("Sequence Email Accounts", "/v4/sequences/{id}/email-accounts"),
            Map.entry("Contacts", "/v4/contacts"),
            Map.entry("Accounts", "/v3/contact-accounts"),
            Map.entry("Contact Lists", "/v3/contact-lists"),
            Map.entry("Contact Blacklist Rules", "/v3/contact-blacklist-rules/emails"),
            Map.entry("Custom Fields", "/v3/custom-fields"),
            Map.entry("Email Accounts", "/v4/email-accounts"),
            Map.entry("Email Templates", "/v3/email-templates"),
            Map.entry("Email Template Folders", "/v3/email-template-folders"),
            Map.entry("Holiday Calendars", "/v3/holiday-calendars"),
            Map.entry("LinkedIn Accounts", "/v3/linkedin-accounts"),
            Map.entry("Schedulers", "/v3/schedulers"),
            Map.entry("Tasks", "/v3/tasks"));

    /** The newer contract's names of each domain's things, by the grammar of the slugs that its pages print. */
    static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("Sequences", "sequence"),
            Map.entry("Sequence Actions", "sequence"),
            Map.entry("Sequence Steps", "sequenceStep"),
            Map.entry("Sequence Contacts", "sequenceContact"),
            Map.entry("Sequence Templates", "sequenceTemplate"),
            Map.entry("Sequence Folders", "sequenceFolder"),
            Map.entry("Sequence Email Accounts", "sequenceEmailAccount"),
            Map.entry("Contacts", "contact"),
            Map.entry("Accounts", "contactAccount"),
            Map.entry("Contact Lists", "contactList"),
            Map.entry("Contact Blacklist Rules", "contactBlacklistRule"),
            Map.entry("Custom Fields", "customField"),
            Map.entry("Email Accounts", "emailAccount"),
            Map.entry("Email Templates", "emailTemplate"),
            Map.entry("Email Template Folders", "emailTemplateFolder"),
            Map.entry("Holiday Calendars", "holidayCalendar"),
            Map.entry("LinkedIn Accounts", "linkedInAccount"),
            Map.entry("Schedulers", "schedule"),
            Map.entry("Tasks", "task"));

    private Catalogue() {}

    static List<Line> lines() {
        try (BufferedReader csv = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream("/sequences-errors.csv")),
                StandardCharsets.UTF_8))) {
            return csv.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Line(
                            cells[0],
                            cells[1],
                            cells[2],
                            Integer.parseInt(cells[3]),
                            cells[4],
                            Outcome.valueOf(cells[5])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of each domain. */
    static List<Line> domains() {
        return lines().stream().filter(line -> line.code().equals("1")).toList();
    }
}
