package dev.faultline.core.engine.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendLogTest {

    private static final long START = Long.MAX_VALUE - 5;

    private final SendLog log = new SendLog(16);

    @Test
    void theLastOnesAreKept_alsoAcrossTheOverflowOfTheClock() {
        for (int i = 0; i < 100; i++) {
            log.add(START + i);
        }

        assertThat(log.size()).isEqualTo(16);
        assertThat(log.back(1)).isEqualTo(START + 99);
        assertThat(log.back(16)).isEqualTo(START + 84);
        assertThat(log.countSince(START + 90)).isEqualTo(10);
        assertThat(log.spanBefore(START + 99, 5)).isEqualTo(5);
    }

    @Test
    void aRejectedOneDoesNotCount() {
        for (int i = 0; i < 20; i++) {
            log.add(START + i);
        }
        log.remove(START + 15);
        log.remove(START + 100);

        assertThat(log.size()).isEqualTo(15);
        assertThat(log.back(1)).isEqualTo(START + 19);
        assertThat(log.back(4)).isEqualTo(START + 16);
        assertThat(log.back(5)).isEqualTo(START + 14);
        log.add(START + 20);
        assertThat(log.back(1)).isEqualTo(START + 20);
        assertThat(log.back(2)).isEqualTo(START + 19);
    }

    @Test
    void more_onceAPaceNeedsThem() {
        log.keepMore();
        for (int i = 0; i < 10_000; i++) {
            log.add(START + i);
        }

        assertThat(log.size()).isEqualTo(4096);
        log.forget();
        assertThat(log.size()).isZero();
    }
}
