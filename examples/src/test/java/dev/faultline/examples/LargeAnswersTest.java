package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ApiException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RetryPolicy;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.Contract;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.sequences.enrolment.SequenceEnrolment;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Large answers cost memory in proportion to their size, and not much more than Jackson's own tree and the records that
 * hold the values. The body itself, as it comes from the socket, is in the figures of the client alone.
 */
@FaultlineTest
class LargeAnswersTest {

    private static final double MOST = 1.5;

    @Test
    void aPageOfAThousandContacts(FaultServer server) throws Exception {
        try (SequencesClient client = sequences(server)) {
            assertBytes(
                    body -> always(server, HttpMethod.GET, "/v4/contacts", body),
                    1000,
                    LargeAnswers::contacts,
                    LargeAnswers::contactsByHand,
                    count -> client.contacts().list().items());
        }
    }

    @Test
    void aPageOfTwoHundredCalls(FaultServer server) throws Exception {
        try (TelephonyClient client = TelephonyClient.builder()
                .apiKey("a-key-of-a-test")
                .baseUrl(server.url())
                .build()) {
            assertBytes(
                    body -> always(server, HttpMethod.GET, "/calls", body),
                    200,
                    LargeAnswers::calls,
                    LargeAnswers::callsByHand,
                    count -> client.calls().list().items());
        }
    }

    @Test
    void fiveThousandFailuresOfABulkOperation(FaultServer server) throws Exception {
        try (SequencesClient client = sequences(server)) {
            assertBytes(
                    body -> always(server, HttpMethod.POST, "/v4/sequences/7/contact-links/bulk", body),
                    5000,
                    LargeAnswers::failures,
                    LargeAnswers::failuresByHand,
                    count -> {
                        List<Long> ids =
                                LongStream.rangeClosed(1, count).boxed().toList();
                        BulkResult<Long> result = client.sequence(7)
                                .contacts()
                                .add(SequenceEnrolment.builder(ids).build());
                        return List.copyOf(result.failures().values());
                    });
        }
    }

    /** Of an error's body 64 KiB are kept, so that is as much as is read. */
    @Test
    void anErrorOfTenMebibytes() throws Exception {
        String body = "{\"message\":\"" + "x".repeat(10 << 20) + "\"}";
        try (PlainServer server = new PlainServer("404 Not Found", body);
                TelephonyClient client = TelephonyClient.builder()
                        .apiKey("a-key-of-a-test")
                        .baseUrl(server.url())
                        .retryPolicy(RetryPolicy.none())
                        .build()) {
            long bytes = AllocatedBytes.of(() -> catchThrowableOfType(
                    ApiException.class, () -> client.calls().get("call_1")));

            assertThat(bytes).isLessThan(288 * 1024);
        }
    }

    private static SequencesClient sequences(FaultServer server) {
        return SequencesClient.builder()
                .contract(Contract.OLDER)
                .apiKey("a-key-of-a-test")
                .baseUrl(server.url())
                .build();
    }

    private static void always(FaultServer server, HttpMethod method, String path, String body) {
        server.forgetScripts().on(method, path).succeed(body).always();
    }

    private static void assertBytes(
            Consumer<String> answering, int count, IntFunction<String> bodies, ByHand byHand, IntFunction<List<?>> call)
            throws Exception {
        answering.accept(bodies.apply(count));
        assertThat(call.apply(count)).hasSize(count);
        long whole = AllocatedBytes.of(() -> call.apply(count));
        answering.accept(bodies.apply(count / 4));
        long quarter = AllocatedBytes.of(() -> call.apply(count / 4));
        byte[] body = bodies.apply(count).getBytes(StandardCharsets.UTF_8);
        long least = AllocatedBytes.of(() -> byHand.read(body));

        assertThat((double) whole / quarter).as("bytes of four times as many").isLessThan(4.4);
        assertThat((double) whole / least)
                .as("bytes, as a part of the tree's and the records'")
                .isLessThan(MOST);
    }

    private interface ByHand {
        Object read(byte[] body) throws Exception;
    }
}
