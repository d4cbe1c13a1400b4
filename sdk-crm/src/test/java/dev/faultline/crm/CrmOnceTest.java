package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.OnceResult;
import dev.faultline.core.OnceResult.Proof;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A record is created once, or it is left open whether it was. */
@FaultlineTest
class CrmOnceTest {

    private static final String PATH = "/crm/contact";

    private static final Paging PAGING =
            Paging.cursor("after", page -> page.get("data").get("next"));

    private static CrmClient.Builder client(FaultServer server, FakeClock clock) {
        RetryPolicy eager =
                RetryPolicy.builder().maxAttempts(5).retryNonIdempotent(true).build();
        return Samples.client(server, clock)
                .retryPolicy(eager)
                .retryCreates(true)
                .paging(PAGING);
    }

    private static OnceResult<Contact> create(Surface surface, CrmClient crm, String email) {
        ContactData data = ContactData.builder().field("email", email).build();
        return Samples.call(
                surface,
                crm.connection(END_USER, "hubspot"),
                c -> c.contacts().createOnce(data, has(email)),
                c -> c.contacts().createOnce(data, has(email)));
    }

    private static Predicate<Contact> has(String email) {
        return contact -> email.equals(contact.primaryEmail());
    }

    private static String contact(String id, String email) {
        return "{\"id\":\"" + id + "\",\"email\":\"" + email + "\"}";
    }

    private static String page(@Nullable String next, String... contacts) {
        return "{\"data\":{\"data\":[" + String.join(",", contacts) + "]"
                + (next == null ? "" : ",\"next\":\"" + next + "\"") + "}}";
    }

    private static long arrived(FaultServer server, String method) {
        return server.requests().stream()
                .filter(request -> request.method().equals(method))
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void response_isTheProof(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH)
                .fail(CrmError.PROVIDER_RATE_LIMITED) // nothing was done, so it is sent again
                .retryAfter(2)
                .then()
                .respond(201, "{\"data\":{\"data\":" + contact("7", "a@b.c") + "}}");
        try (CrmClient crm = client(server, clock).build()) {
            OnceResult<Contact> result = create(surface, crm, "a@b.c");

            assertThat(result)
                    .isInstanceOfSatisfying(
                            OnceResult.Placed.class,
                            placed -> assertThat(placed.proof()).isEqualTo(Proof.RESPONSE));
            assertThat(result.orElseThrow().id()).isEqualTo("7");
        }
        assertThat(server.requests()).hasSize(2);
    }

    static Stream<Object[]> refusals() {
        return Surface.with(Stream.of(CrmError.INVALID_INPUT, CrmError.NEEDS_REAUTH, CrmError.UNSUPPORTED_RESOURCE));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusal_isTheEvidenceThatNothingWasDone(Surface surface, CrmError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).fail(line);
        try (CrmClient crm = client(server, clock).build()) {
            assertThat(create(surface, crm, "a@b.c"))
                    .isInstanceOfSatisfying(
                            OnceResult.NotPlaced.class,
                            refused -> assertThat(refused.failure()).isExactlyInstanceOf(line.type()));
        }
        assertThat(server.requests()).hasSize(1);
    }

