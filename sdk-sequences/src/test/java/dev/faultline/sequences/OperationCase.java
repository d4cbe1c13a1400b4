package dev.faultline.sequences;

import dev.faultline.core.HttpMethod;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * One operation of the module, from whatever table: how it is called on either surface, and seen on the wire.
 *
 * @param name how a failed test names it
 * @param target path and query, in the version that is sent unless the client has another
 * @param retried whether it is retried after a response that leaves open whether it was done
 * @param verification a part of the hint where it is not retried; empty if any will do, {@code null} if none is required
 * @param response the smallest one; an address for an operation whose response is a redirect
 * @param domain whose table its codes belong to, {@code null} for none
 */
record OperationCase(
        String name,
        HttpMethod method,
        String target,
        String body,
        boolean retried,
        String verification,
        String response,
        SequencesDomain domain,
        BiFunction<Surface, SequencesClient, ?> call) {

    /** Every operation of the module. */
    static Stream<OperationCase> all() {
        return Stream.of(
                        Arrays.stream(ContactsCall.values()).map(ContactsCall::operation),
                        Arrays.stream(PartCall.values()).map(PartCall::operation),
                        Stream.of(SenderCalls.ALL, ContentCalls.ALL, TaskCalls.ALL)
                                .flatMap(List::stream)
                                .map(ResourceCall::operation))
                .flatMap(cases -> cases);
    }

    static Stream<Object[]> onBothSurfaces() {
        return Surface.with(all());
    }

    Object on(Surface surface, SequencesClient reply) {
        return call.apply(surface, reply);
    }

    /** The version that the target does not have. */
    String otherVersion() {
        return target.startsWith("/v4/") ? "v3" : "v4";
    }

    String targetInOtherVersion() {
        return target.replaceFirst("v\\d", otherVersion());
    }

    /** Without the query. */
    String path() {
        return target.replaceFirst("[?].*", "");
    }

    String pathInOtherVersion() {
        return path().replaceFirst("v\\d", otherVersion());
    }

    /** The next response of a script is a success. */
    void succeed(Script script) {
        if (response.startsWith("https:")) {
            script.redirect(302, response);
        } else {
            script.succeed(response);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
