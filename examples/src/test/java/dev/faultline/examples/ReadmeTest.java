package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's snippets are those of the pages in {@code docs}, whose code is compiled and run. */
class ReadmeTest {

    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: [a-z-]+ -->\\n```java\\n.*?```\\n", Pattern.DOTALL);

    @Test
    void snippets_areThoseOfAPage() throws IOException {
        StringBuilder pages = new StringBuilder();
        try (Stream<Path> files = Files.list(DocPage.of("."))) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                pages.append(Files.readString(page));
            }
        }
        List<String> snippets = SNIPPET.matcher(Files.readString(DocPage.of("../README.md")))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(snippets)
                .hasSize(7)
                .allSatisfy(snippet -> assertThat(pages.indexOf(snippet))
                        .as("on a page:\n" + snippet)
                        .isNotNegative());
    }
}
