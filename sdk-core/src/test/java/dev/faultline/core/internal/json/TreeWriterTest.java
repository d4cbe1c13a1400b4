package dev.faultline.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.faultline.core.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree that was made without writing is the one that writing and reading gives. */
class TreeWriterTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Random random = new Random(11);

    private Object anyValue(int depth) {
        return switch (random.nextInt(depth == 0 ? 8 : 11)) {
            case 0 -> "text \u00e4 \u20ac \u0000 " + random.nextInt();
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong();
            case 4 -> (long) random.nextInt();
            case 5 -> new BigDecimal("2.50");
            case 6 -> BigInteger.TWO.pow(random.nextInt(90));
            case 7 -> null;
            case 8 -> Arrays.asList(anyValue(depth - 1), anyValue(depth - 1));
            case 9 -> new String[] {"a", "\ud83d\ude00"};
            default -> {
                Map<String, Object> map = random.nextBoolean() ? new LinkedHashMap<>() : new TreeMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put("m" + random.nextInt(9), anyValue(depth - 1));
                }
                yield map;
            }
        };
    }

    private static JsonNode tree(Object value) {
        return Json.tree(value);
    }

    @Test
    void treesWithinAValue_areTakenAsTheyAre() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            Object inner = anyValue(3);
            Object plain = Arrays.asList(Arrays.asList(inner), inner);
            Object nested = Arrays.asList(Arrays.asList(JsonValue.of(inner)), JsonValue.of(inner));

            assertThat(JsonValue.of(nested).toString())
                    .isEqualTo(MAPPER.readTree(Json.write(nested)).toString())
                    .isEqualTo(JsonValue.of(plain).toString());
        }
        assertThat(JsonValue.of(List.of(JsonValue.missing())).toString()).isEqualTo("[null]");
    }

    @Test
    void treesAreThoseOfWritingAndReading() throws Exception {
        for (int i = 0; i < 20_000; i++) {
            Object value = anyValue(4);
            JsonNode read = MAPPER.readTree(Json.write(value == null ? new Object[] {null} : value));
            JsonNode made = tree(value == null ? new Object[] {null} : value);

            assertThat(made.toString()).isEqualTo(read.toString());
            assertThat(JsonValue.of(value))
                    .isEqualTo(JsonValue.parse(JsonValue.of(value).toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ude00\ud83d"})
    void halfAPairOfSurrogates_isWhatWritingMakesOfIt(String text) throws Exception {
        for (Object value : List.of(text, Map.of("a", List.of(text)))) {
            assertThat(tree(value)).isEqualTo(MAPPER.readTree(Json.write(value)));
        }
        assertThat(treeOrNone(() -> tree(Map.of(text, 1))))
                .isEqualTo(treeOrNone(() -> MAPPER.readTree(Json.write(Map.of(text, 1)))));
    }

    /** As a member's name it is rejected or replaced, which depends on Jackson's version. */
    private static Optional<JsonNode> treeOrNone(Callable<JsonNode> tree) throws Exception {
        try {
            return Optional.of(tree.call());
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    @Test
    void valueThatHoldsItself_isRejected() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        Map<String, Object> map = new HashMap<>();
        map.put("map", map);

        assertThatThrownBy(() -> tree(list)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(map)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysThatAreNoTexts_areWrittenByJackson() {
        assertThat(tree(Map.of(Instant.EPOCH, 1)).toString()).contains("1970-01-01T00:00:00Z");
        assertThat(tree(Map.of(7, true)).toString()).isEqualTo("{\"7\":true}");
    }

    @Test
    void jsonValue_isTakenAsItIs() {
        JsonValue value = JsonValue.parse("{\"a\":1}");
        assertThat(JsonValue.of(value)).isSameAs(value);
        assertThat(JsonValue.of(Map.of("v", value))).hasToString("{\"v\":{\"a\":1}}");
        assertThat(JsonValue.of(JsonValue.missing()).isNull()).isTrue();
    }
}