    static Stream<Object[]> losses() {
        return Surface.with(Stream.<Consumer<Script>>of(
                Script::reset,
                script -> script.respond(201, "{\"data\":" + contact("7", "a@b.c") + "}")
                        .cutOff(),
                script -> script.respond(201, "{\"success\":true}"), // processed, without the record
                script -> script.fail(CrmError.INTERNAL_ERROR),
                script -> script.fail(CrmError.PROVIDER_ERROR),
                script -> script.fail(CrmError.PROVIDER_UNAVAILABLE).retryAfter(1),
                script -> script.respond(504, "")));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void lostResponse_leadsToWhatTheListHas(
            Surface surface, Consumer<Script> loss, FaultServer server, FakeClock clock) {
        loss.accept(server.on(HttpMethod.POST, PATH));
        server.on(HttpMethod.GET, PATH)
                .succeed(page("2", contact("1", "x@b.c")))
                .then()
                .fail(CrmError.PROVIDER_RATE_LIMITED)
                .retryAfter(3)
                .then()
                .succeed(page(null, contact("7", "a@b.c"), contact("8", "a@b.c")));
        try (CrmClient crm = client(server, clock).build()) {
            OnceResult<Contact> result = create(surface, crm, "a@b.c");

            assertThat(result).isInstanceOf(OnceResult.Candidate.class);
            assertThat(((OnceResult.Candidate<Contact>) result).candidates())
                    .extracting(Contact::id)
                    .containsExactly("7", "8");
            assertThatThrownBy(result::orElseThrow).isSameAs(((OnceResult.Candidate<Contact>) result).failure());
        }
        assertThat(arrived(server, "POST")).isOne();
        assertThat(arrived(server, "GET")).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void listWithoutIt_provesNothing(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).reset();
        server.on(HttpMethod.GET, PATH).succeed(page(null, contact("1", "x@b.c")));
        try (CrmClient crm = client(server, clock).build()) {
            assertThat(create(surface, crm, "a@b.c"))
                    .isInstanceOfSatisfying(
                            OnceResult.StillUnknown.class,
                            unknown -> assertThat(unknown.advice())
                                    .contains("proves nothing")
                                    .contains("find(..)"));
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void withoutADescribedPaging_theFirstPageIsSearched(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).reset().times(2);
        server.on(HttpMethod.GET, PATH)
                .succeed("{\"data\":[" + contact("7", "a@b.c") + "]}")
                .times(2);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            assertThat(create(surface, crm, "a@b.c")).isInstanceOf(OnceResult.Candidate.class);
            assertThat(create(surface, crm, "other@b.c"))
                    .isInstanceOfSatisfying(
                            OnceResult.StillUnknown.class,
                            unknown -> assertThat(unknown.advice())
                                    .contains("Only the first page")
                                    .contains("paging(..)"));
            assertThatThrownBy(() -> Samples.call(
                            surface,
                            crm.connection(END_USER, "hubspot"),
                            c -> c.contacts().find(has("a@b.c")),
                            c -> c.contacts().find(has("a@b.c"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("paging");
        }
    }

    static Stream<Object[]> failedSearches() {
        return Surface.with(Stream.<Consumer<Script>>of(
                script -> script.fail(CrmError.NEEDS_REAUTH),
                script -> script.succeed(page("2", contact("1", "x@b.c")))
                        .then()
                        .succeed(page("2")))); // a list that never ends
    }

    @ParameterizedTest
    @MethodSource("failedSearches")
    void failedSearch_leavesItOpen(Surface surface, Consumer<Script> list, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).reset();
        list.accept(server.on(HttpMethod.GET, PATH));
        try (CrmClient crm = client(server, clock).build()) {
            assertThat(create(surface, crm, "a@b.c")).isInstanceOfSatisfying(OnceResult.StillUnknown.class, unknown -> {
                assertThat(unknown.advice()).contains("not read to its end");
                assertThat(Arrays.asList(unknown.failure().getSuppressed()))
                        .filteredOn(SdkException.class::isInstance)
                        .singleElement()
                        .isInstanceOfAny(CrmException.NeedsReauth.class, ResponseFormatException.class);
            });
        }
        assertThat(arrived(server, "POST")).isOne();
    }

    /** A time in a 503 allows a retry of what is done once, not of what may be done twice. */
    @ParameterizedTest
    @EnumSource
    void policyThatRetriesAnything_sendsNoCreateAgain(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH)
                .fail(CrmError.PROVIDER_UNAVAILABLE)
                .retryAfter(1)
                .always();
        server.on(HttpMethod.GET, PATH).succeed(page(null));
        RetryPolicy anything =
                RetryPolicy.builder().alsoRetryIf(failure -> true).build();
        try (CrmClient crm = Samples.client(server, clock)
                .retryPolicy(anything)
                .paging(PAGING)
                .build()) {
            assertThat(create(surface, crm, "a@b.c")).isInstanceOf(OnceResult.StillUnknown.class);
            assertThat(arrived(server, "POST")).isOne();

            ContactData data = ContactData.builder().field("email", "a@b.c").build();
            assertThatThrownBy(() -> Samples.call(
                            surface,
                            crm.connection(END_USER, "hubspot"),
                            c -> c.contacts().create(data),
                            c -> c.contacts().create(data)))
                    .isInstanceOf(CrmException.ProviderUnavailable.class);
            assertThat(arrived(server, "POST")).isEqualTo(2);
        }
    }

    @Test
    void interruptDuringTheCreate_isFollowedByNothing(FaultServer server, FakeClock clock) throws Exception {
        server.on(HttpMethod.POST, PATH).stall();
        try (CrmClient crm = client(server, clock).build()) {
            CompletableFuture<OnceResult<Contact>> result = new CompletableFuture<>();
            Thread caller = new Thread(() -> result.complete(create(Surface.BLOCKING, crm, "a@b.c")));
            caller.start();
            server.awaitRequests(1);
            caller.interrupt();

            assertThat(result.get())
                    .isInstanceOfSatisfying(
                            OnceResult.StillUnknown.class,
                            unknown -> assertThat(unknown.failure()).isInstanceOf(CallInterruptedException.class));
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void cancellationDuringTheSearch_isFollowedByNothing(FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).reset();
        server.on(HttpMethod.GET, PATH).stall();
        try (CrmClient crm = client(server, clock).build()) {
            ContactData data = ContactData.builder().firstName("Noor").build();
            CompletableFuture<OnceResult<Contact>> result =
                    crm.async().connection(END_USER, "hubspot").contacts().createOnce(data, has("a@b.c"));
            server.awaitRequests(2);

            assertThat(result.cancel(true)).isTrue();
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void closeDuringTheSearch_leavesItOpen(Surface surface, FaultServer server, FakeClock clock) throws Exception {
        server.on(HttpMethod.POST, PATH).reset();
        server.on(HttpMethod.GET, PATH).stall();
        CompletableFuture<OnceResult<Contact>> result = new CompletableFuture<>();
        try (CrmClient crm = client(server, clock).build()) {
            new Thread(() -> result.complete(create(surface, crm, "a@b.c"))).start();
            server.awaitRequests(2);
        }
        assertThat(result.get()).isInstanceOf(OnceResult.StillUnknown.class);
        assertThat(server.requests()).hasSize(2);
    }

    /** What is stored is the address alone: another process looks for it. */
    @ParameterizedTest
    @EnumSource
    void restart_findsTheRecordThatWasLost(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH)
                .succeed(page("2", contact("1", "x@b.c")))
                .then()
                .succeed(page(null, contact("7", "a@b.c")));
        try (CrmClient crm = client(server, clock).build()) {
            List<Contact> found = Samples.call(
                    surface,
                    crm.connection(END_USER, "hubspot"),
                    c -> c.contacts().find(has("a@b.c")),
                    c -> c.contacts().find(has("a@b.c")));

            assertThat(found).extracting(Contact::id).containsExactly("7");
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly("/crm/contact?provider=hubspot", "/crm/contact?provider=hubspot&after=2");
    }

    static Stream<Object[]> seeds() {
        return Surface.with(Stream.of(1L, 20260502L));
    }

    /** A connected CRM that keeps count, and loses responses before and after it creates. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsCreatedTwice_andNoResultSaysMoreThanIsTrue(
            Surface surface, long seed, FaultServer server, FakeClock clock) {
        Random random = new Random(seed);
        List<String> created = new ArrayList<>();
        try (CrmClient crm = client(server, clock).build()) {
            for (int i = 0; i < 40; i++) {
                String email = "user" + i + "@example.com";
                boolean creates = random.nextBoolean();
                boolean answers = random.nextBoolean();
                boolean lags = random.nextInt(4) == 0;
                List<String> listed = new ArrayList<>(created);
                if (creates) {
                    created.add(contact("id" + i, email));
                }
                if (creates && !lags) {
                    listed = created;
                }
                long before = arrived(server, "POST");
                Script script = server.forgetScripts().on(HttpMethod.POST, PATH);
                if (!answers) {
                    script.reset();
                } else if (creates) {
                    script.respond(201, "{\"data\":" + contact("id" + i, email) + "}");
                } else {
                    script.fail(CrmError.INVALID_INPUT);
                }
                server.on(HttpMethod.GET, PATH)
                        .succeed(page(null, listed.toArray(String[]::new)))
                        .always();

                OnceResult<Contact> result = create(surface, crm, email);

                Class<?> expected = answers
                        ? creates ? OnceResult.Placed.class : OnceResult.NotPlaced.class
                        : creates && !lags ? OnceResult.Candidate.class : OnceResult.StillUnknown.class;
                assertThat(result).as("round " + i + " of seed " + seed).isInstanceOf(expected);
                assertThat(arrived(server, "POST")).isEqualTo(before + 1);
            }
        }
        assertThat(created).doesNotHaveDuplicates();
    }

    /** The API has no key of the caller's, no external id and no search, so a second request cannot find the first's record. */
    @Test
    void upsert_isNotOffered() {
        assertThat(Stream.of(WritableRecords.class, AsyncWritableRecords.class)
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .map(Method::getName))
                .contains("create", "createOnce", "update", "replace")
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("upsert"));
    }
}
