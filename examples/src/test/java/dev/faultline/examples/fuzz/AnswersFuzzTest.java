package dev.faultline.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.ApiException;
import dev.faultline.core.Category;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import dev.faultline.examples.AllocatedBytes;
import dev.faultline.testkit.Surface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends, a call ends with a result or an exception that holds what it promises, within its bounds. */
class AnswersFuzzTest {

    private static final int MOST_KEPT = 64 * 1024;

    private static final long MOST_BYTES = 8 << 20;

    private static final int LONGEST_MESSAGE = 2_500;

    private static final List<String> VENDORS = List.of(
            "success", "statusCode", "requestId", "data", "id", "candidateId", "items", "added", "notProcessed");

    private static HostileServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new HostileServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    static Stream<Object[]> calls() {
        return Surface.with(Arrays.stream(HostileCall.values()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void errors(Surface surface, HostileCall call) {
        List<byte[]> good = new ArrayList<>();
        for (ErrorCode error : call.errors()) {
            good.add(Wire.response(
                    error.status(),
                    error.example().headers(),
                    Mutation.utf8(error.example().body())));
        }
        good.add(Wire.response(503, Map.of("Content-Encoding", "gzip"), gzip(40 << 20)));
        good.add(Wire.json(500, "{\"message\":\"" + "x".repeat(1 << 20) + "\"}"));
        warmUp(surface, call);
        Fuzz.of("errors-" + name(call), good, mutations(surface), 30).check(response -> check(surface, call, response));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void results(Surface surface, HostileCall call) {
        List<byte[]> good =
                List.of(Wire.json(200, call.body()), Wire.json(200, call.body()), Wire.json(201, call.body()));
        warmUp(surface, call);
        Fuzz.of("results-" + name(call), good, mutations(surface), 30)
                .check(response -> check(surface, call, response));
    }

    /** One surface gets other mutations than the other, from the same seed. */
    private static BiFunction<byte[], Random, byte[]> mutations(Surface surface) {
        return (response, random) ->
                Wire.mutated(response, surface == Surface.BLOCKING ? random : new Random(random.nextLong()));
    }

    /** Loads the classes, which is no call's cost. */
    private static void warmUp(Surface surface, HostileCall call) {
        server.sends(Wire.json(500, "{}"));
        assertThatThrownBy(() -> call.call(surface, server.url())).isInstanceOf(call.root());
    }

    private static String name(HostileCall call) {
        return call.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static void check(Surface surface, HostileCall call, byte[] response) throws Exception {
        server.sends(response);
        Object end;
        long before = AllocatedBytes.soFar();
        try {
            end = call.call(surface, server.url());
        } catch (SdkException e) {
            end = e;
        }
        assertThat(AllocatedBytes.soFar() - before).as("bytes").isLessThan(MOST_BYTES + 100L * response.length);
        assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
        if (!(end instanceof SdkException failure)) {
            assertThat(end).isNotNull();
            assertThat(end.toString()).isNotNull();
            assertThat(end.hashCode()).isEqualTo(end.hashCode());
            return;
        }
        checkMessage(failure);
        if (failure instanceof ApiException api) {
            checkError(call, response, api);
        } else if (failure instanceof ResponseFormatException unreadable) {
            checkUnreadable(response, unreadable);
        } else {
            assertThat(failure).isInstanceOf(TransportException.class);
        }
    }

    private static void checkMessage(SdkException failure) {
        String message = failure.getMessage();
        assertThat(message).hasSizeLessThan(LONGEST_MESSAGE);
        assertThat(message.codePoints()
                        .filter(point -> switch (Character.getType(point)) {
                            case Character.CONTROL,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR,
                                    Character.SURROGATE -> true;
                            default -> false;
                        })
                        .toArray())
                .as("controls, line ends and halves of characters in: " + message)
                .isEmpty();
        assertThat(failure.remedy()).isNotBlank();
        assertThat(failure.attempts()).hasSize(1);
    }

    private static void checkError(HostileCall call, byte[] response, ApiException failure) {
        int sent = Wire.status(response);
        assertThat(failure).isInstanceOf(call.root());
        if (sent >= 200) {
            assertThat(failure.status()).isEqualTo(sent);
        }
        ErrorCode line = failure.error().orElse(null);
        if (line == null) {
            assertThat(failure.category()).isEqualTo(Category.ofStatus(failure.status()));
        } else {
            assertThat(failure).isExactlyInstanceOf(line.type());
            assertThat(failure.category()).isEqualTo(line.category());
        }
        assertThat(failure.outcome()).isEqualTo(outcome(call, failure, line));
        assertThat(failure.body().length()).isLessThanOrEqualTo(MOST_KEPT + 100);
        assertThat(failure.json()).isNotNull();
        assertThat(failure.fieldErrors()).isNotNull();
        failure.retryAfter()
                .ifPresent(delay -> assertThat(delay)
                        .isBetween(Duration.ZERO, Duration.ofSeconds(Math.max(Integer.MAX_VALUE, 400_000_000_000L))));
    }

    /** As the table in the docs has it. */
    private static Outcome outcome(HostileCall call, ApiException failure, ErrorCode line) {
        int status = failure.status();
        if (status >= 200 && status < 300) {
            return line == null ? Outcome.UNKNOWN : line.outcome();
        }
        if (status < 400) {
            return call.reads() ? Outcome.NOT_PROCESSED : Outcome.UNKNOWN;
        }
        if (line == null) {
            return Outcome.ofStatus(status);
        }
        return line.status() == status ? line.outcome() : line.outcome().and(Outcome.ofStatus(status));
    }

    /** What has none of the members that the vendors' envelopes and results have may be anybody's. */
    private static void checkUnreadable(byte[] response, ResponseFormatException failure) {
        assertThat(failure.outcome()).isIn(Outcome.PROCESSED, Outcome.UNKNOWN);
        String body = new String(Wire.body(response), StandardCharsets.UTF_8);
        JsonValue json = JsonValue.parseLeniently(body);
        boolean empty = Wire.status(response) == 204; // the vendor's own word that there is no body
        if (!empty
                && Wire.plain(response)
                && VENDORS.stream().allMatch(member -> json.get(member).isMissing())) {
            assertThat(failure.outcome()).as("outcome of anybody's response").isEqualTo(Outcome.UNKNOWN);
        }
    }

    private static byte[] gzip(int zeros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[zeros]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
