package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawResponseTest {

    private static RawResponse of(String body) {
        return new RawResponse(body.getBytes(StandardCharsets.UTF_8), ResponseInfo.none());
    }

    public record Things(int total, List<Integer> items) {}

    @Test
    void wholeBody_isRead_alsoBehindAByteOrderMark() {
        assertThat(of("{\"total\":2,\"items\":[1,2]}").as(Things.class)).isEqualTo(new Things(2, List.of(1, 2)));
        assertThat(of("\uFEFF{\"total\":2}\n").json().get("total").asNumber()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"total\":5,\"items\":[1,2",
                "{\"total\":1} {\"total\":2}",
                "{\"total\":1}]",
                "<html>",
                "",
                "1e99999999999"
            })
    void halfABody_isNoResult(String body) {
        assertThat(of(body).json().isMissing()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> of(body).as(Things.class));
    }

    @Test
    void errorBehindAByteOrderMark_keepsItsCode() {
        assertThat(JsonValue.parseLeniently("\uFEFF{\"code\":\"BUSY\",")
                        .get("code")
                        .asText())
                .hasValue("BUSY");
    }
}
