package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.faultline.core.JsonValue;
import dev.faultline.core.RawRequest;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One key and the same bytes for all attempts of a submission. */
@FaultlineTest
class IdempotencyTest {

    @ParameterizedTest
    @EnumSource
    void allAttempts_carryOneRandomUuidAndTheSameBytes(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .respond(500, "{}")
                .then()
                .reset()
                .then()
                .fail(PartnerError.RATE_LIMITED)
                .then()
                .respond(502, "{}")
                .then()
                .respond(201, Samples.RECEIPT);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            ApplicationReceipt receipt = Samples.submit(surface, partner);

            List<SeenRequest> requests = server.requests();
            assertThat(requests).hasSize(5);
            String key = requests.get(0).header("Idempotency-Key").orElseThrow();
            assertThat(UUID.fromString(key).version()).isEqualTo(4);
            assertThat(requests).allSatisfy(request -> {
                assertThat(request.header("Idempotency-Key")).contains(key);
                assertThat(request.body()).isEqualTo(requests.get(0).body());
                assertThat(request.header("Content-Type")).contains("application/json");
            });
            assertThat(receipt.response().idempotencyKey()).contains(key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachSubmission_hasItsOwnKey(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(201, Samples.RECEIPT);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Samples.submit(surface, partner);
            Samples.submit(surface, partner);
            assertThat(server.requests())
                    .extracting(request -> request.header("Idempotency-Key").orElseThrow())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyOfTheCaller_wins(Surface surface, FaultServer server, FakeClock clock) {
        String key = UUID.randomUUID().toString();
        server.on(POST, "/applications").respond(500, "{}");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PartnerClient view = partner.with(o -> o.idempotencyKey(key));
            SdkException failure = catchThrowableOfType(SdkException.class, () -> Samples.submit(surface, view));
            assertThat(failure.idempotencyKey()).contains(key);
            assertThat(server.requests())
                    .hasSize(5)
                    .allSatisfy(request ->
                            assertThat(request.header("Idempotency-Key")).contains(key));
        }
    }

    @ParameterizedTest
    @EnumSource
    void failedSubmission_canBeFinishedWithItsKey(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").reset().times(5).then().respond(201, Samples.RECEIPT);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            SdkException failure = catchThrowableOfType(SdkException.class, () -> Samples.submit(surface, partner));
            String key = failure.idempotencyKey().orElseThrow();
            Samples.submit(surface, partner.with(o -> o.idempotencyKey(key)));
            assertThat(server.requests())
                    .hasSize(6)
                    .extracting(request -> request.header("Idempotency-Key").orElseThrow())
                    .containsOnly(key);
            assertThat(server.requests().get(5).body())
                    .isEqualTo(server.requests().get(0).body());
        }
    }

    @ParameterizedTest
    @EnumSource
    void submission_canBeFinishedByAnotherProcess(Surface surface, FaultServer server, FakeClock clock)
            throws Exception {
        server.on(POST, "/applications").reset().times(5).then().respond(201, Samples.RECEIPT);
        NewApplication application = applicationWithAnswers(List.of("a", "b"));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            SdkException failure =
                    catchThrowableOfType(SdkException.class, () -> Samples.submit(surface, partner, application));
            String key = failure.idempotencyKey().orElseThrow();

            NewApplication fromDatabase = NewApplication.fromJson(application.toJson());
            assertThat(fromDatabase.jobId()).isEqualTo("job_40417");
            Samples.submit(surface, partner.with(o -> o.idempotencyKey(key)), fromDatabase);
            Samples.submit(surface, partner.with(o -> o.idempotencyKey(key)), serialised(application));
        }
        assertThat(server.requests())
                .hasSize(7)
                .allSatisfy(request -> assertThat(request.body()).isEqualTo(application.toJson()));
        assertThat(server.requests())
                .extracting(request -> request.header("Idempotency-Key").orElseThrow())
                .containsOnly(server.requests().get(0).header("Idempotency-Key").orElseThrow());
    }

