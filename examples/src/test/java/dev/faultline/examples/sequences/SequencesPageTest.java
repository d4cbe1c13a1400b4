package dev.faultline.examples.sequences;

import dev.faultline.examples.DocPage;
import dev.faultline.examples.DocSnippets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequencesPageTest {

    @Test
    void javaOfThePage_isTheCodeThatRuns() {
        DocSnippets.check(DocPage.of("sequences.md"), List.of("sequences/SequencesTasksTest.java"));
    }
}
