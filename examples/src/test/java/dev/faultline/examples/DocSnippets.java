package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps the Java or Kotlin of a page as the code that is compiled and run: the lines between {@code // snippet: name} and
 * {@code // end} of test sources. With {@code -Dfaultline.docs=write} they are written into the page.
 */
public final class DocSnippets {

    private static final Path SOURCES =
            Path.of(System.getProperty("basedir", ""), "src/test/java/dev/faultline/examples");

    private static final Pattern SNIPPET =
            Pattern.compile("(?m)^ *// snippet: ([a-z-]+)\\n(.*?)^ *// end$", Pattern.DOTALL);

    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- snippet: ([a-z-]+) -->\\n)?```(java|kotlin)\\n(.*?)```\\n", Pattern.DOTALL);

    private DocSnippets() {}

    /**
     * Fails if a piece of code in the page is not a snippet, or a snippet is not in the page exactly once.
     *
     * @param page the page
     * @param sources test sources that have the snippets, such as {@code crm/CrmTasksTest.java}
     */
    public static void check(Path page, List<String> sources) {
        Map<String, String> snippets = snippets(sources);
        String content = read(page);

        String shouldBe = BLOCK.matcher(content).replaceAll(found -> {
            String name = found.group(1);
            assertThat(snippets).as("the marker before:\n" + found.group(3)).containsKey(name);
            return Matcher.quoteReplacement(
                    "<!-- snippet: " + name + " -->\n```" + found.group(2) + "\n" + snippets.get(name) + "```\n");
        });

        DocPage.check(page, shouldBe);
        assertThat(snippets.keySet())
                .as("snippets that the page shows")
                .isNotEmpty()
                .allSatisfy(name -> assertThat(content).containsOnlyOnce("<!-- snippet: " + name + " -->\n```"));
    }

    private static Map<String, String> snippets(List<String> sources) {
        Map<String, String> snippets = new LinkedHashMap<>();
        for (String source : sources) {
            Matcher found = SNIPPET.matcher(read(SOURCES.resolve(source)));
            while (found.find()) {
                assertThat(snippets.put(found.group(1), unindented(found.group(2))))
                        .as("another snippet named " + found.group(1))
                        .isNull();
            }
        }
        return snippets;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not be read: " + file, e);
        }
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
