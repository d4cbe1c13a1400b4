package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CallOptions;
import dev.faultline.core.RetryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallSettingsTest {

    private static final RetryPolicy POLICY =
            RetryPolicy.builder().totalTimeout(Duration.ofSeconds(90)).build();

    private final CallSettings client = new CallSettings(POLICY, Duration.ofSeconds(30));

    @Test
    void client_itsOwn() {
        assertThat(client.totalTimeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(client.attemptTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(client.rule().policy()).isSameAs(POLICY);
        assertThat(client.idempotencyKey()).isNull();
    }

    @Test
    void view_changesWhatItGivesAndLeavesTheRest() {
        CallSettings view = client.with(client.options().toBuilder()
                .totalTimeout(Duration.ofSeconds(5))
                .idempotencyKey("key-1")
                .build());

        assertThat(view.totalTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(view.idempotencyKey()).isEqualTo("key-1");
        assertThat(view.attemptTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(view.rule()).isSameAs(client.rule());
        assertThat(client.totalTimeout()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void view_totalTimeoutBeatsThePolicysInEitherOrder() {
        RetryPolicy other =
                RetryPolicy.builder().totalTimeout(Duration.ofMinutes(9)).build();
        CallOptions timeoutFirst = CallOptions.builder()
                .totalTimeout(Duration.ofSeconds(5))
                .retryPolicy(other)
                .build();
        CallSettings policyLater = client.with(CallOptions.builder()
                        .totalTimeout(Duration.ofSeconds(5))
                        .build())
                .with(timeoutFirst.toBuilder().retryPolicy(other).build());

        assertThat(client.with(timeoutFirst).totalTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(policyLater.totalTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(policyLater.rule().policy()).isSameAs(other);
    }

    @Test
    void view_policyAloneBringsItsTotalTimeout() {
        RetryPolicy other =
                RetryPolicy.builder().totalTimeout(Duration.ofMinutes(9)).build();

        assertThat(client.with(CallOptions.builder().retryPolicy(other).build()).totalTimeout())
                .isEqualTo(Duration.ofMinutes(9));
    }
}
