package dev.faultline.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.ApiException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.TestError;
import dev.faultline.core.internal.json.UnreadableResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    @Test
    void parameters_stayOutOfTheName() {
        Operation<JsonValue> operation = Operation.of(HttpMethod.GET, "/things/{id}/parts/{part}")
                .parameter("id", "a/b c")
                .parameter("part", "..x")
                .returns(JsonValue.class);

        assertThat(operation.name()).isEqualTo("GET /things/{id}/parts/{part}");
        assertThat(operation.segments()).containsExactly("things", "a/b c", "parts", "..x");
    }

    @Test
    void segments_areThoseBetweenTheSlashes_emptyOnesToo() {
        assertThat(Operation.of(HttpMethod.GET, "/").returns(JsonValue.class).segments())
                .containsExactly("");
        assertThat(Operation.of(HttpMethod.GET, "/a//{/}/{id}/")
                        .parameter("id", "7")
                        .returns(JsonValue.class)
                        .segments())
                .containsExactly("a", "", "{", "}", "7", "");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ".", ".."})
    void parameter_thatIsNoId_rejected(String id) {
        Operation.Builder builder = Operation.of(HttpMethod.GET, "/things/{id}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.parameter("id", id))
                .withMessageStartingWith("id is ");
    }

    @Test
    void parameter_forgotten_rejected() {
        Operation.Builder builder = Operation.of(HttpMethod.GET, "/things/{id}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.returns(JsonValue.class))
                .withMessage("id is null: give a value for the path parameter {id}");
    }

    @Test
    void query_leavesOutWhatIsNotSet() {
        Operation<JsonValue> operation = Operation.of(HttpMethod.GET, "/things")
                .query("limit", 5)
                .query("cursor", null)
                .query("limit", 6)
                .returns(JsonValue.class);

        assertThat(operation.query()).containsExactly(Map.entry("limit", "5"), Map.entry("limit", "6"));
    }

    @ParameterizedTest
    @CsvSource({"GET, true", "PUT, true", "DELETE, true", "POST, false", "PATCH, false"})
    void repeatable_byMethodByWordOrByKey(HttpMethod method, boolean idempotent) {
        assertThat(Operation.of(method, "/a").returns(JsonValue.class).idempotent())
                .isEqualTo(idempotent);
        assertThat(Operation.of(method, "/a")
                        .idempotent(true)
                        .returns(JsonValue.class)
                        .idempotent())
                .isTrue();
        assertThat(Operation.of(method, "/a")
                        .idempotencyHeader("Idempotency-Key")
                        .returns(JsonValue.class)
                        .idempotent())
                .isTrue();
    }

    @Test
    void neverRetried_onlyWhereTheVendorForbidsIt_andOfEachResult() {
        Operation<JsonValue> call =
                Operation.of(HttpMethod.POST, "/calls").neverRetry().returns(JsonValue.class);

        assertThat(call.neverRetried()).isTrue();
        assertThat(call.map(JsonValue::isObject).neverRetried()).isTrue();
        assertThat(Operation.of(HttpMethod.POST, "/calls")
                        .returns(JsonValue.class)
                        .neverRetried())
                .isFalse();
    }

    @Test
    void body_writtenOnce_theSameBytesEachTime() throws Exception {
        StringBuilder changing = new StringBuilder("a");
        Operation<JsonValue> operation = Operation.of(HttpMethod.POST, "/a")
                .json(Map.of("name", changing))
                .returns(JsonValue.class);
        changing.append("b");

        for (int attempt = 0; attempt < 2; attempt++) {
            Buffer sent = new Buffer();
            operation.body().writeTo(sent);
            assertThat(sent.readUtf8()).isEqualTo("{\"name\":\"a\"}");
        }
    }

    @Test
    void map_anotherResultOfTheSameOperation() {
        Operation<Integer> operation = Operation.of(HttpMethod.GET, "/a")
                .breakerScope("provider")
                .attach(String.class, "thing_1")
                .idempotencyHeader("Idempotency-Key")
                .returns(JsonValue.class)
                .map(json -> json.get("a").asNumber().orElseThrow().intValue());

        assertThat(operation.read(response("{\"a\":7}"))).isEqualTo(7);
        assertThat(operation.name()).isEqualTo("GET /a");
        assertThat(operation.breakerScope()).isEqualTo("provider");
        assertThat(operation.attachment(String.class)).isEqualTo("thing_1");
        assertThat(operation.attachment(Integer.class)).isNull();
        assertThat(operation.idempotencyHeader()).isEqualTo("Idempotency-Key");
    }

    @Test
    void read_emptyBody_unreadable() {
        Operation<JsonValue> operation = Operation.of(HttpMethod.GET, "/a").returns(JsonValue.class);

        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> operation.read(response("")))
                .withMessage("the body is empty");
    }

    private static ResultResponse response(String body) {
        return new ResultResponse(
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                ResponseInfo.none(),
                new CallRecord("GET /things", null));
    }

    @Test
    void afterUnknown_staysWithTheOperation() {
        Operation<JsonValue> operation = Operation.of(HttpMethod.POST, "/things")
                .verification("list the things.")
                .returns(JsonValue.class);

        assertThat(operation.map(JsonValue::isObject).verification()).isEqualTo("list the things.");
        assertThat(Operation.of(HttpMethod.POST, "/things")
                        .returns(JsonValue.class)
                        .verification())
                .isNull();
    }

    @Test
    void errorThatShowsItDone_isTheOperationsOwnOnly() {
        Operation<JsonResult> plain = Operation.of(HttpMethod.DELETE, "/things").reads(ResultResponse::jsonResult);
        Operation<JsonResult> done = plain.doneIf(failure -> failure.status() == 404);

        assertThat(plain.showsDone(example(TestError.FLAKY))).isFalse();
        assertThat(done.showsDone(example(TestError.FLAKY))).isTrue();
        assertThat(done.showsDone(example(TestError.BUSY))).isFalse();
        assertThat(done.readBack()).isNull();
        assertThat(done.map(JsonResult::json).showsDone(example(TestError.FLAKY)))
                .isTrue();
        assertThat(done.map(JsonResult::json).readBack()).isNull();
    }

    @Test
    void readBack_givesTheSameResultAsTheOperation() {
        Operation<JsonValue> read = Operation.of(HttpMethod.GET, "/things").returns(JsonValue.class);
        Operation<JsonValue> start = Operation.of(HttpMethod.POST, "/things/start")
                .returns(JsonValue.class)
                .settledBy(failure -> failure.status() == 404, read);

        Operation<Boolean> mapped = start.map(json -> json.get("a").isMissing());

        assertThat(start.readBack()).isSameAs(read);
        assertThat(start.name()).isEqualTo("POST /things/start");
        assertThat(mapped.showsDone(example(TestError.FLAKY))).isTrue();
        assertThat(mapped.readBack().name()).isEqualTo("GET /things");
        assertThat(mapped.readBack().read(response("{\"a\":1}"))).isFalse();
    }

    private static ApiException example(TestError line) {
        return line.exampleException();
    }
}
