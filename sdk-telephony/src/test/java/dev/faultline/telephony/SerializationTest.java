package dev.faultline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ErrorExample;
import dev.faultline.core.internal.ErrorResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exceptions of undocumented statuses survive Java serialization, too; the examples' test has the documented ones. */
class SerializationTest {

    @ParameterizedTest
    @ValueSource(ints = {405, 410, 451, 503})
    void exceptionOfAnUndocumentedStatus(int status) throws Exception {
        TelephonyException before = TelephonyApi.decode(
                ErrorResponse.of(new ErrorExample(status, Map.of("Retry-After", "3"), "{\"message\":[\"a must b\"]}")));

        TelephonyException after = copy(before);

        assertThat(after).hasSameClassAs(before).hasMessage(before.getMessage());
        assertThat(after.messages()).isEqualTo(before.messages());
        assertThat(after.fieldErrors()).hasSize(1).isEqualTo(before.fieldErrors());
        assertThat(after.retryAfter()).isEqualTo(before.retryAfter());
        assertThat(after.body()).isEqualTo(before.body());
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
