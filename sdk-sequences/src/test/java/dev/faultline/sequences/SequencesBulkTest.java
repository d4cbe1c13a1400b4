package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.contacts.ContactException;
import dev.faultline.sequences.contacts.ContactImportData;
import dev.faultline.sequences.enrolment.SequenceContactException;
import dev.faultline.sequences.enrolment.SequenceEnrolment;
import dev.faultline.sequences.jobs.BackgroundJob;
import dev.faultline.sequences.lists.ContactBlacklistRuleException;
import dev.faultline.sequences.sequence.SequenceActionException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four shapes in which a 2xx tells that parts of a bulk operation failed. */
@FaultlineTest
class SequencesBulkTest {

    private static final String START = "/v4/sequences/start";
    private static final String RULES = "/v3/contact-blacklist-rules/domains/bulk";
    private static final String ENROL = "/v4/sequences/7/contact-links/bulk";
    private static final String REMOVE = "/v4/sequences/7/contact-links/bulk-delete";
    private static final String IMPORT = "/v4/contacts/import";

    @ParameterizedTest
    @EnumSource
    void failureMap_isAnExceptionForEachPartAsASingleCallWouldThrow(
            Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START)
                .succeed(
                        "{\"2\":{\"error\":6,\"errorDetails\":\"no contacts\"},\"3\":{\"error\":\"forbidden\"},"
                                + "\"4\":{\"error\":99},\"5\":{\"error\":\"sequence.archived\"},\"6\":{\"error\":null},\"7\":8}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = start(surface, reply, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 1L));

            assertThat(result.succeeded()).containsExactly(1L, 8L);
            assertThat(result.allSucceeded()).isFalse();
            assertThat(result.pending()).isEmpty();
            assertThat(result.failures().keySet()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
            SequencesException second = result.failures().get(2L);
            assertThat(second).isExactlyInstanceOf(SequenceActionException.NoContacts.class);
            assertThat(second.status()).isEqualTo(400);
            assertThat(second.code()).contains("6");
            assertThat(second.vendorMessage()).contains("no contacts");
            assertThat(second.operation()).isEqualTo("POST /v4/sequences/start");
            assertThat(second.attempts()).hasSize(1);
            assertThat(second.domain()).contains(SequencesDomain.SEQUENCE_ACTIONS);
            assertThat(result.failures().get(3L)).isExactlyInstanceOf(SequenceActionException.Forbidden.class);
            assertThat(result.failures().get(3L).status()).isEqualTo(403);
            assertThat(result.failures().get(4L)).isExactlyInstanceOf(SequenceActionException.class);
            assertThat(result.failures().get(4L).status()).isEqualTo(400);
            assertThat(result.failures().get(4L).code()).contains("99");
            assertThat(result.failures().get(5L)).isExactlyInstanceOf(SequenceActionException.Archived.class);
            assertThat(result.failures().get(5L).status()).isEqualTo(409);
            assertThat(result.failures().get(6L)).isExactlyInstanceOf(SequenceActionException.class);
            assertThat(result.failures().get(7L))
                    .isExactlyInstanceOf(SequenceActionException.SalesAgentNotAllowed.class);
            assertThat(result.json().get("2").get("error").asNumber()).isPresent();
            assertThat(result.toString()).isEqualTo("BulkResult[2 succeeded, 6 failed]");
        }
        assertThat(server.requests().get(0).text()).isEqualTo("{\"ids\":[1,2,3,4,5,6,7,8]}");
    }

