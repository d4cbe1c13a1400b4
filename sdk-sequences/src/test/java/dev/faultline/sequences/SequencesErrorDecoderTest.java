package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Category;
import dev.faultline.core.FieldError;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.sequences.contacts.AccountException;
import dev.faultline.sequences.contacts.ContactError;
import dev.faultline.sequences.contacts.ContactException;
import dev.faultline.sequences.sequence.SequenceActionError;
import dev.faultline.sequences.sequence.SequenceActionException;
import dev.faultline.sequences.sequence.SequenceError;
import dev.faultline.sequences.sequence.SequenceException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@FaultlineTest
class SequencesErrorDecoderTest {

    private static final String SEQUENCE = "/v4/sequences/{id}";

    static Stream<Object[]> surfacesAndLines() {
        return Surface.with(Catalogue.lines().stream());
    }

    static Stream<Object[]> surfacesAndDomains() {
        return Surface.with(Catalogue.domains().stream());
    }

    @ParameterizedTest
    @MethodSource("surfacesAndLines")
    void eachCode_isTheClassOfItsDomain(Surface surface, Catalogue.Line line, FaultServer server, FakeClock clock) {
        String path = Catalogue.PATHS.get(line.domain());
        server.on(HttpMethod.GET, path)
                .respond(
                        line.status(),
                        "{\"title\":\"t\",\"status\":" + line.status() + ",\"detail\":\"some words\",\"errorCode\":"
                                + line.code() + "}")
                .retryAfter(1);

        SequencesException failure = failure(surface, server, clock, path);

        assertThat(failure).isExactlyInstanceOf(line.exception());
        assertThat(failure.status()).isEqualTo(line.status());
        assertThat(failure.code()).contains(line.code());
        assertThat(failure.domain()).contains(line.constant());
        assertThat(failure.error().orElseThrow().status()).isEqualTo(line.status());
        assertThat(failure.error().orElseThrow().domain()).isEqualTo(line.constant());
        assertThat(failure.vendorMessage()).contains("some words");
        assertThat(failure.category()).isEqualTo(Category.ofStatus(line.status()));
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.outcome()).isEqualTo(line.outcome());
        assertThat(failure.operation()).isEqualTo(path.contains("{") ? "GET " + path : "GET (raw)");
        assertThat(failure.getMessage())
                .contains(line.status() + " " + line.code() + ": some words", failure.remedy())
                .doesNotContain(SurfaceCalls.KEY);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void theSameCode_isAnotherClassInEachDomain(Surface surface, FaultServer server, FakeClock clock) {
        Set<Class<?>> classes = new HashSet<>();
        for (Catalogue.Line line : Catalogue.domains()) {
            String path = Catalogue.PATHS.get(line.domain());
            server.on(HttpMethod.GET, path).respond(line.status(), "{\"errorCode\":1}");
            classes.add(failure(surface, server, clock, path).getClass());
        }
        assertThat(classes).hasSize(19);
    }

    @ParameterizedTest
    @MethodSource("surfacesAndDomains")
    void aNewerCode_isTheDomainsClass(Surface surface, Catalogue.Line line, FaultServer server, FakeClock clock) {
        String path = Catalogue.PATHS.get(line.domain());
        server.on(HttpMethod.GET, path)
                .respond(409, "{\"status\":409,\"detail\":\"d\",\"errorCode\":99}")
                .then()
                .respond(404, "{\"title\":\"Invalid request parameter\",\"status\":404}")
                .then()
                .respond(403, "{\"code\":\"thing.newerThanThis\"}")
                .then()
                .respond(400, "<html>");

        SequencesException newer = failure(surface, server, clock, path);
        SequencesException without = failure(surface, server, clock, path);
        SequencesException slug = failure(surface, server, clock, path);
        SequencesException unreadable = failure(surface, server, clock, path);

        assertThat(List.of(newer, without, slug, unreadable)).allSatisfy(failure -> {
            assertThat(failure).isExactlyInstanceOf(line.general());
            assertThat(failure.error()).isEmpty();
            assertThat(failure.domain()).contains(line.constant());
        });
        assertThat(List.of(newer, without, slug, unreadable))
                .extracting(SequencesException::kind)
                .containsExactly(
                        SequencesException.Kind.STATE,
                        SequencesException.Kind.NOT_FOUND,
                        SequencesException.Kind.FORBIDDEN,
                        SequencesException.Kind.INVALID_INPUT);
        assertThat(newer.code()).contains("99");
        assertThat(newer.category()).isEqualTo(Category.CONFLICT);
        assertThat(without.code()).isEmpty();
        assertThat(without.vendorMessage()).contains("Invalid request parameter");
        assertThat(without.category()).isEqualTo(Category.NOT_FOUND);
        assertThat(slug.code()).contains("thing.newerThanThis");
        assertThat(unreadable.body()).isEqualTo("<html>");
    }

