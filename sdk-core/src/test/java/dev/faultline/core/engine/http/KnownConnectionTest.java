package dev.faultline.core.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KnownConnectionTest {

    /** Shortly before the JVM's clock overflows. */
    private static final long NOW = Long.MAX_VALUE - 1_000;

    private static final long OKHTTPS_PONG_DEADLINE = TimeUnit.SECONDS.toNanos(1);

    @Test
    void timeout_makesAnHttp2ConnectionSuspect_forLongerThanOkHttpWaitsForItsPong() {
        KnownConnection connection = new KnownConnection(true);
        assertThat(connection.suspect(NOW)).isFalse();

        connection.recordTimeout(NOW, true);

        assertThat(connection.suspect(NOW)).isTrue();
        assertThat(connection.suspect(NOW + OKHTTPS_PONG_DEADLINE)).isTrue();
        assertThat(connection.suspect(NOW + 2 * OKHTTPS_PONG_DEADLINE)).isFalse();
    }

    @Test
    void withoutAPing_itIsSuspectUntilThoseOfAnIntervalHaveTold() {
        KnownConnection connection = new KnownConnection(true);

        connection.recordTimeout(NOW, false);

        assertThat(connection.suspect(NOW + TimeUnit.SECONDS.toNanos(29))).isTrue();
        assertThat(connection.suspect(NOW + TimeUnit.SECONDS.toNanos(30))).isFalse();
    }

    @Test
    void response_clearsIt() {
        KnownConnection connection = new KnownConnection(true);
        connection.recordTimeout(NOW, true);

        connection.recordResponse();

        assertThat(connection.suspect(NOW)).isFalse();
    }

    @Test
    void http1_closesItsConnectionAnyway() {
        KnownConnection connection = new KnownConnection(false);

        connection.recordTimeout(NOW, true);

        assertThat(connection.suspect(NOW)).isFalse();
    }

    @Test
    void use_tellsWhetherItWasKept() {
        KnownConnection connection = new KnownConnection(true);

        assertThat(connection.use()).isFalse();
        assertThat(connection.use()).isTrue();
    }
}
