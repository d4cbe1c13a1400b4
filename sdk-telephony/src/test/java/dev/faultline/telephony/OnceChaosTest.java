package dev.faultline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ApiResult;
import dev.faultline.core.OnceResult;
import dev.faultline.core.SdkException;
import dev.faultline.telephony.CountingWorkspace.Metadata;
import dev.faultline.telephony.calls.Call;
import dev.faultline.telephony.calls.CallOnceOptions;
import dev.faultline.telephony.calls.NewBatchCall;
import dev.faultline.telephony.calls.NewCall;
import dev.faultline.telephony.numbers.PhoneNumberPurchase;
import dev.faultline.telephony.support.Samples;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.LeakCheckExtension;
import dev.faultline.testkit.Surface;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers are lost, lists are late, processes end in the middle and begin again: nothing is done twice for one key, and no
 * result says what is not so.
 */
@ExtendWith(LeakCheckExtension.class)
class OnceChaosTest {

    private static final int KEYS = 20;
    private static final int LIVES = 8;

    private static final Map<String, Integer> KINDS = new TreeMap<>();

    private final FakeClock clock = FakeClock.create();
    private final Set<String> storedIds = new HashSet<>();

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @AfterAll
    static void everyKindOfResult_wasMet() {
        assertThat(KINDS)
                .containsOnlyKeys(
                        "Placed RESPONSE",
                        "Placed KEY",
                        "Placed STATE",
                        "Candidate",
                        "NotPlaced",
                        "StillUnknown",
                        "thrown");
    }

    static Stream<Object[]> cells() {
        return Surface.with(Stream.of(Metadata.values())
                .flatMap(shown -> Stream.of(1L, 2L).map(seed -> new Object[] {shown, seed})));
    }

