package dev.faultline.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ResultResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    record Thing(String name, Integer count, Boolean on, BigDecimal price, List<Integer> numbers) {}

    record Strict(String name) {
        Strict {
            if (name == null || name.startsWith("s3cret")) {
                throw new IllegalArgumentException("not " + name);
            }
        }
    }

    /** Cannot be written, and says what it should not. */
    public static final class Leaky {
        public String getName() {
            throw new IllegalStateException("s3cret");
        }
    }

    @Nested
    class Read {

        @Test
        void fullAndPartial() throws IOException {
            assertThat(read("{\"name\":\"a\",\"count\":2,\"on\":true,\"price\":1.10,\"numbers\":[1,2]}", Thing.class))
                    .isEqualTo(new Thing("a", 2, true, new BigDecimal("1.10"), List.of(1, 2)));
            assertThat(read("{}", Thing.class)).isEqualTo(new Thing(null, null, null, null, null));
            assertThat(read("{\"name\":null}", Thing.class)).isEqualTo(new Thing(null, null, null, null, null));
        }

        @Test
        void unknownProperties_ignored() throws IOException {
            assertThat(read("{\"new\":{\"deep\":[1]},\"name\":\"a\",\"newer\":null}", Thing.class)
                            .name())
                    .isEqualTo("a");
        }

        @Test
        void typeWithArguments() throws IOException {
            byte[] body = bytes("[{\"name\":\"a\"},{\"name\":\"b\"}]");

            List<Thing> things = Json.read(body, new TypeReference<List<Thing>>() {}, ResponseInfo.none());

            assertThat(things).extracting(Thing::name).containsExactly("a", "b");
        }

        @Test
        void utf16AndUtf32_recognised() throws IOException {
            String text = "{\"name\":\"Zo\u00eb\"}";

            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
                assertThat(Json.read(text.getBytes(charset), Thing.class, ResponseInfo.none())
                                .name())
                        .isEqualTo("Zo\u00eb");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"{} {}", "{}]", "{}x", "{\"name\":\"a\"}garbage", "{},"})
        void trailingGarbage_rejected(String text) {
            assertThatIOException().isThrownBy(() -> read(text, Thing.class));
        }

        @Test
        void trailingWhiteSpace_accepted() throws IOException {
            assertThat(read(" \n{} \r\n\t", Thing.class)).isNotNull();
        }

        @Test
        void jsonNull_rejected() {
            assertThatIOException()
                    .isThrownBy(() -> read("null", Thing.class))
                    .satisfies(failure -> assertThat(Json.reason(failure)).isEqualTo("it is JSON's null"));
            assertThatIOException()
                    .isThrownBy(
                            () -> Json.read(bytes("null"), new TypeReference<List<Thing>>() {}, ResponseInfo.none()));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "<html>s3cret</html>",
                    "[]",
                    "\"s3cret\"",
                    "{\"name\":{\"s3cret\":1}}",
                    "{\"count\":\"s3cret\"}",
                    "{\"count\":{}}",
                    "{\"count\":99999999999}",
                    "{\"on\":\"s3cret\"}",
                    "{\"price\":\"s3cret\"}",
                    "{\"price\":1e99999999999}",
                    "{\"numbers\":[1,\"s3cret\"]}",
                    "{\"numbers\":\"s3cret\"}",
                    "{\"name\":\"s3cret",
                    "{\"name\":s3cret}",
                    "{s3cret:1}",
                })
        void whatDoesNotFit_rejectedWithAReasonThatDoesNotQuoteIt(String text) {
            IOException failure = catchThrowableOfType(IOException.class, () -> read(text, Thing.class));

            assertThat(failure).isNotNull();
            assertThat(Json.reason(failure)).isNotBlank().doesNotContain("s3cret");
            assertThatExceptionOfType(UnreadableResult.class)
                    .isThrownBy(() -> new ResultResponse(
                                    Map.of(), bytes(text), ResponseInfo.none(), new CallRecord("GET /things", null))
                            .json(Thing.class))
                    .withMessageStartingWith("the body is ")
                    .satisfies(rejection -> assertThat(rejection.getMessage()).doesNotContain("s3cret"))
                    .withNoCause();
        }

        @Test
        void numberThatNoTypeHolds_rejected() {
            assertThat(catchThrowableOfType(
                            IOException.class, () -> read("{\"data\":[1e99999999999]}", JsonValue.class)))
                    .hasMessage("a number is out of range");
        }

        @Test
        void recordThatRejectsItsValues_reasonDoesNotQuoteThem() {
            IOException failure =
                    catchThrowableOfType(IOException.class, () -> read("{\"name\":\"s3cret\"}", Strict.class));

            assertThat(Json.reason(failure)).doesNotContain("s3cret");
        }

        @Test
        void reason_saysWhere() {
            IOException failure = catchThrowableOfType(
                    IOException.class, () -> read("{\"count\":1,\n\"numbers\":[1,\"x\"]}", Thing.class));

            assertThat(Json.reason(failure)).isEqualTo("InvalidFormatException in numbers.[] at line 2, column 14");
        }
    }

    @Nested
    class Write {

        @Test
        void values() {
            assertThat(text(Json.write(Map.of("at", Instant.parse("2026-07-01T08:15:30Z")))))
                    .isEqualTo("{\"at\":\"2026-07-01T08:15:30Z\"}");
            assertThat(text(Json.write(List.of(new BigDecimal("1.10"), 2, "\u00fc"))))
                    .isEqualTo("[1.10,2,\"\u00fc\"]");
        }

        @Test
        void jsonValues_asTheyWereRead() {
            String read = "{\"b\":[2.50,1E+3,null,true],\"a\":{\"long\":12345678901,\"text\":\"\u00fc\"}}";
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("read", JsonValue.parse(read));
            body.put("none", JsonValue.missing());

            assertThat(text(Json.write(body))).isEqualTo("{\"read\":" + read + ",\"none\":null}");
        }

        @Test
        void whatCannotBeWritten_rejectedWithoutQuotingIt() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Json.write(new Leaky()))
                    .withMessageStartingWith("the body cannot be written as JSON: " + Leaky.class.getName())
                    .satisfies(JsonTest::quotesNothing);
        }
    }

    @Nested
    class Convert {

        @Test
        void fits_theObject() {
            assertThat(Json.convert(Json.readLeniently("{\"name\":\"a\",\"more\":1}"), Thing.class)
                            .name())
                    .isEqualTo("a");
        }

        @Test
        void doesNotFit_rejectedWithoutQuotingIt() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JsonValue.of(Map.of("count", "s3cret")).as(Thing.class))
                    .withMessageStartingWith("the JSON does not fit " + Thing.class.getName())
                    .satisfies(JsonTest::quotesNothing);
        }

        @Test
        void nullOrMissing_rejected() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JsonValue.of(null).as(Thing.class))
                    .withMessage("the JSON is missing or null, not a " + Thing.class.getName());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JsonValue.missing().as(Thing.class))
                    .withMessage("the JSON is missing or null, not a " + Thing.class.getName());
        }

        @Test
        void treeOfWhatCannotBeWritten_rejectedWithoutQuotingIt() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JsonValue.of(new Leaky()))
                    .satisfies(JsonTest::quotesNothing);
        }
    }

    private static void quotesNothing(Throwable rejection) {
        assertThat(rejection).hasNoCause();
        assertThat(rejection.getMessage()).doesNotContain("s3cret");
    }

    private static <T> T read(String text, Class<T> type) throws IOException {
        return Json.read(bytes(text), type, ResponseInfo.none());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
