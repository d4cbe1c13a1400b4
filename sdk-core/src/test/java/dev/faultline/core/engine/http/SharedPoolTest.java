package dev.faultline.core.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class SharedPoolTest {

    private static final HttpUrl URL = HttpUrl.get("https://pool.test/v1");

    @Test
    void clientsOfOneHost_shareAPool_untilTheLastLeaves() {
        SharedPool first = SharedPool.join(URL, 64);
        SharedPool second = SharedPool.join(HttpUrl.get("https://pool.test/v2"), 10);
        SharedPool more = SharedPool.join(URL, 200);
        SharedPool elsewhere = SharedPool.join(HttpUrl.get("https://pool.test:8443/"), 64);

        assertThat(second).isSameAs(first);
        assertThat(more).as("keeps more connections").isNotSameAs(first);
        assertThat(elsewhere).isNotSameAs(first);
        first.leave();
        assertThat(first.unused()).isFalse();
        second.leave();
        assertThat(first.unused()).isTrue();
        more.leave();
        elsewhere.leave();

        SharedPool next = SharedPool.join(URL, 64);
        assertThat(next).as("nothing is kept of a host without clients").isNotSameAs(first);
        next.leave();
    }
}
