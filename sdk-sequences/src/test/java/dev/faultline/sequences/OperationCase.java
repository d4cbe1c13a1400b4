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
 * @param target path and query in the older contract
 * @param body the body in the older contract
 * @param retried whether it is retried after a response that leaves open whether it was done
 * @param verification a part of the hint where it is not retried; empty if any will do
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
                        Stream.of(SequenceCalls.ALL, SenderCalls.ALL, ContentCalls.ALL, TaskCalls.ALL, LambdaCalls.ALL)
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

    /** Path and query in a contract. */
    String target(Contract contract) {
        return contract == Contract.OLDER
                ? target
                : target.replaceFirst("^/v4/", "/v3/").replaceFirst("^/v3/schedulers", "/v3/schedules");
    }

    /** The body in a contract; the rows have the older one's. */
    String body(Contract contract) {
        return contract == Contract.OLDER ? body : CurrentBodies.of(body);
    }

    /** Without the query. */
    String path() {
        return path(Contract.OLDER);
    }

    String path(Contract contract) {
        return target(contract).replaceFirst("[?].*", "");
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
