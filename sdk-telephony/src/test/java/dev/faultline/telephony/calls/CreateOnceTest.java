package dev.faultline.telephony.calls;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.OnceResult;
import dev.faultline.core.OnceResult.Proof;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.TelephonyError;
import dev.faultline.telephony.TelephonyException;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A call is sent once for a key, and looked for where that is not known. */
@FaultlineTest
class CreateOnceTest {

    private static final String KEY = "A-100";

    private static final NewCall CALL =
            NewCall.builder("+14155550123", "agent_7").metadata("name", "Ada").build();

    private static OnceResult<Call> once(
            Surface surface, TelephonyClient telephony, Consumer<CallOnceOptions> options) {
        return SurfaceCalls.call(
                surface,
                telephony,
                c -> c.calls().createOnce(CALL, KEY, options),
                c -> c.calls().createOnce(CALL, KEY, options));
    }

    private static String listed(String id, String more) {
        return "{\"id\":\"" + id + "\",\"to_number\":\"+14155550123\",\"agent_id\":\"agent_7\"" + more + "}";
    }

    private static List<String> methods(FaultServer server) {
        return server.requests().stream().map(SeenRequest::method).toList();
    }

    @ParameterizedTest
    @EnumSource
    void newKey_isSentAtOnce(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").respond(201, Samples.QUEUED);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<Call> result = once(surface, telephony, o -> o.firstUse(true));

            assertThat(((OnceResult.Placed<Call>) result).proof()).isEqualTo(Proof.RESPONSE);
            assertThat(result.orElseThrow().id()).isEqualTo("call_41");
            assertThat(result.orElseThrow().toNumber()).hasToString("PhoneNumber[11 digits]");
            assertThat(result.orElseThrow().agentId()).isEqualTo("agent_7");
        }
        assertThat(server.requests())
                .extracting(SeenRequest::text)
                .containsExactly("{\"phone_number\":\"+14155550123\",\"agent_id\":\"agent_7\","
                        + "\"metadata\":{\"name\":\"Ada\",\"once_key\":\"A-100\"}}");
        assertThat(clock.waits()).isEmpty();
    }

    /** The process before may have sent it just now. */
    @ParameterizedTest
    @EnumSource
    void usedKey_isLookedForUntilTheListHasCaughtUp(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls").succeed("[]").always();
        server.on(POST, "/calls").respond(201, Samples.QUEUED);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<Call> result = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.calls().createOnce(CALL, KEY),
                    c -> c.calls().createOnce(CALL, KEY));

            assertThat(result).isInstanceOf(OnceResult.Placed.class);
        }
        assertThat(methods(server)).containsExactly("GET", "GET", "GET", "GET", "GET", "GET", "POST");
        assertThat(server.requests().get(0).target()).isEqualTo("/calls?to=%2B14155550123&page=1&limit=200");
        assertThat(clock.waits()).extracting(Duration::toSeconds).containsExactly(2L, 4L, 8L, 10L, 6L);
    }

    @ParameterizedTest
    @CsvSource({"BLOCKING, true", "BLOCKING, false", "ASYNC, true", "ASYNC, false"})
    void secondUse_findsTheFirstByItsKey(Surface surface, boolean inTheList, FaultServer server, FakeClock clock) {
        String metadata = ",\"metadata\":{\"order\":\"A-100\"}";
        String other = listed("call_1", ",\"metadata\":{\"order\":\"A-99\"}");
        server.on(GET, "/calls")
                .succeed("[" + (inTheList ? other + "," + listed("call_2", metadata) : listed("call_2", "")) + "]");
        if (!inTheList) {
            server.on(GET, "/calls/call_2").succeed(listed("call_2", metadata));
        }
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<Call> result = once(surface, telephony, o -> o.keyName("order"));

            assertThat(((OnceResult.Placed<Call>) result).proof()).isEqualTo(Proof.KEY);
            assertThat(result.orElseThrow().id()).isEqualTo("call_2");
        }
        assertThat(methods(server)).doesNotContain("POST");
        assertThat(clock.waits()).isEmpty();
    }

    /** An application may have another agent by now, or a store that mixes up its ids. */
    @ParameterizedTest
    @EnumSource
    void keyInTheMetadata_decidesAlone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls")
                .succeed("[{\"id\":\"call_2\",\"agent_id\":\"agent_8\",\"metadata\":{\"once_key\":\"A-100\"}}]");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(once(surface, telephony, o -> o.except(call -> true))
                            .orElseThrow()
                            .id())
                    .isEqualTo("call_2");
        }
    }

    /** Somebody else may fit on a page; the search goes through all of them. */
    @ParameterizedTest
    @EnumSource
    void search_readsAllPages(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls", "page", "1").succeed(Samples.calls(1, 200));
        server.on(GET, "/calls", "page", "2")
                .succeed("[" + listed("call_201", ",\"metadata\":{\"once_key\":\"A-100\"}") + "]");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(once(surface, telephony, o -> {}).orElseThrow().id()).isEqualTo("call_201");
        }
        assertThat(server.requests()).as("the list has the proof").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void callThatFits_keepsTheRequestBack(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls").succeed("[" + listed("call_1", "") + "," + listed("call_2", "") + "]");
        server.on(GET, "/calls/call_1").succeed(listed("call_1", ""));
        server.on(GET, "/calls/call_2").succeed(listed("call_2", ""));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<Call> result = once(surface, telephony, o -> {});

            OnceResult.Candidate<Call> candidate = (OnceResult.Candidate<Call>) result;
            assertThat(candidate.failure()).isNull();
            assertThat(candidate.candidates()).hasSize(2);
            assertThatIllegalStateException().isThrownBy(result::orElseThrow).withMessageContaining("nothing was sent");
        }
        assertThat(methods(server)).containsExactly("GET", "GET", "GET");
    }

    /** A call of the dashboard has no metadata, which shows nothing of the others. */
    @ParameterizedTest
    @EnumSource
    void detailOfEachCallThatFits_isReadForTheKey(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls")
                .succeed("[" + listed("call_9", "") + "," + listed("call_8", "") + "," + listed("call_3", "") + ","
                        + listed("call_2", "") + "]");
        server.on(GET, "/calls/call_9").succeed(listed("call_9", ""));
        server.on(GET, "/calls/call_8").fail(TelephonyError.NOT_FOUND);
        server.on(GET, "/calls/call_3").succeed(listed("call_3", ",\"metadata\":{\"once_key\":\"A-100\"}"));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<Call> result = once(surface, telephony, o -> {});

            assertThat(result.orElseThrow().id()).isEqualTo("call_3");
            assertThat(((OnceResult.Placed<Call>) result).proof()).isEqualTo(Proof.KEY);
        }
        assertThat(server.requests())
                .extracting(SeenRequest::path)
                .containsExactly("/calls", "/calls/call_9", "/calls/call_8", "/calls/call_3");
    }

    @ParameterizedTest
    @EnumSource
    void callsThatCannotBeIt_areLeftOut(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls")
                .succeed("[" + listed("call_1", ",\"call_direction\":\"inbound\"") + ","
                        + listed("call_2", ",\"createdAt\":\"2025-12-31T22:00:00Z\"") + ","
                        + listed("call_3", ",\"metadata\":{\"other\":1}")
                        + ",{\"id\":\"call_4\",\"agent_id\":\"agent_8\"},{\"id\":\"call_5\",\"to_number\":\"+4930123\"},"
                        + "{\"id\":\"call_6\",\"to_number\":\"4155550199\"}," + listed("call_7", "") + "]")
                .always();
        server.on(POST, "/calls").respond(201, Samples.QUEUED);
        Instant anHourAgo = clock.now().minus(Duration.ofHours(1));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<Call> result = once(
                    surface,
                    telephony,
                    o -> o.since(anHourAgo)
                            .listDelay(Duration.ZERO)
                            .except(call -> call.id().equals("call_7")));

            assertThat(result).isInstanceOf(OnceResult.Placed.class);
        }
        assertThat(methods(server)).containsExactly("GET", "POST");
        assertThat(server.requests().get(0).query("start_date")).contains("2025-12-31T22:55:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void lostResponse_isFoundOnceTheListHasIt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").reset();
        server.on(GET, "/calls")
                .succeed("[]")
                .then()
                .succeed("[" + listed("call_3", ",\"metadata\":{\"once_key\":\"A-100\"}") + "]");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<Call> result = once(surface, telephony, o -> o.firstUse(true));

            assertThat(result.orElseThrow().id()).isEqualTo("call_3");
        }
        assertThat(methods(server)).containsExactly("POST", "GET", "GET");
        assertThat(server.requests().get(1).query("start_date")).contains("2025-12-31T23:55:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void lostResponse_withoutMetadataAnywhere(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").reset();
        server.on(GET, "/calls").succeed("[]").then().succeed("[{\"id\":\"call_3\",\"to_number\":\"14155550123\"}]");
        server.on(GET, "/calls/{id}").fail(TelephonyError.NOT_FOUND);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<Call> result = once(surface, telephony, o -> o.firstUse(true));

            assertThat(((OnceResult.Candidate<Call>) result).candidates()).hasToString("[Call[id=call_3]]");
            assertThat(catchThrowableOfType(SdkException.class, result::orElseThrow)
                            .outcome())
                    .isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(methods(server)).filteredOn("POST"::equals).hasSize(1);
    }

    /** Also if the policy would resend anything. */
    @ParameterizedTest
    @EnumSource
    void lostResponse_thatIsNeverListed(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").respond(503, "").retryAfter(1);
        server.on(GET, "/calls").succeed("[]").always();
        RetryPolicy unsafe = RetryPolicy.builder().retryNonIdempotent(true).build();
        try (TelephonyClient telephony =
                Samples.client(server, clock).retryPolicy(unsafe).build()) {
            OnceResult<Call> result = once(surface, telephony, o -> o.firstUse(true));

            assertThat(((OnceResult.StillUnknown<Call>) result).advice())
                    .isEqualTo(
                            "It may have been done, and was not found since. Later call calls().createOnce(..) with the"
                                    + " same key again, without firstUse(true): that looks before it sends. Or look for it with"
                                    + " calls().list(..) by to(..) and startDate(..), since metadata cannot be searched for.");
        }
        assertThat(methods(server)).filteredOn("POST"::equals).hasSize(1);
        assertThat(server.requests()).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource
    void responseOfTheVendorThatCannotBeRead_isLookedForToo(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").respond(201, "{\"statusCode\":201,\"message\":\"queued\",\"data\":{}}");
        server.on(GET, "/calls").succeed("[" + listed("call_3", ",\"metadata\":{\"once_key\":\"A-100\"}") + "]");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(once(surface, telephony, o -> o.firstUse(true))
                            .orElseThrow()
                            .id())
                    .isEqualTo("call_3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejection_isProofThatNothingWasDone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").fail(TelephonyError.TOO_MANY_REQUESTS).then().fail(TelephonyError.PAYMENT_REQUIRED);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<Call> result = once(surface, telephony, o -> o.firstUse(true));

            assertThat(result).isInstanceOf(OnceResult.NotPlaced.class);
            assertThatThrownBy(result::orElseThrow).isInstanceOf(TelephonyException.PaymentRequired.class);
        }
        assertThat(methods(server)).containsExactly("POST", "POST");
    }

    @ParameterizedTest
    @EnumSource
    void firstSearchThatFails_sendsNothing(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls").fail(TelephonyError.UNAUTHORIZED);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> once(surface, telephony, o -> {}))
                    .isInstanceOf(TelephonyException.Unauthorized.class);
        }
        assertThat(methods(server)).containsExactly("GET");
    }

    @ParameterizedTest
    @EnumSource
    void laterSearchThatFails_leavesItOpen(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").reset();
        server.on(GET, "/calls").fail(TelephonyError.UNAUTHORIZED);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OnceResult<Call> result = once(surface, telephony, o -> o.firstUse(true));

            assertThat(((OnceResult.StillUnknown<Call>) result).failure().getSuppressed())
                    .hasAtLeastOneElementOfType(TelephonyException.Unauthorized.class);
        }
    }

    @Test
    void cancelDuringTheSearch_sendsNothing(FaultServer server) {
        FakeClock manual = FakeClock.manual();
        server.on(GET, "/calls").succeed("[]").always();
        try (TelephonyClient telephony = Samples.client(server, manual).build()) {
            CompletableFuture<OnceResult<Call>> future =
                    telephony.async().calls().createOnce(CALL, KEY);
            manual.awaitPending(1);
            future.cancel(true);
            manual.advance(Duration.ofMinutes(1));
            manual.awaitPending(0);
        }
        assertThat(methods(server)).containsExactly("GET");
    }

    @Test
    void interruptDuringTheSearch_sendsNothing(FaultServer server) {
        server.on(GET, "/calls").succeed("[]").always();
        try (TelephonyClient telephony =
                Samples.client(server, FakeClock.manual()).build()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> telephony.calls().createOnce(CALL, KEY))
                    .isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(methods(server)).doesNotContain("POST");
    }

    @Test
    void badInput_isRejectedWithoutSending(FaultServer server, FakeClock clock) {
        NewCall same = NewCall.builder("+14155550123", "agent_7")
                .metadata("once_key", KEY)
                .build();
        NewCall raw = NewCall.builder("+14155550123", "agent_7")
                .field("metadata", "text")
                .build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Calls calls = telephony.calls();
            assertThat(same.withKey("once_key", KEY).fields()).isEqualTo(same.fields());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> calls.createOnce(same, "A-101"))
                    .withMessage("once_key is in the metadata with another value: give another keyName");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> calls.createOnce(raw, KEY))
                    .withMessage("metadata is no map: set it with metadata(..)");
            assertThatIllegalArgumentException().isThrownBy(() -> calls.createOnce(CALL, " "));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> telephony.async().calls().createOnce(CALL, KEY, o -> o.keyName("")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> calls.createOnce(CALL, KEY, o -> o.listDelay(Duration.ofSeconds(-1))));
        }
        assertThat(server.requests()).isEmpty();
    }
}
