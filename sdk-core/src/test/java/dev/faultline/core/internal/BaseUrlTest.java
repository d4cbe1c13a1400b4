package dev.faultline.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com, https://api.example.com/",
        "https://api.example.com/, https://api.example.com/",
        "https://api.example.com/api/v1, https://api.example.com/api/v1",
        "https://api.example.com/api/v1/, https://api.example.com/api/v1",
        "'  https://api.example.com:8443/v1 \n', https://api.example.com:8443/v1",
        "HTTPS://API.EXAMPLE.COM/V1, https://api.example.com/V1",
        "https://user-info-looks-like-this.example.com/v1, https://user-info-looks-like-this.example.com/v1",
    })
    void parse_https_acceptedWithoutASlashAtTheEnd(String text, String expected) {
        assertThat(BaseUrl.parse(text, false)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/v1",
                "http://LOCALHOST/v1",
                "http://api.localhost:8080/v1",
                "http://127.0.0.1:8080/v1",
                "http://127.1.2.3/v1",
                "http://[::1]:8080/v1",
                "http://[0:0:0:0:0:0:0:1]/v1",
            })
    void parse_plainHttpToThisMachine_accepted(String text) {
        assertThat(BaseUrl.parse(text, false).isHttps()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com/v1",
                "http://10.0.0.1/v1",
                "http://0.0.0.0/v1",
                "http://[::]/v1",
                "http://[2001:db8::1]/v1",
                "http://localhost.example.com/v1",
                "http://notlocalhost/v1",
                "http://127.0.0.1.example.com/v1",
            })
    void parse_plainHttpElsewhere_rejectedUnlessAllowed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(text, false))
                .withMessageStartingWith("baseUrl is plain http to ")
                .withMessageContaining("allowInsecureHttp()");

        assertThat(BaseUrl.parse(text, true).isHttps()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.example.com", "/v1", "ftp://api.example.com", "https://", "https://ho st/"})
    void parse_noAddress_rejected(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(text, true))
                .withMessageStartingWith("baseUrl is not an http(s) address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://user@h.example/", "https://user:s3cret@h.example/", "https://:s3cret@h.example/"})
    void parse_userInfo_rejectedWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(text, true))
                .withMessageStartingWith("baseUrl has user info")
                .satisfies(rejection -> assertThat(rejection.getMessage())
                        .doesNotContain("s3cret")
                        .doesNotContain("user@"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://h.example/v1?key=s3cret",
                "https://h.example/v1?",
                "https://h.example/v1#s3cret",
                "https://h.example/v1#",
            })
    void parse_queryOrFragment_rejectedWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(text, true))
                .withMessageStartingWith("baseUrl has a query or a fragment")
                .satisfies(rejection -> assertThat(rejection.getMessage()).doesNotContain("s3cret"));
    }

    @Test
    void parse_allowInsecure_changesNothingElse() {
        assertThat(BaseUrl.parse("https://api.example.com/v1/", true)).hasToString("https://api.example.com/v1");
    }
}
