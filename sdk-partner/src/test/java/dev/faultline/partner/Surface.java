package dev.faultline.partner;

import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The two surfaces of a client: every rule holds on both. */
enum Surface {
    BLOCKING {
        @Override
        <T> T call(
                PartnerClient client,
                Function<PartnerClient, T> blocking,
                Function<PartnerAsyncClient, CompletableFuture<T>> async) {
            return blocking.apply(client);
        }
    },
    ASYNC {
        @Override
        <T> T call(
                PartnerClient client,
                Function<PartnerClient, T> blocking,
                Function<PartnerAsyncClient, CompletableFuture<T>> async) {
            return get(async.apply(client.async()));
        }
    };

    abstract <T> T call(
            PartnerClient client,
            Function<PartnerClient, T> blocking,
            Function<PartnerAsyncClient, CompletableFuture<T>> async);

    ApplicationReceipt submit(PartnerClient client) {
        return submit(client, Samples.application());
    }

    ApplicationReceipt submit(PartnerClient client, NewApplication application) {
        return call(
                client,
                c -> c.applications().submit(application),
                c -> c.applications().submit(application));
    }

    Application get(PartnerClient client) {
        return call(
                client,
                c -> c.applications().get("ej_app_1"),
                c -> c.applications().get("ej_app_1"));
    }

    List<Job> jobs(PartnerClient client) {
        return call(client, c -> c.jobs().list().items(), c -> c.jobs().list().thenApply(page -> page.items()));
    }

    RawResponse execute(PartnerClient client, RawRequest request) {
        return call(client, c -> c.execute(request), c -> c.execute(request));
    }

    /** What the future holds, thrown as the blocking surface throws it. */
    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