    @ParameterizedTest
    @MethodSource("surfacesAndDomains")
    void whatNoTableHas_isTheSameInAllDomains(
            Surface surface, Catalogue.Line line, FaultServer server, FakeClock clock) {
        String path = Catalogue.PATHS.get(line.domain());
        server.on(HttpMethod.GET, path)
                .fail(SequencesError.UNAUTHORIZED)
                .header("Content-Length", "0")
                .then()
                .respond(401, "{\"errorCode\":1}")
                .then()
                .respond(503, "{\"errorCode\":1}")
                .then()
                .fail(SequencesError.SERVER_FAULT)
                .then()
                .fail(SequencesError.THROTTLED)
                .retryAfter(9);

        SequencesException empty = failure(surface, server, clock, path);
        SequencesException withCode = failure(surface, server, clock, path);
        SequencesException unavailable = failure(surface, server, clock, path);
        SequencesException fault = failure(surface, server, clock, path);
        SequencesException throttled = failure(surface, server, clock, path);

        assertThat(empty).isExactlyInstanceOf(SequencesException.Unauthorized.class);
        assertThat(empty.body()).isEmpty();
        assertThat(empty.error().orElseThrow()).isEqualTo(SequencesError.UNAUTHORIZED);
        assertThat(empty.domain()).contains(line.constant());
        assertThat(withCode).isExactlyInstanceOf(SequencesException.Unauthorized.class);
        assertThat(withCode.code()).contains("1");
        assertThat(withCode.error()).isEmpty();
        assertThat(unavailable).isExactlyInstanceOf(SequencesException.ServerFault.class);
        assertThat(unavailable.error()).isEmpty();
        assertThat(unavailable.retryable()).isTrue();
        assertThat(fault).isExactlyInstanceOf(SequencesException.ServerFault.class);
        assertThat(fault.error().orElseThrow()).isEqualTo(SequencesError.SERVER_FAULT);
        assertThat(throttled).isExactlyInstanceOf(SequencesException.Throttled.class);
        assertThat(throttled.retryAfter().orElseThrow()).hasSeconds(9);
        assertThat(List.of(empty, withCode, unavailable, fault, throttled))
                .allMatch(failure -> failure instanceof SequencesException.General);
    }

