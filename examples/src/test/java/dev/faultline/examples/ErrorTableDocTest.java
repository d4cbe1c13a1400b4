package dev.faultline.examples;

import dev.faultline.core.ErrorCode;
import dev.faultline.crm.CrmError;
import dev.faultline.interviews.InterviewsError;
import dev.faultline.partner.PartnerError;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesError;
import dev.faultline.sequences.SequencesException;
import dev.faultline.telephony.TelephonyError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each page of {@code docs/errors} says what the tables say; with {@code -Dfaultline.docs=write} it is made so. */
class ErrorTableDocTest {

    @Test
    void partner() {
        check("partner.md", ErrorTable.markdown("# Errors of the Partner API", PartnerError.values()), "");
    }

    @Test
    void crm() {
        check("crm.md", ErrorTable.markdown("# Errors of the CRM API", CrmError.values()), "");
    }

    @Test
    void interviews() {
        check("interviews.md", ErrorTable.markdown("# Errors of the Interviews API", InterviewsError.values()), "");
    }

    @Test
    void telephony() {
        check(
                "telephony.md",
                ErrorTable.markdown("# Errors of the Telephony API", TelephonyError.values()),
                "\nThe API tells its errors apart by the HTTP status; the code is the status's name, sent as"
                        + " `error`. Any other 5xx is a `ServerFault`, 451 a `Forbidden`, 410 a `NotFound`, everything"
                        + " else an `InvalidRequest`.\n");
    }

    @Test
    void sequences() {
        StringBuilder page = new StringBuilder("# Errors of the Reply API\n\n"
                + "A code means something only in its domain, which the SDK knows from the operation. Whatever the domain, a\n"
                + "401 is `SequencesException.Unauthorized`, a 429 `SequencesException.Throttled` and a 5xx\n"
                + "`SequencesException.ServerFault`. A code that is newer than the SDK, or comes with another status than here, is\n"
                + "its domain's class itself. A text such as `sequence.notFound`, as the newer contract has it, is a code of the\n"
                + "domain of its resource, unless the operation's own domain has one for it (`SequenceNotFound`).\n\n"
                + "Outcome is what the failed request may have left behind: some codes come with a 400 though the server failed\n"
                + "midway, and what they were asked for may have been done.\n");
        for (SequencesDomain domain : SequencesDomain.values()) {
            ErrorCode[] table = domain.errors().toArray(ErrorCode[]::new);
            page.append('\n').append(ErrorTable.markdown("## " + domain.title(), table));
        }
        page.append('\n').append(ErrorTable.markdown("## What no domain's table covers", SequencesError.values()));
        page.append("\n## Kinds\n\n`SequencesException.kind()` unites codes of different domains; a code that is newer"
                + " than the SDK\nhas the kind of its status.\n\n| Kind | Codes |\n|---|---|\n");
        for (SequencesException.Kind kind : SequencesException.Kind.values()) {
            page.append("| `").append(kind).append("` | ").append(typesOf(kind)).append(" |\n");
        }
        check("sequences.md", page.toString(), "");
    }

    private static String typesOf(SequencesException.Kind kind) {
        return Stream.concat(
                        Arrays.stream(SequencesDomain.values()).flatMap(domain -> domain.errors().stream()),
                        Arrays.stream(SequencesError.values()))
                .filter(code -> code.kind() == kind)
                .map(code -> code.type().getName().replaceFirst("[a-z.]*", "").replace('$', '.'))
                .collect(Collectors.joining("`, `", "`", "`"));
    }

    /** The numbers behind the modules in the README. */
    @Test
    void counts() throws IOException {
        List<SequencesDomain> domains = List.of(SequencesDomain.values());
        int codes = domains.stream().mapToInt(domain -> domain.errors().size()).sum();
        Path readme = DocPage.of("../README.md");
        String page = Files.readString(readme);
        page = counted(page, "partner", PartnerError.values().length + " codes");
        page = counted(page, "crm", CrmError.values().length + " codes");
        page = counted(page, "interviews", InterviewsError.values().length + " codes");
        page = counted(page, "sequences", codes + " codes in " + domains.size() + " domains");
        page = counted(page, "telephony", TelephonyError.values().length + " statuses");
        DocPage.check(readme, page);
    }

    private static String counted(String readme, String api, String count) {
        String link = "](docs/errors/" + api + ".md)";
        return readme.replaceAll("\\[[^\\[\\]]*" + Pattern.quote(link), Matcher.quoteReplacement("[" + count + link));
    }

    private static void check(String page, String table, String note) {
        String source = "\nThe enums of the module are the source of this page: "
                + "`./mvnw verify -Dfaultline.docs=write` writes it anew.\n";
        DocPage.check(DocPage.of("errors/" + page), table + note + source);
    }
}
