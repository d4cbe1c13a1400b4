package dev.faultline.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.testkit.ErrorTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ErrorTableDocTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "..", "docs", "errors", "partner.md");

    @Test
    void pageIsWhatTheTableSays() throws IOException {
        String page = ErrorTable.markdown("# Errors of the Partner API", PartnerError.values())
                + "\nThe enum `PartnerError` is the source of this page: "
                + "`./mvnw -pl sdk-partner -am verify -Dfaultline.docs=write` writes it anew.\n";
        if (System.getProperty("faultline.docs", "").equals("write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .content(UTF_8)
                .as("written anew with -Dfaultline.docs=write")
                .isEqualTo(page);
    }
}
