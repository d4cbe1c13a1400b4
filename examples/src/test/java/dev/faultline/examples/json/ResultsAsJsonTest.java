package dev.faultline.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.crm.Address;
import dev.faultline.crm.ConnectToken;
import dev.faultline.crm.Contact;
import dev.faultline.interviews.WebhookSecret;
import dev.faultline.partner.Application;
import dev.faultline.sequences.email.ConsentPage;
import dev.faultline.sequences.linkedin.LinkedInConnectionLink;
import dev.faultline.sequences.linkedin.PendingLinkedInAccount;
import dev.faultline.sequences.scheduling.TimeRange;
import dev.faultline.telephony.webhooks.Recording;
import dev.faultline.telephony.webhooks.TelephonySubscription;
import dev.faultline.testkit.TestResults;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every result type has a golden file, {@code json/<api>/<Type>.json}: what its API sends, with all that is read of it. */
class ResultsAsJsonTest {

    private static final Map<Class<?>, String> SECRETS = Map.of(
            ConnectToken.class, "token",
            WebhookSecret.class, "secret",
            ConsentPage.class, "location",
            LinkedInConnectionLink.class, "connectionLink",
            PendingLinkedInAccount.class, "connectionLink",
            TelephonySubscription.class, "secret");

    /** Those that applications make, too, and that have no JSON but their parts. */
    private static final Set<Class<?>> OF_ITS_PARTS =
            Set.of(Address.class, Contact.EmailAddress.class, TimeRange.class, Recording.class);

    static Stream<Class<?>> types() {
        return ResultTypes.all().stream();
    }

    static Stream<Arguments> typesAndMappers() {
        return types().flatMap(type -> Stream.of(Mappers.values()).map(mapper -> Arguments.of(type, mapper)));
    }

    @Test
    void types_areThoseOfAllModules() {
        assertThat(types())
                .hasSizeGreaterThan(170)
                .contains(Application.class, TelephonySubscription.class, ConnectToken.class);
    }

    /** Whoever adds a component adds it to the golden file, too. */
    @ParameterizedTest
    @MethodSource("types")
    void goldenFile_hasAllThatIsRead(Class<?> type) throws ReflectiveOperationException {
        FromJson result = TestResults.read(ResultTypes.readAs(type), golden(type));

        assertThat(result).isInstanceOf(type);
        List<String> empty = new ArrayList<>();
        if (result instanceof Record) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (isEmpty(component.getAccessor().invoke(result))) {
                    empty.add(component.getName());
                }
            }
        }
        assertThat(empty).isSubsetOf("value", "job"); // one of two shapes; not of the JSON
    }

    private static boolean isEmpty(Object component) {
        return component == null
                || (component instanceof OpenEnum<?> value && !value.isPresent())
                || (component instanceof JsonValue value && value.isMissing())
                || (component instanceof List<?> list && list.isEmpty())
                || (component instanceof Optional<?> optional && optional.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("typesAndMappers")
    void written_isWhatTheVendorSent(Class<?> type, Mappers mapper) {
        String sent = withMore(type);
        FromJson result = TestResults.read(ResultTypes.readAs(type), sent, info());

        JsonValue written = JsonValue.parse(mapper.write(result));

        String secret = SECRETS.get(type);
        JsonValue expected = JsonValue.parse(sent);
        if (secret != null) {
            assertThat(expected.get(secret).isMissing()).isFalse();
            expected = expected.without(secret);
        }
        assertThat(written).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("typesAndMappers")
    void readBack_isEqual(Class<?> type, Mappers mapper) {
        Class<? extends FromJson> readAs = ResultTypes.readAs(type);
        FromJson result = TestResults.read(readAs, withMore(type), info());
        // secrets are asked for by writing json()
        String written = mapper.write(SECRETS.containsKey(type) ? result.json() : result);

        FromJson read = mapper.read(written, readAs);

        assertThat(read).isEqualTo(result).hasSameHashCodeAs(result);
        if (read instanceof ApiResult back && result instanceof ApiResult first) {
            assertThat(back.response().status()).isZero();
            assertThat(first.response().status()).isEqualTo(201);
        }
    }

    @Test
    void jsonThatTheSdkWouldReject_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestResults.read(Application.class, "{\"status\":\"received\"}"))
                .withMessage("the SDK rejects this as a Application: id is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestResults.read(Application.class, "{\"id\":"))
                .withMessageContaining("Application: JsonEOFException");
    }

    private static ResponseInfo info() {
        return ResponseInfo.builder().status(201).requestId("req_1").build();
    }

    /** What no version of the SDK knows must not get lost, whatever it is. */
    private static String withMore(Class<?> type) {
        String json = golden(type).strip();
        return OF_ITS_PARTS.contains(type) || !json.startsWith("{")
                ? json
                : json.replaceFirst(
                        "\\{",
                        "{\"newer\":{\"none\":null,\"price\":2.50,\"big\":12345678901234567890,\"text\":\"\","
                                + "\"list\":[null,[],{}]},");
    }

    private static String golden(Class<?> type) {
        String api = type.getPackageName().split("\\.", 4)[2];
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        String file = "/json/" + api + "/" + name + ".json";
        try (InputStream in = ResultsAsJsonTest.class.getResourceAsStream(file)) {
            assertThat(in).as("golden file src/test/resources%s", file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
