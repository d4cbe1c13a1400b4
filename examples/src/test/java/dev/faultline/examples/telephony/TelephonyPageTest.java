package dev.faultline.examples.telephony;

import dev.faultline.examples.DocPage;
import dev.faultline.examples.DocSnippets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TelephonyPageTest {

    @Test
    void javaOfThePage_isTheCodeThatRuns() {
        DocSnippets.check(DocPage.of("telephony.md"), List.of("telephony/TelephonyTasksTest.java"));
    }
}
