package dev.faultline.examples.fuzz;

import dev.faultline.core.ApiException;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.RetryPolicy;
import dev.faultline.crm.AsyncCrmConnection;
import dev.faultline.crm.ContactData;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.CrmConnection;
import dev.faultline.crm.CrmError;
import dev.faultline.crm.CrmException;
import dev.faultline.interviews.InterviewsAsyncClient;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.interviews.InterviewsError;
import dev.faultline.interviews.InterviewsException;
import dev.faultline.partner.NewApplication;
import dev.faultline.partner.PartnerAsyncClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.partner.PartnerException;
import dev.faultline.sequences.SequencesAsyncClient;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.enrolment.SequenceEnrolment;
import dev.faultline.telephony.TelephonyAsyncClient;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.TelephonyError;
import dev.faultline.telephony.TelephonyException;
import dev.faultline.telephony.calls.NewCall;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.Surface;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Calls of all APIs that a hostile server answers: reads, lists, and writes with and without a key. */
enum HostileCall {
    PARTNER_GET(
            "partner/Application",
            "%s",
            partner(
                    client -> client.applications().get("ej_app_1"),
                    client -> client.applications().get("ej_app_1"))),
    PARTNER_LIST(
            "partner/Job",
            "{\"data\":[%s]}",
            partner(client -> client.jobs().list(), client -> client.jobs().list())),
    PARTNER_SUBMIT(
            "partner/ApplicationReceipt",
            "%s",
            partner(
                    client -> client.applications().submit(Bodies.APPLICATION),
                    client -> client.applications().submit(Bodies.APPLICATION))),
    CRM_GET(
            "crm/Contact",
            "{\"success\":true,\"data\":%s}",
            crm(
                    hubspot -> hubspot.contacts().get("7"),
                    hubspot -> hubspot.contacts().get("7"))),
    CRM_LIST(
            "crm/Deal",
            "{\"success\":true,\"data\":[%s]}",
            crm(hubspot -> hubspot.deals().list(), hubspot -> hubspot.deals().list())),
    CRM_CREATE(
            "crm/Contact",
            "{\"success\":true,\"data\":{\"data\":%s}}",
            crm(
                    hubspot -> hubspot.contacts().create(Bodies.CONTACT),
                    hubspot -> hubspot.contacts().create(Bodies.CONTACT))),
    CRM_TOKEN("crm/ConnectToken", "{\"data\":%s}", crm(CrmConnection::connectToken, AsyncCrmConnection::connectToken)),
    INTERVIEWS_GET(
            "interviews/CandidateProfile",
            "{\"success\":true,\"data\":%s}",
            interviews(
                    client -> client.candidates("pos_8").get("cand_1"),
                    client -> client.candidates("pos_8").get("cand_1"))),
    INTERVIEWS_LIST(
            "interviews/JobPosition",
            "{\"success\":true,\"data\":[%s],\"pagination\":{\"hasMore\":false}}",
            interviews(
                    client -> client.jobPositions().list(),
                    client -> client.jobPositions().list())),
    INTERVIEWS_INVITE(
            "interviews/StatusReport",
            "{\"success\":true,\"data\":%s}",
            interviews(
                    client -> client.candidates("pos_8").invite("cand_1"),
                    client -> client.candidates("pos_8").invite("cand_1"))),
    SEQUENCES_GET(
            "sequences/Sequence",
            "%s",
            sequences(
                    client -> client.sequence(7).get(),
                    client -> client.sequence(7).get())),
    SEQUENCES_LIST(
            "sequences/Contact",
            "{\"items\":[%s],\"hasMore\":false}",
            sequences(
                    client -> client.contacts().list(),
                    client -> client.contacts().list())),
    SEQUENCES_BULK(
            "sequences/ContactStatuses",
            "{\"added\":[1],\"notProcessed\":{\"2\":{\"error\":7,\"errorDetails\":\"The contact 2\"}},\"more\":%s}",
            sequences(
                    client -> client.sequence(7).contacts().add(Bodies.ENROLMENT),
                    client -> client.sequence(7).contacts().add(Bodies.ENROLMENT))),
    TELEPHONY_GET(
            "telephony/Agent",
            "%s",
            telephony(
                    client -> client.agents().get("agent_7"),
                    client -> client.agents().get("agent_7"))),
    TELEPHONY_LIST(
            "telephony/Call",
            "[%s]",
            telephony(client -> client.calls().list(), client -> client.calls().list())),
    TELEPHONY_CALL(
            "telephony/QueuedCall",
            "%s",
            telephony(
                    client -> client.calls().create(Bodies.CALL),
                    client -> client.calls().create(Bodies.CALL)));

    /** What the calls send. */
    static final class Bodies {

