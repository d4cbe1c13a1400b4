package dev.faultline.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.Confirmation;
import dev.faultline.core.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationTest {

    @Test
    void message_asSent() {
        Confirmation done = confirmation("{\"success\":true,\"message\":\"gone\"}");

        assertThat(done.message()).hasValue("gone");
        assertThat(done.json().get("success").asBoolean()).hasValue(true);
        assertThat(done)
                .hasToString("Confirmation[status=" + ResponseInfo.none().status() + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "done", "<html>", "{\"message\":{}}"})
    void anyBody_isTaken(String body) {
        assertThat(confirmation(body).message()).isEmpty();
    }

    private static Confirmation confirmation(String body) {
        return new ResultResponse(
                        Map.of(),
                        body.getBytes(StandardCharsets.UTF_8),
                        ResponseInfo.none(),
                        new CallRecord("DELETE /things/{id}", null))
                .confirmation();
    }
}
