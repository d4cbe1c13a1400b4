package dev.faultline.telephony;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.Page;
import dev.faultline.core.SortOrder;
import dev.faultline.telephony.calls.BatchCall;
import dev.faultline.telephony.calls.Call;
import dev.faultline.telephony.calls.CallsQuery;
import dev.faultline.telephony.catalogue.Voice;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list with filters takes a lambda that sets them. */
@FaultlineTest
class ListsByLambdaTest {

    /** A list, and its request. */
    record Line(
            String path,
            String query,
            Function<TelephonyClient, Page<?>> blocking,
            Function<TelephonyAsyncClient, CompletableFuture<? extends AsyncPage<?>>> asynchronous) {

        @Override
        public String toString() {
            return path + query;
        }
    }

    static Stream<Object[]> lines() {
        PhoneNumber number = PhoneNumber.of("+14155550123");
        Consumer<CallsQuery.Builder> calls = q -> q.to(number)
                .from(number)
                .direction(Call.Direction.OUTBOUND)
                .sortBy(CallsQuery.SortField.CREATED_AT, SortOrder.ASC)
                .limit(5);
        String called = "?to=%2B14155550123&from=%2B14155550123&call_direction=outbound&created_at=asc";
        return Surface.with(Stream.of(
                new Line(
                        "/calls",
                        called + "&page=1&limit=5",
                        c -> c.calls().list(calls),
                        c -> c.calls().list(calls)),
                new Line(
                        "/calls",
                        "?status=failed&export=true",
                        c -> c.calls().export(q -> q.status("failed")),
                        c -> c.calls().export(q -> q.status("failed"))),
                new Line(
                        "/calls",
                        "?status=failed&export=true&columns=id",
                        c -> c.calls().export(q -> q.status("failed"), List.of("id")),
                        c -> c.calls().export(q -> q.status("failed"), List.of("id"))),
                new Line(
                        "/batch-calls",
                        "?status=running&page=1&limit=20",
                        c -> c.batchCalls().list(q -> q.status(BatchCall.Status.RUNNING)),
                        c -> c.batchCalls().list(q -> q.status(BatchCall.Status.RUNNING))),
                new Line(
                        "/batch-calls/batch_1",
                        "?duration=desc&page=1&limit=200",
                        c -> c.batchCalls()
                                .calls("batch_1", q -> q.sortBy(CallsQuery.SortField.DURATION, SortOrder.DESC)),
                        c -> c.batchCalls()
                                .calls("batch_1", q -> q.sortBy(CallsQuery.SortField.DURATION, SortOrder.DESC))),
                new Line(
                        "/workflows",
                        "?sortBy=createdAt&sortOrder=DESC&page=1&limit=20",
                        c -> c.workflows().list(q -> q.sortBy("createdAt", SortOrder.DESC)),
                        c -> c.workflows().list(q -> q.sortBy("createdAt", SortOrder.DESC))),
                new Line(
                        "/knowledge-base",
                        "?sortBy=id&sortOrder=ASC&page=1&limit=20",
                        c -> c.knowledgeBases().list(q -> q.sortBy("id", SortOrder.ASC)),
                        c -> c.knowledgeBases().list(q -> q.sortBy("id", SortOrder.ASC))),
                new Line(
                        "/llms",
                        "?sortBy=id&sortOrder=ASC",
                        c -> c.llms().list(q -> q.sortBy("id", SortOrder.ASC)),
                        c -> c.llms().list(q -> q.sortBy("id", SortOrder.ASC))),
                new Line(
                        "/llms/fallback",
                        "?x=y",
                        c -> c.llms().listFallback(q -> q.parameter("x", "y")),
                        c -> c.llms().listFallback(q -> q.parameter("x", "y"))),
                new Line(
                        "/voices",
                        "?gender=female&page=2&limit=50",
                        c -> c.voices().list(q -> q.gender(Voice.Gender.FEMALE).page(2)),
                        c -> c.voices().list(q -> q.gender(Voice.Gender.FEMALE).page(2))),
                new Line(
                        "/organization-folders",
                        "?search=desk&page=1&limit=50",
                        c -> c.agents().folders(q -> q.search("desk")),
                        c -> c.agents().folders(q -> q.search("desk"))),
                new Line(
                        "/organization-phone-numbers",
                        "?page=3&limit=20",
                        c -> c.phoneNumbers().list(q -> q.cursor("3")),
                        c -> c.phoneNumbers().list(q -> q.cursor("3"))),
                new Line(
                        "/user-webhooks",
                        "?page=1&limit=7",
                        c -> c.webhooks().list(q -> q.limit(7)),
                        c -> c.webhooks().list(q -> q.limit(7)))));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void lambda_setsTheParameters(Surface surface, Line line, FaultServer server, FakeClock clock) {
        server.on(GET, line.path).succeed("[]");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SurfaceCalls.<Object>call(
                    surface,
                    telephony,
                    line.blocking::apply,
                    c -> line.asynchronous.apply(c).thenApply(page -> (Object) page));
        }
        String target = server.requests().get(0).target();
        assertThat(target).startsWith(line.path + "?");
        assertThat(target.substring(target.indexOf('?') + 1).split("&"))
                .containsExactlyInAnyOrder(line.query.substring(1).split("&"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void lambdaThatIsNone_isRejected(FaultServer server, FakeClock clock) {
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> telephony.calls().list((Consumer<CallsQuery.Builder>) null))
                    .withMessageStartingWith("query is null");
        }
        assertThat(server.requests()).isEmpty();
    }

    /** The shared superclass is hidden, and must not get in the way of a method reference. */
    @Test
    void builderMethods_canBeReferred() {
        BiFunction<CallsQuery.Builder, Integer, CallsQuery.Builder> limit = CallsQuery.Builder::limit;
        assertThat(limit.apply(CallsQuery.builder(), 5)).isNotNull();
    }
}
