package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Decision;
import dev.faultline.core.ErrorExample;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be done twice is retried; a create only where nothing was done. */
@FaultlineTest
class CrmRepeatTest {

    private static final ContactData DATA =
            ContactData.builder().firstName("Noor").build();

    /** The operations that may change something, each as it is called on either surface. */
    enum Change {
        CREATE(
                HttpMethod.POST,
                "/crm/contact",
                (surface, crm) -> Samples.call(
                        surface,
                        crm,
                        c -> c.contacts().create(DATA),
                        c -> c.contacts().create(DATA))),
        REPLACE(
                HttpMethod.PUT,
                "/crm/contact/1",
                (surface, crm) -> Samples.call(
                        surface,
                        crm,
                        c -> c.contacts().replace("1", DATA),
                        c -> c.contacts().replace("1", DATA))),
        UPDATE(
                HttpMethod.PATCH,
                "/crm/contact/1",
                (surface, crm) -> Samples.call(
                        surface,
                        crm,
                        c -> c.contacts().update("1", DATA),
                        c -> c.contacts().update("1", DATA))),
        DELETE(
                HttpMethod.DELETE,
                "/crm/contact/1",
                (surface, crm) -> Samples.call(
                        surface,
                        crm,
                        c -> c.contacts().delete("1"),
                        c -> c.contacts().delete("1")));

        final HttpMethod method;
        final String path;
        final BiFunction<Surface, CrmConnection, Object> call;

        Change(HttpMethod method, String path, BiFunction<Surface, CrmConnection, Object> call) {
            this.method = method;
            this.path = path;
            this.call = call;
        }
    }

