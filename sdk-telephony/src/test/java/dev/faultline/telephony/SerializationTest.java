package dev.faultline.telephony;

import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ErrorExample;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every exception survives Java serialization with all that it tells. */
@FaultlineTest
class SerializationTest {

    static Stream<Object[]> lines() {
        return Surface.with(Stream.of(TelephonyError.values()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void exceptionOfACall(Surface surface, TelephonyError line, FaultServer server, FakeClock clock) throws Exception {
        server.on(POST, "/calls").respond(429, "").then().fail(line);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            TelephonyException before =
                    catchThrowableOfType(TelephonyException.class, () -> SurfaceCalls.create(surface, telephony));
            TelephonyException after = copy(before);

            assertThat(after).isExactlyInstanceOf(line.type());
            assertSame(after, before);
            assertThat(after.attempts()).hasSameSizeAs(before.attempts());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 410, 451, 503})
    void exceptionOfAnUndocumentedStatus(int status) throws Exception {
        TelephonyException before = TelephonyApi.decode(
                ErrorResponse.of(new ErrorExample(status, Map.of("Retry-After", "3"), "{\"message\":[\"a must b\"]}")));

        assertSame(copy(before), before);
        assertThat(copy(before).fieldErrors()).hasSize(1);
    }

    private static void assertSame(TelephonyException after, TelephonyException before) {
        assertThat(after).hasSameClassAs(before).hasMessage(before.getMessage());
        assertThat(after.error()).isEqualTo(before.error());
        assertThat(after.messages()).isEqualTo(before.messages());
        assertThat(after.fieldErrors()).isEqualTo(before.fieldErrors());
        assertThat(after.verification()).isEqualTo(before.verification());
        assertThat(after.retryAfter()).isEqualTo(before.retryAfter());
        assertThat(after.body()).isEqualTo(before.body());
        if (before instanceof TelephonyException.Conflict conflict) {
            assertThat(((TelephonyException.Conflict) after).agentIds()).isEqualTo(conflict.agentIds());
        }
    }

    @SuppressWarnings("unchecked")
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
