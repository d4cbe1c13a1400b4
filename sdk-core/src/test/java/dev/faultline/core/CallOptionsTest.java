package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallOptionsTest {

    @Test
    void defaults_nothingIsChanged() {
        CallOptions options = CallOptions.builder().build();

        assertThat(options.retryPolicy()).isEmpty();
        assertThat(options.totalTimeout()).isEmpty();
        assertThat(options.attemptTimeout()).isEmpty();
        assertThat(options.idempotencyKey()).isEmpty();
        assertThat(options.apiKey()).isEmpty();
        assertThat(options.headers()).isEmpty();
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                bad("retryPolicy", b -> b.retryPolicy((RetryPolicy) null)),
                bad("retryPolicy", b -> b.retryPolicy((UnaryOperator<RetryPolicy.Builder>) null)),
                bad("retryPolicy", b -> b.retryPolicy(p -> null)),
                bad("totalTimeout", b -> b.totalTimeout(null)),
                bad("totalTimeout", b -> b.totalTimeout(Duration.ZERO)),
                bad("totalTimeout", b -> b.totalTimeout(Duration.ofSeconds(-1))),
                bad("totalTimeout", b -> b.totalTimeout(Duration.ofDays(3651))),
                bad("attemptTimeout", b -> b.attemptTimeout(null)),
                bad("attemptTimeout", b -> b.attemptTimeout(Duration.ZERO)),
                bad("attemptTimeout", b -> b.attemptTimeout(Duration.ofSeconds(-1))),
                bad("attemptTimeout", b -> b.attemptTimeout(Duration.ofDays(3651))),
                bad("apiKey", b -> b.apiKey(null)),
                bad("apiKey", b -> b.apiKey("k3y\r\nX-Evil: 1")),
                bad("header", b -> b.header(null, "k3y")),
                bad("header", b -> b.header("X-A", null)),
                bad("header", b -> b.header("X-A", "k3y\r\nX-Evil: 1")),
                bad("header", b -> b.header("X:k3y", "1")),
                bad("idempotencyKey", b -> b.idempotencyKey(null)),
                bad("idempotencyKey", b -> b.idempotencyKey("")),
                bad("idempotencyKey", b -> b.idempotencyKey(" \t")),
                bad("idempotencyKey", b -> b.idempotencyKey("k3y one")),
                bad("idempotencyKey", b -> b.idempotencyKey("k3y\r\nX-Evil: 1")),
                bad("idempotencyKey", b -> b.idempotencyKey("k3y-\u00fc")));
    }

    private static Arguments bad(String option, Consumer<CallOptions.Builder> change) {
        return Arguments.of(option, change);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("badValues")
    void badValue_rejectedAtOnceNamingTheOption(String option, Consumer<CallOptions.Builder> change) {
        CallOptions.Builder builder = CallOptions.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.accept(builder))
                .withMessageStartingWith(option + " ")
                .withMessageContaining(": give ")
                .satisfies(rejection -> assertThat(rejection.getMessage()).doesNotContain("k3y"));
    }

    @Test
    void headers_replaceEachOtherWhateverTheirCase() {
        CallOptions options = CallOptions.builder()
                .header("X-Tenant", "one")
                .header("X-Region", "eu")
                .build();

        CallOptions viewOfView = options.toBuilder().header("x-tenant", "").build();

        assertThat(options.headers()).containsOnly(Map.entry("X-Region", "eu"), Map.entry("X-Tenant", "one"));
        assertThat(viewOfView.headers()).containsOnly(Map.entry("X-Region", "eu"), Map.entry("x-tenant", ""));
    }

    @Test
    void toBuilder_everyValueRoundTripsAndCanBeChanged() {
        RetryPolicy policy = RetryPolicy.none();
        CallOptions options = CallOptions.builder()
                .retryPolicy(policy)
                .totalTimeout(Duration.ofSeconds(20))
                .attemptTimeout(Duration.ofSeconds(3))
                .idempotencyKey(" 2f1c6f0e-key \n")
                .apiKey("s3cret\n")
                .build();

        CallOptions viewOfView =
                options.toBuilder().totalTimeout(Duration.ofSeconds(5)).build();

        assertThat(options.totalTimeout()).hasValue(Duration.ofSeconds(20));
        assertThat(viewOfView.retryPolicy()).containsSame(policy);
        assertThat(viewOfView.totalTimeout()).hasValue(Duration.ofSeconds(5));
        assertThat(viewOfView.attemptTimeout()).hasValue(Duration.ofSeconds(3));
        assertThat(viewOfView.idempotencyKey()).hasValue("2f1c6f0e-key");
        assertThat(viewOfView.apiKey()).hasValue("s3cret");
    }
}
