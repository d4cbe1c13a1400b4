package dev.faultline.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.examples.AllocatedBytes;
import dev.faultline.examples.json.ResultTypes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any JSON becomes a result whose parts can be used, or is rejected. A case is the name of a type and, below it, JSON. */
class ResultsFuzzTest {

    private static final long MOST_BYTES = 16 << 20;

    private static final Map<String, Class<?>> TYPES =
            ResultTypes.all().stream().collect(Collectors.toMap(ResultsFuzzTest::name, Function.identity()));

    @ParameterizedTest
    @ValueSource(strings = {"core", "crm", "interviews", "partner", "sequences", "telephony"})
    void everyType(String api) {
        List<byte[]> good = TYPES.keySet().stream()
                .filter(name -> name.startsWith(api + "/"))
                .sorted()
                .map(name -> Mutation.utf8(name + "\n" + HostileCall.read("/json/" + name + ".json")))
                .toList();
        Fuzz.of("types-" + api, good, ResultsFuzzTest::mutated, 400).check(ResultsFuzzTest::check);
    }

    private static String name(Class<?> type) {
        String api = type.getPackageName().split("\\.", 4)[2];
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return api + "/" + name.replace('$', '.');
    }

    private static byte[] mutated(byte[] input, Random random) {
        int line = lineEnd(input);
        byte[] json = Mutation.json(Arrays.copyOfRange(input, line, input.length), random);
        byte[] all = Arrays.copyOf(input, line + json.length);
        System.arraycopy(json, 0, all, line, json.length);
        return all;
    }

    private static int lineEnd(byte[] input) {
        int at = 0;
        while (at < input.length && input[at] != '\n') {
            at++;
        }
        return Math.min(input.length, at + 1);
    }

    private static void check(byte[] input) throws ReflectiveOperationException {
        int line = lineEnd(input);
        Class<?> type = TYPES.get(new String(input, 0, line, StandardCharsets.UTF_8).strip());
        if (type == null) {
            return; // an attempt to shorten a case
        }
        String json = new String(input, line, input.length - line, StandardCharsets.UTF_8);
        long before = AllocatedBytes.soFar();
        Throwable failure =
                catchThrowable(() -> use(JsonValue.parseLeniently(json).as(ResultTypes.readAs(type))));
        if (failure != null) {
            assertThat(failure).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(AllocatedBytes.soFar() - before).as("bytes").isLessThan(MOST_BYTES + 100L * input.length);
    }

    private static void use(FromJson result) {
        assertThat(result.toString()).isNotNull();
        assertThat(result).isEqualTo(result).hasSameHashCodeAs(result);
        assertThat(JsonValue.of(result).toString()).isNotNull();
        assertThat(result.withoutSecrets()).isNotNull();
    }
}