        static final NewApplication APPLICATION = NewApplication.builder()
                .jobId("job_1")
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina@example.org")
                        .phone("+15035550142"))
                .consentToContact(true)
                .source("linkedin")
                .sourceApplicationId("ats-1")
                .build();

        static final ContactData CONTACT =
                ContactData.builder().firstName("Noor").build();

        static final SequenceEnrolment ENROLMENT =
                SequenceEnrolment.builder(List.of(1L, 2L)).build();

        static final NewCall CALL = NewCall.builder("+14155550123", "agent_7").build();
    }

    private static final String KEY = "key-of-a-hostile-server";

    private final String golden;
    private final String envelope;
    private final BiFunction<Surface, String, Object> call;

    HostileCall(String golden, String envelope, BiFunction<Surface, String, Object> call) {
        this.golden = golden;
        this.envelope = envelope;
        this.call = call;
    }

    /** One request to the server, by a client of its own. */
    Object call(Surface surface, String url) {
        return call.apply(surface, url);
    }

    boolean reads() {
        return name().endsWith("_GET") || name().endsWith("_LIST");
    }

    /** What the call reads. */
    String body() {
        return envelope.replace("%s", read("/json/" + golden + ".json").strip());
    }

    String api() {
        return name().substring(0, name().indexOf('_'));
    }

    Class<? extends ApiException> root() {
        return switch (api()) {
            case "PARTNER" -> PartnerException.class;
            case "CRM" -> CrmException.class;
            case "INTERVIEWS" -> InterviewsException.class;
            case "SEQUENCES" -> SequencesException.class;
            default -> TelephonyException.class;
        };
    }

    List<? extends ErrorCode> errors() {
        return switch (api()) {
            case "PARTNER" -> List.of(PartnerError.values());
            case "CRM" -> List.of(CrmError.values());
            case "INTERVIEWS" -> List.of(InterviewsError.values());
            case "SEQUENCES" ->
                Stream.of(SequencesDomain.SEQUENCES, SequencesDomain.CONTACTS, SequencesDomain.SEQUENCE_CONTACTS)
                        .flatMap(domain -> domain.errors().stream())
                        .toList();
            default -> Arrays.asList(TelephonyError.values());
        };
    }

    static String read(String resource) {
        try (InputStream in = HostileCall.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <B extends ClientBuilder<B>> B once(B builder, String url) {
        return builder.apiKey(KEY)
                .baseUrl(url)
                .timeSource(FakeClock.create())
                .maxResultSize(1 << 20)
                .circuitBreakerPolicy(CircuitBreakerPolicy.disabled())
                .retryPolicy(RetryPolicy.none());
    }

    private static BiFunction<Surface, String, Object> partner(
            Function<PartnerClient, Object> blocking, Function<PartnerAsyncClient, CompletableFuture<?>> async) {
        return (surface, url) -> {
            try (PartnerClient client = once(PartnerClient.builder(), url).build()) {
                return surface == Surface.BLOCKING
                        ? blocking.apply(client)
                        : Surface.result(async.apply(client.async()));
            }
        };
    }

    private static BiFunction<Surface, String, Object> crm(
            Function<CrmConnection, Object> blocking, Function<AsyncCrmConnection, CompletableFuture<?>> async) {
        return (surface, url) -> {
            try (CrmClient client = once(CrmClient.builder(), url).build()) {
                return surface == Surface.BLOCKING
                        ? blocking.apply(client.connection("user-1", "hubspot"))
                        : Surface.result(async.apply(client.async().connection("user-1", "hubspot")));
            }
        };
    }

    private static BiFunction<Surface, String, Object> interviews(
            Function<InterviewsClient, Object> blocking, Function<InterviewsAsyncClient, CompletableFuture<?>> async) {
        return (surface, url) -> {
            try (InterviewsClient client = once(InterviewsClient.builder(), url).build()) {
                return surface == Surface.BLOCKING
                        ? blocking.apply(client)
                        : Surface.result(async.apply(client.async()));
            }
        };
    }

    private static BiFunction<Surface, String, Object> sequences(
            Function<SequencesClient, Object> blocking, Function<SequencesAsyncClient, CompletableFuture<?>> async) {
        return (surface, url) -> {
            try (SequencesClient client = once(SequencesClient.builder(), url).build()) {
                return surface == Surface.BLOCKING
                        ? blocking.apply(client)
                        : Surface.result(async.apply(client.async()));
            }
        };
    }

    private static BiFunction<Surface, String, Object> telephony(
            Function<TelephonyClient, Object> blocking, Function<TelephonyAsyncClient, CompletableFuture<?>> async) {
        return (surface, url) -> {
            try (TelephonyClient client = once(TelephonyClient.builder(), url).build()) {
                return surface == Surface.BLOCKING
                        ? blocking.apply(client)
                        : Surface.result(async.apply(client.async()));
            }
        };
    }
}
