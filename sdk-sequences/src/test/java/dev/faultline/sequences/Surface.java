package dev.faultline.sequences;

import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.sequences.sequence.Sequence;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The two surfaces: a rule that holds on one has to hold on the other. */
enum Surface {
    BLOCKING,
    ASYNC;

    static final String KEY = "reply-key-0123456789";

    static SequencesClient.Builder client(FaultServer server, FakeClock clock) {
        return SequencesClient.builder().apiKey(KEY).baseUrl(server.url()).timeSource(clock);
    }

    <T> T call(
            SequencesClient reply,
            Function<SequencesClient, T> blocking,
            Function<SequencesAsyncClient, CompletableFuture<T>> asynchronous) {
        return this == BLOCKING ? blocking.apply(reply) : result(asynchronous.apply(reply.async()));
    }

    RawResponse execute(SequencesClient reply, RawRequest request) {
        return call(reply, c -> c.execute(request), c -> c.execute(request));
    }

    Sequence get(SequencesClient reply, long id) {
        return call(reply, c -> c.sequences().get(id), c -> c.sequences().get(id));
    }

    static <T> T result(CompletableFuture<T> future) {
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
