package dev.faultline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.SdkException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A user on the class path, where nothing but access modifiers hides a member, finds the listed members and no other. */
class PublicSurfaceTest {

    private static final Set<String> EXPORTED = Stream.of(TelephonyClient.class, SdkException.class)
            .map(PublicSurfaceTest::descriptor)
            .flatMap(module -> module.exports().stream())
            .filter(export -> !export.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());

    @Test
    void exportedTypes_haveTheListedMembers() throws IOException {
        try (InputStream list = Objects.requireNonNull(getClass().getResourceAsStream("/public-surface.txt"))) {
            List<String> listed = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            assertThat(surface()).containsExactlyElementsOf(listed);
        }
    }

    private static Set<String> surface() throws IOException {
        Set<String> lines = new TreeSet<>();
        Path root = root(TelephonyClient.class);
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> load(file.replace(".class", "").replace('/', '.')))
                    .filter(PublicSurfaceTest::isVisible)
                    .forEach(type -> describe(type, lines));
        }
        return lines;
    }

    private static void describe(Class<?> type, Set<String> lines) {
        String name = shortened(type.getCanonicalName());
        lines.add(name);
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor, type)
                    && Arrays.stream(constructor.getParameterTypes()).allMatch(PublicSurfaceTest::isNameable)) {
                lines.add(name + "(" + types(constructor.getGenericParameterTypes()) + ")");
            }
        }
        for (Class<?> owner = type; owner != null && isOurs(owner); owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (isVisible(field, type) && !field.isSynthetic()) {
                    lines.add(name + "." + field.getName() + ": "
                            + shortened(field.getGenericType().getTypeName()));
                }
            }
            for (Method method : owner.getDeclaredMethods()) {
                if (isVisible(method, type) && !method.isSynthetic()) {
                    lines.add(name + "." + method.getName() + "(" + types(method.getGenericParameterTypes()) + "): "
                            + shortened(method.getGenericReturnType().getTypeName()));
                }
            }
        }
    }

    /** A protected member of a final class cannot be called. */
    private static boolean isVisible(Member member, Class<?> type) {
        return Modifier.isPublic(member.getModifiers())
                || (Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers()));
    }

    private static boolean isVisible(Class<?> type) {
        boolean visible = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        Class<?> outer = type.getEnclosingClass();
        return visible && EXPORTED.contains(type.getPackageName()) && (outer == null || isVisible(outer));
    }

    /** The engine's types stay out of a user's reach, and with them the constructors that take them. */
    private static boolean isNameable(Class<?> type) {
        return !type.getPackageName().startsWith("dev.faultline.") || EXPORTED.contains(type.getPackageName());
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith(TelephonyClient.class.getPackageName());
    }

    private static String types(Type[] types) {
        return Arrays.stream(types).map(type -> shortened(type.getTypeName())).collect(Collectors.joining(", "));
    }

    private static String shortened(String name) {
        return name.replaceAll("\\b[a-z][a-z0-9]*\\.", "").replace('$', '.');
    }

    private static ModuleDescriptor descriptor(Class<?> type) {
        try (InputStream module = Files.newInputStream(root(type).resolve("module-info.class"))) {
            return ModuleDescriptor.read(module);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
