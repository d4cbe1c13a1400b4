package dev.faultline.telephony.agents;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
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
import dev.faultline.testkit.TestResults;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent's draft is found and changed; its functions are changed one by one, though they are sent as one list. */
@FaultlineTest
class AgentEditTest {

    private static final String BOOK = "{\"displayName\":\"Book\",\"type\":\"book_calendar\",\"description\":\"Book.\","
            + "\"config\":{\"calendar\":\"c1\"},\"id\":\"fn_1\",\"newer\":[1,null]}";

    private static final String HANG_UP = "{\"displayName\":\"Hang up\",\"type\":\"end_call\",\"id\":\"fn_2\"}";

    private static final AgentFunction TRANSFER = AgentFunction.builder()
            .displayName("Transfer")
            .type(AgentFunction.Type.CALL_TRANSFER)
            .build();

    private static final String TRANSFER_JSON = "{\"displayName\":\"Transfer\",\"type\":\"call_transfer\"}";

    private static String agent(String draft) {
        return "{\"id\":\"agent_7\",\"agent_type\":\"Single_Prompt_Agent\",\"versions\":["
                + "{\"version_number\":2,\"is_published\":true,\"agent_functions\":[]}," + draft + "]}";
    }

    private static String draft(String functions) {
        return "{\"version_number\":3,\"is_published\":false,\"agent_functions\":" + functions + "}";
    }

    private static final String AGENT = agent(draft("[" + BOOK + "," + HANG_UP + "]"));

    private static Agent edit(Surface surface, TelephonyClient telephony, Consumer<AgentUpdate.Builder> change) {
        return SurfaceCalls.call(
                surface,
                telephony,
                c -> c.agents().edit("agent_7", change),
                c -> c.agents().edit("agent_7", change));
    }

    private static JsonValue sent(FaultServer server, int number) {
        return JsonValue.parse(server.requests().get(number).text());
    }

    private static JsonValue update(String functions) {
        return JsonValue.parse("{\"version_number\":3,\"agent_functions\":" + functions + "}");
    }

