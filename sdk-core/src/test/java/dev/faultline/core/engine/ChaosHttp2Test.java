package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;

class ChaosHttp2Test {

    /** The thread of a connection that broke serves a stream later: it would stall with nobody left to end it. */
    @Test
    void accidentThatNoStreamMet_isForgottenOnceTheServerIsHealed() {
        for (int seed : IntStream.range(0, 400).toArray()) {
            ChaosHttp2 server = new ChaosHttp2(Map.of(), seed);
            MockResponse drawn = server.peek();

            server.heal();

            assertThat(server.peek().getOnResponseStart())
                    .as("after %s", drawn.getOnResponseStart())
                    .isNull();
        }
    }

    @Test
    void serverThatStalls_stallsWhateverWasDrawn() {
        ChaosHttp2 server = new ChaosHttp2(Map.of(), 1);
        server.peek();
        server.heal();
        server.stall(true);
        assertThat(server.peek().getOnResponseStart()).isSameAs(SocketEffect.Stall.INSTANCE);

        server.stall(false);

        assertThat(server.peek().getOnResponseStart()).isNull();
    }
}
