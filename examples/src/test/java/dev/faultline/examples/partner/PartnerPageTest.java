package dev.faultline.examples.partner;

import dev.faultline.examples.DocPage;
import dev.faultline.examples.DocSnippets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartnerPageTest {

    @Test
    void javaOfThePage_isTheCodeThatRuns() {
        DocSnippets.check(DocPage.of("partner.md"), List.of("partner/PartnerTasksTest.java"));
    }
}
