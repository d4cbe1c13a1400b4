package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.HmacSignature;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageRequest;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response is a result only if it is recognisably the vendor's, and a result is what its type says. */
@FaultlineTest
class ResultsTest {

    private static final PartnerOperations OPERATIONS = new PartnerOperations(new Companies());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "<html>Log in</html>",
                "{\"id\":null}",
                "{\"id\":\"\"}",
                "{\"id\":[1]}",
                "{\"status\":\"received\"}",
                "{\"error\":\"INTERNAL_ERROR\"}"
            })
    void responseWithoutAnId_isForeign(String body) {
        List<Operation<?>> operations =
                List.of(OPERATIONS.submit(Samples.application()), OPERATIONS.getApplication("ej_app_1"));
        assertThat(operations)
                .allSatisfy(operation ->
                        assertThat(unreadable(operation, body).foreign()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "{\"message\":\"maintenance\"}", "{\"data\":null}", "{\"data\":{}}"})
    void responseWithoutAList_isForeign(String body) {
        List<Operation<?>> operations =
                List.of(OPERATIONS.listJobs(PageRequest.ALL), OPERATIONS.listApplications(PageRequest.ALL));
        assertThat(operations)
                .allSatisfy(operation ->
                        assertThat(unreadable(operation, body).foreign()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":[{}]}", "{\"data\":[\"job_1\"]}", "{\"data\":[{\"title\":\"Cook\"}]}"})
    void pageWithAnItemWithoutAnId_isTheVendorsAndCannotBeRead(String body) {
        assertThat(unreadable(OPERATIONS.listJobs(PageRequest.ALL), body).foreign())
                .isFalse();
    }

    static Stream<Object[]> emptyPages() {
        return Surface.with(Stream.of("{}", "", "{\"message\":\"maintenance\"}", "{\"data\":null}"));
    }

    @ParameterizedTest
    @MethodSource("emptyPages")
    void pageWithoutAList_closesNoJobs(Surface surface, String body, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").respond(200, body);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThat(catchThrowableOfType(ResponseFormatException.class, () -> Samples.jobs(surface, partner)))
                    .isNotNull();
        }
    }

    @Test
    void everyResult_isNullOnlyWhereItsTypeSaysSo() throws Exception {
        Set<Class<?>> seen = new HashSet<>();
        for (String job : List.of(
                "{\"id\":\"1\"}",
                "{\"id\":\"1\",\"company\":{},\"location\":{},\"compensation\":{},"
                        + "\"headcount\":{},\"applicationFormSchema\":[{}]}")) {
            OPERATIONS
                    .listJobs(PageRequest.ALL)
                    .read(response("{\"data\":[" + job + "]}"))
                    .items()
                    .forEach(read -> assertAsTyped(read, seen));
        }
        assertAsTyped(OPERATIONS.submit(Samples.application()).read(response("{\"id\":\"1\"}")), seen);
        assertAsTyped(OPERATIONS.getApplication("1").read(response("{\"id\":\"1\"}")), seen);
        for (String type : List.of("application.status_changed", "job.opened", "job.closed", "job.paused")) {
            assertAsTyped(event("{\"id\":\"1\",\"type\":\"" + type + "\"}"), seen);
        }
        assertThat(seen).containsAll(resultTypes());
    }

    private static PartnerEvent event(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return PartnerWebhooks.builder()
                .secret("s")
                .clock(Clock.fixed(Instant.ofEpochSecond(100), ZoneOffset.UTC))
                .build()
                .receive(bytes, name -> "t=100,v1=" + HmacSignature.sign("s", 100, bytes));
    }

    /** All public records that are read from a response or a delivery. */
    private static Set<Class<?>> resultTypes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(
                Job.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<Class<?>> types = new HashSet<>();
        try (Stream<Path> files = Files.list(classes.resolve("dev/faultline/partner"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    types.add(Class.forName("dev.faultline.partner." + name.replace(".class", "")));
                }
            }
        }
        types.removeIf(
                type -> !type.isRecord() || (type.getModifiers() & 1) == 0 || !FromJson.class.isAssignableFrom(type));
        assertThat(types).hasSizeGreaterThan(9);
        return types;
    }

    private static void assertAsTyped(Object result, Set<Class<?>> seen) {
        seen.add(result.getClass());
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            Object value = value(component, result);
            if (value == null) {
                assertThat(component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .as("%s is @Nullable, since it can be null", component)
                        .isTrue();
            } else if (value instanceof List<?> list) {
                list.forEach(item -> assertAsTyped(item, seen));
            } else if (value instanceof Record) {
                assertAsTyped(value, seen);
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Object result) {
        try {
            return component.getAccessor().invoke(result);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static UnreadableResult unreadable(Operation<?> operation, String body) {
        return catchThrowableOfType(UnreadableResult.class, () -> operation.read(response(body)));
    }

    private static ResultResponse response(String body) {
        return new ResultResponse(
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                ResponseInfo.none(),
                new CallRecord("GET /example", null));
    }

    @Test
    void whatIsMissing_canBeAskedAll() {
        PartnerEvent.JobClosed closed =
                (PartnerEvent.JobClosed) event("{\"id\":\"1\",\"type\":\"job.closed\",\"data\":{\"more\":1}}");

        assertThat(closed.reason().is(PartnerEvent.JobClosedReason.ACCESS_REVOKED))
                .isFalse();
        assertThat(closed.reason().isPresent()).isFalse();
        assertThat(closed.json().get("data").get("more")).isEqualTo(JsonValue.of(1));
    }
}
