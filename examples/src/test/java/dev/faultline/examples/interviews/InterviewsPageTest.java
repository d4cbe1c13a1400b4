package dev.faultline.examples.interviews;

import dev.faultline.examples.DocPage;
import dev.faultline.examples.DocSnippets;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterviewsPageTest {

    @Test
    void javaOfThePage_isTheCodeThatRuns() {
        DocSnippets.check(DocPage.of("interviews.md"), List.of("interviews/InterviewsTasksTest.java"));
    }
}
