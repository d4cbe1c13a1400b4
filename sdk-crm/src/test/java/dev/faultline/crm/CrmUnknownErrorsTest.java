package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.RetryPolicy;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the SDK has never heard of lands in the group nearest to its status. */
@FaultlineTest
class CrmUnknownErrorsTest {

    private static final List<String> UNREADABLE = List.of(
            "",
            "null",
            "[]",
            "[{\"code\":\"FORBIDDEN\"}]",
            "<html>gone</html>",
            "{\"code\":{\"a\":1},\"message\":[1],\"errors\":\"x\",\"timestamp\":7,\"path\":{}}",
            "{\"success\":fal");

    @ParameterizedTest
    @CsvSource({
        "301, NEW, Validation",
        "400, NEW, Validation",
        "401, NEW, Authentication",
        "402, NEW, Authentication",
        "403, NEW, Authentication",
        "404, DEAL_NOT_FOUND, Resource",
        "404, PROVIDER_NEW, Resource",
        "405, NEW, Validation",
        "409, DEAL_ALREADY_EXISTS, Resource",
        "410, NEW, Resource",
        "412, NEW, Validation",
        "418, NEW, Validation",
        "422, NEW, Validation",
        "429, NEW, Server",
        "429, PROVIDER_NEW, Provider",
        "451, NEW, Authentication",
        "500, NEW, Server",
        "500, PROVIDER_NEW, Provider",
        "502, NEW, Provider",
        "503, NEW, Server",
        "503, PROVIDER_NEW, Provider",
        "504, NEW, Server",
        "599, NEW, Server",
    })
    void unknownCode_isTheGroupOfItsStatus(int status, String code, String group, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .respond(status, "{\"success\":false,\"message\":\"m\",\"code\":\"" + code + "\"}");
        for (Surface surface : Surface.values()) {
            CrmException failure = failureOf(surface, server, clock);

            assertThat(failure.getClass().getSimpleName()).isEqualTo(group);
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure.code()).contains(code);
            assertThat(failure.error()).isEmpty();
            assertThat(failure.vendorMessage()).contains("m");
        }
    }

    static Stream<Object[]> surfacesAndBodies() {
        return Surface.with(UNREADABLE.stream());
    }

    @ParameterizedTest
    @MethodSource("surfacesAndBodies")
    void unreadableBody_isTheGroupOfItsStatus(Surface surface, String body, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .respond(403, body)
                .then()
                .respond(502, body)
                .then()
                .respond(429, body);

        CrmException forbidden = failureOf(surface, server, clock);
        CrmException badGateway = failureOf(surface, server, clock);
        CrmException throttled = failureOf(surface, server, clock);

        assertThat(forbidden).isExactlyInstanceOf(CrmException.Authentication.class);
        assertThat(badGateway).isExactlyInstanceOf(CrmException.Provider.class);
        assertThat(throttled).isExactlyInstanceOf(CrmException.RateLimited.class);
        assertThat(throttled.code()).isEmpty();
        assertThat(throttled.error()).contains(CrmError.RATE_LIMITED);
        assertThat(List.of(forbidden, badGateway, throttled)).allSatisfy(failure -> {
            assertThat(failure.body()).isEqualTo(body);
            assertThat(failure.fieldErrors()).isEmpty();
            assertThat(failure.timestamp()).isEmpty();
            assertThat(failure.path()).isEmpty();
        });
    }

    private static CrmException failureOf(Surface surface, FaultServer server, FakeClock clock) {
        try (CrmClient crm =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            return catchThrowableOfType(CrmException.class, () -> Samples.getContact(surface, view, "1"));
        }
    }
}
