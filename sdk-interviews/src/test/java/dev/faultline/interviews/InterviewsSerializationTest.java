package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultServerExtension;
import dev.faultline.testkit.LeakCheckExtension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exception survives Java serialization with all that it tells. */
@ExtendWith({FaultServerExtension.class, LeakCheckExtension.class})
class InterviewsSerializationTest {

    static Stream<Arguments> lines() {
        return Surface.times(Arrays.stream(InterviewsError.values()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachExceptionOfACall_survives(Surface surface, InterviewsError line, FaultServer server, FakeClock clock)
            throws Exception {
        server.on(HttpMethod.POST, "/candidates")
                .respond(503, "{}")
                .then()
                .fail(line)
                .rateLimit(20, 3, clock.now());
        try (InterviewsClient client = Surface.client(server, clock).build()) {
            assertSurvives(catchThrowableOfType(InterviewsException.class, () -> surface.importOne(client)), line);
        }
    }

    static Stream<Arguments> groups() {
        return Surface.times(Stream.of(401, 403, 404, 400, 409, 412, 429, 500));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void eachGroup_survives(Surface surface, int status, FaultServer server, FakeClock clock) throws Exception {
        server.on(HttpMethod.POST, "/candidates")
                .respond(status, "{\"error\":\"NEW\",\"details\":[{\"field\":\"a\",\"message\":\"b\"}]}");
        try (InterviewsClient client = Surface.client(server, clock).build()) {
            InterviewsException before =
                    catchThrowableOfType(InterviewsException.class, () -> surface.importOne(client));
            assertThat(before.fieldErrors()).hasSize(1);
            assertSurvives(before, null);
        }
    }

    private static void assertSurvives(InterviewsException before, InterviewsError line)
            throws IOException, ClassNotFoundException {
        InterviewsException after = copy(before);

        assertThat(after).hasSameClassAs(before).hasMessage(before.getMessage());
        assertThat(after.error().orElse(null)).isSameAs(line);
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(after.requestId()).isEqualTo(before.requestId());
        assertThat(after.retryAfter()).isEqualTo(before.retryAfter());
        assertThat(after.rateLimit()).isEqualTo(before.rateLimit());
        assertThat(after.idempotencyKey()).isPresent().isEqualTo(before.idempotencyKey());
        assertThat(after.outcome()).isEqualTo(before.outcome());
        assertThat(after.details()).isEqualTo(before.details());
        assertThat(after.fieldErrors()).isEqualTo(before.fieldErrors());
        assertThat(after.headers()).isEqualTo(before.headers());
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.attempts()).hasToString(before.attempts().toString());
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
