package dev.faultline.examples.crm;

import dev.faultline.examples.DocPage;
import dev.faultline.examples.DocSnippets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrmPageTest {

    @Test
    void javaOfThePage_isTheCodeThatRuns() {
        DocSnippets.check(DocPage.of("crm.md"), List.of("crm/CrmTasksTest.java"));
    }
}
