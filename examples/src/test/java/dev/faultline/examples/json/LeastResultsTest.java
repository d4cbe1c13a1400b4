package dev.faultline.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.interviews.InterviewEvent;
import dev.faultline.partner.PartnerEvent;
import dev.faultline.testkit.TestResults;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A component of a result that is not marked as nullable is never null, however little the API sends. */
class LeastResultsTest {

    private static final Pattern MISSING = Pattern.compile(": (\\w+)(?: and \\w+)? (?:is|are) (missing|no UUID)");

    private static final String UUID = "0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f";

    /** They require members within members; the tests of sequences have them. */
    private static final Set<String> OF_SEQUENCES = Set.of("RenderedEmailTemplate", "SequencesEvent$Delivery");

    /** Tried where a text is not accepted. */
    private static final Object NUMBER = 1;

    /** Values of required members that are neither a text nor a number. */
    private static final Map<String, Object> REQUIRED = Map.of(
            "objects", List.of(),
            "findings", List.of(),
            "history", List.of(),
            "campaign", Map.of("id", "x"),
            "data", Map.of("+14155550123", List.of("x")),
            "expiresBy", "2026-07-01T08:15:30Z");

    static List<Class<?>> results() {
        return ResultTypes.all().stream()
                .filter(type -> type.isRecord() && ResultTypes.readAs(type) == type)
                .filter(type -> !OF_SEQUENCES.contains(type.getName().replaceFirst(".*\\.", "")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("results")
    void leastResponse_leavesNothingNullThatIsNotMarked(Class<? extends FromJson> type) {
        check(least(type, new LinkedHashMap<>()));
    }

    static Stream<Arguments> events() {
        Stream<Arguments> partner = Stream.of("application.status_changed", "job.opened", "job.closed", "newer")
                .map(name -> Arguments.of(PartnerEvent.class, "{\"id\":\"e\",\"type\":\"" + name + "\"}"));
        Stream<Arguments> interviews = Stream.of(
                        "candidate_status_changed",
                        "analysis_ready",
                        "cv_analysis_complete",
                        "bulk_import_complete",
                        "newer")
                .map(name -> Arguments.of(
                        InterviewEvent.class,
                        "{\"event\":\"" + name + "\",\"data\":{\"candidateId\":\"c\",\"jobPositionId\":\"p\"}}"));
        return Stream.concat(partner, interviews);
    }

    @ParameterizedTest
    @MethodSource("events")
    void leastEvent_leavesNothingNullThatIsNotMarked(Class<? extends FromJson> family, String json) {
        check(TestResults.read(family, json));
    }

    static List<Class<?>> resultsWithFlags() {
        return results().stream()
                .filter(type -> !flags(type).isEmpty())
                // the Reply API has names of its own for its flags
                .filter(type -> !type.getName().startsWith("dev.faultline.sequences."))
                .toList();
    }

    /** Each flag that may be missing has a method that is false then. */
    @ParameterizedTest
    @MethodSource("resultsWithFlags")
    void flag_canBeAskedWhetherItIsThereOrNot(Class<? extends FromJson> type) throws ReflectiveOperationException {
        Map<String, Object> set = new LinkedHashMap<>();
        flags(type).forEach(name -> set.put(name, true));
        flags(type).forEach(name -> set.put("is_" + name, true));
        List<Method> questions = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .filter(method -> method.getReturnType() == boolean.class)
                .toList();

        assertThat(questions).hasSameSizeAs(flags(type));
        for (Method question : questions) {
            assertThat(question.invoke(least(type, new LinkedHashMap<>()))).isEqualTo(false);
            assertThat(question.invoke(least(type, set))).isEqualTo(true);
        }
    }

    private static List<String> flags(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() == Boolean.class)
                .map(RecordComponent::getName)
                .toList();
    }

    /** Adds each member that the SDK requires, one after the other. */
    private static FromJson least(Class<? extends FromJson> type, Map<String, Object> members) {
        try {
            return TestResults.read(type, JsonValue.of(members).toString());
        } catch (IllegalArgumentException e) {
            Matcher missing = MISSING.matcher(String.valueOf(e.getMessage()));
            assertThat(missing.find()).as(e.getMessage()).isTrue();
            String name = missing.group(1);
            Object text = missing.group(2).equals("missing") ? REQUIRED.getOrDefault(name, "x") : UUID;
            Object value = text.equals(members.get(name)) ? NUMBER : text;
            assertThat(members.put(name, value)).as("required again").isNotEqualTo(NUMBER);
            return least(type, members);
        }
    }

    private static void check(Object result) {
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            Object value = value(result, component);
            if (value == null) {
                assertThat(component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .as(result.getClass().getName() + "." + component.getName() + " is marked")
                        .isTrue();
            } else if (value instanceof Record && value.getClass().getName().startsWith("dev.faultline.")) {
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
}
