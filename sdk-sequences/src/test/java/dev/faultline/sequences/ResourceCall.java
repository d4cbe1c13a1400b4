package dev.faultline.sequences;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.Page;
import dev.faultline.testkit.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * An operation as it is called on either surface, and what it is known by on the wire.
 *
 * @param repeated whether it is retried after a response that says nothing about what was done
 * @param response the smallest one; a page's address for an operation whose response is a redirect
 * @param domain whose table its codes belong to, {@code null} for none
 */
record ResourceCall(
        HttpMethod method,
        String target,
        String body,
        boolean repeated,
        String response,
        SequencesDomain domain,
        Function<SequencesClient, Object> blocking,
        Function<SequencesAsyncClient, CompletableFuture<?>> asynchronous) {

    static final boolean REPEATED = true;
    static final boolean ONCE = false;

    static ResourceCall row(
            HttpMethod method,
            String target,
            String body,
            boolean repeated,
            String response,
            Function<SequencesClient, Object> blocking,
            Function<SequencesAsyncClient, CompletableFuture<?>> asynchronous) {
        return new ResourceCall(method, target, body, repeated, response, null, blocking, asynchronous);
    }

    static List<ResourceCall> table(SequencesDomain domain, ResourceCall... rows) {
        return Arrays.stream(rows).map(row -> row.in(domain)).toList();
    }

    private ResourceCall in(SequencesDomain other) {
        return new ResourceCall(method, target, body, repeated, response, other, blocking, asynchronous);
    }

    OperationCase operation() {
        return new OperationCase(
                method + " " + target + " " + body, method, target, body, repeated, "", response, domain, this::on);
    }

    /** What is on all pages of a list. */
    static <T> List<T> items(
            Surface surface,
            SequencesClient reply,
            Function<SequencesClient, Page<T>> blocking,
            Function<SequencesAsyncClient, CompletableFuture<AsyncPage<T>>> asynchronous) {
        if (surface == Surface.BLOCKING) {
            return blocking.apply(reply).stream().toList();
        }
        List<T> items = new ArrayList<>();
        Surface.result(asynchronous.apply(reply.async()).thenCompose(page -> page.forEach(items::add)));
        return items;
    }

    Object on(Surface surface, SequencesClient reply) {
        return SurfaceCalls.any(surface, reply, blocking, asynchronous);
    }
}
