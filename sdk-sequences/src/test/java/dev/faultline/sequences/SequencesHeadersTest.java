package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers for which the client has options of its own. */
class SequencesHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "X-User-Id, the user with asUser(id)",
        "x-user-email, the user with asUser(email)",
        "X-API-Key, the key with apiKey(..)",
        "Authorization, the key with apiKey(..)",
    })
    void headerWithAnOption_isRejected(String name, String instead) {
        String message = "header is " + name + ": give " + instead;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SequencesClient.builder()
                        .apiKey("reply-key-1")
                        .header(name, "7")
                        .build())
                .withMessage(message);
        try (SequencesClient reply =
                SequencesClient.builder().apiKey("reply-key-1").build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reply.with(o -> o.header(name, "7")))
                    .withMessage(message);
        }
    }
}
