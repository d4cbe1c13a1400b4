package dev.faultline.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.ErrorExample;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.testkit.TestExceptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrmSerializationTest {

    @ParameterizedTest
    @EnumSource
    void eachException_survives(CrmError line) throws Exception {
        CrmException before = line.exampleException();

        assertSame(copy(before), before);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 400, 502, 500})
    void eachGroup_survives(int status) throws Exception {
        String body = "{\"errors\":{\"a\":\"b\"},\"timestamp\":\"2026-05-02T08:15:30.123Z\",\"path\":\"/api/v1/x\"}";
        CrmException before = CrmApi.decode(
                ErrorResponse.of(new ErrorExample(status, Map.of("Retry-After", "3"), body)), (String) null);

        CrmException after = copy(before);

        assertSame(after, before);
        assertThat(after.timestamp()).isPresent();
        assertThat(after.path()).contains("/api/v1/x");
        assertThat(after.provider()).isEmpty();
        assertThat(after.fieldErrors()).hasSize(1);
    }

    @Test
    void openCircuit_survivesWithTheResponseThatOpenedIt() throws Exception {
        Instant until = Instant.parse("2026-01-01T00:00:30Z");
        CircuitOpenException before = TestExceptions.circuitOpen(
                "GET /crm/contact", "hubspot", until, CrmError.CIRCUIT_OPEN.exampleException());

        CircuitOpenException after = copy(before);

        assertThat(after.scope()).isEqualTo("hubspot");
        assertThat(after.until()).isEqualTo(until);
        assertThat(after.lastFailure()).get().isInstanceOf(CrmException.CircuitOpen.class);
    }

    private static void assertSame(CrmException after, CrmException before) {
        assertThat(after).isExactlyInstanceOf(before.getClass()).hasMessage(before.getMessage());
        assertThat(after.error()).isEqualTo(before.error());
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(after.provider()).isEqualTo(before.provider());
        assertThat(after.fieldErrors()).isEqualTo(before.fieldErrors());
        assertThat(after.timestamp()).isEqualTo(before.timestamp());
        assertThat(after.path()).isEqualTo(before.path());
        assertThat(after.requiresReconnect()).isEqualTo(before.requiresReconnect());
        assertThat(after.retryAfter()).isEqualTo(before.retryAfter());
        assertThat(after.headers()).isEqualTo(before.headers());
        assertThat(after.body()).isEqualTo(before.body());
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
