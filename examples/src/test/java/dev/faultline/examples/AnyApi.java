package dev.faultline.examples;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ClientBuilder;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.CrmError;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.interviews.InterviewsError;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesError;
import dev.faultline.sequences.SequencesErrorCode;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.TelephonyError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;

/** The five APIs side by side, as only the examples see them; each call is one attempt of a client of its own. */
enum AnyApi {
    PARTNER(List.of(PartnerError.values())) {
        @Override
        SdkException fail(FaultServer server, FakeClock clock, RawRequest request, boolean async) {
            try (PartnerClient client = sendingOnce(PartnerClient.builder(), server, clock)
                    .apiKey("pek_test_1")
                    .build()) {
                return failure(client::execute, client.async()::execute, request, async);
            }
        }
    },
    CRM(List.of(CrmError.values())) {
        @Override
        SdkException fail(FaultServer server, FakeClock clock, RawRequest request, boolean async) {
            try (CrmClient client =
                    sendingOnce(CrmClient.builder(), server, clock).build()) {
                return failure(client::execute, client.async()::execute, request, async);
            }
        }

        @Override
        RawRequest request(ErrorCode line, HttpMethod method) {
            return super.request(line, method).query("provider", "hubspot").header("X-End-User-Id", "user_1");
        }
    },
    INTERVIEWS(List.of(InterviewsError.values())) {
        @Override
        SdkException fail(FaultServer server, FakeClock clock, RawRequest request, boolean async) {
            try (InterviewsClient client =
                    sendingOnce(InterviewsClient.builder(), server, clock).build()) {
                return failure(client::execute, client.async()::execute, request, async);
            }
        }
    },
    SEQUENCES(Stream.concat(
                    Stream.of(SequencesError.values()),
                    Arrays.stream(SequencesDomain.values()).flatMap(domain -> domain.errors().stream()))
            .toList()) {
        @Override
        SdkException fail(FaultServer server, FakeClock clock, RawRequest request, boolean async) {
            try (SequencesClient client =
                    sendingOnce(SequencesClient.builder(), server, clock).build()) {
                return failure(client::execute, client.async()::execute, request, async);
            }
        }

        @Override
        RawRequest request(ErrorCode line, HttpMethod method) {
            SequencesDomain domain = ((SequencesErrorCode) line).domain();
            return RawRequest.of(method, domain == null ? "/v3/other" : PATHS.get(domain.title()));
        }
    },
    TELEPHONY(List.of(TelephonyError.values())) {
        @Override
        SdkException fail(FaultServer server, FakeClock clock, RawRequest request, boolean async) {
            try (TelephonyClient client =
                    sendingOnce(TelephonyClient.builder(), server, clock).build()) {
                return failure(client::execute, client.async()::execute, request, async);
            }
        }
    };

    /** Of each domain of the Reply API: the path tells which table is meant. */
    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("Sequences", "/v3/sequences/7"),
            Map.entry("Sequence Actions", "/v3/sequences/7/start"),
            Map.entry("Sequence Steps", "/v3/sequences/7/steps"),
            Map.entry("Sequence Contacts", "/v3/sequences/7/contacts"),
            Map.entry("Sequence Templates", "/v3/sequence-templates"),
            Map.entry("Sequence Folders", "/v3/sequence-folders"),
            Map.entry("Sequence Email Accounts", "/v3/sequences/7/email-accounts"),
            Map.entry("Contacts", "/v3/contacts"),
            Map.entry("Accounts", "/v3/contact-accounts"),
            Map.entry("Contact Lists", "/v3/contact-lists"),
            Map.entry("Contact Blacklist Rules", "/v3/contact-blacklist-rules/emails"),
            Map.entry("Custom Fields", "/v3/custom-fields"),
            Map.entry("Email Accounts", "/v3/email-accounts"),
            Map.entry("Email Templates", "/v3/email-templates"),
            Map.entry("Email Template Folders", "/v3/email-template-folders"),
            Map.entry("Holiday Calendars", "/v3/holiday-calendars"),
            Map.entry("LinkedIn Accounts", "/v3/linkedin-accounts"),
            Map.entry("Schedulers", "/v3/schedulers"),
            Map.entry("Tasks", "/v3/tasks"));

    private final List<ErrorCode> lines;

    AnyApi(List<? extends ErrorCode> lines) {
        this.lines = List.copyOf(lines);
    }

    /** All of its error table. */
    List<ErrorCode> lines() {
        return lines;
    }

    /** A request that may be answered with a certain error. */
    RawRequest request(ErrorCode line, HttpMethod method) {
        return RawRequest.of(method, "/example");
    }

    /** What a call fails with. */
    abstract SdkException fail(FaultServer server, FakeClock clock, RawRequest request, boolean async);

    /** A client of the server's whose calls are one request each. */
    private static <B extends ClientBuilder<B>> B sendingOnce(B builder, FaultServer server, FakeClock clock) {
        return builder.apiKey("key-1").baseUrl(server.url()).timeSource(clock).retryPolicy(RetryPolicy.none());
    }

    private static SdkException failure(
            Function<RawRequest, RawResponse> blocking,
            Function<RawRequest, CompletableFuture<RawResponse>> asynchronous,
            RawRequest request,
            boolean async) {
        if (!async) {
            return catchThrowableOfType(SdkException.class, () -> blocking.apply(request));
        }
        CompletionException failure = catchThrowableOfType(
                CompletionException.class, () -> asynchronous.apply(request).join());
        return (SdkException) failure.getCause();
    }
}
