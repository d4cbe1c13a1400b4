package dev.faultline.telephony;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.CallContext;
import dev.faultline.core.Page;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.telephony.calls.Call;
import dev.faultline.telephony.calls.CallStatus;
import dev.faultline.telephony.calls.CallsQuery;
import dev.faultline.telephony.numbers.OrganizationPhoneNumber;
import dev.faultline.telephony.numbers.PhoneNumbersQuery;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How lists are gone through, counted on the wire. */
@FaultlineTest
class PagesTest {

    private static final CallsQuery TWO_EACH =
            CallsQuery.builder().limit(2).status(CallStatus.FAILED).build();

    private static List<String> ids(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "call_" + number)
                .toList();
    }

    private static void script(FaultServer server, String... pages) {
        for (int page = 1; page <= pages.length; page++) {
            server.on(GET, "/calls", "page", Integer.toString(page)).succeed(pages[page - 1]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pages_areReadUntilOneIsShort(Surface surface, FaultServer server, FakeClock clock) {
        script(server, Samples.calls(1, 2), Samples.calls(3, 4), Samples.calls(5, 5));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(SurfaceCalls.all(surface, telephony, TWO_EACH))
                    .extracting(Call::id)
                    .isEqualTo(ids(1, 5));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(
                        "/calls?status=failed&page=1&limit=2",
                        "/calls?status=failed&page=2&limit=2",
                        "/calls?status=failed&page=3&limit=2");
    }

    @ParameterizedTest
    @EnumSource
    void fullLastPage_isFollowedByAnEmptyOne(Surface surface, FaultServer server, FakeClock clock) {
        script(server, Samples.calls(1, 2), "[]");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(SurfaceCalls.all(surface, telephony, TWO_EACH)).hasSize(2);
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void firstPage_isAsLargeAsCanBe_andAllThatIsReadUntilMoreIsAskedFor(
            Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls").succeed(Samples.calls(1, 200));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(SurfaceCalls.list(surface, telephony, Samples.ALL_CALLS)).hasSize(200);
        }
        assertThat(server.requests()).extracting(SeenRequest::target).containsExactly("/calls?page=1&limit=200");
    }

    @ParameterizedTest
    @EnumSource
    void allPages_takeAsFewRequestsAsTheLimitAllows(Surface surface, FaultServer server, FakeClock clock) {
        script(server, Samples.calls(1, 200), Samples.calls(201, 400), Samples.calls(401, 450));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(SurfaceCalls.all(surface, telephony, Samples.ALL_CALLS))
                    .extracting(Call::id)
                    .isEqualTo(ids(1, 450));
        }
        assertThat(server.requests()).hasSize(3);
    }

    private static String numbers(int from, int to) {
        String items = Samples.calls(from, to);
        return "{\"items\":" + items + ",\"total\":250,\"limit\":500}";
    }

    /** A server that gives less than asked for and does not say so. */
    @ParameterizedTest
    @EnumSource
    void cappedPages_areReadToTheLastRecord(Surface surface, FaultServer server, FakeClock clock) {
        String path = "/organization-phone-numbers";
        server.on(GET, path, "page", "1").succeed(numbers(1, 100));
        server.on(GET, path, "page", "2").succeed(numbers(101, 200));
        server.on(GET, path, "page", "3").succeed(numbers(201, 250));
        PhoneNumbersQuery query = PhoneNumbersQuery.builder().limit(500).build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            List<String> all = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.phoneNumbers().list(query).stream()
                            .map(OrganizationPhoneNumber::id)
                            .toList(),
                    c -> {
                        List<String> ids = new CopyOnWriteArrayList<>();
                        return c.phoneNumbers()
                                .list(query)
                                .thenCompose(page -> page.forEach(n -> ids.add(n.id())))
                                .thenApply(nothing -> ids);
                    });

            assertThat(all).isEqualTo(ids(1, 250));
        }
        assertThat(server.requests()).as("no request too many").hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void shortPageOfABatch_isFollowedWhileItsTotalsSaySo(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/batch-calls/{id}", "page", "1")
                .succeed("{\"callLogs\":" + Samples.calls(1, 19) + ",\"totalPages\":2,\"total\":21}");
        server.on(GET, "/batch-calls/{id}", "page", "2")
                .succeed("{\"callLogs\":" + Samples.calls(20, 21) + ",\"totalPages\":2,\"total\":21}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Page<Call> first = telephony.batchCalls().calls("batch_1");
            List<Call> all = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.batchCalls().calls("batch_1").stream().toList(),
                    c -> {
                        List<Call> calls = new CopyOnWriteArrayList<>();
                        return c.batchCalls()
                                .calls("batch_1")
                                .thenCompose(page -> page.forEach(calls::add))
                                .thenApply(nothing -> calls);
                    });

            assertThat(all).extracting(Call::id).isEqualTo(ids(1, 21));
            assertThat(first.totalCount()).hasValue(21);
        }
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void wrappedResponse_isReadLikeABareOne(Surface surface, FaultServer server, FakeClock clock) {
        script(
                server,
                "{\"statusCode\":200,\"data\":" + Samples.calls(1, 2) + "}",
                "{\"statusCode\":200,\"data\":" + Samples.calls(3, 3) + "}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(SurfaceCalls.all(surface, telephony, TWO_EACH))
                    .extracting(Call::id)
                    .isEqualTo(ids(1, 3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void failureOfALaterPage_isRetriedByItself(Surface surface, FaultServer server, FakeClock clock) {
        script(server, Samples.calls(1, 2));
        server.on(GET, "/calls", "page", "2")
                .fail(TelephonyError.INTERNAL_SERVER_ERROR)
                .then()
                .reset()
                .then()
                .succeed(Samples.calls(3, 3));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(SurfaceCalls.all(surface, telephony, TWO_EACH))
                    .extracting(Call::id)
                    .isEqualTo(ids(1, 3));
        }
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void failureThatLasts_isThatOfTheList(Surface surface, FaultServer server, FakeClock clock) {
        script(server, Samples.calls(1, 2));
        server.on(GET, "/calls", "page", "2").fail(TelephonyError.FORBIDDEN);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(catchThrowableOfType(
                            TelephonyException.Forbidden.class, () -> SurfaceCalls.all(surface, telephony, TWO_EACH)))
                    .isNotNull();
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void serverThatTakesNoNoticeOfThePage_isFoundOut(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls").succeed(Samples.calls(1, 2));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            ResponseFormatException failure = catchThrowableOfType(
                    ResponseFormatException.class, () -> SurfaceCalls.all(surface, telephony, TWO_EACH));

            assertThat(failure).hasMessageContaining("page 2 is the one before it over again");
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void laterPages_haveTheContextInWhichTheListBegan(FaultServer server, FakeClock clock) {
        script(server, Samples.calls(1, 2), Samples.calls(3, 3));
        ThreadLocal<String> current = new ThreadLocal<>();
        List<String> seen = new CopyOnWriteArrayList<>();
        CallContext context = () -> {
            String captured = current.get();
            return () -> {
                String before = current.get();
                current.set(captured);
                return () -> current.set(before);
            };
        };
        try (TelephonyClient telephony = Samples.client(server, clock)
                .callContext(context)
                .apiKey(() -> {
                    seen.add(String.valueOf(current.get()));
                    return Samples.KEY;
                })
                .build()) {
            current.set("request 7");
            AsyncPage<Call> first = telephony.async().calls().list(TWO_EACH).join();
            current.remove();
            first.next().orElseThrow().join();
        }
        assertThat(seen).containsExactly("request 7", "request 7");
    }

    @ParameterizedTest
    @EnumSource
    void serverThatGivesEverythingAtOnce_isAskedOnce(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls").succeed(Samples.calls(1, 7));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(SurfaceCalls.all(surface, telephony, TWO_EACH)).hasSize(7);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void responseThatIsNoList_isSaidSo(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls").succeed("{\"rows\":[]}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(catchThrowableOfType(
                            ResponseFormatException.class, () -> SurfaceCalls.all(surface, telephony, TWO_EACH)))
                    .hasMessageContaining("there is no list");
        }
    }

    @Test
    void cursor_goesOnAnotherDay(FaultServer server, FakeClock clock) {
        script(server, Samples.calls(1, 2), Samples.calls(3, 4), Samples.calls(5, 5));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Page<Call> second = telephony.calls().list(TWO_EACH).next().orElseThrow();
            String kept = second.nextCursor().orElseThrow();
            AsyncPage<Call> asynchronous =
                    telephony.async().calls().list(TWO_EACH).join();

            Page<Call> third = telephony
                    .calls()
                    .list(CallsQuery.builder().limit(2).cursor(kept).build());

            assertThat(second.items()).extracting(Call::id).isEqualTo(ids(3, 4));
            assertThat(third.items()).extracting(Call::id).isEqualTo(ids(5, 5));
            assertThat(third.next()).isEmpty();
            assertThat(asynchronous.next().orElseThrow().join().nextCursor()).contains(kept);
        }
    }
}
