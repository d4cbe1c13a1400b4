package dev.faultline.examples.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The recipes in the class comment of {@code SequencesClient} are the code that {@link SequencesTasksTest} runs. */
class SequencesClientJavadocTest {

    private static final Path BASE = Path.of(System.getProperty("basedir", ""));

    private static final Path CLIENT =
            BASE.resolve("../sdk-sequences/src/main/java/dev/faultline/sequences/SequencesClient.java");

    private static final Path TASKS =
            BASE.resolve("src/test/java/dev/faultline/examples/sequences/SequencesTasksTest.java");

    private static final Pattern CLASS_COMMENT =
            Pattern.compile("^/\\*\\*\\n(.*?)^ \\*/$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern PIECE =
            Pattern.compile("(?:<!-- snippet: ([a-z-]+) -->\\n)?<pre>\\{@code\\n(.*?)\\n\\}</pre>", Pattern.DOTALL);

    /** A statement's margin within a test, and that of a method. */
    private static final int[] MARGINS = {8, 4};

    @TestFactory
    Iterable<DynamicTest> eachPiece_isASnippetThatRuns() throws IOException {
        String tasks = Files.readString(TASKS);
        return pieces().entrySet().stream()
                .map(piece ->
                        DynamicTest.dynamicTest(piece.getKey(), () -> check(piece.getKey(), piece.getValue(), tasks)))
                .toList();
    }

    @Test
    void tenRecipes_areThere() throws IOException {
        assertThat(pieces()).hasSize(10);
    }

    private static void check(String name, String code, String tasks) {
        String snippet = "// snippet: " + name + "\n" + code + "\n// end\n";
        for (int margin : MARGINS) {
            if (tasks.contains(snippet.indent(margin))) {
                return;
            }
        }
        throw new AssertionError("the recipe " + name + " of SequencesClient's Javadoc differs from the snippet of "
                + TASKS.getFileName() + "; it is:\n" + code);
    }

    /** The pieces of code by their names. */
    private static Map<String, String> pieces() throws IOException {
        Matcher comment = CLASS_COMMENT.matcher(Files.readString(CLIENT));
        assertThat(comment.find()).as("a class comment").isTrue();
        String text = comment.group(1)
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));
        Map<String, String> pieces = new LinkedHashMap<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            assertThat(piece.group(1))
                    .as("the marker before:\n" + piece.group(2))
                    .isNotNull();
            assertThat(pieces.put(piece.group(1), piece.group(2)))
                    .as("another recipe named " + piece.group(1))
                    .isNull();
        }
        assertThat(text.split("\\{@code\\n", -1)).as("pieces with a marker").hasSize(pieces.size() + 1);
        return pieces;
    }
}
