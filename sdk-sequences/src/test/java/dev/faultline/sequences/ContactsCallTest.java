package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultServerExtension;
import dev.faultline.testkit.LeakCheckExtension;
import dev.faultline.testkit.SeenRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each of these operations sends, where to, whose errors it fails with, and when it is repeated. */
@ExtendWith({FaultServerExtension.class, LeakCheckExtension.class})
class ContactsCallTest {

    static Stream<Arguments> surfacesAndCalls() {
        return Arrays.stream(Surface.values())
                .flatMap(surface -> Arrays.stream(ContactsCall.values()).map(call -> Arguments.of(surface, call)));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndCalls")
    void eachCall_sendsWhatTheReferenceHasInEitherVersion(
            Surface surface, ContactsCall call, FaultServer server, FakeClock clock) {
        String newer = call.target.replaceFirst("/v\\d", "/v3");
        String given = call.target.replaceFirst("/v\\d", "/v5");
        for (String version : new String[] {"/v3", "/v4", "/v5"}) {
            server.on(call.method, call.path().replaceFirst("/v\\d", version)).succeed(call.answer);
        }
        try (SequencesClient documented = Surface.client(server, clock).build();
                SequencesClient all =
                        Surface.client(server, clock).apiVersion("v3").build();
                SequencesClient other =
                        Surface.client(server, clock).apiVersion("v5").build()) {
            call.on(surface, documented);
            call.on(surface, all);
            call.on(surface, other);
        }
        assertThat(server.requests()).extracting(SeenRequest::target).containsExactly(call.target, newer, given);
        assertThat(server.requests()).extracting(SeenRequest::method).containsOnly(call.method.name());
        assertThat(server.requests()).extracting(SeenRequest::text).containsOnly(call.body);
    }

    @ParameterizedTest
    @MethodSource("surfacesAndCalls")
    void eachCall_actsAsItsViewsUser(Surface surface, ContactsCall call, FaultServer server, FakeClock clock) {
        server.on(call.method, call.path()).succeed(call.answer);
        try (SequencesClient reply = Surface.client(server, clock).build()) {
            call.on(surface, reply.asUser(42));
        }
        assertThat(server.requests().get(0).header("X-User-Id")).contains("42");
    }

    @ParameterizedTest
    @MethodSource("surfacesAndCalls")
    void eachCall_failsWithTheErrorsOfItsDomain(
            Surface surface, ContactsCall call, FaultServer server, FakeClock clock) {
        Class<? extends SequencesException> notFound = call.domain == null
                ? SequencesException.General.NotFound.class
                : switch (call.domain) {
                    case CONTACTS -> ContactException.NotFound.class;
                    case ACCOUNTS -> AccountException.NotFound.class;
                    case CONTACT_LISTS -> ContactListException.NotFound.class;
                    case CONTACT_BLACKLIST_RULES -> ContactBlacklistRuleException.NotFound.class;
                    case CUSTOM_FIELDS -> CustomFieldException.NotFound.class;
                    default -> throw new AssertionError(call);
                };
        server.on(call.method, call.path())
                .respond(404, "{\"title\":\"Not Found\",\"status\":404,\"detail\":\"gone\",\"errorCode\":1}");
        try (SequencesClient reply = Surface.client(server, clock).build()) {
            SequencesException failure = catchThrowableOfType(SequencesException.class, () -> call.on(surface, reply));

            assertThat(failure).isExactlyInstanceOf(notFound);
            assertThat(failure.vendorMessage()).contains("gone");
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("surfacesAndCalls")
    void anUnknownOutcome_isRepeatedOnlyWhereThatIsHarmless(
            Surface surface, ContactsCall call, FaultServer server, FakeClock clock) {
        server.on(call.method, call.path())
                .fail(SequencesError.SERVER_FAULT)
                .then()
                .reset()
                .then()
                .succeed(call.answer);
        try (SequencesClient reply = Surface.client(server, clock).build()) {
            if (call.hint == null) {
                call.on(surface, reply);
                assertThat(server.requests()).hasSize(3);
            } else {
                SequencesException failure =
                        catchThrowableOfType(SequencesException.class, () -> call.on(surface, reply));
                assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.OUTCOME_UNKNOWN);
                assertThat(failure.remedy()).contains("It may have been done: ").contains(call.hint);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("surfacesAndCalls")
    void aBrokenConnection_isAnUnknownOutcomeToo(
            Surface surface, ContactsCall call, FaultServer server, FakeClock clock) {
        server.on(call.method, call.path()).reset().then().succeed(call.answer);
        try (SequencesClient reply = Surface.client(server, clock).build()) {
            if (call.hint == null) {
                call.on(surface, reply);
                assertThat(server.requests()).hasSize(2);
            } else {
                SdkException failure = catchThrowableOfType(SdkException.class, () -> call.on(surface, reply));
                assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure).hasMessageContaining(call.hint);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("surfacesAndCalls")
    void aRefusal_isRepeatedAfterItsDelayWhateverTheCall(
            Surface surface, ContactsCall call, FaultServer server, FakeClock clock) {
        server.on(call.method, call.path())
                .fail(SequencesError.THROTTLED)
                .retryAfter(31)
                .then()
                .succeed(call.answer);
        try (SequencesClient reply = Surface.client(server, clock).build()) {
            call.on(surface, reply);
        }
        assertThat(server.requests()).extracting(SeenRequest::text).containsExactly(call.body, call.body);
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(31));
    }
}
