package dev.faultline.examples.members;

import dev.faultline.core.SdkException;
import dev.faultline.crm.CrmClient;
import dev.faultline.examples.DocPage;
import dev.faultline.examples.ModuleClasses;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.testkit.FaultServer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that a user can name, a line a member, in {@code src/test/resources/members}. A change that was not meant
 * shows there; one that was is taken over with {@code -Dfaultline.docs=write}. Names stand without their packages.
 */
class PublicMembersTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                SdkException.class,
                FaultServer.class,
                PartnerClient.class,
                CrmClient.class,
                InterviewsClient.class,
                SequencesClient.class,
                TelephonyClient.class
            })
    void membersOfAModule(Class<?> any) throws IOException {
        ModuleClasses module = ModuleClasses.of(any);
        Set<String> lines = new TreeSet<>();
        module.types().filter(PublicMembersTest::isVisible).forEach(type -> describe(type, lines));
        Path list = DocPage.of("../examples/src/test/resources/members")
                .resolve(module.name().replace("dev.faultline.", "") + ".txt");
        DocPage.check(list, String.join("\n", lines) + "\n");
    }

    private static void describe(Class<?> type, Set<String> lines) {
        String name = shortened(type.getCanonicalName());
        lines.add(name);
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor, type)
                    && Arrays.stream(constructor.getParameterTypes()).allMatch(PublicMembersTest::isNameable)) {
                lines.add(name + "(" + types(constructor.getGenericParameterTypes()) + ")");
            }
        }
        // what an unexported superclass declares is inherited all the same
        for (Class<?> owner = type; owner != null; owner = hiddenSuperclass(owner)) {
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

    private static @Nullable Class<?> hiddenSuperclass(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        return parent != null && isOurs(parent) && !isVisible(parent) ? parent : null;
    }

    /** A protected member of a final class cannot be called. */
    private static boolean isVisible(Member member, Class<?> type) {
        return Modifier.isPublic(member.getModifiers())
                || (Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers()));
    }

    private static boolean isVisible(Class<?> type) {
        boolean visible = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        Class<?> outer = type.getEnclosingClass();
        return visible && ModuleClasses.of(type).exports(type) && (outer == null || isVisible(outer));
    }

    private static boolean isNameable(Class<?> type) {
        Class<?> element = type.isArray() ? type.getComponentType() : type;
        return !isOurs(element) || ModuleClasses.of(element).exports(element);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith("dev.faultline.");
    }

    private static String types(Type[] types) {
        return Stream.of(types).map(type -> shortened(type.getTypeName())).collect(Collectors.joining(", "));
    }

    private static String shortened(String name) {
        return name.replaceAll("\\b[a-z][a-z0-9]*\\.", "").replace('$', '.');
    }
}
