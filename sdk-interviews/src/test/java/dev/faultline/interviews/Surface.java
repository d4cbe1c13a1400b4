package dev.faultline.interviews;

import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The two surfaces: a rule that holds on one has to hold on the other. */
enum Surface {
    BLOCKING,
    ASYNC;

    static final String KEY = "celp_0123456789abcdef0123456789abcdef";

    static final String POSITION = "pos_8";

    static final String CANDIDATE = "cand_55";

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

    /** Each argument on both surfaces. */
    static Stream<Arguments> times(Stream<?> arguments) {
        return arguments.flatMap(argument -> Arrays.stream(values()).map(surface -> {
            Object[] rest = argument instanceof Object[] several ? several : new Object[] {argument};
            Object[] all = new Object[rest.length + 1];
            all[0] = surface;
            System.arraycopy(rest, 0, all, 1, rest.length);
            return Arguments.of(all);
        }));
    }

    <T> T call(
            InterviewsClient client,
            Function<InterviewsClient, T> blocking,
            Function<InterviewsAsyncClient, CompletableFuture<T>> asynchronous) {
        return this == BLOCKING ? blocking.apply(client) : result(asynchronous.apply(client.async()));
    }

    /** A call whose result does not matter. */
    Object make(
            InterviewsClient client,
            Function<InterviewsClient, ?> blocking,
            Function<InterviewsAsyncClient, CompletableFuture<?>> asynchronous) {
        return this == BLOCKING ? blocking.apply(client) : result(asynchronous.apply(client.async()));
    }

    ImportedCandidate importOne(InterviewsClient client) {
        return call(
                client,
                c -> c.candidates(POSITION).importCandidate(candidate()),
                c -> c.candidates(POSITION).importCandidate(candidate()));
    }

    StatusReport status(InterviewsClient client) {
        return call(
                client,
                c -> c.candidates(POSITION).status(CANDIDATE),
                c -> c.candidates(POSITION).status(CANDIDATE));
    }

    CvDocument cvDocument(InterviewsClient client) {
        return call(
                client,
                c -> c.candidates(POSITION).cvDocument(CANDIDATE),
                c -> c.candidates(POSITION).cvDocument(CANDIDATE));
    }

    RawResponse execute(InterviewsClient client, RawRequest request) {
        return call(client, c -> c.execute(request), c -> c.execute(request));
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no result came", e);
        }
    }
}