    @ParameterizedTest(name = "{0}, metadata {1}, seed {2}")
    @MethodSource("cells")
    void nobodyIsRungTwice(Surface surface, Metadata shown, long seed) throws IOException {
        Random random = new Random(seed);
        try (CountingWorkspace workspace = new CountingWorkspace(random, clock, shown)) {
            workspace.add("+14155550100", "agent_0", Duration.ofDays(3));
            for (int i = 0; i < KEYS; i++) {
                String key = "order-" + i;
                NewCall call = NewCall.builder("+1415555010" + random.nextInt(3), "agent_" + random.nextInt(2))
                        .build();
                Consumer<CallOnceOptions> stored =
                        o -> o.keyName("order").except(other -> storedIds.contains(other.id()));
                live(
                        surface,
                        workspace,
                        random,
                        key,
                        (client, first) -> client.calls().createOnce(call, key, stored.andThen(o -> o.firstUse(first))),
                        (client, first) ->
                                client.async().calls().createOnce(call, key, stored.andThen(o -> o.firstUse(first))));
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("cells")
    void noBatchNumberOrWorkflow_isDoneTwice(Surface surface, Metadata shown, long seed) throws IOException {
        Random random = new Random(seed + shown.ordinal());
        try (CountingWorkspace workspace = new CountingWorkspace(random, clock, shown)) {
            for (int i = 0; i < KEYS; i++) {
                String title = "batch-" + i;
                NewBatchCall batch =
                        NewBatchCall.builder(Samples.LEADS, title, "agent_7").build();
                live(
                        surface,
                        workspace,
                        random,
                        title,
                        (client, first) -> client.batchCalls().createOnce(batch, o -> o.firstUse(first)),
                        (client, first) -> client.async().batchCalls().createOnce(batch, o -> o.firstUse(first)));

                String number = "+1415555" + (1000 + i);
                PhoneNumberPurchase purchase =
                        PhoneNumberPurchase.builder(number, "tp_1", "US").build();
                live(
                        surface,
                        workspace,
                        random,
                        number,
                        (client, first) -> client.phoneNumbers().purchaseOnce(purchase, o -> o.firstUse(first)),
                        (client, first) ->
                                client.async().phoneNumbers().purchaseOnce(purchase, o -> o.firstUse(first)));

                String workflow = "wf_" + i;
                live(
                        surface,
                        workspace,
                        random,
                        "/workflows/" + workflow,
                        (client, first) -> client.workflows().activateOnce(workflow),
                        (client, first) -> client.async().workflows().activateOnce(workflow));
            }
        }
    }

    /** The process that sent it is gone, and the key is used again on another day. */
    @ParameterizedTest
    @MethodSource("days")
    void keyThatIsUsedAgainLater_ringsNobody(Surface surface, int hours) throws IOException {
        NewCall call = NewCall.builder("+14155550100", "agent_0")
                .metadata("order", "A-1")
                .build();
        for (Metadata shown : Metadata.values()) {
            try (CountingWorkspace workspace = new CountingWorkspace(new Random(hours), clock, shown)) {
                workspace.add(call);
                clock.advance(Duration.ofHours(hours));
                try (TelephonyClient client = client(workspace)) {
                    OnceResult<Call> result = surface.call(
                            () -> client.calls().createOnce(call, "A-1", o -> o.keyName("order")),
                            () -> client.async().calls().createOnce(call, "A-1", o -> o.keyName("order")));

                    assertThat(result)
                            .isInstanceOf(
                                    shown == Metadata.NOWHERE ? OnceResult.Candidate.class : OnceResult.Placed.class);
                }
                assertThat(workspace.done("A-1")).hasSize(1);
            }
        }
    }

    static Stream<Object[]> days() {
        return Surface.with(Stream.of(1, 25, 24 * 30));
    }

    /** Uses a key until something certain is known of it, each time in a new process. */
    private <T extends ApiResult> void live(
            Surface surface,
            CountingWorkspace workspace,
            Random random,
            String key,
            BiFunction<TelephonyClient, Boolean, OnceResult<T>> blocking,
            BiFunction<TelephonyClient, Boolean, CompletableFuture<OnceResult<T>>> asynchronous) {
        boolean first = true;
        for (int life = 0; life < LIVES; life++) {
            AtomicReference<@Nullable CompletableFuture<?>> future = new AtomicReference<>();
            Thread thread = Thread.currentThread();
            workspace.crashAfter(random.nextInt(12), () -> crash(surface, thread, future.get()));
            boolean unused = first;
            try (TelephonyClient client = client(workspace)) {
                OnceResult<T> result = surface.call(() -> blocking.apply(client, unused), () -> {
                    CompletableFuture<OnceResult<T>> call = asynchronous.apply(client, unused);
                    future.set(call);
                    return call;
                });
                if (isSettled(workspace, key, result)) {
                    break;
                }
            } catch (SdkException | CancellationException e) {
                KINDS.merge("thrown", 1, Integer::sum); // the process is gone, or its first search failed
            } finally {
                workspace.crashAfter(-1, () -> {});
                boolean interrupted = Thread.interrupted();
                assertThat(interrupted && surface == Surface.ASYNC).isFalse();
            }
            first = false;
            clock.advance(Duration.ofHours(9L * life)); // the next process may begin days later
        }
        assertThat(workspace.done(key)).as(key).hasSizeLessThan(2);
    }

    private TelephonyClient client(CountingWorkspace workspace) {
        return TelephonyClient.builder()
                .apiKey(Samples.KEY)
                .baseUrl(workspace.url())
                .timeSource(clock)
                .build();
    }

    private static void crash(Surface surface, Thread thread, @Nullable CompletableFuture<?> future) {
        if (surface == Surface.BLOCKING) {
            thread.interrupt();
        } else if (future != null) {
            future.cancel(true);
        }
    }

    private <T extends ApiResult> boolean isSettled(CountingWorkspace workspace, String key, OnceResult<T> result) {
        List<String> done = workspace.done(key);
        String kind = result.getClass().getSimpleName();
        if (result instanceof OnceResult.Placed<T> placed) {
            KINDS.merge(kind + " " + placed.proof(), 1, Integer::sum);
            assertThat(done).as(key).hasSize(1);
            if (placed.value() instanceof Call call) {
                assertThat(call.id()).isEqualTo(done.get(0));
                storedIds.add(call.id());
            }
            return true;
        }
        KINDS.merge(kind, 1, Integer::sum);
        if (result instanceof OnceResult.NotPlaced<T> refused) {
            assertThat(done).as("%s after %s", key, refused.failure()).isEmpty();
        }
        if (result instanceof OnceResult.Candidate<T> candidate) {
            return candidate.candidates().stream().anyMatch(one -> isOf(workspace, key, (Call) one));
        }
        return false;
    }

    /** Asks a person, and stores the answer. */
    private boolean isOf(CountingWorkspace workspace, String key, Call candidate) {
        storedIds.add(candidate.id());
        return workspace.keyOf(candidate.id()).equals(key);
    }
}
