package dev.faultline.crm;

import dev.faultline.testkit.ErrorTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ErrorTableDocTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "..", "docs", "errors", "crm.md");

    @Test
    void pageIsWhatTheTableSays() {
        ErrorTable.check(
                PAGE,
                ErrorTable.markdown("# Errors of the CRM API", CrmError.values())
                        + "\nThe enum `CrmError` is the source of this page: "
                        + "`./mvnw -pl sdk-crm -am verify -Dfaultline.docs=write` writes it anew.\n");
    }
}
