package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.sequences.internal.StepReader;
import dev.faultline.sequences.jobs.BackgroundJob;
import dev.faultline.sequences.jobs.BackgroundJobStatus;
import dev.faultline.sequences.sequence.Sequence;
import dev.faultline.sequences.steps.SequenceStep;
import dev.faultline.sequences.steps.StepType;
import dev.faultline.sequences.tasks.TaskSummary;
import dev.faultline.sequences.webhooks.SequencesEvent;
import dev.faultline.sequences.webhooks.SequencesSubscription;
import dev.faultline.sequences.webhooks.SequencesWebhooks;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Read from nothing but what makes it one, no result has a {@code null} that its type does not announce. */
class NullnessTest {

    private static final Pattern MISSING = Pattern.compile("(\\w+) is (?:missing|no UUID)");

    private static final String UUID = "\"0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f\"";

    /** All that read a record of the module, wherever they are. */
    static Stream<Method> readers() throws Exception {
        return classes()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getName().startsWith("read") && reads(method.getReturnType()))
                .filter(method -> method.getReturnType().getEnclosingClass() != SequencesEvent.class)
                .filter(method -> Arrays.stream(method.getParameterTypes())
                        .allMatch(List.of(JsonFields.class, ResponseInfo.class, ResultResponse.class)::contains));
    }

    private static Stream<Class<?>> classes() throws Exception {
        Path classes = Path.of(Sequence.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("module-info.class"))
                    .sorted()
                    .<Class<?>>map(NullnessTest::load)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean reads(Class<?> result) {
        return result.isRecord() || result == SequenceStep.class;
    }

    @Test
    void readers_areThoseOfAllResults() throws Exception {
        List<Class<?>> read = readers().<Class<?>>map(Method::getReturnType).toList();

        assertThat(read).hasSizeGreaterThan(55).contains(Sequence.class, BackgroundJobStatus.class, TaskSummary.class);
        assertThat(results().filter(type -> !read.contains(type)))
                .containsExactlyInAnyOrder(BackgroundJob.class, ItemList.class);
    }

    /** The records that a user meets, but the kinds of steps and events. */
    private static Stream<Class<?>> results() throws Exception {
        return classes()
                .filter(type -> type.isRecord() && Modifier.isPublic(type.getModifiers()))
                .filter(type -> !type.getPackageName().endsWith(".internal"))
                .filter(type -> !SequenceStep.class.isAssignableFrom(type))
                .filter(type -> type.getEnclosingClass() != SequencesEvent.class);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void resultOfTheRequiredMembersAlone_hasNoUnannouncedNull(Method reader) throws Exception {
        check(smallest(reader));
    }

    @ParameterizedTest
    @EnumSource
    void stepOfEachKind_hasNoUnannouncedNull(StepType type) {
        JsonValue json = JsonValue.parseLeniently("{\"type\":\"" + OpenEnum.wireName(type) + "\"}");

        SequenceStep step = StepReader.read(new JsonFields(json));

        assertThat(step).isNotInstanceOf(SequenceStep.Unknown.class);
        check((Record) step);
    }

    @ParameterizedTest
    @EnumSource
    void eventOfEachType_hasNoUnannouncedNull(SequencesSubscription.EventType type) {
        String body = "{\"event\":{\"id\":\"e\",\"type\":\"" + OpenEnum.wireName(type)
                + "\"},\"contact_fields\":{\"x\":1},\"sequence_fields\":{\"x\":1}}";

        SequencesEvent event = SequencesWebhooks.parse(body.getBytes(StandardCharsets.UTF_8));

        check((Record) event);
        check(event.delivery());
        check(Objects.requireNonNull(event.delivery().contactFields()));
        check(Objects.requireNonNull(event.delivery().sequenceFields()));
    }

    @Test
    void openValues_canBeAskedWhereAbsent() throws Exception {
        for (Method reader : readers().toList()) {
            Record result = smallest(reader);
            for (RecordComponent component : result.getClass().getRecordComponents()) {
                if (component.getType() == OpenEnum.class) {
                    component.getAccessor().setAccessible(true);
                    OpenEnum<?> value = (OpenEnum<?>) component.getAccessor().invoke(result);
                    assertThat(value).as(component.toString()).isNotNull();
                    assertThat(value.known()).isEmpty();
                    assertThat(component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                            .isFalse();
                }
            }
        }
    }

    /** The components tell three things, and may be {@code null}; beside each of them there is a question. */
    @Test
    void flags_canBeAskedWhereAbsent() throws Exception {
        int flags = 0;
        for (Method reader : readers().toList()) {
            Record result = smallest(reader);
            RecordComponent[] components = result.getClass().getRecordComponents();
            assertThat(questions(with(result, null)))
                    .as("of %s", result.getClass())
                    .isEmpty();
            for (RecordComponent component : components) {
                if (component.getType() == Boolean.class) {
                    assertThat(questions(with(result, component)))
                            .as(component.toString())
                            .hasSize(1)
                            .doesNotContain(component.getName());
                    flags++;
                }
            }
        }
        assertThat(flags).isGreaterThan(48);
    }

    /** The same result with one flag set, and no other. */
    private static Record with(Record result, @Nullable RecordComponent flag) throws Exception {
        RecordComponent[] components = result.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            components[i].getAccessor().setAccessible(true);
            boolean isFlag = components[i].getType() == Boolean.class;
            Object set = flag != null && components[i].getName().equals(flag.getName()) ? true : null;
            values[i] = isFlag ? set : components[i].getAccessor().invoke(result);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = result.getClass().getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return (Record) constructor.newInstance(values);
    }

    /** The questions without a component of their own that a result says yes to. */
    private static List<String> questions(Record result) throws Exception {
        List<String> yes = new ArrayList<>();
        List<String> components = Arrays.stream(result.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        for (Method method : result.getClass().getDeclaredMethods()) {
            boolean question = method.getReturnType() == boolean.class
                    && method.getParameterCount() == 0
                    && !components.contains(method.getName());
            if (question && (boolean) method.invoke(result)) {
                yes.add(method.getName());
            }
        }
        return yes;
    }

    /** Adds what the reader misses, one member after the other. */
    private static Record smallest(Method reader) throws Exception {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            try {
                Object result = read(reader, members);
                if (result != null) {
                    return (Record) result;
                }
                members.put("currentStep", "{}"); // the part of a contact that can be absent
            } catch (UnreadableResult e) {
                Matcher missing = MISSING.matcher(e.getMessage());
                assertThat(missing.matches()).as(e.getMessage()).isTrue();
                String name = missing.group(1);
                String value = e.getMessage().endsWith("UUID") ? UUID : name.startsWith("is") ? "true" : "7";
                members.put(name, value);
            }
        }
        throw new AssertionError(reader + " is not content with " + members);
    }

    private static @Nullable Object read(Method reader, Map<String, String> members) throws Exception {
        String body = members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        ResultResponse response = new ResultResponse(
                Map.of("location", "https://example.com"),
                body.getBytes(StandardCharsets.UTF_8),
                ResponseInfo.none(),
                new CallRecord("GET /x", null));
        Object[] arguments = Arrays.stream(reader.getParameterTypes())
                .map(type -> type == JsonFields.class
                        ? new JsonFields(JsonValue.parseLeniently(body))
                        : type == ResultResponse.class ? response : response.info())
                .toArray();
        reader.setAccessible(true);
        try {
            return reader.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UnreadableResult unreadable) {
                throw unreadable;
            }
            throw e;
        }
    }

    private static void check(Record result) {
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            try {
                component.getAccessor().setAccessible(true);
                assertThat(mayBeNull || component.getAccessor().invoke(result) != null)
                        .as("%s of %s", component, result.getClass().getSimpleName())
                        .isTrue();
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
