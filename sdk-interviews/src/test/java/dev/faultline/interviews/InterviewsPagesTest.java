package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists end by hasMore, whatever their cursor says. */
@FaultlineTest
class InterviewsPagesTest {

    private static final CandidatesQuery INVITED =
            CandidatesQuery.builder().status(CandidateStatus.INVITED).limit(2).build();

    private static String page(String ids, String pagination) {
        String items = ids.isEmpty() ? "" : "{\"id\":\"" + ids.replace(",", "\"},{\"id\":\"") + "\"}";
        return "{\"success\":true,\"data\":[" + items + "],\"pagination\":" + pagination + "}";
    }

    private static List<String> all(Surface surface, InterviewsClient client, CandidatesQuery query) {
        return Samples.call(
                surface,
                client,
                c -> c.candidates("pos_8").list(query).stream()
                        .map(Candidate::id)
                        .toList(),
                c -> c.candidates("pos_8").list(query).thenCompose(page -> {
                    List<String> ids = new CopyOnWriteArrayList<>();
                    return page.forEach(candidate -> ids.add(candidate.id())).thenApply(nothing -> ids);
                }));
    }

    private static Optional<String> nextCursor(Surface surface, InterviewsClient client) {
        return Samples.call(
                surface,
                client,
                c -> c.candidates("pos_8").list().nextCursor(),
                c -> c.candidates("pos_8").list().thenApply(page -> page.nextCursor()));
    }

    @ParameterizedTest
    @EnumSource
    void pages_areReadUntilThereAreNoMore(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/candidates")
                .succeed(page("1,2", "{\"cursor\":\"b&/=\",\"hasMore\":true}"))
                .then()
                .succeed(page("", "{\"cursor\":\"c\",\"hasMore\":true}"))
                .then()
                // the vendor's own sample of a last page has a cursor
                .succeed(page("3", "{\"cursor\":\"d\",\"hasMore\":false}"));
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThat(all(surface, client, INVITED)).containsExactly("1", "2", "3");
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(
                        "/candidates?jobPositionId=pos_8&status=invited&limit=2",
                        "/candidates?jobPositionId=pos_8&status=invited&limit=2&cursor=b%26%2F%3D",
                        "/candidates?jobPositionId=pos_8&status=invited&limit=2&cursor=c");
    }

    @ParameterizedTest
    @EnumSource
    void list_goesOnAtAKeptCursor(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/candidates").succeed(page("9", "{\"cursor\":null,\"hasMore\":false}"));
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            CandidatesQuery query = CandidatesQuery.builder().cursor("kept").build();
            assertThat(all(surface, client, query)).containsExactly("9");
        }
        assertThat(server.requests().get(0).query("cursor")).contains("kept");
    }

    static Stream<Object[]> lastPages() {
        return Surface.with(Stream.of(
                "{\"cursor\":\"d\",\"hasMore\":false}", "{\"cursor\":null,\"hasMore\":false}", "{\"hasMore\":false}"));
    }

    @ParameterizedTest
    @MethodSource("lastPages")
    void lastPage_hasNoNextCursor(Surface surface, String pagination, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/candidates").succeed(page("1", pagination));
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThat(nextCursor(surface, client)).isEmpty();
        }
    }

    static Stream<Object[]> impossiblePages() {
        return Surface.with(Stream.of(
                page("1", "{\"cursor\":null,\"hasMore\":true}"),
                page("1", "{\"hasMore\":true}"),
                page("1", "{\"cursor\":\"\",\"hasMore\":true}"),
                page("1", "{}"),
                page("1", "null"),
                page("1", "[]"),
                "{\"success\":true,\"data\":[{\"id\":\"1\"}]}",
                page("1", "{\"cursor\":\"d\"}"),
                page("1", "{\"cursor\":\"d\",\"hasMore\":\"yes\"}"),
                "{\"success\":true,\"data\":{}}",
                "{\"success\":true}",
                "{\"success\":true,\"data\":[7]}",
                "{\"success\":true,\"data\":[{\"firstName\":\"A\"}]}",
                "{\"success\":false,\"data\":[]}",
                "[]",
                "<html>"));
    }

    @ParameterizedTest
    @MethodSource("impossiblePages")
    void pageThatCannotBeRight_isNotTakenForTheLast(Surface surface, String body, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/candidates").succeed(body);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThat(catchThrowableOfType(ResponseFormatException.class, () -> nextCursor(surface, client)))
                    .isNotNull();
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void cursorThatLeadsNowhere_endsTheList(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/candidates").succeed(page("1", "{\"cursor\":\"same\",\"hasMore\":true}"));
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThat(catchThrowableOfType(ResponseFormatException.class, () -> all(surface, client, INVITED)))
                    .hasMessageContaining("never end");
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void jobPositions_haveTheSamePages(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/job-positions")
                .succeed(page("pos_1", "{\"cursor\":\"b\",\"hasMore\":true}"))
                .then()
                .succeed(page("pos_2", "{\"cursor\":\"c\",\"hasMore\":false}"));
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            List<String> ids = new CopyOnWriteArrayList<>();
            Samples.make(
                    surface,
                    client,
                    c -> {
                        c.jobPositions().list().all().forEach(position -> ids.add(position.id()));
                        return ids;
                    },
                    c -> c.jobPositions().list().thenCompose(page -> page.forEach(position -> ids.add(position.id()))));
            assertThat(ids).containsExactly("pos_1", "pos_2");
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly("/job-positions?limit=200", "/job-positions?limit=200&cursor=b");
    }

    @ParameterizedTest
    @EnumSource
    void webhooks_areOnePageWhateverPaginationSays(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/webhooks")
                .succeed("{\"success\":true,\"data\":[{\"id\":\"wh_1\"}]}")
                .then()
                .succeed(page("wh_1", "{\"cursor\":\"b\",\"hasMore\":true}"));
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            for (int i = 0; i < 2; i++) {
                assertThat(Samples.<Optional<String>>call(
                                surface,
                                client,
                                c -> c.webhooks().list().nextCursor(),
                                c -> c.webhooks().list().thenApply(page -> page.nextCursor())))
                        .isEmpty();
            }
        }
    }
}
