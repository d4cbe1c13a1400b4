package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ClientStatus;
import dev.faultline.crm.CrmClient;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each blocking method has its asynchronous twin: the same name and parameters, and a future of the same result. */
class AsyncTwinsTest {

    private static final List<Class<?>> CLIENTS = List.of(
            CrmClient.class, InterviewsClient.class, PartnerClient.class, SequencesClient.class, TelephonyClient.class);

    private static final Set<String> BLOCKING_ONLY = Set.of("async", "close");

    /** There is nothing to wait for. */
    private static final Set<String> WITHOUT_A_CALL = Set.of("prepare");

    /** The clients, and the resources that methods of either return: each blocking class with its twin. */
    static Map<Class<?>, Class<?>> twins() {
        Map<Class<?>, Class<?>> twins = new LinkedHashMap<>();
        for (Class<?> client : CLIENTS) {
            add(client, methods(client).get("async()").getReturnType(), twins);
        }
        return twins;
    }

    /** With what its methods return: a connection has resources of its own. */
    private static void add(Class<?> blocking, Class<?> asynchronous, Map<Class<?>, Class<?>> twins) {
        if (twins.put(blocking, asynchronous) != null) {
            return;
        }
        Map<String, Method> resources = methods(asynchronous);
        methods(blocking).forEach((signature, method) -> {
            Method twin = resources.get(signature);
            if (twin != null && isTwin(method.getReturnType(), twin.getReturnType())) {
                add(method.getReturnType(), twin.getReturnType(), twins);
            }
        });
    }

    static Stream<Arguments> pairs() {
        return twins().entrySet().stream().map(pair -> Arguments.of(pair.getKey(), pair.getValue()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void asynchronousClass_hasTheSameMethodsWithFutures(Class<?> blocking, Class<?> asynchronous) {
        Map<String, String> expected = new TreeMap<>();
        methods(blocking).forEach((signature, method) -> {
            if (!BLOCKING_ONLY.contains(method.getName())) {
                expected.put(signature, asynchronousResult(method));
            }
        });
        Map<String, String> actual = new TreeMap<>();
        methods(asynchronous)
                .forEach((signature, method) ->
                        actual.put(signature, method.getGenericReturnType().getTypeName()));

        assertThat(actual).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void allResources_areFound() {
        assertThat(twins()).hasSizeGreaterThan(49);
        assertThat(twins().values())
                .allMatch(type -> type.getSimpleName().contains("Async"))
                .doesNotHaveDuplicates();
    }

    /** A view or a resource has a twin of its own; every other result of a call is in a future. */
    private static String asynchronousResult(Method method) {
        String result = method.getGenericReturnType().getTypeName();
        if (WITHOUT_A_CALL.contains(method.getName()) || method.getReturnType() == ClientStatus.class) {
            return result;
        }
        Class<?> twin = twins().get(method.getReturnType());
        if (twin != null) {
            return result.replace(method.getReturnType().getName(), twin.getName());
        }
        String boxed = result.equals("void") ? "java.lang.Void" : result;
        return "java.util.concurrent.CompletableFuture<"
                + boxed.replace("dev.faultline.core.Page<", "dev.faultline.core.AsyncPage<") + ">";
    }

    private static boolean isTwin(Class<?> blocking, Class<?> asynchronous) {
        return asynchronous.getSimpleName().equals("Async" + blocking.getSimpleName());
    }

    private static Map<String, Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .collect(Collectors.toMap(AsyncTwinsTest::signature, method -> method));
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getGenericParameterTypes())
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