    @ParameterizedTest
    @EnumSource
    void throwIfAnyFailed_isTheFirstWithTheOthersSuppressedOnce(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START).succeed("{\"1\":{\"error\":1},\"2\":{\"error\":2},\"3\":{\"error\":3}}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = start(surface, reply, List.of(1L, 2L, 3L));

            SequencesException first = catchThrowableOfType(SequencesException.class, result::throwIfAnyFailed);
            SequencesException again = catchThrowableOfType(SequencesException.class, result::throwIfAnyFailed);

            assertThat(first).isExactlyInstanceOf(SequenceActionException.NotFound.class);
            assertThat(again).isSameAs(first);
            assertThat(first.getSuppressed())
                    .containsExactly(
                            result.failures().get(2L), result.failures().get(3L));
        }
    }

    @ParameterizedTest
    @CsvSource({"200, {}", "204, ''"})
    void noFailures_isSuccess(int status, String body, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START).respond(status, body);
        for (Surface surface : Surface.values()) {
            try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
                BulkResult<Long> result = start(surface, reply, List.of(4L, 2L));

                assertThat(result.throwIfAnyFailed()).isSameAs(result);
                assertThat(result.succeeded()).containsExactly(4L, 2L);
                assertThat(result.allSucceeded()).isTrue();
                assertThat(result.response().status()).isEqualTo(status);
                assertThat(result.unaccounted()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyResponse_isSuccessOnlyWhereThePagesShowNone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START).respond(200, "");
        server.on(HttpMethod.POST, "/v4/sequences/pause").respond(200, "");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(catchThrowableOfType(ResponseFormatException.class, () -> start(surface, reply, List.of(1L))))
                    .hasMessageContaining("the body is empty");
            assertThat(SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.sequences().bulkPause(List.of(1L)),
                                    c -> c.sequences().bulkPause(List.of(1L)))
                            .allSucceeded())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartThatFailedInternally_mayBeDone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START).succeed("{\"1\":{\"error\":0},\"2\":{\"error\":6}}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = start(surface, reply, List.of(1L, 2L));

            SequencesException unknown = result.failures().get(1L);
            assertThat(unknown).isExactlyInstanceOf(SequenceActionException.Unknown.class);
            assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(unknown.attempts()).hasSize(1);
            assertThat(unknown.operation()).isEqualTo("POST /v4/sequences/start");
            assertThat(result.failures().get(2L).outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"isSuccess\":false,\"affectedIds\":[]}", "[]", "\"ok\"", "{\"1.5\":{\"error\":1}}"})
    void anotherShape_isNeverTakenForSuccess(String body, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/sequences/batch/owner").succeed(body);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ResponseFormatException failure = catchThrowableOfType(
                    ResponseFormatException.class, () -> reply.sequences().bulkChangeOwner(List.of(1L), 5));

            assertThat(failure.body()).isEqualTo(body);
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void positions_areFailuresAndNewIdsInTheRequestsOrder(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, RULES)
                .succeed(
                        "[{\"id\":11,\"error\":null,\"errorDetails\":null},{\"id\":null,\"error\":2,\"errorDetails\":\"bad\"},"
                                + "{\"id\":null,\"error\":\"invalidPattern\"},{\"id\":14}]");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Integer> result = rules(surface, reply, 4);

            assertThat(result.succeeded()).containsExactly(0, 3);
            assertThat(result.itemIds())
                    .containsEntry(0, 11L)
                    .containsEntry(3, 14L)
                    .hasSize(2);
            assertThat(result.failures().keySet()).containsExactly(1, 2);
            assertThat(result.failures().get(1)).isExactlyInstanceOf(ContactBlacklistRuleException.Duplicate.class);
            assertThat(result.failures().get(1).vendorMessage()).contains("bad");
            assertThat(result.failures().get(2))
                    .isExactlyInstanceOf(ContactBlacklistRuleException.InvalidPattern.class);

            ResponseFormatException tooFew =
                    catchThrowableOfType(ResponseFormatException.class, () -> rules(surface, reply, 5));
            assertThat(tooFew).hasMessageContaining("no array of 5 items");
        }
    }

    @ParameterizedTest
    @EnumSource
    void positionThatSaysNothingOfSuccess_isNeverTakenForIt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, RULES)
                .succeed("[{\"id\":null,\"error\":{\"code\":\"step.invalidStep\"}},{\"id\":2,\"error\":[]},"
                        + "{\"id\":null,\"error\":null,\"errorDetails\":\"bad\"},{\"id\":4,\"error\":null}]")
                .then()
                .succeed("[null]")
                .then()
                .succeed("[\"ok\"]");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Integer> result = rules(surface, reply, 4);

            assertThat(result.succeeded()).containsExactly(3);
            assertThat(result.failures().keySet()).containsExactly(0, 1, 2);
            assertThat(result.failures().get(2).vendorMessage()).contains("bad");
            for (int i = 0; i < 2; i++) {
                assertThat(catchThrowableOfType(ResponseFormatException.class, () -> rules(surface, reply, 1)))
                        .hasMessageContaining("item 0 is no object");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void addedAndNotProcessed_areBothAsSent(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, ENROL)
                .succeed(
                        "{\"added\":[1,2,4],\"notProcessed\":{\"3\":{\"error\":6},\"4\":{\"error\":\"contact.notFound\"}}}")
                .then()
                .succeed("{\"notProcessed\":{}}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = enrol(surface, reply, List.of(1L, 2L, 3L, 4L));

            assertThat(result.succeeded()).containsExactly(1L, 2L);
            assertThat(result.failures().get(3L))
                    .isExactlyInstanceOf(SequenceContactException.ContactAlreadyInSequence.class);
            assertThat(result.failures().get(4L)).isExactlyInstanceOf(SequenceContactException.ContactNotFound.class);
            assertThat(result.failures().get(4L).status()).isEqualTo(404);
            assertThat(result.unaccounted()).isEmpty();
            assertThat(catchThrowableOfType(
                            ResponseFormatException.class, () -> enrol(surface, reply, List.of(1L, 2L, 3L, 4L))))
                    .hasMessageContaining("added is missing");
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsThatTheResponseDoesNotMention_areNotCalledDone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, ENROL).succeed("{\"added\":[1],\"notProcessed\":{}}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = enrol(surface, reply, List.of(3L, 1L, 2L));

            assertThat(result.succeeded()).containsExactly(1L);
            assertThat(result.unaccounted()).containsExactly(3L, 2L);
            assertThat(result.failures()).isEmpty();
            assertThat(result.allSucceeded()).isFalse();
            assertThat(result).hasToString("BulkResult[1 succeeded, 0 failed, 2 unaccounted]");
            ResponseFormatException failure =
                    catchThrowableOfType(ResponseFormatException.class, result::throwIfAnyFailed);
            assertThat(failure).hasMessageContaining("does not mention 2 of the parts");
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.status()).isEqualTo(200);
            assertThat(failure.body()).contains("added");
            assertThat(failure.attempts()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void placesThatNeitherFailedNorHaveAnId_areNotCalledDone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, RULES).succeed("[{\"id\":11},{},{\"id\":null,\"error\":null},{\"error\":2}]");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Integer> result = rules(surface, reply, 4);

            assertThat(result.succeeded()).containsExactly(0);
            assertThat(result.unaccounted()).containsExactly(1, 2);
            assertThat(result.failures()).containsOnlyKeys(3);
            assertThat(catchThrowableOfType(SequencesException.class, result::throwIfAnyFailed))
                    .isExactlyInstanceOf(ContactBlacklistRuleException.Duplicate.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void counters_areReadAsTheyAre(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, REMOVE)
                .succeed("{\"requested\":4,\"removed\":2,\"notFound\":1,\"notInSequence\":1,\"removedIds\":[6,5]}")
                .then()
                .succeed("{\"requested\":4,\"removed\":4}");
        server.on(HttpMethod.POST, IMPORT)
                .succeed("{\"items\":[{\"id\":1,\"status\":\"Created\",\"error\":null},"
                        + "{\"id\":null,\"status\":\"Failed\",\"error\":\"contactInBlackList\"},"
                        + "{\"id\":null,\"status\":\"Failed\",\"error\":\"some words\"},"
                        + "{\"id\":null,\"status\":\"Rejected\",\"error\":{\"code\":7}}],"
                        + "\"added\":1,\"updated\":0,\"skipped\":0,\"failed\":2}")
                .then()
                .succeed("{\"added\":3,\"failed\":1}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> removal = remove(surface, reply);
            BulkResult<Long> whole = remove(surface, reply);
            BulkResult<Integer> imported = contactImport(surface, reply);
            BulkResult<Integer> numbersOnly = contactImport(surface, reply);

            assertThat(removal.counts()).hasToString("{requested=4, removed=2, notFound=1, notInSequence=1}");
            assertThat(removal.succeeded()).containsExactly(5L, 6L);
            assertThat(removal.unaccounted()).containsExactly(7L, 8L);
            assertThat(whole.succeeded()).containsExactly(5L, 6L, 7L, 8L);
            assertThat(imported.counts()).hasToString("{added=1, updated=0, skipped=0, failed=2}");
            assertThat(imported.succeeded()).containsExactly(0);
            assertThat(imported.itemIds()).hasToString("{0=1}");
            assertThat(imported.itemStatuses()).hasToString("{0=Created, 1=Failed, 2=Failed, 3=Rejected}");
            assertThat(imported.failures().get(1)).isExactlyInstanceOf(ContactException.ContactInBlackList.class);
            assertThat(imported.failures().get(2)).isExactlyInstanceOf(ContactException.class);
            assertThat(imported.failures().get(3)).isExactlyInstanceOf(ContactException.class);
            assertThat(numbersOnly.unaccounted()).containsExactly(0, 1, 2, 3);
            assertThat(numbersOnly.counts()).hasToString("{added=3, failed=1}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void accepted_isAJobAndNoResultYet(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START)
                .respond(202, "")
                .header("Location", "/v3/background-jobs/job-17")
                .then()
                .respond(202, "{\"anything\":1}");
        server.on(HttpMethod.POST, IMPORT)
                .respond(202, "")
                .header("Location", "https://api.reply.io/v3/background-jobs/8/?x=1");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = start(surface, reply, List.of(1L));
            BulkResult<Long> withoutLocation = start(surface, reply, List.of(1L));
            BulkResult<Integer> imported = contactImport(surface, reply);

            BackgroundJob job = new BackgroundJob("job-17", "/v3/background-jobs/job-17");
            assertThat(result.pending()).isEqualTo(Map.of(1L, job));
            assertThat(result.jobs()).containsExactly(job);
            assertThat(result.succeeded()).isEmpty();
            assertThat(result.failures()).isEmpty();
            assertThat(result.allSucceeded()).isFalse();
            assertThat(result.unaccounted()).isEmpty();
            assertThat(result).hasToString("BulkResult[0 succeeded, 0 failed, 1 pending]");
            ResponseFormatException unfinished =
                    catchThrowableOfType(ResponseFormatException.class, result::throwIfAnyFailed);
            assertThat(unfinished.status()).isEqualTo(202);
            assertThat(unfinished.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(unfinished).hasMessageContaining("the work has not been done yet, see pending()");
            assertThat(withoutLocation.json().get("anything").asNumber()).isPresent();
            assertThat(withoutLocation.jobs()).containsExactly(new BackgroundJob(null, null));
            assertThat(imported.pending().keySet()).containsExactly(0, 1, 2, 3);
            assertThat(imported.jobs()).extracting(BackgroundJob::id).containsExactly("8");
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyFailures_costWhatTheyAreMany(Surface surface, FaultServer server, FakeClock clock) {
        List<Long> ids = LongStream.rangeClosed(1, 1000).boxed().toList();
        String body = ids.stream()
                .map(id -> "\"" + id + "\":{\"error\":7,\"errorDetails\":\"none\"}")
                .collect(Collectors.joining(",", "{", "}"));
        server.on(HttpMethod.POST, START).succeed(body);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = start(surface, reply, ids);

            SequencesException first = catchThrowableOfType(SequencesException.class, result::throwIfAnyFailed);

            assertThat(result.failures()).hasSize(1000);
            assertThat(first.getSuppressed()).hasSize(999);
            // each holds its own part of the response, so all of them together hold it once
            assertThat(result.failures().values().stream()
                            .mapToInt(failure -> failure.body().length())
                            .sum())
                    .isLessThan(body.length());
            assertThat(Arrays.stream(first.getSuppressed())).allMatch(failure -> failure.getSuppressed().length == 0);
        }
    }

    private static BulkResult<Long> start(Surface surface, SequencesClient reply, List<Long> ids) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.sequences().bulkStart(ids),
                c -> c.sequences().bulkStart(ids));
    }

    private static BulkResult<Integer> rules(Surface surface, SequencesClient reply, int count) {
        List<String> domains =
                LongStream.range(0, count).mapToObj(i -> "d" + i + ".example").toList();
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.contactBlacklistRules().bulkCreateDomains(domains),
                c -> c.contactBlacklistRules().bulkCreateDomains(domains));
    }

    private static BulkResult<Long> enrol(Surface surface, SequencesClient reply, List<Long> ids) {
        SequenceEnrolment enrolment = SequenceEnrolment.builder(ids).build();
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.sequence(7).contacts().add(enrolment),
                c -> c.sequence(7).contacts().add(enrolment));
    }

    private static BulkResult<Long> remove(Surface surface, SequencesClient reply) {
        List<Long> ids = List.of(5L, 6L, 7L, 8L);
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.sequence(7).contacts().bulkRemove(ids),
                c -> c.sequence(7).contacts().bulkRemove(ids));
    }

    private static BulkResult<Integer> contactImport(Surface surface, SequencesClient reply) {
        ContactChanges contact = ContactChanges.builder().email("a@example.com").build();
        ContactImportData data =
                ContactImportData.builder(Collections.nCopies(4, contact)).build();
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.contacts().importContacts(data),
                c -> c.contacts().importContacts(data));
    }
}
