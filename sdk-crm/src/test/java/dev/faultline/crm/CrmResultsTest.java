package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Category;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.UnreadableResult;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response is a result only if it is recognisably the vendor's, and a result is what its type says. */
class CrmResultsTest {

    private static final ConnectionOperations CONNECTION = new CrmOperations(new CrmSettings(
                    Generation.PRODUCTION, EndUserPlace.HEADER, Paging.cursor("cursor", page -> page.get("next"))))
            .connection(END_USER, "hubspot");

    private static final RecordOperations<Contact> CONTACTS = CONNECTION.records(RecordType.CONTACT);

    private static final ContactData DATA =
            ContactData.builder().firstName("Noor").build();

    private static List<Operation<?>> operations() {
        return List.of(
                CONTACTS.create(DATA),
                CONTACTS.get("1"),
                CONTACTS.replace("1", DATA),
                CONTACTS.update("1", DATA),
                CONTACTS.delete("1"),
                CONTACTS.list(RecordsQuery.NONE),
                CONTACTS.pages(RecordsQuery.NONE).at(null),
                CrmOperations.listFieldMappings("hubspot", "contact", null),
                CONNECTION.createConnectToken(token -> {}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "42", "<html>Log in</html>", "{\"id\":\"1\"}", "{\"message\":\"ok\"}"})
    void responseWithoutTheEnvelope_isForeign(String body) {
        assertThat(operations())
                .allSatisfy(operation ->
                        assertThat(unreadable(operation, body).foreign()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"success\":false}", "{\"success\":false,\"data\":{\"id\":\"1\"}}"})
    void responseThatSaysThatItFailed_isAnError(String body) {
        assertThat(operations())
                .allSatisfy(operation ->
                        assertThat(unreadable(operation, body).saysError()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"success\":true}", "{\"data\":null}", "{\"data\":{\"firstName\":\"without an id\"}}"})
    void envelopeWithoutTheRecord_isTheVendorsAndCannotBeRead(String body) {
        UnreadableResult failure = unreadable(CONTACTS.create(DATA), body);

        assertThat(failure.foreign()).isFalse();
        assertThat(failure.saysError()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void errorInsideA2xx_isTheTypedErrorOfItsCode(CrmError line) {
        CrmException failure = decode(200, line.example().body());

        assertThat(failure).isExactlyInstanceOf(line.type());
        assertThat(failure.error()).contains(line);
        assertThat(failure.status()).isEqualTo(200);
        assertThat(failure.category()).isEqualTo(line.category());
    }

    @ParameterizedTest
    @CsvSource({
        "404, Resource",
        "422, Validation",
        "401, Authentication",
        "429, RateLimited",
        "500, Server",
        "7, Server"
    })
    void errorInsideA2xxWithoutACode_isTheGroupOfTheStatusItTells(int status, String type) {
        CrmException failure = decode(200, "{\"success\":false,\"statusCode\":" + status + "}");

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
    }

    @Test
    void errorInsideA2xxThatTellsNothing_isTheServers() {
        assertThat(decode(200, "{\"success\":false}")).isExactlyInstanceOf(CrmException.Server.class);
    }

    @Test
    void throttlingInsideA2xx_holdsBackTheSameCallsAsA429() {
        CrmApi api = new CrmApi(Duration.ofSeconds(30), false, false);
        CrmException ofProvider =
                decode(200, CrmError.PROVIDER_RATE_LIMITED.example().body());
        CrmException ofPlatform = decode(200, CrmError.RATE_LIMITED.example().body());

        assertThat(ofProvider.category()).isEqualTo(Category.THROTTLED);
        assertThat(api.cooldownScope(ofProvider, CONTACTS.get("1"))).isEqualTo(Samples.connection("hubspot"));
        assertThat(api.cooldownScope(ofPlatform, CONTACTS.get("1"))).isEqualTo("the API key");
        assertThat(api.cooldownScope(decode(200, "{\"success\":false}"), CONTACTS.get("1")))
                .isNull();
    }

    private static CrmException decode(int status, String body) {
        return CrmApi.decode(
                new ErrorResponse(new CallRecord("GET /example", null), status, Map.of(), body, Instant.EPOCH),
                "hubspot",
                END_USER);
    }

    @Test
    void everyResult_isNullOnlyWhereItsTypeSaysSo() throws Exception {
        Set<Class<?>> seen = new HashSet<>();
        String record = "{\"id\":\"1\",\"address\":{},\"addresses\":[{}],\"email_addresses\":[{}]}";
        for (RecordType<?> type : List.of(
                RecordType.CONTACT,
                RecordType.LEAD,
                RecordType.DEAL,
                RecordType.MEETING,
                RecordType.OWNER,
                RecordType.untyped("company"))) {
            assertAsTyped(CONNECTION.records(type).get("1").read(response("{\"data\":{\"id\":\"1\"}}")), seen);
            assertAsTyped(CONNECTION.records(type).get("1").read(response("{\"data\":" + record + "}")), seen);
            assertAsTyped(
                    CONNECTION.records(type).list(RecordsQuery.NONE).read(response("{\"data\":[" + record + "]}")),
                    seen);
        }
        assertAsTyped(CONTACTS.update("1", DATA).read(response("{\"success\":true}")), seen);
        assertAsTyped(CONTACTS.delete("1").read(response("{\"success\":true}")), seen);
        assertAsTyped(
                CrmOperations.listFieldMappings("hubspot", "contact", null).read(response("{\"data\":[{}]}")), seen);
        assertAsTyped(
                CONNECTION.createConnectToken(token -> {}).read(response("{\"data\":{\"token\":\"ct_1\"}}")), seen);
        assertThat(seen).containsAll(resultTypes());
    }

    /** All public records: none of them is only sent. */
    private static Set<Class<?>> resultTypes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(Contact.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<Class<?>> types = new HashSet<>();
        try (Stream<Path> files = Files.list(classes.resolve("dev/faultline/crm"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    types.add(Class.forName("dev.faultline.crm." + name.replace(".class", "")));
                }
            }
        }
        types.removeIf(type -> !type.isRecord() || !Modifier.isPublic(type.getModifiers()));
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
        FieldMapping mapping = CrmOperations.listFieldMappings("hubspot", "contact", null)
                .read(response("{\"data\":[{}]}"))
                .items()
                .get(0);

        assertThat(mapping.direction().is(FieldMapping.Direction.READ)).isFalse();
        assertThat(mapping.transform()).isEqualTo(JsonValue.missing());
    }
}
