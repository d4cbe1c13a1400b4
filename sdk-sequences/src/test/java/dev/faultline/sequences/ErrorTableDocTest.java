package dev.faultline.sequences;

import dev.faultline.core.ErrorCode;
import dev.faultline.testkit.ErrorTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ErrorTableDocTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "..", "docs", "errors", "sequences.md");

    @Test
    void pageIsWhatTheTablesSay() {
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
        page.append('\n')
                .append(ErrorTable.markdown("## What no domain's table covers", SequencesError.values()))
                .append("\nThe enums are the source of this page: "
                        + "`./mvnw -pl sdk-sequences -am verify -Dfaultline.docs=write` writes it anew.\n");
        ErrorTable.check(PAGE, page.toString());
    }
}
