package dev.faultline.partner;

import dev.faultline.testkit.ErrorTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ErrorTableDocTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "..", "docs", "errors", "partner.md");

    @Test
    void pageIsWhatTheTableSays() {
        ErrorTable.check(
                PAGE,
                ErrorTable.markdown("# Errors of the Partner API", PartnerError.values())
                        + "\nThe enum `PartnerError` is the source of this page: "
                        + "`./mvnw -pl sdk-partner -am verify -Dfaultline.docs=write` writes it anew.\n");
    }
}
