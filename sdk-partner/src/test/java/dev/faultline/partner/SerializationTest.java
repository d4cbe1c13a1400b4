package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ApiException;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultServerExtension;
import dev.faultline.testkit.LeakCheckExtension;
import dev.faultline.testkit.TestExceptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exception survives Java serialization with all that it tells. */
@ExtendWith({LeakCheckExtension.class, FaultServerExtension.class})
class SerializationTest {

    static Stream<Arguments> codes() {
        return Samples.onBothSurfaces(Stream.of(PartnerError.values()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void exceptionOfACall(Surface surface, PartnerError line, FaultServer server, FakeClock clock) throws Exception {
        server.on(POST, "/applications").respond(503, "{}").then().fail(line);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            ApiException before = catchThrowableOfType(ApiException.class, () -> surface.submit(partner));
            ApiException after = copy(before);
            assertThat(after).isExactlyInstanceOf(line.type()).hasMessage(before.getMessage());
            assertThat(after)
                    .usingRecursiveComparison()
                    .ignoringFields("stackTrace", "suppressedExceptions", "cause", "detailMessage", "record.attempts")
                    .isEqualTo(before);
            assertThat(after.attempts().toString()).isEqualTo(before.attempts().toString());
            assertThat(((PartnerException) after).error()).contains(line);
            assertThat(after.json().get("error").asText()).contains(line.code());
            assertThat(after.getStackTrace()).isNotEmpty();
        }
    }

    static Stream<SdkException> others() {
        SdkException rejection = TestExceptions.of(PartnerError.RATE_LIMITED);
        Instant until = Instant.parse("2026-01-01T00:00:00Z");
        return Stream.of(
                TestExceptions.transport("POST /a", TransportException.Kind.TIMEOUT, Outcome.UNKNOWN, "key"),
                TestExceptions.circuitOpen("GET /a", "host", until, rejection),
                TestExceptions.cooldown("GET /a", "the API key", until, Duration.ofSeconds(3), null),
                TestExceptions.responseFormat("POST /a", 201, "<html>"),
                TestExceptions.interrupted("GET /a", CallInterruptedException.Reason.CLOSED, Outcome.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("others")
    void exceptionOfTheTestKit(SdkException before) throws Exception {
        SdkException after = copy(before);
        assertThat(after).hasSameClassAs(before).hasMessage(before.getMessage());
        assertThat(after.outcome()).isEqualTo(before.outcome());
        assertThat(after.operation()).isEqualTo(before.operation());
        assertThat(after.idempotencyKey()).isEqualTo(before.idempotencyKey());
        assertThat(after.remedy()).isEqualTo(before.remedy());
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"})
    private static <T> T copy(T before) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(before);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
