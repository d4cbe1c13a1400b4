package dev.faultline.sequences;

import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.sequences.sequence.Sequence;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Surface;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The calls that most tests make, on either surface. */
final class SurfaceCalls {

    private SurfaceCalls() {}

    static final String KEY = "reply-key-0123456789";

    static SequencesClient.Builder client(FaultServer server, FakeClock clock) {
        return SequencesClient.builder()
                .contract(Contract.OLDER)
                .apiKey(KEY)
                .baseUrl(server.url())
                .timeSource(clock);
    }

    static <T> T call(
            Surface surface,
            SequencesClient reply,
            Function<SequencesClient, T> blocking,
            Function<SequencesAsyncClient, CompletableFuture<T>> asynchronous) {
        return surface.call(() -> blocking.apply(reply), () -> asynchronous.apply(reply.async()));
    }

    /** As {@link #call}, of a result whose type the caller does not know. */
    static Object any(
            Surface surface,
            SequencesClient reply,
            Function<SequencesClient, ?> blocking,
            Function<SequencesAsyncClient, CompletableFuture<?>> asynchronous) {
        return surface == Surface.BLOCKING ? blocking.apply(reply) : Surface.result(asynchronous.apply(reply.async()));
    }

    static RawResponse execute(Surface surface, SequencesClient reply, RawRequest request) {
        return call(surface, reply, c -> c.execute(request), c -> c.execute(request));
    }

    static Sequence get(Surface surface, SequencesClient reply, long id) {
        return call(
                surface, reply, c -> c.sequence(id).get(), c -> c.sequence(id).get());
    }
}
