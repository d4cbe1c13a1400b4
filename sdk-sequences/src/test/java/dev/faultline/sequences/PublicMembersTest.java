package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The members that a user of the class path can call, with names in place of packages. A constructor that takes a type
 * of an unexported package is not for users and is left out.
 */
class PublicMembersTest {

    private static final Path CLASSES = location(SequencesClient.class);

    private static final Map<Path, Set<String>> EXPORTED = new ConcurrentHashMap<>();

    @Test
    void publicMembers_areThoseOfTheList() throws IOException {
        List<String> members = members();
        Path written = Files.write(CLASSES.resolveSibling("public-members.txt"), members);

        assertThat(members)
                .as("the list in src/test/resources, to be replaced by %s if the change is meant", written)
                .containsExactlyElementsOf(expected());
    }

    private static List<String> expected() throws IOException {
        try (InputStream list = PublicMembersTest.class.getResourceAsStream("/public-members.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes())
                    .lines()
                    .toList();
        }
    }

    private static List<String> members() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> load(file.substring(0, file.length() - ".class".length())))
                    .filter(type -> isVisible(type) && isExported(type))
                    .flatMap(PublicMembersTest::members)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> members(Class<?> type) {
        String name = withoutPackages(type.getTypeName());
        return Stream.concat(
                Stream.of(name + ": " + withoutPackages(type.toGenericString())),
                ownAndHidden(type)
                        .flatMap(PublicMembersTest::declared)
                        .filter(PublicMembersTest::isForUsers)
                        .map(member ->
                                name + ": " + withoutPackages(text(member)).replace(name + ".", ""))
                        .distinct());
    }

    /** The type itself, and the unexported types from which it inherits. */
    private static Stream<Class<?>> ownAndHidden(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>(List.of(type));
        addHidden(type, types);
        return types.stream();
    }

    private static void addHidden(Class<?> type, Set<Class<?>> types) {
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .filter(parent -> parent.getName().startsWith(SequencesClient.class.getPackageName()))
                .filter(parent -> !isVisible(parent) || !isExported(parent))
                .filter(types::add)
                .forEach(parent -> addHidden(parent, types));
    }

    private static Stream<Member> declared(Class<?> type) {
        return Stream.of(type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream);
    }

    private static boolean isForUsers(Member member) {
        boolean open = (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
        boolean unusable = member instanceof Executable executable
                && !(member instanceof Method)
                && !Arrays.stream(executable.getParameterTypes()).allMatch(PublicMembersTest::isExported);
        boolean inherited = !isVisible(member.getDeclaringClass()) || !isExported(member.getDeclaringClass());
        boolean left = inherited && (!(member instanceof Method) || Modifier.isStatic(member.getModifiers()));
        return open && !unusable && !left && !member.isSynthetic();
    }

    private static String text(Member member) {
        return member instanceof Field field ? field.toGenericString() : ((Executable) member).toGenericString();
    }

    private static boolean isVisible(Class<?> type) {
        boolean open = (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
        return open && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
    }

    private static boolean isExported(Class<?> type) {
        if (type.isArray()) {
            return isExported(type.getComponentType());
        }
        if (type.isPrimitive() || !type.getName().startsWith("dev.faultline.")) {
            return true;
        }
        return EXPORTED.computeIfAbsent(location(type), PublicMembersTest::exported)
                .contains(type.getPackageName());
    }

    private static Set<String> exported(Path place) {
        URL descriptor = descriptor(place);
        try (InputStream info = descriptor.openStream()) {
            return ModuleDescriptor.read(info).exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL descriptor(Path place) {
        try {
            return Files.isDirectory(place)
                    ? place.resolve("module-info.class").toUri().toURL()
                    : new URL("jar:" + place.toUri() + "!/module-info.class");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutPackages(String text) {
        return text.replaceAll("\\b(?:[a-z][a-z0-9]*\\.)+(?=[A-Z])", "");
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace('/', '.'), false, PublicMembersTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(Objects.requireNonNull(type.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
