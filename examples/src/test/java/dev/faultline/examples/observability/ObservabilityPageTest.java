package dev.faultline.examples.observability;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.examples.DocPage;
import dev.faultline.examples.DocSnippets;
import dev.faultline.partner.PartnerClient;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page lists the meters and tags that a client makes, no more and no less, and its queries ask for them. */
@FaultlineTest
class ObservabilityPageTest {

    private static final Pattern ROW = Pattern.compile(
            "^\\| `(faultline[.a-z]+)` \\| `(faultline[_a-z]+)` \\| (\\w+) \\| ([^|]+) \\| [^|]+ \\|$",
            Pattern.MULTILINE);

    private static final Pattern QUERY = Pattern.compile("(faultline_[a-z_]+)(?:\\{([^}]*)})?");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private static String page() throws IOException {
        return Files.readString(DocPage.of("observability.md"));
    }

    @Test
    void meters_areThoseOfARun(FaultServer server, FakeClock clock) throws IOException {
        server.on(GET, Sample.PATH).respond(500, "{}").times(11).then().succeed("{}");
        try (PartnerClient partner = TracesTest.observed(
                        Sample.client(server, clock), registry, ObservationRegistry.NOOP)
                .build()) {
            for (int i = 0; i < 3; i++) {
                assertThat(catchThrowable(() -> partner.execute(Sample.REQUEST)))
                        .isNotNull();
            }
            List<MatchResult> rows = ROW.matcher(page()).results().toList();

            assertThat(rows.stream().map(row -> row.group(1) + " " + row.group(3) + " " + row.group(4)))
                    .containsExactlyInAnyOrderElementsOf(meters());
            Set<String> exposed = registry.scrape()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replaceAll("[{ ].*", ""))
                    .collect(Collectors.toSet());
            assertThat(rows).allSatisfy(row -> {
                String suffix = row.group(3).equals("timer") ? "_count" : "";
                assertThat(exposed).contains(row.group(2) + suffix);
            });
            assertThat(QUERY.matcher(page()).results())
                    .filteredOn(query -> query.group(1).matches(".*_(count|sum)") || query.group(2) != null)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(query -> assertThat(exposed).contains(query.group(1)));
        }
        server.lenient();
    }

    /** Each with its kind and its tags. */
    private Set<String> meters() {
        Set<String> meters = new TreeSet<>();
        for (Meter meter : registry.getMeters()) {
            Meter.Id id = meter.getId();
            String tags = id.getTags().stream()
                    .map(Tag::getKey)
                    .sorted()
                    .map(tag -> "`" + tag + "`")
                    .collect(Collectors.joining(" "));
            meters.add(id.getName() + " " + id.getType().name().toLowerCase(Locale.ROOT) + " " + tags);
        }
        return meters;
    }

    @Test
    void code_isThatOfTheTests() {
        DocSnippets.check(DocPage.of("observability.md"), List.of("observability/TracesTest.java"));
    }
}