    @ParameterizedTest
    @CsvSource({
        "302, General",
        "400, BadRequest",
        "401, Unauthorized",
        "403, Forbidden",
        "404, NotFound",
        "409, Conflict",
        "412, General",
        "418, General",
        "422, General",
        "429, Throttled",
        "500, ServerFault",
        "501, ServerFault",
        "599, ServerFault",
    })
    void outsideOfTheTables_theStatusDecides(int status, String type, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/whoami").respond(status, "{\"errorCode\":5,\"detail\":\"d\"}");
        for (Surface surface : Surface.values()) {
            SequencesException failure = failure(surface, server, clock, "/v3/whoami");

            assertThat(failure.error()).isEmpty(); // the code is none of the table, which has statuses
            assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
            assertThat(failure).isInstanceOf(SequencesException.General.class);
            assertThat(failure.domain()).isEmpty();
            assertThat(failure.code()).contains("5");
            assertThat(failure.vendorMessage()).contains("d");
            assertThat(failure.category()).isEqualTo(Category.ofStatus(status));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v4/sequences/5, 400, 1",
        "POST, /v4/sequences/bulk-delete, 403, 8",
        "POST, /v4/contacts/filter, 404, 5",
        "PUT, /v3/schedulers/5, 404, 7",
    })
    void aCodeWithAnotherStatusThanItsLines_isTheDomainsClass(
            HttpMethod method, String path, int status, String code, FaultServer server, FakeClock clock) {
        server.on(method, path).respond(status, "{\"status\":404,\"errorCode\":" + code + "}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock)
                .retryPolicy(RetryPolicy.none())
                .build()) {
            for (Surface surface : Surface.values()) {
                SequencesException failure = catchThrowableOfType(
                        SequencesException.class,
                        () -> SurfaceCalls.execute(surface, reply, RawRequest.of(method, path)));

                assertThat(failure.getClass().getSuperclass()).isEqualTo(SequencesException.class);
                assertThat(failure.status()).isEqualTo(status);
                assertThat(failure.code()).contains(code);
                assertThat(failure.error()).isEmpty();
                assertThat(failure.category()).isEqualTo(Category.ofStatus(status));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void codesThatThePageOfAnOperationReadsOtherwise_haveNoLineInItsErrorsEither(
            Surface surface, FaultServer server, FakeClock clock) {
        for (String path : new String[] {"/v3/contacts/set-bounced", "/v4/Contacts/set-bounced/"}) {
            server.on(HttpMethod.GET, path)
                    .respond(400, "{\"errorCode\":5}")
                    .then()
                    .respond(400, "{\"errorCode\":8}")
                    .then()
                    .fail(ContactError.FORBIDDEN);

            assertThat(failure(surface, server, clock, path)).isExactlyInstanceOf(ContactException.class);
            assertThat(failure(surface, server, clock, path)).isExactlyInstanceOf(ContactException.class);
            assertThat(failure(surface, server, clock, path)).isExactlyInstanceOf(ContactException.Forbidden.class);
        }
        server.on(HttpMethod.GET, "/v4/contacts/7").fail(ContactError.CONTACT_IN_BLACK_LIST);
        assertThat(failure(surface, server, clock, "/v4/contacts/7"))
                .isExactlyInstanceOf(ContactException.ContactInBlackList.class);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingPath_isTheRemedyWhereNoCodeSaysMore(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/contacts/7")
                .respond(404, "")
                .then()
                .fail(ContactError.NOT_FOUND)
                .then()
                .respond(403, "");

        assertThat(failure(surface, server, clock, "/v4/contacts/7").remedy()).contains("apiVersion(..)");
        assertThat(failure(surface, server, clock, "/v4/contacts/7").remedy()).doesNotContain("apiVersion");
        assertThat(failure(surface, server, clock, "/v4/contacts/7").remedy()).doesNotContain("apiVersion");
    }

    @ParameterizedTest
    @CsvSource({
        "application/problem+json; charset=utf-8",
        "application/json",
        "text/plain",
    })
    void theMediaType_doesNotMatter(String mediaType, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, SEQUENCE)
                .respond(404, "{\"errorCode\":1,\"detail\":\"d\"}")
                .header("Content-Type", mediaType);

        assertThat(failure(Surface.BLOCKING, server, clock, SEQUENCE))
                .isExactlyInstanceOf(SequenceException.NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("surfacesAndDomains")
    void theNewerContract_namesTheSameClasses(
            Surface surface, Catalogue.Line domain, FaultServer server, FakeClock clock) {
        String path = Catalogue.PATHS.get(domain.domain());
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            for (Catalogue.Line line : Catalogue.lines()) {
                if (!line.domain().equals(domain.domain())) {
                    continue;
                }
                String slug = Catalogue.RESOURCES.get(line.domain()) + "."
                        + Character.toLowerCase(line.name().charAt(0))
                        + line.name().substring(1);
                server.forgetScripts()
                        .on(HttpMethod.GET, path)
                        .respond(
                                line.status(), "{\"type\":\"about:blank\",\"detail\":\"d\",\"code\":\"" + slug + "\"}");

                SequencesException failure = catchThrowableOfType(
                        SequencesException.class, () -> SurfaceCalls.execute(surface, reply, request(path)));

                assertThat(failure).isExactlyInstanceOf(line.exception());
                assertThat(failure.code()).contains(slug);
                assertThat(failure.error().orElseThrow().code()).isEqualTo(line.code());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlug_neverBeatsAnInteger(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, SEQUENCE)
                .respond(409, "{\"errorCode\":6,\"code\":\"sequence.notFound\"}")
                .then()
                .respond(409, "{\"errorCode\":77,\"code\":\"sequence.notFound\"}")
                .then()
                .respond(404, "{\"errorCode\":null,\"code\":\"sequence.notFound\"}");

        assertThat(failure(surface, server, clock, SEQUENCE))
                .isExactlyInstanceOf(SequenceException.SequenceArchived.class);
        assertThat(failure(surface, server, clock, SEQUENCE)).isExactlyInstanceOf(SequenceException.class);
        assertThat(failure(surface, server, clock, SEQUENCE)).isExactlyInstanceOf(SequenceException.NotFound.class);
    }

    @ParameterizedTest
    @EnumSource
    void fieldErrors_areThoseOfTheNewerContract(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/contact-accounts")
                .respond(
                        400,
                        "{\"code\":\"contactAccount.invalidInput\",\"errors\":["
                                + "{\"pointer\":\"#/name\",\"detail\":\"is empty\",\"code\":\"required\"},"
                                + "{\"pointer\":\"#/items/0\",\"other\":1}, 7, null]}")
                .then()
                .respond(400, "{\"errorCode\":3,\"errors\":\"x\"}");

        SequencesException first = failure(surface, server, clock, "/v3/contact-accounts");
        SequencesException second = failure(surface, server, clock, "/v3/contact-accounts");

        assertThat(first).isExactlyInstanceOf(AccountException.InvalidInput.class);
        assertThat(first.fieldErrors())
                .containsExactly(
                        new FieldError("#/name", "required", "is empty"),
                        new FieldError("#/items/0", null, "{\"pointer\":\"#/items/0\",\"other\":1}"));
        assertThat(second).isExactlyInstanceOf(AccountException.InvalidInput.class);
        assertThat(second.fieldErrors()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void typedOperations_knowTheirDomainWhateverTheirPathLooksLike(
            Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v9/sequences/7/start").fail(SequenceActionError.NO_CONTACTS);
        server.on(HttpMethod.GET, "/v9/sequences/7").fail(SequenceError.FORBIDDEN);
        try (SequencesClient reply = SurfaceCalls.client(server, clock)
                .apiVersion(SequencesDomain.SEQUENCES, "v9")
                .apiVersion(SequencesDomain.SEQUENCE_ACTIONS, "v9")
                .build()) {
            assertThat(catchThrowableOfType(
                            SequencesException.class,
                            () -> SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.sequence(7).start(),
                                    c -> c.sequence(7).start())))
                    .isExactlyInstanceOf(SequenceActionException.NoContacts.class);
            assertThat(catchThrowableOfType(SequencesException.class, () -> SurfaceCalls.get(surface, reply, 7)))
                    .isExactlyInstanceOf(SequenceException.Forbidden.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoCodes_thatOfTheContractCounts(Surface surface, FaultServer server, FakeClock clock) {
        String both = "{\"title\":\"t\",\"status\":404,\"errorCode\":4,\"code\":\"sequence.notFound\"}";
        server.on(HttpMethod.GET, "/v4/sequences/7").respond(404, both);
        server.on(HttpMethod.GET, "/v3/sequences/7").respond(404, both);
        try (SequencesClient older = SurfaceCalls.client(server, clock).build();
                SequencesClient current = SurfaceCalls.client(server, clock)
                        .contract(Contract.CURRENT)
                        .build()) {
            assertThat(catchThrowableOfType(SequencesException.class, () -> SurfaceCalls.get(surface, older, 7)))
                    .isExactlyInstanceOf(SequenceException.EmailAccountNotFound.class);
            assertThat(catchThrowableOfType(SequencesException.class, () -> SurfaceCalls.get(surface, current, 7)))
                    .isExactlyInstanceOf(SequenceException.NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRawRequestWithAllInParameters_isOfTheDomainOfItsWholePath(
            Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/sequences/7/start")
                .respond(409, "{\"errorCode\":3}")
                .then()
                .respond(409, "{\"errorCode\":3}");
        RawRequest request = RawRequest.post("/{version}/{of}/{id}/{action}")
                .path("version", "v4")
                .path("of", "sequences")
                .path("id", "7")
                .path("action", "start");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(catchThrowableOfType(
                            SequencesException.class, () -> SurfaceCalls.execute(surface, reply, request)))
                    .isExactlyInstanceOf(SequenceActionException.Archived.class);
            assertThat(catchThrowableOfType(
                            SequencesException.class, () -> SurfaceCalls.execute(surface, reply.asUser(5), request)))
                    .isExactlyInstanceOf(SequenceActionException.Archived.class);
        }
    }

    private static RawRequest request(String path) {
        RawRequest request = RawRequest.get(path);
        return path.contains("{id}") ? request.path("id", "7") : request;
    }

    private static SequencesException failure(Surface surface, FaultServer server, FakeClock clock, String path) {
        try (SequencesClient reply = SurfaceCalls.client(server, clock)
                .retryPolicy(RetryPolicy.none())
                .build()) {
            return catchThrowableOfType(
                    SequencesException.class, () -> SurfaceCalls.execute(surface, reply, request(path)));
        }
    }
}
