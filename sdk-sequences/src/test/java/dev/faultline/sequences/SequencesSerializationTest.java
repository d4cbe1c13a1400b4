package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ErrorExample;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.sequences.internal.SequencesErrorDecoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The classes that no code of a table has; those of the codes are tested for all APIs together. */
class SequencesSerializationTest {

    @ParameterizedTest
    @EnumSource
    void eachDomainsClass_survives(SequencesDomain domain) throws Exception {
        String body = "{\"code\":\"a.b\",\"detail\":\"d\",\"errors\":[{\"pointer\":\"#/x\",\"detail\":\"e\"}]}";
        SequencesException before =
                SequencesErrorDecoder.decode(ErrorResponse.of(new ErrorExample(400, Map.of(), body)), domain);

        SequencesException after = copy(before);

        assertSame(after, before);
        assertThat(after.fieldErrors()).hasSize(1);
        assertThat(after.domain()).contains(domain);
    }

    @ParameterizedTest
    @ValueSource(ints = {418, 503})
    void theGeneralClasses_survive(int status) throws Exception {
        SequencesException before =
                SequencesErrorDecoder.decode(ErrorResponse.of(new ErrorExample(status, Map.of(), "{}")), null);

        assertSame(copy(before), before);
    }

    private static void assertSame(SequencesException after, SequencesException before) {
        assertThat(after).isExactlyInstanceOf(before.getClass()).hasMessage(before.getMessage());
        assertThat(after.error().orElse(null)).isSameAs(before.error().orElse(null));
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(after.domain()).isEqualTo(before.domain());
        assertThat(after.fieldErrors()).isEqualTo(before.fieldErrors());
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