    @ParameterizedTest
    @EnumSource
    void liveAndDraft_areReadById(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}").succeed(AGENT).times(2).then().succeed("{\"id\":\"agent_7\",\"versions\":[]}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Optional<AgentVersion> live = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.agents().live("agent_7"),
                    c -> c.agents().live("agent_7"));
            assertThat(live.map(AgentVersion::versionNumber)).contains(2L);
            assertThat(draft(surface, telephony).map(AgentVersion::versionNumber))
                    .contains(3L);
            assertThat(draft(surface, telephony).isEmpty()).isTrue();
        }
    }

    private static Optional<AgentVersion> draft(Surface surface, TelephonyClient telephony) {
        return SurfaceCalls.call(
                surface,
                telephony,
                c -> c.agents().draft("agent_7"),
                c -> c.agents().draft("agent_7"));
    }

    @ParameterizedTest
    @EnumSource
    void edit_sendsTheChangesOfTheDraftAlone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}").succeed(AGENT);
        server.on(PATCH, "/agents/{id}").respond(429, "{}").retryAfter(1).then().succeed(AGENT);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(edit(surface, telephony, draft -> draft.welcomeMessage("Hello."))
                            .id())
                    .isEqualTo("agent_7");
        }
        assertThat(sent(server, 2)).isEqualTo(JsonValue.parse("{\"version_number\":3,\"welcome_message\":\"Hello.\"}"));
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void function_isAddedAndChangedWhileTheOthersStay(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}").succeed(AGENT).times(3);
        server.on(PATCH, "/agents/{id}").succeed(AGENT).times(3);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.agents().putFunction("agent_7", TRANSFER),
                    c -> c.agents().putFunction("agent_7", TRANSFER));
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.agents().removeFunction("agent_7", "Hang up"),
                    c -> c.agents().removeFunction("agent_7", "Hang up"));
            edit(
                    surface,
                    telephony,
                    draft -> draft.removeFunction("Hang up")
                            .changeFunction("Book", f -> f.description("After the greeting."))
                            .putFunction(TRANSFER)
                            .putFunction(TRANSFER));
        }
        assertThat(sent(server, 1)).isEqualTo(update("[" + BOOK + "," + HANG_UP + "," + TRANSFER_JSON + "]"));
        assertThat(sent(server, 3)).isEqualTo(update("[" + BOOK + "]"));
        assertThat(sent(server, 5))
                .isEqualTo(update("[" + BOOK.replace("Book.", "After the greeting.") + "," + TRANSFER_JSON + "]"));
    }

    @ParameterizedTest
    @EnumSource
    void functionOfTheSameName_isReplacedInItsPlace(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}")
                .succeed(agent(draft("[" + TRANSFER_JSON.replace("}", ",\"old\":1}") + "," + BOOK + "]")));
        server.on(PATCH, "/agents/{id}").succeed(AGENT);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            edit(surface, telephony, draft -> draft.putFunction(TRANSFER));
        }
        assertThat(sent(server, 1)).isEqualTo(update("[" + TRANSFER_JSON + "," + BOOK + "]"));
    }

    /** No page shows a function of a response; requests have the camel case. */
    @ParameterizedTest
    @EnumSource
    void nameInTheOtherCasing_isSentUnderTheDocumentedOne(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}").succeed(agent(draft("[{\"display_name\":\"Book\",\"type\":\"custom\"}]")));
        server.on(PATCH, "/agents/{id}").succeed(AGENT);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            edit(surface, telephony, draft -> draft.putFunction(TRANSFER));
        }
        assertThat(sent(server, 1)
                        .get("agent_functions")
                        .get(0)
                        .get("displayName")
                        .asText())
                .contains("Book");
    }

    @ParameterizedTest
    @EnumSource
    void editWithoutAChange_sendsNothing(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}").succeed(AGENT).times(2);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(edit(surface, telephony, draft -> {}).id()).isEqualTo("agent_7");
            assertThat(edit(surface, telephony, draft -> draft.removeFunction("Unknown"))
                            .id())
                    .isEqualTo("agent_7");
        }
        assertThat(server.requests()).hasSize(2);
    }

    /** The vendor requires both in an update of a flow agent. */
    @ParameterizedTest
    @EnumSource
    void flowAgent_keepsItsIdentity(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}")
                .succeed(
                        "{\"id\":\"agent_7\",\"agent_type\":\"Conversational_Flow_Agent\",\"versions\":[{\"version_number\":3,"
                                + "\"agent_identity\":\"Ada\",\"agent_background\":\"A clinic.\"}]}");
        server.on(PATCH, "/agents/{id}").succeed(AGENT);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            edit(surface, telephony, draft -> draft.agentIdentity("Grace"));
        }
        assertThat(sent(server, 1))
                .isEqualTo(JsonValue.parse(
                        "{\"version_number\":3,\"agent_identity\":\"Grace\",\"agent_background\":\"A clinic.\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"type\":\"end_call\"}]",
                "[\"end_call\"]",
                "[{\"displayName\":\"Transfer\"},{\"displayName\":\"Transfer\"}]",
                "{}"
            })
    void functionsThatCannotBeToldApart_areNotReplaced(String functions, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}").succeed(agent(draft(functions))).always();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            for (Surface surface : Surface.values()) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> edit(surface, telephony, draft -> draft.putFunction(TRANSFER)));
                assertThatIllegalStateException()
                        .isThrownBy(() -> edit(surface, telephony, draft -> draft.removeFunction("Transfer")));
            }
        }
        assertThat(server.requests()).extracting(SeenRequest::method).containsOnly("GET");
    }

    @ParameterizedTest
    @EnumSource
    void agentWithoutADraft_isNotChanged(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}")
                .succeed("{\"id\":\"agent_7\",\"versions\":[{\"version_number\":2,\"is_published\":true}]}")
                .times(2);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> edit(surface, telephony, draft -> draft.title("x")))
                    .withMessageContaining("no draft");
            assertThatIllegalStateException().isThrownBy(() -> publish(surface, telephony));
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void updateThatKnowsNoFunctions_doesNotReplaceThem() {
        AgentVersion listed =
                TestResults.read(AgentVersion.class, "{\"version_number\":3}"); // a list leaves the functions out
        AgentVersion nameless = TestResults.read(AgentVersion.class, "{\"title\":\"no number\"}");

        assertThatIllegalStateException()
                .isThrownBy(() -> AgentUpdate.builder(3).putFunction(TRANSFER))
                .withMessageContaining("AgentUpdate.from(version)");
        assertThatIllegalStateException()
                .isThrownBy(() -> AgentUpdate.from(listed).putFunction(TRANSFER))
                .withMessageContaining("agents().get(..)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgentUpdate.from(nameless))
                .withMessageContaining("version_number");
        AgentVersion draft = TestResults.read(AgentVersion.class, draft("[" + BOOK + "]"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgentUpdate.from(draft).changeFunction("Transfer", f -> f.description("x")))
                .withMessageContaining("[Book]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgentUpdate.from(draft)
                        .putFunction(AgentFunction.builder().description("x").build()))
                .withMessageContaining("displayName");
        assertThat(JsonValue.of(AgentUpdate.from(draft)
                        .agentFunctions(List.of())
                        .putFunction(TRANSFER)
                        .build()
                        .fields()))
                .isEqualTo(update("[" + TRANSFER_JSON + "]"));
    }

    private static Agent publish(Surface surface, TelephonyClient telephony) {
        return SurfaceCalls.call(
                surface,
                telephony,
                c -> c.agents().publish("agent_7"),
                c -> c.agents().publish("agent_7"));
    }

    private static final String PUBLISHED = agent(draft("[]").replace("false", "true"));

    static Stream<Object[]> answers() {
        return Surface.with(Stream.of(true, false));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void draft_isPublishedOnce(Surface surface, boolean answers, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}").succeed(AGENT).then().succeed(PUBLISHED).always();
        if (answers) {
            server.on(PATCH, "/agents/{id}").succeed(PUBLISHED);
        } else {
            server.on(PATCH, "/agents/{id}").reset();
        }
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(publish(surface, telephony).live().orElseThrow().versionNumber())
                    .isEqualTo(3);
        }
        assertThat(server.requests())
                .filteredOn(request -> request.method().equals("PATCH"))
                .extracting(SeenRequest::text)
                .containsExactly("{\"version_number\":3,\"is_published\":true}");
    }

    @ParameterizedTest
    @EnumSource
    void publicationThatIsNotSeen_failsAsItDid(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}").succeed(AGENT).times(3).then().fail(TelephonyError.NOT_FOUND);
        server.on(PATCH, "/agents/{id}").reset().times(2);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SdkException unseen = catchThrowableOfType(TransportException.class, () -> publish(surface, telephony));
            assertThat(unseen.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(unseen.verification().orElseThrow())
                    .contains("publish(id, 3)")
                    .contains("400");

            SdkException unread = catchThrowableOfType(TransportException.class, () -> publish(surface, telephony));
            assertThat(unread.getSuppressed()).hasAtLeastOneElementOfType(TelephonyException.NotFound.class);

            server.forgetScripts().on(GET, "/agents/{id}").succeed(AGENT);
            server.on(PATCH, "/agents/{id}").fail(TelephonyError.CONFLICT);
            assertThatThrownBy(() -> publish(surface, telephony)).isInstanceOf(TelephonyException.Conflict.class);
        }
        assertThat(server.requests())
                .filteredOn(request -> request.method().equals("PATCH"))
                .hasSize(3);
    }

    /** The first request was carried out late, so that another draft is the highest by now. */
    @ParameterizedTest
    @EnumSource
    void publicationRepeatedByItsNumber_leavesTheNextDraftAlone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(PATCH, "/agents/{id}").fail(TelephonyError.BAD_REQUEST);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> SurfaceCalls.call(
                            surface,
                            telephony,
                            c -> c.agents().publish("agent_7", 3),
                            c -> c.agents().publish("agent_7", 3)))
                    .isInstanceOf(TelephonyException.BadRequest.class);
        }
        assertThat(server.requests())
                .extracting(SeenRequest::text)
                .containsExactly("{\"version_number\":3,\"is_published\":true}");
    }

    @Test
    void interruptAndCancellation_endThePlan(FaultServer server, FakeClock clock) throws Exception {
        server.on(GET, "/agents/{id}").succeed(AGENT).times(2);
        server.on(PATCH, "/agents/{id}").stall().times(2);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                try {
                    telephony.agents().publish("agent_7");
                } catch (SdkException e) {
                    failure.complete(e);
                }
            });
            caller.start();
            server.awaitRequests(2);
            caller.interrupt();
            assertThat(failure.get()).isInstanceOf(CallInterruptedException.class);

            CompletableFuture<Agent> published = telephony.async().agents().publish("agent_7");
            server.awaitRequests(4);
            assertThat(published.cancel(true)).isTrue();
        }
        assertThat(server.requests()).hasSize(4);
    }
}
