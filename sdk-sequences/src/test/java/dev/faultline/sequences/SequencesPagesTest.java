package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.sequences.sequence.SequenceHealth;
import dev.faultline.sequences.sequence.SequenceStatus;
import dev.faultline.sequences.sequence.SequenceSummary;
import dev.faultline.sequences.sequence.SequencesQuery;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@FaultlineTest
class SequencesPagesTest {

    private static final String PATH = "/v4/sequences";

    @ParameterizedTest
    @EnumSource
    void aList_isReadToItsEnd(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH)
                .succeed("{\"items\":[{\"id\":1},{\"id\":2}],\"hasMore\":true}")
                .then()
                .succeed("{\"items\":[{\"id\":3}],\"hasMore\":true}")
                .then()
                .succeed("{\"items\":[],\"hasMore\":false}");
        SequencesQuery query = SequencesQuery.builder().top(2).name("a b").build();

        assertThat(ids(surface, server, clock, query)).containsExactly(1L, 2L, 3L);

        assertThat(server.requests())
                .extracting(request -> request.target())
                .containsExactly(
                        "/v4/sequences?name=a%20b&top=2",
                        "/v4/sequences?name=a%20b&top=2&skip=2", "/v4/sequences?name=a%20b&top=2&skip=3");
    }

    @ParameterizedTest
    @EnumSource
    void aList_isContinuedAnotherDay(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH)
                .succeed("{\"items\":[{\"id\":1},{\"id\":2}],\"hasMore\":true}")
                .then()
                .succeed("{\"items\":[{\"id\":3}],\"hasMore\":false}");
        SequencesQuery first = SequencesQuery.builder().build();
        String kept;
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            kept = surface == Surface.BLOCKING
                    ? reply.sequences().list(first).nextCursor().orElseThrow()
                    : Surface.result(reply.async().sequences().list(first))
                            .nextCursor()
                            .orElseThrow();
        }

        assertThat(ids(
                        surface,
                        server,
                        clock,
                        SequencesQuery.builder().cursor(kept).build()))
                .containsExactly(3L);

        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly("/v4/sequences?top=1000", "/v4/sequences?top=1000&skip=2");
    }

    @ParameterizedTest
    @EnumSource
    void aThousandItems_areOneRequest(Surface surface, FaultServer server, FakeClock clock) {
        String items = LongStream.rangeClosed(1, 1000)
                .mapToObj(id -> "{\"id\":" + id + "}")
                .collect(Collectors.joining(","));
        server.on(HttpMethod.GET, PATH).succeed("{\"items\":[" + items + "],\"hasMore\":false}");

        assertThat(ids(surface, server, clock, SequencesQuery.builder().build()))
                .hasSize(1000);

        assertThat(server.requests()).extracting(SeenRequest::target).containsExactly("/v4/sequences?top=1000");
    }

    @ParameterizedTest
    @EnumSource
    void aTotal_winsOverWhatAPageSaysOfItself(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH)
                .succeed("{\"items\":[{\"id\":1},{\"id\":2}],\"totalCount\":4}")
                .then()
                .succeed("{\"items\":[{\"id\":3}],\"hasMore\":false,\"info\":{\"totalCount\":4}}")
                .then()
                .succeed("{\"items\":[{\"id\":4}],\"totalCount\":4}");

        assertThat(ids(surface, server, clock, SequencesQuery.builder().build()))
                .containsExactly(1L, 2L, 3L, 4L);

        assertThat(server.requests())
                .extracting(request -> request.query("skip").orElse("-"))
                .containsExactly("-", "2", "3");
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIgnoresTheOffset_isFoundOut(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH).succeed("{\"items\":[{\"id\":1},{\"id\":2}],\"hasMore\":true}");

        ResponseFormatException failure = catchThrowableOfType(
                ResponseFormatException.class,
                () -> ids(surface, server, clock, SequencesQuery.builder().build()));

        assertThat(failure).hasMessageContaining("it is the page before it over again");
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyPage_isTheLastIfItSaysSo(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH)
                .succeed("{\"items\":[{\"id\":1}],\"totalCount\":9}")
                .then()
                .succeed("{\"items\":[],\"hasMore\":false,\"totalCount\":9}");

        assertThat(ids(surface, server, clock, SequencesQuery.builder().build()))
                .containsExactly(1L);
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"items\":[{\"id\":1}],\"hasMore\":true,\"totalCount\":42}; 42",
                "{\"items\":[],\"hasMore\":false,\"totalCount\":0}; 0",
                "{\"items\":[{\"id\":1}],\"info\":{\"hasMore\":true,\"totalCount\":42}}; 42",
                "{\"items\":[{\"id\":1}],\"totalCount\":\"1\"}; 1",
                "{\"items\":[{\"id\":1}],\"totalCount\":-1}; ",
                "{\"items\":[{\"id\":1}],\"totalCount\":null}; ",
                "[{\"id\":1}]; ",
            })
    void totalCount_isThatOfTheEnvelope(String body, Long total, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH).succeed(body);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            OptionalLong expected = total == null ? OptionalLong.empty() : OptionalLong.of(total);
            assertThat(reply.sequences().list().totalCount()).isEqualTo(expected);
            assertThat(Surface.result(reply.async().sequences().list()).totalCount())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aList_goesOnWhereItEnded(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH).succeed("{\"items\":[{\"id\":9}],\"hasMore\":true,\"totalCount\":42}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequencesQuery query = SequencesQuery.builder().skip(40).build();
            if (surface == Surface.BLOCKING) {
                assertThat(reply.sequences().list(query).nextCursor()).contains("41");
                assertThat(reply.sequences().list(query).totalCount()).hasValue(42);
            } else {
                var page = Surface.result(reply.async().sequences().list(query));
                assertThat(page.nextCursor()).contains("41");
                assertThat(page.totalCount()).hasValue(42);
            }
        }
        assertThat(server.requests().get(0).query("skip")).contains("40");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[{\"id\":1}]}",
                "{\"items\":[{\"id\":1}],\"hasMore\":null}",
                "{\"items\":[{\"id\":1},null,7],\"info\":{\"hasMore\":false}}",
                "[{\"id\":1}]"
            })
    void lastPages_haveNoNext(String body, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH).succeed(body);
        for (Surface surface : Surface.values()) {
            assertThat(ids(surface, server, clock, SequencesQuery.builder().build()))
                    .containsExactly(1L);
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void hasMore_isReadWhereOlderAnswersHaveIt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH)
                .succeed("{\"items\":[{\"id\":1}],\"info\":{\"hasMore\":true}}")
                .then()
                .succeed("{\"items\":[{\"id\":2}],\"info\":{\"hasMore\":false}}");

        assertThat(ids(surface, server, clock, SequencesQuery.builder().build()))
                .containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"items\":[],\"hasMore\":true}; never end",
                "{\"items\":[],\"totalCount\":3}; never end",
                "{\"hasMore\":false}; items is missing",
                "{\"items\":{}}; items is missing",
                "{\"items\":[{\"name\":\"x\"}]}; id is missing",
            })
    void unusablePages_failInsteadOfLooping(String body, String problem, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH).succeed(body);
        for (Surface surface : Surface.values()) {
            assertThat(catchThrowableOfType(
                            ResponseFormatException.class,
                            () -> ids(
                                    surface,
                                    server,
                                    clock,
                                    SequencesQuery.builder().build())))
                    .hasMessageContaining(problem);
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void items_areReadLeniently(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH)
                .succeed("{\"items\":[{\"id\":1,\"ownerUserId\":2,\"name\":\"n\",\"status\":\"Active\","
                        + "\"created\":\"2026-05-02T08:15:30.12\",\"isArchived\":false,\"health\":\"stalled\"},"
                        + "{\"id\":\"2\",\"status\":\"dormant\",\"created\":\"yesterday\"}],\"hasMore\":false}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<SequenceSummary> items = surface == Surface.BLOCKING
                    ? reply.sequences().list().items()
                    : Surface.result(reply.async().sequences().list()).items();

            SequenceSummary first = items.get(0);
            assertThat(first.ownerUserId()).isEqualTo(2);
            assertThat(first.name()).isEqualTo("n");
            assertThat(first.status().is(SequenceStatus.ACTIVE)).isTrue();
            assertThat(first.created()).isEqualTo(Instant.parse("2026-05-02T08:15:30.120Z"));
            assertThat(first.archived()).isFalse();
            assertThat(first.health()).isEqualTo(OpenEnum.of(SequenceHealth.class, "stalled"));
            assertThat(items.get(1).id()).isEqualTo(2);
            assertThat(items.get(1).status().known()).isEmpty();
            assertThat(items.get(1).status().value()).isEqualTo("dormant");
            assertThat(items.get(1).created()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void allConditions_areSent(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH).succeed("{\"items\":[]}");
        SequencesQuery query = SequencesQuery.builder()
                .status(SequenceStatus.PAUSED)
                .ownerUserId(5)
                .folderId(UUID.fromString("0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f"))
                .archived(true)
                .parameter("sortBy", "created")
                .top(1000)
                .build();

        assertThat(ids(surface, server, clock, query)).isEmpty();

        assertThat(server.requests().get(0).target())
                .isEqualTo("/v4/sequences?status=paused&ownerUserId=5"
                        + "&folderId=0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f&isArchived=true&sortBy=created&top=1000");
    }

    private static List<Long> ids(Surface surface, FaultServer server, FakeClock clock, SequencesQuery query) {
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            if (surface == Surface.BLOCKING) {
                return reply.sequences().list(query).stream()
                        .map(SequenceSummary::id)
                        .toList();
            }
            List<Long> ids = new ArrayList<>();
            CompletableFuture<Void> done =
                    reply.async().sequences().list(query).thenCompose(page -> page.forEach(item -> ids.add(item.id())));
            Surface.result(done);
            return ids;
        }
    }
}
