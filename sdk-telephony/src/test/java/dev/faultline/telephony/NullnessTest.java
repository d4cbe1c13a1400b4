package dev.faultline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.HmacSignature;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.telephony.calls.Call;
import dev.faultline.telephony.webhooks.TelephonyEvent;
import dev.faultline.telephony.webhooks.TelephonyWebhooks;
import dev.faultline.telephony.workflows.UploadedLeads;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of a result that is not marked as nullable is there, however little the API sends. */
class NullnessTest {

    /** Where a text is not what is required. */
    private static final Map<String, Object> REQUIRED = Map.of(
            "objects",
            List.of(),
            "findings",
            List.of(),
            "history",
            List.of(),
            "campaign",
            Map.of("id", "x"),
            "data",
            Map.of("+14155550123", List.of("x")),
            "expiresBy",
            "2026-07-01T08:15:30Z");

    static List<Class<?>> results() {
        List<Class<?>> results = classes().filter(type -> reader(type) != null).toList();
        assertThat(results).hasSizeGreaterThan(28);
        return results;
    }

    private static Stream<Class<?>> classes() {
        try {
            Path folder = Path.of(Call.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve("dev/faultline/telephony");
            try (Stream<Path> files = Files.walk(folder)) {
                return files
                        .map(file -> folder.relativize(file).toString().replace('/', '.'))
                        .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                        .map(NullnessTest::load)
                        .toList()
                        .stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName("dev.faultline.telephony." + file.replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Method reader(Class<?> type) {
        if (!type.isRecord() || !Modifier.isPublic(type.getModifiers())) {
            return null;
        }
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("read")
                        && method.getParameterCount() > 0
                        && method.getParameterTypes()[0] == JsonFields.class)
                .peek(method -> method.setAccessible(true))
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @MethodSource("results")
    void leastResponse_leavesNothingNullThatIsNotMarked(Class<?> type) {
        Object result = read(type, new LinkedHashMap<>());

        assertThat(result).isInstanceOf(type);
        check(result);
    }

    /** A response that lacks a member is rejected, and gets it. */
    private static Object read(Class<?> type, Map<String, Object> members) {
        Method reader = Objects.requireNonNull(reader(type));
        JsonFields fields = new JsonFields(JsonValue.of(members));
        try {
            return reader.getParameterCount() == 1
                    ? reader.invoke(null, fields)
                    : reader.invoke(null, fields, ResponseInfo.none());
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(UnreadableResult.class);
            String missing = String.valueOf(e.getCause().getMessage()).replaceFirst("[ ,].*", "");
            assertThat(members).as("required twice").doesNotContainKey(missing);
            members.put(missing, REQUIRED.getOrDefault(missing, "x"));
            return read(type, members);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static void check(Object result) {
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            Object value = value(result, component);
            if (value == null) {
                assertThat(component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .as(result.getClass().getName() + "." + component.getName() + " is marked")
                        .isTrue();
            } else if (value instanceof Record && value.getClass().getName().startsWith("dev.faultline.telephony.")) {
                check(value);
            }
        }
    }

    private static @Nullable Object value(Object result, RecordComponent component) {
        try {
            return component.getAccessor().invoke(result);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"call_initiated", "call_ended", "transfer_completed", "verification", "newer"})
    void leastEvent_leavesNothingNullThatIsNotMarked(String name) {
        byte[] body = ("{\"event_type\":\"" + name + "\",\"payload\":{\"call\":{\"id\":\"x\"}}}")
                .getBytes(StandardCharsets.UTF_8);
        TelephonyEvent event =
                TelephonyWebhooks.builder().secret("s").build().receive(body, header -> HmacSignature.sign("s", body));

        assertThat(event.type()).isEqualTo(name);
        check(event);
    }

    @Test
    void leastUpload_leavesNothingNullThatIsNotMarked() {
        check(read(UploadedLeads.class, new LinkedHashMap<>(Map.of("data", Map.of()))));
    }

    /** Each flag that may be missing has a method that does not fail then. */
    @Test
    void flags_canBeAskedWhetherTheyAreThereOrNot() {
        int flags = 0;
        for (Class<?> type : results()) {
            List<String> names = Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getType() == Boolean.class)
                    .map(RecordComponent::getName)
                    .toList();
            flags += names.size();
            Map<String, Object> yes = new LinkedHashMap<>();
            names.forEach(name -> yes.put(name, true));
            names.forEach(name -> yes.put("is_" + name, true));
            List<Method> questions = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                    .filter(method -> method.getReturnType() == boolean.class
                            && !method.getName().equals("hasEnded"))
                    .toList();
            assertThat(questions).as(type.getName()).hasSameSizeAs(names);
            for (Method question : questions) {
                assertThat(response(question, read(type, new LinkedHashMap<>())))
                        .as(question.toString())
                        .isFalse();
                assertThat(response(question, read(type, yes)))
                        .as(question.toString())
                        .isTrue();
            }
        }
        assertThat(flags).isEqualTo(15);
    }

    private static boolean response(Method question, Object result) {
        try {
            return (boolean) question.invoke(result);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
