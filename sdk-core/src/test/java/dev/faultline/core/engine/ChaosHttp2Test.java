package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

class ChaosHttp2Test {

    /** The thread of a connection that broke serves a stream later: it would stall with nobody left to end it. */
    @Test
    void accidentThatNoStreamMet_isForgottenOnceTheServerIsHealed() {
        int drawnBefore = 0;
        for (int seed : IntStream.range(0, 400).toArray()) {
            ChaosHttp2 server = new ChaosHttp2(Map.of(), seed);
            MockResponse drawn = server.peek();
            drawnBefore += drawn.getOnResponseStart() == null && drawn.getOnResponseEnd() == null ? 0 : 1;

            server.heal();

            MockResponse next = server.peek();
            assertThat(next.getOnResponseStart())
                    .as("after %s", drawn.getOnResponseStart())
                    .isNull();
            assertThat(next.getOnResponseEnd())
                    .as("after %s", drawn.getOnResponseEnd())
                    .isNull();
        }
        assertThat(drawnBefore).isPositive();
    }
}