    @Test
    void bytesOfAnotherRelease_areSentAsTheyAre() {
        byte[] kept = "{ \"candidate\" : {} , \"jobId\" : \"job_1\" }".getBytes(StandardCharsets.UTF_8);

        assertThat(NewApplication.fromJson(kept).toJson()).isEqualTo(kept);
    }

    /** Those of every release: an application that is made again from its data is sent with its stored key. */
    @Test
    void anyText_isSentAsItsUtf8() {
        byte[] json = NewApplication.builder()
                .jobId("job_1")
                .candidate(c -> c.firstName("Zo\u00eb \ud83d\ude00")
                        .lastName("\u4e2d")
                        .email("z@example.org")
                        .phone("+15035550142"))
                .consentToContact(true)
                .field("note", List.of("\ud83d\udc4d", 2.50))
                .build()
                .toJson();

        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"jobId\":\"job_1\",\"candidate\":{\"firstName\":\"Zo\u00eb \ud83d\ude00\",\"lastName\":\"\u4e2d\","
                                + "\"email\":\"z@example.org\",\"phone\":\"+15035550142\"},\"consentToContact\":true,"
                                + "\"note\":[\"\ud83d\udc4d\",2.5]}");
    }

    /** Plain values are written at once, others by way of a tree: nobody can tell by the bytes. */
    @Test
    void bytesOfAnyApplication_areThoseOfItsText() {
        Random random = new Random(20_260_101);
        String signs = "aZ09 \"\\/<>&\u0000\u001f\u007f\n\t\u00e9\u2028\u4e2d\uffff\ufeff\ud83d\ude00";
        for (int round = 0; round < 300; round++) {
            boolean plain = round % 2 == 0;
            int used = signs.codePointCount(0, signs.length()) - (plain ? 1 : 0);
            Map<String, Object> who = new LinkedHashMap<>();
            who.put("firstName", "A" + text(random, signs, used, 90));
            who.put("lastName", "B" + text(random, signs, used, 90));
            who.put("email", "C" + text(random, signs, used, 9_000));
            who.put("phone", "+1");
            who.put("n", random.nextBoolean());
            Map<String, Object> expected = new LinkedHashMap<>();
            expected.put("jobId", "E" + text(random, signs, used, 9_000));
            expected.put("candidate", who);
            expected.put("consentToContact", true);
            expected.put("source", "D" + text(random, signs, used, 90));
            expected.put("y" + text(random, signs, used, 20), plain ? null : 1e10);
            expected.put("z" + text(random, signs, used, 20), random.nextInt());
            NewApplication.Candidate.Builder candidate = NewApplication.Candidate.builder();
            backwards(who).forEach(name -> candidate.field(name, who.get(name)));
            NewApplication.Builder application = NewApplication.builder();
            backwards(expected).stream()
                    .filter(name -> !name.equals("candidate"))
                    .forEach(name -> application.field(name, expected.get(name)));
            application.candidate(candidate.build());

            assertThat(new String(application.build().toJson(), StandardCharsets.UTF_8))
                    .isEqualTo(JsonValue.of(expected).toString());
        }
    }

    private static List<String> backwards(Map<String, Object> map) {
        List<String> names = new ArrayList<>(map.keySet());
        Collections.reverse(names);
        return names;
    }

    private static String text(Random random, String signs, int plain, int longest) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(longest); text.length() < length; ) {
            text.appendCodePoint(signs.codePointAt(signs.offsetByCodePoints(0, random.nextInt(plain))));
        }
        return text.toString();
    }

    @Test
    void sameAnswers_areTheSameBytes() {
        List<String> keys = List.of("weekends", "years", "shift", "languages", "start", "licence");
        List<String> backwards = new ArrayList<>(keys);
        Collections.reverse(backwards);

        assertThat(applicationWithAnswers(backwards).toJson())
                .isEqualTo(applicationWithAnswers(keys).toJson());
        assertThat(withAnswer(new LinkedHashSet<>(backwards)).toJson())
                .isEqualTo(withAnswer(new LinkedHashSet<>(keys)).toJson());
        Map<String, Object> one = new LinkedHashMap<>();
        backwards.forEach(key -> one.put(key, key));
        Map<String, Object> other = new LinkedHashMap<>();
        keys.forEach(key -> other.put(key, key));
        assertThat(withAnswer(one).toJson()).isEqualTo(withAnswer(other).toJson());
    }

    @Test
    void fieldsInAnyOrder_areTheSameBytes() {
        NewApplication.Candidate.Builder candidate = NewApplication.Candidate.builder()
                .field("nickname", "Ami")
                .phone("+15035550142")
                .email("amina.okafor@example.org")
                .lastName("Okafor")
                .firstName("Amina");
        NewApplication one = NewApplication.builder()
                .field("zone", Map.of("b", 1, "a", 2))
                .field("badge", null)
                .answers(Map.of("weekends", true, "years", 3))
                .source("linkedin")
                .consentToContact(true)
                .candidate(candidate.build())
                .jobId("job_40417")
                .build();

        assertThat(new String(one.toJson(), StandardCharsets.UTF_8)).isEqualTo("""
                {"jobId":"job_40417","candidate":{"firstName":"Amina","lastName":"Okafor",\
                "email":"amina.okafor@example.org","phone":"+15035550142","nickname":"Ami"},"consentToContact":true,\
                "source":"linkedin","applicationFormAnswers":{"weekends":true,"years":3},"badge":null,\
                "zone":{"a":2,"b":1}}""");
        assertThat(one.toString()).contains("candidate").doesNotContain("Amina", "job_40417");
        assertThat(candidate.build().toString()).contains("email").doesNotContain("amina");
    }

    @Test
    void correctedApplication_keepsWhatWasSet() throws Exception {
        NewApplication first = withoutAnswers().answer("weekends", true).build();

        assertThat(first.toBuilder().build().toJson()).isEqualTo(first.toJson());
        assertThat(serialised(first).toBuilder().build().toJson()).isEqualTo(first.toJson());
        NewApplication corrected = NewApplication.fromJson(first.toJson()).toBuilder()
                .jobId("job_2")
                .answer("years", 3)
                .build();
        assertThat(new String(corrected.toJson(), StandardCharsets.UTF_8))
                .contains("\"jobId\":\"job_2\"", "{\"weekends\":true,\"years\":3}", "amina.okafor@example.org");
        assertThat(corrected.jobId()).isEqualTo("job_2");
    }

    @Test
    void answersChangedAfterwards_changeNothing() {
        List<Object> response = new ArrayList<>(List.of("a", Map.of("b", 1)));
        NewApplication application = withAnswer(response);
        byte[] before = application.toJson();

        response.add("c");
        application.toJson()[0] = 'x';

        assertThat(application.toJson()).isEqualTo(before);
        assertThat(new String(before, StandardCharsets.UTF_8)).contains("{\"k\":[\"a\",{\"b\":1}]}");
    }

    @Test
    void candidateChangedAfterwards_changesNothing() {
        List<Object> inner = new ArrayList<>(List.of("a"));
        Set<Object> set = new LinkedHashSet<>(List.of("a"));
        NewApplication.Builder builder = withoutAnswers()
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina.okafor@example.org")
                        .phone("+15035550142")
                        .field("list", List.of(inner))
                        .field("set", set));
        inner.add("b");
        set.add("b");
        NewApplication application = builder.build();

        assertThat(new String(application.toJson(), StandardCharsets.UTF_8))
                .contains("\"list\":[[\"a\"]],\"set\":[\"a\"]}");
        assertThat(application.toBuilder().build().toJson()).isEqualTo(application.toJson());
    }

    static Stream<Object> undocumentedValues() {
        return Stream.of(
                "a", "\ud842\udfb7", 1, 1L, 2.50, true, TimeUnit.DAYS, List.of(1, "b"), Map.of("b", 1, "a", 2));
    }

    /** However the candidate gets into it, and whatever its undocumented field is. */
    @ParameterizedTest
    @MethodSource("undocumentedValues")
    void candidate_isInTheVendorsOrder(Object value) {
        NewApplication.Candidate candidate = NewApplication.Candidate.builder()
                .field("unit", "replaced")
                .field("unit", value)
                .phone("+1")
                .email("a@example.org")
                .lastName("B")
                .firstName("A")
                .build();
        NewApplication.Builder other =
                NewApplication.builder().consentToContact(true).jobId("job_1");
        NewApplication application = other.candidate(candidate).build();

        assertThat(new String(application.toJson(), StandardCharsets.UTF_8))
                .startsWith("{\"jobId\":\"job_1\",\"candidate\":{\"firstName\":\"A\",\"lastName\":\"B\","
                        + "\"email\":\"a@example.org\",\"phone\":\"+1\",\"unit\":");
        assertThat(application.fields().get("candidate")).isInstanceOf(Map.class);
        NewApplication.Builder fieldByField = NewApplication.builder();
        application.fields().forEach(fieldByField::field);
        NewApplication.Builder kept = NewApplication.fromJson(application.toJson()).toBuilder();
        assertThat(List.of(
                        other.field("candidate", candidate),
                        other.field("candidate", candidate.fields()),
                        other.field("candidate", new HashMap<>(candidate.fields())),
                        application.toBuilder(),
                        fieldByField,
                        kept))
                .extracting(builder -> builder.build().toJson())
                .containsOnly(application.toJson());
    }

    @Test
    void answersInAnyOrder_areTheSameBytes_whateverTheyAre() {
        Object map = withoutAnswers().build().fields().get("candidate");

        assertThat(withoutAnswers().answer("a", map).answer("b", true).build().toJson())
                .isEqualTo(withoutAnswers()
                        .answer("b", true)
                        .answer("a", map)
                        .build()
                        .toJson());
    }

    /** An application may show them, compare them, or write them with a mapper of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"Amina", "\ud842\udfb7"})
    void fields_areEqualAndJsonToAnyMapper(String name) throws Exception {
        NewApplication one = withoutAnswers().candidate(named(name)).build();
        NewApplication same = withoutAnswers().candidate(named(name)).build();

        assertThat(one.fields()).isEqualTo(same.fields()).hasSameHashCodeAs(same.fields());
        assertThat(new ObjectMapper().readTree(new ObjectMapper().writeValueAsBytes(one.fields())))
                .isEqualTo(new ObjectMapper().readTree(one.toJson()));
        assertThat(serialised(one.fields())).isEqualTo(one.fields());
    }

    private static NewApplication.Candidate named(String name) {
        return NewApplication.Candidate.builder()
                .firstName(name)
                .lastName("Okafor")
                .email("amina.okafor@example.org")
                .phone("+15035550142")
                .build();
    }

    @Test
    void remedyOfAReusedKey_thinksOfAnEarlierSubmissionFirst() {
        assertThat(PartnerError.IDEMPOTENCY_KEY_REUSED.remedy()).startsWith("Look the earlier submission up");
    }

    private static NewApplication applicationWithAnswers(List<String> keys) {
        NewApplication.Builder builder = withoutAnswers();
        keys.forEach(key -> builder.answer(key, key));
        return builder.build();
    }

    private static NewApplication withAnswer(Object response) {
        return withoutAnswers().answer("k", response).build();
    }

    private static NewApplication.Builder withoutAnswers() {
        return NewApplication.builder()
                .jobId("job_40417")
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina.okafor@example.org")
                        .phone("+15035550142"))
                .consentToContact(true);
    }

    @SuppressWarnings("unchecked")
    private static <T> T serialised(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyForAnOperationThatTakesNone_isRejected(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed("{\"data\":[]}").always();
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PartnerClient view = partner.with(o -> o.idempotencyKey("0b8ad6e4-1a87-4a60-9f53-0f4f8a4ac6a1"));
            assertThatThrownBy(() -> Samples.jobs(surface, view))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("idempotencyKey")
                    .hasMessageContaining("GET /jobs");
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rawPost_carriesAKeyToo(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(500, "{}").then().respond(201, Samples.RECEIPT);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Samples.execute(surface, partner, RawRequest.post("/applications").json(Map.of("a", 1)));
            assertThat(server.requests())
                    .hasSize(2)
                    .extracting(request -> request.header("Idempotency-Key").orElseThrow())
                    .containsOnly(
                            server.requests().get(0).header("Idempotency-Key").orElseThrow());
        }
    }
}
