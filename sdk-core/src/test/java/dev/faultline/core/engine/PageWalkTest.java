package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ApiException;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.engine.EngineHarness.Surface;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A walk reads each page once, in order, and none behind the last one that it needs. */
class PageWalkTest {

    private final MockWebServer server = new MockWebServer();

    /** One for each call that began. */
    private final List<String> begun = new CopyOnWriteArrayList<>();

    private EngineHarness client;
    private Caller caller;

    @BeforeEach
    void start() throws Exception {
        server.start();
        start(EngineHarness.at(server.url("/")));
    }

    private void start(EngineHarness.Builder builder) {
        client = builder.time(FakeTime.automatic()).start();
        caller = new Caller(new TestApi(), client.engine, client.settings());
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private <T> T run(Surface surface, Plan<T> plan) {
        return surface == Surface.BLOCKING ? caller.run(plan) : EngineHarness.join(caller.runAsync(plan));
    }

    private PageWalk<String> list() {
        return PageWalk.of(this::page);
    }

    /** The body has the items with blanks between; the cursor of the next page is in a header. */
    private Operation<PageData<String>> page(@Nullable String cursor) {
        Operation.Builder list = EngineHarness.get("/list")
                .query("cursor", cursor)
                .cooldownScopes(() -> {
                    begun.add("call");
                    return List.of();
                });
        return list.reads(response -> {
            String body = new String(response.body(), StandardCharsets.UTF_8);
            List<String> items = body.isEmpty() ? List.of() : Arrays.asList(body.split(" "));
            return new PageData<>(items, response.headers().get("next"), response.info());
        });
    }

    private void pages(String... bodies) {
        for (int i = 0; i < bodies.length; i++) {
            page(bodies[i], i + 1 < bodies.length ? "c" + (i + 2) : "");
        }
    }

    private void page(String body, String next) {
        server.enqueue(new MockResponse.Builder()
                .headers(Headers.of("next", next))
                .body(body)
                .build());
    }

    private List<String> cursors() throws InterruptedException {
        List<String> cursors = new ArrayList<>();
        for (int i = server.getRequestCount(); i > 0; i--) {
            cursors.add(server.takeRequest().getUrl().queryParameter("cursor"));
        }
        return cursors;
    }

    @ParameterizedTest
    @EnumSource
    void match_endsTheWalkAtItsPage(Surface surface) throws Exception {
        pages("a b", "", "b x x2", "x3");

        assertThat(run(surface, list().first(item -> item.startsWith("x")))).contains("x");
        assertThat(cursors()).containsExactly(null, "c2", "c3");
    }

    @ParameterizedTest
    @EnumSource
    void listWithoutAMatch_isReadToItsEnd(Surface surface) throws Exception {
        pages("a b", "", "c");
        assertThat(run(surface, list().first("x"::equals))).isEmpty();
        assertThat(cursors()).containsExactly(null, "c2", "c3");
    }

    @ParameterizedTest
    @EnumSource
    void emptyPage_isTheEndOnlyWithoutACursor(Surface surface) throws Exception {
        pages("");
        assertThat(run(surface, list().first(item -> true))).isEmpty();
        assertThat(cursors()).hasSize(1);

        pages("", "a", "", "b", "");
        assertThat(run(surface, list().all(item -> true))).containsExactly("a", "b");
    }

    @ParameterizedTest
    @EnumSource
    void all_hasWhatFits_eachTimeAnew(Surface surface) {
        Plan<List<String>> walk = list().all(item -> item.startsWith("x"));
        pages("x a", "x2 x3", "b");
        assertThat(run(surface, walk)).containsExactly("x", "x2", "x3");
        pages("x");
        assertThat(run(surface, walk)).containsExactly("x");
    }

    @ParameterizedTest
    @EnumSource
    void failedPage_failsTheWalk(Surface surface) {
        page("a", "c2");
        server.enqueue(new MockResponse.Builder().code(404).build());
        page("x", "");

        assertThatThrownBy(() -> run(surface, list().first("x"::equals))).isInstanceOf(ApiException.class);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void cursorThatLeadsBack_failsTheWalk(Surface surface) {
        page("a", "c2");
        page("b", "c3");
        page("c", "c2");
        page("x", "");

        assertThatThrownBy(() -> run(surface, list().first("x"::equals))).isInstanceOf(ResponseFormatException.class);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void walkOfItsOwnKind_getsEachPagesCursor(Surface surface) throws Exception {
        pages("a", "b", "c");
        assertThat(run(surface, PageWalk.from(() -> step("0")).all(item -> true)))
                .containsExactly("a", "b", "c");
        assertThat(cursors()).containsExactly("0", "c2:a", "c3:b");
    }

    private Operation<PageWalk.Step<String>> step(String cursor) {
        return page(cursor)
                .map(page -> new PageWalk.Step<>(
                        page, next -> step(next + ":" + page.items().get(0))));
    }

    @Test
    void cancel_beginsNoOtherPage() throws Exception {
        client.close();
        BlockingQueue<Runnable> completions = new LinkedBlockingQueue<>();
        start(EngineHarness.at(server.url("/")).completions(completions::add));
        pages("a", "b");
        List<CompletableFuture<?>> self = new ArrayList<>();
        CompletableFuture<Optional<String>> future = caller.runAsync(list().until(page -> {
            self.get(0).cancel(true);
            return Optional.empty();
        }));
        self.add(future);
        completions.take().run();

        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        assertThat(begun).hasSize(1);
    }

    @Test
    void interrupt_beginsNoOtherPage() {
        pages("a", "b");
        CallInterruptedException end = catchThrowableOfType(
                CallInterruptedException.class,
                () -> caller.run(list().until(page -> {
                    Thread.currentThread().interrupt();
                    return Optional.empty();
                })));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(end.reason()).isEqualTo(CallInterruptedException.Reason.INTERRUPTED);
        assertThat(server.getRequestCount()).isOne();
    }
}
