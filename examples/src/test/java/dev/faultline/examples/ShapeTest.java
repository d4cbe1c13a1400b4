package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.FromJson;
import dev.faultline.core.SdkException;
import dev.faultline.crm.CrmClient;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The decisions on the shape of all modules that stay when versions count; CONTRIBUTING has them in words. */
class ShapeTest {

    private static final List<Class<?>> APIS = List.of(
            CrmClient.class, InterviewsClient.class, PartnerClient.class, SequencesClient.class, TelephonyClient.class);

    /** Things that the vendors call so, and users too. */
    private static final Set<String> SHARED_NAMES = Set.of("Contact");

    /** The one method of an interface that takes what only the SDK makes. */
    private static final String FOR_THE_SDK = "exampleException";

    private static final Path ROOT = DocPage.of("..");

    private static final Pattern JAVA_OF_A_PAGE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void noSimpleName_isInTwoModules() {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (Class<?> api : APIS) {
            visible(api)
                    .filter(type -> !type.isMemberClass())
                    .forEach(type -> modules.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                            .add(ModuleClasses.of(api).name()));
        }
        modules.values().removeIf(names -> names.size() == 1);

        assertThat(modules.keySet()).containsExactlyInAnyOrderElementsOf(SHARED_NAMES);
    }

    @Test
    void noPublicMethod_namesATypeThatUsersCannotName() {
        Set<String> hidden = new TreeSet<>();
        Stream.concat(APIS.stream(), Stream.of(SdkException.class))
                .flatMap(ShapeTest::visible)
                .forEach(type -> Arrays.stream(type.getMethods())
                        .filter(method -> !method.getName().equals(FOR_THE_SDK))
                        .flatMap(method -> Stream.concat(
                                        Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
                                .filter(used -> used.getName().startsWith("dev.faultline.") && !isVisible(used))
                                .map(used -> type.getSimpleName() + "." + method.getName() + ": " + used.getName()))
                        .forEach(hidden::add));

        assertThat(hidden).isEmpty();
    }

    @Test
    void everyQuery_canBeWrittenAsALambda() {
        Set<String> without = new TreeSet<>();
        APIS.stream().flatMap(ShapeTest::visible).forEach(type -> {
            for (Method method : type.getMethods()) {
                Class<?>[] parameters = method.getParameterTypes();
                for (int i = 0; i < parameters.length; i++) {
                    if (isQuery(parameters[i]) && !hasLambda(type, method, i)) {
                        without.add(type.getSimpleName() + "." + method.getName());
                    }
                }
            }
        });

        assertThat(without).isEmpty();
    }

    private static boolean isQuery(Class<?> type) {
        String name = type.getSimpleName();
        return name.endsWith("Query") || name.endsWith("Filter");
    }

    private static boolean hasLambda(Class<?> type, Method method, int query) {
        Class<?>[] parameters = method.getParameterTypes().clone();
        parameters[query] = Consumer.class;
        try {
            return type.getMethod(method.getName(), parameters).getReturnType() == method.getReturnType();
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** Results grow by components, so their constructors are not covered by what a version promises. */
    @Test
    void noPageAndNoExample_callsAConstructorOfAResult() throws IOException {
        Set<String> results = Stream.concat(APIS.stream(), Stream.of(SdkException.class))
                .flatMap(ShapeTest::visible)
                .filter(type -> FromJson.class.isAssignableFrom(type) && !type.isInterface())
                .map(ShapeTest::nameInCode)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(results).contains("Job", "Contact", "AgentVersion").hasSizeGreaterThan(150);
        Pattern call = Pattern.compile("\\bnew (?:\\w+\\.)*(?:" + String.join("|", results) + ")(?:<[^>]*>)?\\(");

        Map<Path, String> code = new LinkedHashMap<>();
        for (Path page : files(ROOT, ".md")) {
            code.put(
                    page,
                    JAVA_OF_A_PAGE
                            .matcher(Files.readString(page))
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.joining("\n")));
        }
        for (Path source : files(ROOT.resolve("examples/src/main/java"), ".java")) {
            code.put(source, Files.readString(source));
        }
        Set<String> calls = new TreeSet<>();
        code.forEach((file, text) -> {
            Matcher found = call.matcher(text);
            while (found.find()) {
                calls.add(file.getFileName() + ": " + found.group());
            }
        });

        assertThat(code).hasSizeGreaterThan(20);
        assertThat(calls).isEmpty();
    }

    private static String nameInCode(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : nameInCode(outer) + "\\." + type.getSimpleName();
    }

    /** Those of the project itself, not of builds and of hidden folders. */
    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> StreamSupport.stream(folder.relativize(file).spliterator(), false)
                            .map(Path::toString)
                            .noneMatch(name -> name.startsWith(".") || name.equals("target")))
                    .toList();
        }
    }

    private static Stream<Class<?>> visible(Class<?> api) {
        try {
            return ModuleClasses.of(api).types().filter(ShapeTest::isVisible);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && ModuleClasses.of(type).exports(type)
                && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
    }
}
