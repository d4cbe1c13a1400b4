package dev.faultline.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.JsonResult;
import dev.faultline.core.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonResultTest {

    @Test
    void message_asSent() {
        JsonResult done = jsonResult("{\"success\":true,\"message\":\"gone\"}");

        assertThat(done.message()).hasValue("gone");
        assertThat(done.json().get("success").asBoolean()).hasValue(true);
        assertThat(done).hasToString("JsonResult[status=" + ResponseInfo.none().status() + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "done", "<html>", "{\"message\":{}}"})
    void anyBody_isTaken(String body) {
        assertThat(jsonResult(body).message()).isEmpty();
    }

    private static JsonResult jsonResult(String body) {
        return new ResultResponse(
                        Map.of(),
                        body.getBytes(StandardCharsets.UTF_8),
                        ResponseInfo.none(),
                        new CallRecord("DELETE /things/{id}", null))
                .jsonResult();
    }
}
