package dev.faultline.interviews;

import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Surface;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The client and the calls that most tests make, on either surface. */
final class Samples {

    static final String KEY = "celp_0123456789abcdef0123456789abcdef";

    static final String POSITION = "pos_8";

    static final String CANDIDATE = "cand_55";

    private Samples() {}

    static InterviewsClient.Builder client(FaultServer server, FakeClock clock) {
        return InterviewsClient.builder().apiKey(KEY).baseUrl(server.url()).timeSource(clock);
    }

    static NewCandidate candidate() {
        return NewCandidate.builder()
                .firstName("Amina")
                .lastName("Okafor")
                .email("amina.okafor@example.org")
                .build();
    }

    static <T> T call(
            Surface surface,
            InterviewsClient client,
            Function<InterviewsClient, T> blocking,
            Function<InterviewsAsyncClient, CompletableFuture<T>> asynchronous) {
        return surface.call(() -> blocking.apply(client), () -> asynchronous.apply(client.async()));
    }

    /** A call whose result does not matter. */
    static Object make(
            Surface surface,
            InterviewsClient client,
            Function<InterviewsClient, ?> blocking,
            Function<InterviewsAsyncClient, CompletableFuture<?>> asynchronous) {
        return surface.<Object>call(
                () -> blocking.apply(client),
                () -> asynchronous.apply(client.async()).thenApply(Object.class::cast));
    }

    static ImportedCandidate importOne(Surface surface, InterviewsClient client) {
        return call(
                surface,
                client,
                c -> c.candidates(POSITION).importCandidate(candidate()),
                c -> c.candidates(POSITION).importCandidate(candidate()));
    }

    static StatusReport status(Surface surface, InterviewsClient client) {
        return call(
                surface,
                client,
                c -> c.candidates(POSITION).status(CANDIDATE),
                c -> c.candidates(POSITION).status(CANDIDATE));
    }

    static CvDocument cvDocument(Surface surface, InterviewsClient client) {
        return call(
                surface,
                client,
                c -> c.candidates(POSITION).cvDocument(CANDIDATE),
                c -> c.candidates(POSITION).cvDocument(CANDIDATE));
    }

    static RawResponse execute(Surface surface, InterviewsClient client, RawRequest request) {
        return call(surface, client, c -> c.execute(request), c -> c.execute(request));
    }
}
