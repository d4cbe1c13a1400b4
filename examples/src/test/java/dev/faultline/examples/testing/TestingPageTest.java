package dev.faultline.examples.testing;

import dev.faultline.examples.DocPage;
import dev.faultline.examples.DocSnippets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestingPageTest {

    @Test
    void javaOfThePage_isTheCodeThatRuns() {
        DocSnippets.check(
                DocPage.of("testing.md"),
                List.of(
                        "testing/Submissions.java",
                        "testing/ServerSnippetsTest.java",
                        "testing/WithoutServerSnippetsTest.java"));
    }
}