    static Stream<Object[]> surfacesAndIdempotentChanges() {
        return Surface.with(Stream.of(Change.REPLACE, Change.UPDATE, Change.DELETE));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndIdempotentChanges")
    void idempotentChange_isRetriedAfter500And502AndALostResponse(
            Surface surface, Change change, FaultServer server, FakeClock clock) {
        script(change, server)
                .fail(CrmError.INTERNAL_ERROR)
                .then()
                .fail(CrmError.PROVIDER_ERROR)
                .then()
                .reset()
                .then()
                .succeed("{\"data\":{\"id\":\"1\"}}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            change.call.apply(surface, crm.connection(END_USER, "hubspot"));
        }
        assertThat(server.requests()).hasSize(4);
        assertThat(server.requests())
                .extracting(request -> request.text())
                .containsOnly(server.requests().get(0).text());
    }

    static Stream<Arguments> surfacesAndLostAnswers() {
        return Arrays.stream(Surface.values())
                .flatMap(surface -> Stream.<Consumer<Script>>of(
                                Script::reset,
                                script -> script.respond(500, "{}"),
                                script -> script.respond(502, "<html>Bad gateway</html>"),
                                script -> script.respond(502, "{\"code\":\"PROVIDER_NEW\"}"),
                                script -> script.respond(504, ""))
                        .map(trouble -> Arguments.of(surface, trouble)));
    }

    static Stream<Arguments> surfacesAndUnknownOutcomes() {
        return Stream.concat(
                surfacesAndLostAnswers(),
                Arrays.stream(Surface.values())
                        .flatMap(surface -> Stream.of(CrmError.INTERNAL_ERROR, CrmError.PROVIDER_ERROR)
                                .map(line -> (Consumer<Script>) script -> script.fail(line))
                                .map(trouble -> Arguments.of(surface, trouble))));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndUnknownOutcomes")
    void createThatMayHaveBeenDone_isOneRequestAndSaysHowToFindOut(
            Surface surface, Consumer<Script> trouble, FaultServer server, FakeClock clock) {
        trouble.accept(script(Change.CREATE, server));
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            SdkException failure = catchThrowableOfType(SdkException.class, () -> Samples.createContact(surface, view));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.verification()).get().asString().contains("list()", "retryCreates(true)");
            assertThat(failure.remedy()).contains(failure.verification().orElseThrow());
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("surfacesAndLostAnswers")
    void retryCreates_retriesNoLostResponse(
            Surface surface, Consumer<Script> trouble, FaultServer server, FakeClock clock) {
        trouble.accept(script(Change.CREATE, server));
        try (CrmClient crm = Samples.client(server, clock).retryCreates(true).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");

            assertThat(catchThrowableOfType(SdkException.class, () -> Samples.createContact(surface, view))
                            .outcome())
                    .isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void createOfWhichNothingWasDone_isRetried(Surface surface, FaultServer server, FakeClock clock) {
        script(Change.CREATE, server)
                .fail(CrmError.SERVICE_UNAVAILABLE)
                .then()
                .fail(CrmError.PROVIDER_RATE_LIMITED)
                .retryAfter(9)
                .then()
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(5)
                .then()
                .respond(201, "{\"data\":{\"data\":{\"id\":\"1\"}}}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            Contact created = Samples.createContact(surface, crm.connection(END_USER, "hubspot"));
            assertThat(created.response().attempts()).hasSize(4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "503, PROVIDER_UNAVAILABLE, true",
        "503, NEW, true",
        "503, , true",
        "503, CIRCUIT_OPEN, false",
        "503, SERVICE_UNAVAILABLE, false",
        "429, PROVIDER_RATE_LIMITED, false",
        "500, INTERNAL_ERROR, false"
    })
    void createThatA503MayHaveDone_isNotRetriedForItsRetryAfter(int status, String code, boolean vetoed) {
        Operation<Contact> create = view().records(RecordType.CONTACT).create(DATA);
        Operation<Contact> update = view().records(RecordType.CONTACT).update("1", DATA);
        String body = code == null ? "" : "{\"code\":\"" + code + "\"}";
        CrmException failure = CrmApi.decode(
                ErrorResponse.of(new ErrorExample(status, Map.of("Retry-After", "1"), body)), "hubspot", END_USER);

        CrmApi api = new CrmApi(Duration.ofSeconds(30), false, true);
        assertThat(api.forbidsRetry(failure, create)).isEqualTo(vetoed);
        assertThat(api.forbidsRetry(failure, update)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "404, CONTACT_NOT_FOUND, true",
        "404, LEAD_NOT_FOUND, false",
        "404, CONNECTION_NOT_FOUND, false",
        "404, NEW, false",
        "404, , false",
        "400, CONTACT_NOT_FOUND, false",
        "410, CONTACT_NOT_FOUND, false"
    })
    void onlyTheRecordsOwn404_showsThatItWasDeleted(int status, String code, boolean shown) {
        Operation<JsonResult> delete = view().records(RecordType.CONTACT).delete("1");
        String body = code == null ? "<html>Not found</html>" : "{\"code\":\"" + code + "\"}";

        assertThat(delete.showsDone(
                        CrmApi.decode(ErrorResponse.of(new ErrorExample(status, Map.of(), body)), "hubspot", END_USER)))
                .isEqualTo(shown);
    }

    @Test
    void defaultPolicy_canBeRead() {
        assertThat(CrmClient.defaultRetryPolicy().maxAttempts()).isEqualTo(4);
    }

    @Test
    void recordsWithoutACodeInTheTable_haveTheirOwn404Too() {
        ErrorExample gone = new ErrorExample(404, Map.of(), "{\"code\":\"DEAL_NOT_FOUND\"}");

        assertThat(view().records(RecordType.DEAL)
                        .delete("1")
                        .showsDone(CrmApi.decode(ErrorResponse.of(gone), "hubspot", END_USER)))
                .isTrue();
        assertThat(view().records(RecordType.CONTACT)
                        .delete("1")
                        .showsDone(CrmApi.decode(ErrorResponse.of(gone), "hubspot", END_USER)))
                .isFalse();
    }

    private static ConnectionOperations view() {
        CrmSettings settings = new CrmSettings(Generation.PRODUCTION, EndUserPlace.HEADER, null);
        return new CrmOperations(settings).connection(END_USER, "hubspot");
    }

    @ParameterizedTest
    @EnumSource
    void retryCreates_followsTheVendorsWordForTwoOfItsCodes(CrmError line) {
        Operation<Contact> create = view().records(RecordType.CONTACT).create(DATA);
        Operation<Contact> get = view().records(RecordType.CONTACT).get("1");
        CrmException failure = line.exampleException();

        boolean repeated = line == CrmError.INTERNAL_ERROR || line == CrmError.PROVIDER_ERROR;
        assertThat(new CrmApi(Duration.ofSeconds(30), false, true).allowsRetry(failure, create))
                .isEqualTo(repeated);
        assertThat(new CrmApi(Duration.ofSeconds(30), false, true).allowsRetry(failure, get))
                .isFalse();
        assertThat(new CrmApi(Duration.ofSeconds(30), false, false).allowsRetry(failure, create))
                .isFalse();
        assertThat(create.idempotent()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void defaultPolicy_isFourAttemptsWithTheDelayAsGiven(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact").fail(CrmError.RATE_LIMITED).retryAfter(20);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            assertThat(catchThrowableOfType(CrmException.class, () -> Samples.listContacts(surface, view)))
                    .isInstanceOf(CrmException.RateLimited.class);
        }
        assertThat(server.requests()).hasSize(4);
        assertThat(clock.waits())
                .hasSize(3)
                .allSatisfy(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @EnumSource
    void throttledWithoutADelay_backsOff(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact").fail(CrmError.RATE_LIMITED).without("Retry-After");
        RetryPolicy exact = RetryPolicy.builder().maxAttempts(4).jitter(0).build();
        try (CrmClient crm = Samples.client(server, clock).retryPolicy(exact).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            CrmException failure = catchThrowableOfType(CrmException.class, () -> Samples.listContacts(surface, view));
            assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.BACKOFF);
        }
        assertThat(clock.waits()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @EnumSource
    void viewOptions_holdForTheViewOnly(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact").fail(CrmError.PROVIDER_UNAVAILABLE);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection once =
                    crm.with(options -> options.retryPolicy(RetryPolicy.none())).connection(END_USER, "hubspot");
            assertThat(catchThrowableOfType(CrmException.class, () -> Samples.listContacts(surface, once))
                            .attempts())
                    .hasSize(1);
            CrmConnection asBuilt = crm.connection(END_USER, "hubspot");
            assertThat(catchThrowableOfType(CrmException.class, () -> Samples.listContacts(surface, asBuilt))
                            .attempts())
                    .hasSize(4);
        }
    }

    private static Script script(Change change, FaultServer server) {
        return server.on(change.method, change.path);
    }
}
