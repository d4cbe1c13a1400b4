package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.TransportException;
import dev.faultline.sequences.contacts.AccountException;
import dev.faultline.sequences.contacts.ContactException;
import dev.faultline.sequences.contacts.CustomFieldException;
import dev.faultline.sequences.lists.ContactBlacklistRuleException;
import dev.faultline.sequences.lists.ContactListException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each of these operations sends, where to, whose errors it fails with, and when it is retried. */
@FaultlineTest
class ContactsCallTest {

    @ParameterizedTest
    @EnumSource
    void eachCall_sendsWhatTheReferenceHasInEitherVersion(ContactsCall call, FaultServer server, FakeClock clock) {
        boolean older = call.target.startsWith("/v4/");
        String version = older ? "v3" : "v4";
        String otherTarget = call.target.replaceFirst("v\\d", version);
        server.on(call.method, call.path()).succeed(call.response);
        server.on(call.method, call.path().replaceFirst("v\\d", version)).succeed(call.response);
        for (Surface surface : Surface.values()) {
            try (SequencesClient documented = SurfaceCalls.client(server, clock).build();
                    SequencesClient other = SurfaceCalls.client(server, clock)
                            .apiVersion(version)
                            .build()) {
                call.on(surface, documented);
                call.on(surface, other.asUser(42));
            }
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(call.target, otherTarget, call.target, otherTarget);
        assertThat(server.requests()).extracting(SeenRequest::method).containsOnly(call.method.name());
        assertThat(server.requests()).extracting(SeenRequest::text).containsOnly(call.body);
        assertThat(server.requests())
                .extracting(request -> request.header("X-User-Id").orElse("-"))
                .containsExactly("-", "42", "-", "42");
    }

    @ParameterizedTest
    @EnumSource
    void eachCall_failsWithTheErrorsOfItsDomain(ContactsCall call, FaultServer server, FakeClock clock) {
        server.on(call.method, call.path())
                .respond(404, "{\"title\":\"Not Found\",\"status\":404,\"detail\":\"gone\",\"errorCode\":1}");
        for (Surface surface : Surface.values()) {
            try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
                SequencesException failure =
                        catchThrowableOfType(SequencesException.class, () -> call.on(surface, reply));

                assertThat(failure).isExactlyInstanceOf(notFound(call.domain));
                assertThat(failure.vendorMessage()).contains("gone");
                assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            }
        }
        assertThat(server.requests()).hasSize(2);
    }

    private static Class<? extends SequencesException> notFound(SequencesDomain domain) {
        if (domain == null) {
            return SequencesException.General.NotFound.class;
        }
        return switch (domain) {
            case CONTACTS -> ContactException.NotFound.class;
            case ACCOUNTS -> AccountException.NotFound.class;
            case CONTACT_LISTS -> ContactListException.NotFound.class;
            case CONTACT_BLACKLIST_RULES -> ContactBlacklistRuleException.NotFound.class;
            case CUSTOM_FIELDS -> CustomFieldException.NotFound.class;
            default -> throw new AssertionError(domain);
        };
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownOutcome_isRetriedOnlyWhereThatIsHarmless(ContactsCall call, FaultServer server, FakeClock clock) {
        server.lenient(); // the counts of requests below say how far the script is played
        for (Surface surface : Surface.values()) {
            server.forgetScripts();
            server.on(call.method, call.path())
                    .fail(SequencesError.SERVER_FAULT)
                    .then()
                    .reset()
                    .then()
                    .succeed(call.response);
            int before = server.requests().size();
            try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
                if (call.hint == null) {
                    call.on(surface, reply);
                    assertThat(server.requests()).hasSize(before + 3);
                    continue;
                }
                SequencesException failure =
                        catchThrowableOfType(SequencesException.class, () -> call.on(surface, reply));
                assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.OUTCOME_UNKNOWN);
                assertThat(failure.remedy()).contains("It may have been done: ").contains(call.hint);
                assertThat(server.requests()).hasSize(before + 1);

                TransportException broken =
                        catchThrowableOfType(TransportException.class, () -> call.on(surface, reply));
                assertThat(broken.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(broken).hasMessageContaining(call.hint);
                assertThat(server.requests()).hasSize(before + 2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRejection_isRetriedAfterItsDelayWhateverTheCall(ContactsCall call, FaultServer server, FakeClock clock) {
        for (Surface surface : Surface.values()) {
            server.forgetScripts();
            server.on(call.method, call.path())
                    .fail(SequencesError.THROTTLED)
                    .retryAfter(31)
                    .then()
                    .succeed(call.response);
            try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
                call.on(surface, reply);
            }
        }
        assertThat(server.requests()).hasSize(4).extracting(SeenRequest::text).containsOnly(call.body);
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(31), Duration.ofSeconds(31));
    }
}
