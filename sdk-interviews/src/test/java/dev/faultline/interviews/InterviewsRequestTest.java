package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.RawRequest;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent: method, path, query, body and headers of every operation. */
@FaultlineTest
class InterviewsRequestTest {

    static Stream<Object[]> calls() {
        return Surface.with(Arrays.stream(Call.values()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void eachOperation_isSentAsDocumented(Surface surface, Call call, FaultServer server, FakeClock clock) {
        call.on(server).succeed(call.response());
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThat(call.make(surface, client)).isNotNull();
        }
        assertThat(server.requests()).singleElement().satisfies(seen -> {
            assertThat(seen).hasToString(call.request);
            assertThat(JsonValue.parseLeniently(seen.text())).isEqualTo(JsonValue.parseLeniently(call.body));
            assertThat(seen.header("X-API-Key")).contains(Samples.KEY);
            assertThat(seen.header("Authorization")).isEmpty();
            assertThat(seen.header("Idempotency-Key").isPresent()).isEqualTo(call.safe == Call.Safe.BY_KEY);
            seen.header("Idempotency-Key")
                    .ifPresent(key -> assertThat(UUID.fromString(key).version()).isEqualTo(4));
            assertThat(seen.headerNames())
                    .isSubsetOf(
                            "X-API-Key",
                            "Idempotency-Key",
                            "User-Agent",
                            "Content-Type",
                            "Content-Length",
                            "Host",
                            "Connection",
                            "Accept-Encoding");
        });
    }

    @ParameterizedTest
    @EnumSource
    void ids_areEncodedIntoOneSegment(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/candidates/{candidateId}/status").succeed(Call.STATUS.response());
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            Samples.call(
                    surface,
                    client,
                    c -> c.candidates("p&1=ü").status("a/b ?#%"),
                    c -> c.candidates("p&1=ü").status("a/b ?#%"));
        }
        SeenRequest seen = server.requests().get(0);
        assertThat(seen.segments()).containsExactly("candidates", "a/b ?#%", "status");
        assertThat(seen.query("jobPositionId")).contains("p&1=ü");
    }

    @ParameterizedTest
    @EnumSource
    void update_leavesOutWhatWasNotSet(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PATCH, "/candidates/{candidateId}").succeed("{\"success\":true}");
        Map<String, CandidateUpdate> updates = Map.of(
                "{\"firstName\":\"A\"}",
                        CandidateUpdate.builder().firstName("A").build(),
                "{\"lastName\":\"B\"}", CandidateUpdate.builder().lastName("B").build(),
                "{\"notes\":\"\"}", CandidateUpdate.builder().field("notes", "").build(),
                "{\"phone\":null}",
                        CandidateUpdate.builder().field("phone", null).build(),
                "{\"newer\":[1]}",
                        CandidateUpdate.builder().field("newer", List.of(1)).build());
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            updates.forEach((body, update) -> {
                Samples.call(
                        surface,
                        client,
                        c -> c.candidates("pos_8").update("cand_55", update),
                        c -> c.candidates("pos_8").update("cand_55", update));
                List<SeenRequest> requests = server.requests();
                assertThat(requests.get(requests.size() - 1).text()).isEqualTo(body);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void position_goesIntoTheBodyWhateverAFieldSays(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/candidates").respond(201, Call.IMPORT.response());
        NewCandidate candidate = NewCandidate.builder()
                .firstName("A")
                .lastName("B")
                .email("c@example.org")
                .field("jobPositionId", "another")
                .field("newer", true)
                .build();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            Samples.call(
                    surface,
                    client,
                    c -> c.candidates("pos_8").importCandidate(candidate),
                    c -> c.candidates("pos_8").importCandidate(candidate));
        }
        JsonValue body = JsonValue.parseLeniently(server.requests().get(0).text());
        assertThat(body.get("jobPositionId").asText()).contains("pos_8");
        assertThat(body.get("newer").asBoolean()).contains(true);
    }

    @ParameterizedTest
    @EnumSource
    void withoutABaseUrl_theHostIsTheVendors(Surface surface) {
        List<String> urls = new ArrayList<>();
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    urls.add(chain.request().url().toString());
                    return new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .code(200)
                            .message("")
                            .body(ResponseBody.create(Call.IMPORT.response(), MediaType.get("application/json")))
                            .build();
                })
                .build();
        try (InterviewsClient client =
                InterviewsClient.builder().apiKey(Samples.KEY).httpClient(http).build()) {
            Samples.call(surface, client, c -> c.health(), c -> c.health());
        } finally {
            http.dispatcher().executorService().shutdown();
        }
        assertThat(urls).containsExactly("https://api.celper.ai/v1/health");
    }

    @ParameterizedTest
    @EnumSource
    void whatHasNoMethod_isReachedWithTypedErrors(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/docs").succeed("{\"openapi\":\"3.1.0\"}");
        server.on(HttpMethod.POST, "/placeholder").fail(InterviewsError.TELEPHONY_DISABLED);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThat(Samples.execute(surface, client, RawRequest.get("/docs"))
                            .json()
                            .get("openapi")
                            .asText())
                    .contains("3.1.0");
            assertThat(catchThrowable(() -> Samples.execute(surface, client, RawRequest.post("/placeholder"))))
                    .isInstanceOf(InterviewsException.TelephonyDisabled.class);
        }
    }
}
