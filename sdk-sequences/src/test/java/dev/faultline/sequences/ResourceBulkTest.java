package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.sequences.email.EmailAccountException;
import dev.faultline.sequences.linkedin.LinkedInAccountException;
import dev.faultline.sequences.tasks.TaskException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What failed in a bulk operation is the exception that a call for that part alone would have thrown. */
@FaultlineTest
class ResourceBulkTest {

    private static final List<Long> IDS = List.of(1L, 2L, 3L, 4L);

    /** An integer, its name, and the class of both, in the order of the failures. */
    enum Bulk {
        EMAIL_ACCOUNTS(
                "/v4/email-accounts/bulk-delete",
                "4",
                "emailAccount.forbidden",
                EmailAccountException.NotFound.class,
                EmailAccountException.Forbidden.class,
                EmailAccountException.class,
                c -> c.emailAccounts().bulkDelete(IDS),
                c -> c.emailAccounts().bulkDelete(IDS)),
        LINKED_IN_ACCOUNTS(
                "/v3/linkedin-accounts/bulk-delete",
                "3",
                "notFound",
                LinkedInAccountException.AccountInUse.class,
                LinkedInAccountException.NotFound.class,
                LinkedInAccountException.class,
                c -> c.linkedInAccounts().bulkDelete(IDS, false),
                c -> c.linkedInAccounts().bulkDelete(IDS, false)),
        TASKS_DELETE(
                "/v3/tasks/bulk-delete",
                "8",
                "task.notFound",
                TaskException.CannotDelete.class,
                TaskException.NotFound.class,
                TaskException.class,
                c -> c.tasks().bulkDelete(IDS),
                c -> c.tasks().bulkDelete(IDS)),
        TASKS_ASSIGN(
                "/v3/tasks/batch/assign",
                "1",
                "forbidden",
                TaskException.NotFound.class,
                TaskException.Forbidden.class,
                TaskException.class,
                c -> c.tasks().bulkAssign(IDS, 5),
                c -> c.tasks().bulkAssign(IDS, 5)),
        TASKS_COMPLETE(
                "/v3/tasks/batch/complete",
                "7",
                "notFound",
                TaskException.CannotComplete.class,
                TaskException.NotFound.class,
                TaskException.class,
                c -> c.tasks().bulkComplete(IDS),
                c -> c.tasks().bulkComplete(IDS));

        private final String path;
        private final String code;
        private final String slug;
        private final Class<?> ofCode;
        private final Class<?> ofSlug;
        private final Class<?> ofUnknown;
        private final Function<SequencesClient, BulkResult<Long>> blocking;
        private final Function<SequencesAsyncClient, CompletableFuture<BulkResult<Long>>> asynchronous;

        Bulk(
                String path,
                String code,
                String slug,
                Class<?> ofCode,
                Class<?> ofSlug,
                Class<?> ofUnknown,
                Function<SequencesClient, BulkResult<Long>> blocking,
                Function<SequencesAsyncClient, CompletableFuture<BulkResult<Long>>> asynchronous) {
            this.path = path;
            this.code = code;
            this.slug = slug;
            this.ofCode = ofCode;
            this.ofSlug = ofSlug;
            this.ofUnknown = ofUnknown;
            this.blocking = blocking;
            this.asynchronous = asynchronous;
        }
    }

    static Stream<Object[]> surfacesAndBulks() {
        return Surface.with(Arrays.stream(Bulk.values()));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndBulks")
    void eachPart_succeedsOrFailsByItself(Surface surface, Bulk bulk, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, bulk.path)
                .succeed("{\"1\":{\"error\":" + bulk.code + ",\"errorDetails\":\"d\"},\"2\":{\"error\":\"" + bulk.slug
                        + "\"},\"4\":{\"error\":99}}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = SurfaceCalls.call(surface, reply, bulk.blocking, bulk.asynchronous);

            assertThat(result.succeeded()).containsExactly(3L);
            assertThat(result.failures().get(1L)).isExactlyInstanceOf(bulk.ofCode);
            assertThat(result.failures().get(1L).vendorMessage()).contains("d");
            assertThat(result.failures().get(2L)).isExactlyInstanceOf(bulk.ofSlug);
            assertThat(result.failures().get(4L)).isExactlyInstanceOf(bulk.ofUnknown);
            assertThat(result.failures()).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("surfacesAndBulks")
    void anotherShape_isNeverTakenForSuccess(Surface surface, Bulk bulk, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, bulk.path).succeed("{\"deleted\":4}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ResponseFormatException failure = catchThrowableOfType(
                    ResponseFormatException.class,
                    () -> SurfaceCalls.call(surface, reply, bulk.blocking, bulk.asynchronous));

            assertThat(failure).hasMessageContaining("a key in it is no id");
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(server.requests()).hasSize(1);
    }
}
