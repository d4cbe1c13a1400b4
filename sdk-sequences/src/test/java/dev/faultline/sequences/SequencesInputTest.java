package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.SortOrder;
import dev.faultline.sequences.sequence.FolderSequencesQuery;
import dev.faultline.sequences.sequence.NewSequence;
import dev.faultline.sequences.sequence.SequenceChanges;
import dev.faultline.sequences.sequence.SequenceSettingsData;
import dev.faultline.sequences.sequence.SequenceStatus;
import dev.faultline.sequences.sequence.SequencesQuery;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input fails at once, naming what is wrong, and nothing is sent. */
@FaultlineTest
class SequencesInputTest {

    static Stream<Arguments> badInput() {
        return Stream.of(
                bad("id is 0", c -> c.sequence(0).get()),
                bad("id is -1", c -> c.async().sequence(-1).get()),
                bad("id is 0", c -> c.sequence(0).start()),
                bad("id is 0", c -> c.async().sequence(0).delete()),
                bad("userId is 0", c -> c.sequence(1).changeOwner(0)),
                bad("userId is 0", c -> c.async().sequences().bulkChangeOwner(List.of(1L), 0)),
                bad("ids is 0 ids", c -> c.sequences().bulkStart(List.of())),
                bad("ids is null", c -> c.async().sequences().bulkDelete(null)),
                bad("ids is 0 among others", c -> c.sequences().bulkPause(List.of(1L, 0L))),
                bad("ids is null among others", c -> c.sequences().bulkArchive(Arrays.asList(1L, null))),
                bad("sequence is null", c -> c.sequences().create(null)),
                bad("changes is null", c -> c.sequence(1).update(null)),
                bad(
                        "changes is empty",
                        c -> c.async()
                                .sequence(1)
                                .update(SequenceChanges.builder().build())),
                bad("query is null", c -> c.sequences().list((SequencesQuery) null)),
                bad("query is null", c -> c.async().sequences().list((SequencesQuery) null)),
                bad("query is null", c -> c.sequences().list((Consumer<SequencesQuery.Builder>) null)),
                bad("top is 0", c -> c.async().sequences().list(q -> q.top(0))),
                bad("userId is 0", c -> c.asUser(0)),
                bad("userId is -5", c -> c.async().asUser(-5)),
                bad("email is null", c -> c.asUser(null)),
                bad("email is blank", c -> c.asUser(" ")),
                bad("email has no @", c -> c.asUser("ada")),
                bad("email has a character", c -> c.asUser("a\u00e9@example.com")),
                bad("top is 0", c -> SequencesQuery.builder().top(0)),
                bad("top is 1001", c -> SequencesQuery.builder().top(1001)),
                bad("skip is -1", c -> SequencesQuery.builder().skip(-1)),
                bad("parameter is top", c -> SequencesQuery.builder().parameter("top", 5)),
                bad("status is blank", c -> SequencesQuery.builder().status(" ")),
                bad("cursor is null", c -> SequencesQuery.builder().cursor(null)),
                bad("cursor is -1", c -> SequencesQuery.builder().cursor("-1")),
                bad("cursor is next", c -> SequencesQuery.builder().cursor("next")),
                bad("sort_by is blank", c -> FolderSequencesQuery.builder().sortBy(" ", SortOrder.ASC)),
                bad("order is null", c -> FolderSequencesQuery.builder().sortBy("name", null)),
                bad("status is ARCHIVED", c -> SequencesQuery.builder().status(SequenceStatus.ARCHIVED)),
                bad("name is blank", c -> SequencesQuery.builder().name("")),
                bad("name is blank", c -> NewSequence.builder(" ")),
                bad("scheduleId is 0", c -> SequenceChanges.builder().scheduleId(0)),
                bad("emailAccounts is 0 ids", c -> NewSequence.builder("n").emailAccounts(List.of())),
                bad("emailAccounts is null", c -> SequenceChanges.builder().emailAccounts(null)),
                bad(
                        "linkedInAccounts is 0 among others",
                        c -> SequenceChanges.builder().linkedInAccounts(List.of(0L))),
                bad("dailyThrottling is -1", c -> SequenceSettingsData.builder().dailyThrottling(-1)),
                bad("request is null", c -> c.execute(null)),
                bad("apiVersion is /v3", c -> SequencesClient.builder().apiVersion(SequencesDomain.TASKS, "/v3")),
                bad("apiVersion is 3", c -> SequencesClient.builder().apiVersion(SequencesDomain.TASKS, "3")),
                bad("domain is null", c -> SequencesClient.builder().apiVersion(null, "v3")),
                bad("contract is null", c -> SequencesClient.builder().contract(null)),
                bad("apiKey is blank", c -> SequencesClient.builder().apiKey(" ")));
    }

    private static Arguments bad(String message, Consumer<SequencesClient> call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInput_isRejectedBeforeAnythingIsSent(
            String message, Consumer<SequencesClient> call, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/sequences").succeed("{\"items\":[]}").always();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            IllegalArgumentException failure =
                    catchThrowableOfType(IllegalArgumentException.class, () -> call.accept(reply));

            assertThat(failure).hasMessageStartingWith(message).hasMessageContaining("give ");
            assertThat(failure.getMessage()).doesNotContain("example.com");
            assertThat(server.requests()).isEmpty();
        }
    }
}
