package dev.faultline.examples;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The code is that of the application in {@code consumers}, which is built and run with each Boot. */
class SpringBootPageTest {

    /** From the tests of this module. */
    private static final String CONSUMERS = "../".repeat(7) + "consumers/shared/";

    @Test
    void javaOfThePage_isTheCodeThatRuns() {
        DocSnippets.check(
                DocPage.of("spring-boot.md"),
                List.of(
                        CONSUMERS + "starter/app/Application.java",
                        CONSUMERS + "starter/app/Submissions.java",
                        CONSUMERS + "starter/app/Failures.java",
                        CONSUMERS + "starter/app/Webhooks.java",
                        CONSUMERS + "startertest/app/ApplicationTest.java"));
    }
}
