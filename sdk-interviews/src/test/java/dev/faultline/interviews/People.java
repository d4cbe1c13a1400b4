package dev.faultline.interviews;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.ImportResult;
import dev.faultline.core.ImportResult.Range;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows to import, and what arrives of them. */
final class People {

    static final String ACCEPTED = "{\"success\":true,\"requestId\":\"r1\"}";

    private static final Pattern EMAIL = Pattern.compile("\"email\":\"p(\\d+)@");

    private People() {}

    static NewCandidate person(int number) {
        return NewCandidate.builder()
                .firstName("Amina")
                .lastName("Okafor")
                .email("p" + number + "@example.org")
                .build();
    }

    static Stream<NewCandidate> people(int number) {
        return IntStream.range(0, number).mapToObj(People::person);
    }

    static Script imports(FaultServer server) {
        return server.on(HttpMethod.POST, "/candidates/bulk");
    }

    /** The numbers of the people in a request. */
    static List<Integer> in(SeenRequest request) {
        return EMAIL.matcher(request.text())
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    /** The first one of each request, and how many. */
    static List<String> requests(FaultServer server) {
        return server.requests().stream()
                .map(request -> in(request).get(0) + "+" + in(request).size())
                .toList();
    }

    static List<String> ranges(List<Range> ranges) {
        return ranges.stream().map(range -> range.from() + "+" + range.rows()).toList();
    }

    static ImportResult importAll(
            Surface surface,
            InterviewsClient client,
            Stream<NewCandidate> rows,
            Consumer<CandidateImportOptions> options) {
        return Samples.call(
                surface,
                client,
                c -> c.candidates(Samples.POSITION).importAll(rows, options),
                c -> c.candidates(Samples.POSITION).importAll(rows, options));
    }
}
