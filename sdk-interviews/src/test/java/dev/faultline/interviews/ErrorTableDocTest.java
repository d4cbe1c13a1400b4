package dev.faultline.interviews;

import dev.faultline.testkit.ErrorTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ErrorTableDocTest {

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", ""), "..", "docs", "errors", "interviews.md");

    @Test
    void pageIsWhatTheTableSays() {
        ErrorTable.check(
                PAGE,
                ErrorTable.markdown("# Errors of the Interviews API", InterviewsError.values())
                        + "\nThe enum `InterviewsError` is the source of this page: "
                        + "`./mvnw -pl sdk-interviews -am verify -Dfaultline.docs=write` writes it anew.\n");
    }
}
