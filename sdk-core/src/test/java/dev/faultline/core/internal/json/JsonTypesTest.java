package dev.faultline.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTypesTest {

    enum Color {
        RED,
        DARK_BLUE
    }

    private static final ResponseInfo INFO =
            ResponseInfo.builder().status(201).requestId("req_1").build();

    @Nested
    class Timestamp {

        record Event(Instant at, String name) {}

        @Test
        void inAnyReadableForm() throws IOException {
            assertThat(read("{\"at\":\"2026-07-01T08:15:30+02:00\"}", Event.class)
                            .at())
                    .isEqualTo("2026-07-01T06:15:30Z");
            assertThat(read("{\"at\":\"2026-07-01 08:15:30\"}", Event.class).at())
                    .isEqualTo("2026-07-01T08:15:30Z");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{NAME}",
                    "{\"at\":null,NAME}",
                    "{\"at\":\"\",NAME}",
                    "{\"at\":\"soon\",NAME}",
                    "{\"at\":1782892800,NAME}",
                    "{\"at\":1.5,NAME}",
                    "{\"at\":true,NAME}",
                    "{\"at\":{\"seconds\":[1]},NAME}",
                    "{\"at\":[2026,[7],1],NAME}",
                })
        void missingOrUnreadable_nullAndTheRestIsRead(String json) throws IOException {
            Event event = read(json.replace("NAME", "\"name\":\"a\""), Event.class);

            assertThat(event).isEqualTo(new Event(null, "a"));
        }
    }

    @Nested
    class OpenEnums {

        record Car(OpenEnum<Color> color, List<OpenEnum<Color>> others, Map<String, OpenEnum<Color>> parts) {}

        @Test
        void known_theConstant() throws IOException {
            Car car = read("{\"color\":\"dark_blue\"}", Car.class);

            assertThat(car.color().known()).hasValue(Color.DARK_BLUE);
            assertThat(car.color().value()).isEqualTo("dark_blue");
        }

        @Test
        void unknown_theTextAsSent() throws IOException {
            Car car = read("{\"color\":\"Mauve \"}", Car.class);

            assertThat(car.color().known()).isEmpty();
            assertThat(car.color().value()).isEqualTo("Mauve ");
        }

        @Test
        void inListsAndMaps() throws IOException {
            Car car = read("{\"others\":[\"red\",\"pink\"],\"parts\":{\"roof\":\"red\"}}", Car.class);

            assertThat(car.others()).containsExactly(OpenEnum.of(Color.RED), OpenEnum.of(Color.class, "pink"));
            assertThat(car.parts()).containsEntry("roof", OpenEnum.of(Color.RED));
        }

        @ParameterizedTest
        @ValueSource(strings = {"5", "true", "1.5", "{\"a\":[1]}", "[[\"red\"]]"})
        void anotherKindOfJson_unknownAndTheRestIsRead(String json) throws IOException {
            Car car = read("{\"color\":" + json + ",\"others\":[\"red\"]}", Car.class);

            assertThat(car.color().known()).isEmpty();
            assertThat(car.others()).hasSize(1);
        }

        @Test
        void nullOrMissing_null() throws IOException {
            assertThat(read("{\"color\":null}", Car.class).color()).isNull();
            assertThat(read("{}", Car.class).color()).isNull();
        }

        @Test
        void written_asOnTheWire() {
            assertThat(write(Map.of("color", OpenEnum.of(Color.DARK_BLUE)))).isEqualTo("{\"color\":\"dark_blue\"}");
            assertThat(write(List.of(OpenEnum.of(Color.class, "Mauve")))).isEqualTo("[\"Mauve\"]");
        }
    }

    @Nested
    class JsonValues {

        record Box(String name, JsonValue content) {}

        @Test
        void anyJson_asItIs() throws IOException {
            for (String json : List.of("{\"a\":[1,null]}", "[1,\"b\"]", "\"text\"", "1.50", "true")) {
                assertThat(read("{\"content\":" + json + ",\"name\":\"a\"}", Box.class))
                        .isEqualTo(new Box("a", JsonValue.parseLeniently(json)));
            }
        }

        @Test
        void nullAndMissing_toldApart() throws IOException {
            assertThat(read("{\"content\":null}", Box.class).content().isNull()).isTrue();
            assertThat(read("{}", Box.class).content().isMissing()).isTrue();
        }

        @Test
        void written_asItIs() {
            JsonValue value = JsonValue.parseLeniently("{\"a\":[1,null,\"b\"]}");

            assertThat(write(new Box("x", value))).isEqualTo("{\"name\":\"x\",\"content\":{\"a\":[1,null,\"b\"]}}");
            assertThat(write(new Box("x", JsonValue.of(null)))).isEqualTo("{\"name\":\"x\",\"content\":null}");
            assertThat(write(new Box("x", JsonValue.missing()))).isEqualTo("{\"name\":\"x\",\"content\":null}");
            assertThat(write(List.of(JsonValue.of("q\"q")))).isEqualTo("[\"q\\\"q\"]");
        }

        @Test
        void withinOtherValues_staysReadable() {
            JsonValue inner = JsonValue.of(Map.of("a", 1));

            assertThat(JsonValue.of(inner)).isEqualTo(inner);
            assertThat(JsonValue.of(Map.of("inner", inner))
                            .get("inner")
                            .get("a")
                            .asNumber())
                    .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("1"));
            assertThat(JsonValue.of(List.of(JsonValue.of("text"))).get(0).asText())
                    .hasValue("text");
        }
    }

    @Nested
    class Injected {

        record Outer(String id, Inner inner, List<Inner> list, ResponseInfo response) {}

        record Inner(String id, ResponseInfo response) {}

        @Test
        void everyRecord_howeverDeep() throws IOException {
            Outer outer = read("{\"id\":\"o\",\"inner\":{\"id\":\"i\"},\"list\":[{\"id\":\"l\"},{}]}", Outer.class);

            assertThat(outer.response()).isSameAs(INFO);
            assertThat(outer.inner().response()).isSameAs(INFO);
            assertThat(outer.list()).extracting(Inner::response).allMatch(info -> info == INFO);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "null",
                    "\"text\"",
                    "5",
                    "true",
                    "[1,{\"a\":2}]",
                    "{}",
                    "{\"status\":500,\"requestId\":\"forged\",\"attempts\":[{}]}",
                })
        void whateverTheApiSendsUnderThisName_isNotTaken(String json) throws IOException {
            Inner inner = read("{\"response\":" + json + ",\"id\":\"i\"}", Inner.class);

            assertThat(inner.response()).isSameAs(INFO);
            assertThat(inner.id()).isEqualTo("i");
        }

        @Test
        void withoutAResponse_none() {
            assertThat(JsonValue.of(Map.of("id", "i")).as(Inner.class).response())
                    .isSameAs(ResponseInfo.none());
        }
    }

    private static <T> T read(String json, Class<T> type) throws IOException {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), type, INFO);
    }

    private static String write(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
