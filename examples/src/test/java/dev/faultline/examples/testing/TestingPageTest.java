package dev.faultline.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.DocPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each piece of Java in {@code docs/testing.md} is the code between {@code // snippet: name} and {@code // end} of the classes
 * here, which are compiled and run. With {@code -Dfaultline.docs=write} it is written into the page.
 */
class TestingPageTest {

    private static final Path PAGE = DocPage.of("testing.md");

    private static final Path SOURCES =
            Path.of(System.getProperty("basedir", ""), "src/test/java/dev/faultline/examples/testing");

    private static final Pattern SNIPPET =
            Pattern.compile("(?m)^ *// snippet: ([a-z-]+)\\n(.*?)^ *// end$", Pattern.DOTALL);

    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- snippet: ([a-z-]+) -->\\n)?```java\\n(.*?)```\\n", Pattern.DOTALL);

    @Test
    void javaOfThePage_isTheCodeThatRuns() throws IOException {
        Map<String, String> snippets = snippets();
        String page = Files.readString(PAGE);

        String shouldBe = BLOCK.matcher(page).replaceAll(found -> {
            String name = found.group(1);
            assertThat(snippets).as("the marker before:\n" + found.group(2)).containsKey(name);
            return Matcher.quoteReplacement("<!-- snippet: " + name + " -->\n```java\n" + snippets.get(name) + "```\n");
        });

        DocPage.check(PAGE, shouldBe);
        assertThat(snippets.keySet())
                .as("snippets that the page shows")
                .allSatisfy(name -> assertThat(page).containsOnlyOnce("<!-- snippet: " + name + " -->\n```java\n"));
    }

    private static Map<String, String> snippets() throws IOException {
        Map<String, String> snippets = new LinkedHashMap<>();
        for (String file : new String[] {"Submissions", "ServerSnippetsTest", "WithoutServerSnippetsTest"}) {
            Matcher found = SNIPPET.matcher(Files.readString(SOURCES.resolve(file + ".java")));
            while (found.find()) {
                snippets.put(found.group(1), unindented(found.group(2)));
            }
        }
        assertThat(snippets).hasSizeGreaterThan(10);
        return snippets;
    }

    /** As far to the left as its least indented line. */
    private static String unindented(String code) {
        int margin = code.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return Arrays.stream(code.split("\n", -1))
                .map(line -> line.isBlank() ? "" : line.substring(margin))
                .collect(Collectors.joining("\n"));
    }
}
