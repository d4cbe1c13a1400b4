package dev.faultline.sequences;

import static dev.faultline.sequences.BulkSlicesTest.ids;
import static dev.faultline.sequences.BulkSlicesTest.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.TransportException;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.contacts.ContactImportData;
import dev.faultline.sequences.jobs.BackgroundJob;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.Surface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bulk operation on ids goes on where it has ended, in another process too, and sends no id twice. */
@FaultlineTest
class BulkResumeTest {

    private static final List<Long> IDS = ids(1, 450);
    private static final String START_OF_MARK = "{\"version\":1,\"target\":\"POST /v3/tasks/batch/assign\",";

    private static Script requests(FaultServer server) {
        return server.on(HttpMethod.POST, "/v3/tasks/batch/assign");
    }

    private static BulkResult<Long> assign(Surface surface, SequencesClient reply, List<Long> ids) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.tasks().bulkAssign(ids, 5),
                c -> c.tasks().bulkAssign(ids, 5));
    }

    @ParameterizedTest
    @EnumSource
    void restartedProcess_sendsTheRest_withOneResult(Surface surface, FaultServer server, FakeClock clock) {
        requests(server)
                .succeed("{\"3\":{\"error\":1}}")
                .then()
                .respond(202, "")
                .header("Location", "/v3/background-jobs/17")
                .then()
                .reset()
                .then()
                .succeed("{\"444\":{\"error\":1}}")
                .times(2);
        List<String> stored = new ArrayList<>();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> first = assign(surface, reply.resumeBulk(null, stored::add), IDS);
            assertThat(first.stoppedBy()).containsInstanceOf(TransportException.class);
            assertThat(first.mark()).contains(stored.get(stored.size() - 1));
            assertThat(first.mark())
                    .hasValue(START_OF_MARK
                            + "\"succeeded\":\"1-2,4-100\",\"failed\":\"3\",\"unaccounted\":\"\","
                            + "\"pending\":{\"17\":\"101-200\"},\"unknown\":\"201-300\"}");
        }
        try (SequencesClient restarted = SurfaceCalls.client(server, clock).build()) {
            StringBuilder seen = new StringBuilder();
            SequencesClient reply = restarted
                    .resumeBulk(stored.get(stored.size() - 1), stored::add)
                    .onBulkProgress(progress -> seen.append(progress).append(' '));
            BulkResult<Long> whole = assign(surface, reply, IDS);

            assertThat(whole.succeeded()).hasSize(248).contains(1L, 450L);
            assertThat(whole.failures()).containsOnlyKeys(444L);
            assertThat(whole.failedBefore()).containsExactly(3L);
            assertThat(whole.jobs()).containsExactly(new BackgroundJob("17", null));
            assertThat(whole.pending()).hasSize(100);
            assertThat(whole.unknown()).isEqualTo(ids(201, 300));
            assertThat(whole.unsent()).isEmpty();
            assertThat(whole.stoppedBy()).isEmpty();
            assertThat(whole.allSucceeded()).isFalse();
            assertThat(whole).hasToString("BulkResult[248 succeeded, 2 failed, 100 pending, 100 unknown]");
            assertThat(seen).hasToString("BulkProgress[400 of 450] BulkProgress[450 of 450] ");
        }
        assertThat(sent(server, "ids"))
                .containsExactly(ids(1, 100), ids(101, 200), ids(201, 300), ids(301, 400), ids(401, 450));
    }

    @ParameterizedTest
    @EnumSource
    void keySupplierThatFails_leavesItsIdsUnsent(Surface surface, FaultServer server, FakeClock clock) {
        requests(server).succeed("{}").times(2);
        IllegalStateException locked = new IllegalStateException("vault locked");
        AtomicBoolean fails = new AtomicBoolean();
        String[] stored = {null};
        try (SequencesClient reply = SurfaceCalls.client(server, clock)
                .apiKey(() -> {
                    if (fails.get()) {
                        throw locked;
                    }
                    return "key";
                })
                .build()) {
            BulkResult<Long> first = assign(
                    surface,
                    reply.resumeBulk(null, mark -> stored[0] = mark).onBulkProgress(progress -> fails.set(true)),
                    ids(1, 200));
            assertThat(first.stoppedBy()).containsSame(locked);
            assertThat(first.unknown()).isEmpty();
            assertThat(first.unsent()).isEqualTo(ids(101, 200));
            assertThat(first.mark()).contains(stored[0]);
            assertThatThrownBy(() -> assign(surface, reply.resumeBulk(null, mark -> stored[0] = mark), ids(1, 200)))
                    .isSameAs(locked);
            assertThat(stored[0]).contains("\"unknown\":\"\"");
            fails.set(false);
            assertThat(assign(surface, reply.resumeBulk(first.mark().orElseThrow(), mark -> {}), ids(1, 200))
                            .allSucceeded())
                    .isTrue();
        }
        assertThat(sent(server, "ids")).containsExactly(ids(1, 100), ids(101, 200));
    }

    @ParameterizedTest
    @EnumSource
    void processThatDies_leavesItsRequestUnknown(Surface surface, FaultServer server, FakeClock clock) {
        requests(server).succeed("{}").times(4);
        List<String> stored = new ArrayList<>();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assign(surface, reply.resumeBulk(null, stored::add), ids(1, 200));
            assertThat(stored).as("before and after each request").hasSize(4);

            BulkResult<Long> whole = assign(surface, reply.resumeBulk(stored.get(2), stored::add), ids(150, 350));
            assertThat(whole.succeeded())
                    .as("of the ids that are left, and of those that were sent before")
                    .containsAll(ids(1, 100))
                    .containsAll(ids(201, 350));
            assertThat(whole.unknown()).isEqualTo(ids(101, 200));
            assertThatThrownBy(whole::throwIfAnyFailed)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("of an earlier run: BulkResult[250 succeeded, 0 failed, 100 unknown]");

            BulkResult<Long> nothing =
                    assign(surface, reply.resumeBulk(whole.mark().orElseThrow(), stored::add), ids(1, 350));
            assertThat(nothing).hasToString(whole.toString());
        }
        assertThat(sent(server, "ids")).containsExactly(ids(1, 100), ids(101, 200), ids(201, 300), ids(301, 350));
    }

    @ParameterizedTest
    @EnumSource
    void rejectedRun_throwsIfNothingHasChanged(Surface surface, FaultServer server, FakeClock clock) {
        requests(server).succeed("{}").then().respond(401, "").then().reset();
        List<String> stored = new ArrayList<>();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            String mark = assign(surface, reply, ids(1, 100)).mark().orElseThrow();
            assertThatThrownBy(() -> assign(surface, reply.resumeBulk(mark, stored::add), ids(1, 150)))
                    .isInstanceOf(SequencesException.Unauthorized.class);
            assertThat(stored).as("before the request, and after its rejection").hasSize(2);
            assertThat(stored.get(1)).isEqualTo(mark);

            BulkResult<Long> lost = assign(surface, reply.resumeBulk(mark, stored::add), ids(1, 150));
            assertThat(lost.unknown()).isEqualTo(ids(101, 150));
            assertThat(lost.succeeded()).isEqualTo(ids(1, 100));
        }
    }

    @ParameterizedTest
    @EnumSource
    void markThatCannotBeStored_keepsTheRequestBack(Surface surface, FaultServer server, FakeClock clock) {
        requests(server).succeed("{}");
        IllegalStateException full = new IllegalStateException("disk full");
        int[] stores = {0};
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThatThrownBy(() -> assign(
                            surface,
                            reply.resumeBulk(null, mark -> {
                                throw full;
                            }),
                            IDS))
                    .isSameAs(full);
            assertThat(server.requests()).isEmpty();
            BulkResult<Long> result = assign(
                    surface,
                    reply.resumeBulk(null, mark -> {
                        if (++stores[0] == 3) {
                            throw full;
                        }
                    }),
                    IDS);
            assertThat(result.stoppedBy()).containsSame(full);
            assertThat(result.unknown()).isEmpty();
            assertThat(result.unsent()).isEqualTo(ids(101, 450));
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"version\":2,\"target\":\"POST /v3/tasks/batch/assign\"}",
                "{\"version\":1,\"target\":\"POST /v3/tasks/batch/other\"}",
                START_OF_MARK + "\"succeeded\":\"1-x\",\"failed\":\"\"}",
                START_OF_MARK + "\"succeeded\":\"1\"}"
            })
    void foreignMark_isRejectedAtOnce(String mark, FaultServer server, FakeClock clock) {
        try (SequencesClient client = SurfaceCalls.client(server, clock).build()) {
            SequencesClient reply = client.resumeBulk(mark, text -> {});
            for (Surface surface : Surface.values()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> assign(surface, reply, IDS))
                        .withMessageStartingWith("mark is ")
                        .withMessageEndingWith("give a mark that this operation has stored");
            }
        }
    }

    @Test
    void markOfAnotherOperation_isQuotedInOneShortLine(FaultServer server, FakeClock clock) {
        String mark = "{\"version\":1,\"target\":\"POST /y\\n" + "y".repeat(10_000) + "\"}";
        try (SequencesClient client = SurfaceCalls.client(server, clock).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assign(Surface.BLOCKING, client.resumeBulk(mark, text -> {}), IDS))
                    .withMessageStartingWith("mark is one of POST /y yyy")
                    .withMessageContaining("y[cut], not of POST /v3/tasks/batch/assign")
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
        }
    }

    @Test
    void itemsWithoutIds_haveNoMark(FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/contacts/import").succeed("{\"items\":[{\"id\":5,\"status\":\"Created\"}]}");
        ContactImportData data = ContactImportData.builder(
                        List.of(ContactChanges.builder().email("a@example.org").build()))
                .build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(reply.contacts().importContacts(data).mark()).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> reply.resumeBulk(null, mark -> {}).contacts().importContacts(data))
                    .withMessage("resumeBulk is set: give a client without it: items have no ids");
        }
    }

    @Test
    void cancelledFuture_leavesTheMark(FaultServer server, FakeClock clock) {
        requests(server).succeed("{}").then().stall().then().succeed("{}").times(3);
        String[] stored = {""};
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            CompletableFuture<BulkResult<Long>> future = reply.async()
                    .resumeBulk(null, mark -> stored[0] = mark)
                    .tasks()
                    .bulkAssign(IDS, 5);
            server.awaitRequests(2);
            future.cancel(true);

            BulkResult<Long> whole = assign(Surface.BLOCKING, reply.resumeBulk(stored[0], mark -> {}), IDS);
            assertThat(whole.unknown()).isEqualTo(ids(101, 200));
            assertThat(whole.succeeded()).hasSize(350);
        }
        assertThat(server.requests()).hasSize(5);
    }

    @Test
    void interruptedThread_goesOnLater(FaultServer server, FakeClock clock, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("mark");
        requests(server).succeed("{}").times(5);
        try (SequencesClient client = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = client.resumeBulk(null, text -> write(file, text))
                    .onBulkProgress(progress -> Thread.currentThread().interrupt())
                    .tasks()
                    .bulkAssign(IDS, 5);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(result.stoppedBy()).containsInstanceOf(CallInterruptedException.class);

            String mark = result.mark().orElseThrow();
            assertThat(Files.readString(file)).as("its channel stays open").isEqualTo(mark);
            assertThat(assign(Surface.BLOCKING, client.resumeBulk(mark, text -> {}), IDS)
                            .throwIfAnyFailed()
                            .succeeded())
                    .isEqualTo(IDS);
        }
    }

    private static void write(Path file, String mark) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Stream<Object[]> seeds() {
        return Surface.with(IntStream.range(0, 8).boxed());
    }

    /** The server keeps count of what it has done, also where its response is lost. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsAssignedTwice(Surface surface, int seed, FaultServer server, FakeClock clock) {
        server.lenient();
        Random random = new Random(seed);
        List<Boolean> done = script(server, random);
        String[] stored = {null};
        BulkResult<Long> whole = null;
        while (whole == null || whole.stoppedBy().isPresent()) {
            int death = random.nextInt(8);
            int[] stores = {0};
            try (SequencesClient client = SurfaceCalls.client(server, clock).build()) {
                SequencesClient reply = client.resumeBulk(stored[0], mark -> {
                    if (stores[0]++ == death) {
                        throw new Killed();
                    }
                    stored[0] = mark;
                });
                whole = assign(surface, reply, ids(1, 2000));
            } catch (Killed | SequencesException | TransportException e) {
                whole = null;
            }
        }
        Map<Long, Integer> times = new HashMap<>();
        List<List<Long>> sent = sent(server, "ids");
        for (int i = 0; i < sent.size(); i++) {
            if (done.get(i)) {
                sent.get(i).forEach(id -> times.merge(id, 1, Integer::sum));
            }
        }
        assertThat(times.values()).containsOnly(1);
        assertThat(times.keySet()).containsAll(whole.succeeded());
        assertThat(whole.succeeded().size() + whole.unknown().size()).isEqualTo(2000);
    }

    private static List<Boolean> script(FaultServer server, Random random) {
        List<Boolean> done = new ArrayList<>();
        Script script = requests(server);
        for (int i = 0; i < 200; i++) {
            int deed = random.nextInt(8);
            done.add(deed != 2 && deed != 3);
            script = (switch (deed) {
                        case 0 -> script.reset();
                        case 1 -> script.respond(500, "");
                        case 2 -> script.respond(401, "");
                        case 3 -> script.fail(SequencesError.THROTTLED).retryAfter(10);
                        default -> script.succeed("{}");
                    })
                    .then();
        }
        script.succeed("{}");
        done.add(true);
        return done;
    }
}
