package dev.faultline.examples.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.DocPage;
import dev.faultline.examples.DocSnippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CookbookTest {

    private static final String MAIN = "../../../../../main/java/dev/faultline/examples/";

    private static final String CONSUMERS = "../../../../../../../consumers/it/";

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("webhook.md", List.of(MAIN + "partner/WebhookEndpoint.java")),
                Arguments.of("proxy-and-tls.md", List.of("cookbook/ProxyAndTlsTest.java")),
                Arguments.of("log-bodies.md", List.of("cookbook/BodyLog.java", "cookbook/BodyLogTest.java")),
                Arguments.of("virtual-threads.md", List.of(CONSUMERS + "newer-jdk/src/main/java/app/Main.java")),
                Arguments.of("kotlin.md", List.of(CONSUMERS + "kotlin/src/main/kotlin/app/Main.kt")),
                Arguments.of("finish-later.md", List.of("cookbook/FinishLaterTest.java")),
                Arguments.of("tenants.md", List.of("cookbook/TenantsTest.java")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void codeOfThePage_isTheCodeThatRuns(String page, List<String> sources) {
        DocSnippets.check(DocPage.of("cookbook/" + page), sources);
    }

    @Test
    void index_hasEveryPage() throws IOException {
        String index = Files.readString(DocPage.of("cookbook/README.md"));
        try (Stream<Path> pages = Files.list(DocPage.of("cookbook"))) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .hasSizeGreaterThan(7)
                    .allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
        }
    }
}
