package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.crm.CrmClient;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise of the page on exactly-once names a method that exists and tests that exist. */
class ExactlyOncePageTest {

    /** Operations, what the SDK adds, what the application stores, the guarantee, and the tests. */
    private static final Pattern ROW =
            Pattern.compile("^\\| (`[^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| (`[^|]+) \\|$", Pattern.MULTILINE);

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private static final List<Class<?>> CLIENTS = List.of(
            PartnerClient.class, CrmClient.class, InterviewsClient.class, SequencesClient.class, TelephonyClient.class);

    private static final List<String> MODULES = List.of("partner", "crm", "interviews", "sequences", "telephony");

    private static String page() throws IOException {
        return Files.readString(DocPage.of("exactly-once.md"));
    }

    private static List<String> quoted(int column) throws IOException {
        return ROW.matcher(page())
                .results()
                .flatMap(row -> QUOTED.matcher(row.group(column)).results())
                .map(name -> name.group(1))
                .toList();
    }

    @Test
    void operations_areMethodsOfBothSurfaces() throws IOException {
        Map<String, Class<?>> classes = new HashMap<>();
        for (Class<?> client : CLIENTS) {
            ModuleClasses.of(client).types().forEach(type -> classes.put(type.getSimpleName(), type));
        }

        assertThat(quoted(1)).hasSizeGreaterThan(12).allSatisfy(operation -> {
            String[] names = operation.split("\\.", -1);
            for (String surface : List.of(names[0], "Async" + names[0])) {
                assertThat(classes).containsKey(surface);
                assertThat(classes.get(surface).getMethods())
                        .extracting(Method::getName)
                        .contains(names[1]);
            }
        });
    }

    @Test
    void evidence_isATestOfAModule() throws IOException {
        assertThat(quoted(5))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(
                                MODULES.stream().map(module -> DocPage.of("../sdk-" + module + "/src/test/java")))
                        .as(test)
                        .anyMatch(tests -> contains(tests, test + ".java")));
    }

    @Test
    void allRows_haveTheFiveColumns() throws IOException {
        long rows = page().lines().filter(line -> line.startsWith("| `")).count();
        assertThat(ROW.matcher(page()).results().map(MatchResult::group)).hasSize((int) rows);
    }

    private static boolean contains(Path tests, String file) {
        try (Stream<Path> files = Files.walk(tests)) {
            return files.anyMatch(path -> path.endsWith(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
