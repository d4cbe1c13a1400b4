package dev.faultline.testkit;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private final FaultServer server = FaultServer.start();
    private final PlainClient client = new PlainClient(server);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void answers_areGivenInOrderAndTheLastAgainAndAgain() throws IOException {
        server.on(GET, "/jobs")
                .fail(SampleError.BUSY)
                .then()
                .fail(SampleError.FLAKY)
                .then()
                .succeed("{}");

        assertThat(statuses(5)).containsExactly(429, 500, 200, 200, 200);
    }

    @Test
    void times_givesAResponseSoOften() throws IOException {
        server.on(GET, "/jobs").fail(SampleError.FLAKY).times(3).then().succeed("{}");

        assertThat(statuses(5)).containsExactly(500, 500, 500, 200, 200);
    }

    @Test
    void timesOfTheLastResponse_doNotEndIt() throws IOException {
        server.on(GET, "/jobs").fail(SampleError.FLAKY).times(2);

        assertThat(statuses(4)).containsExactly(500, 500, 500, 500);
    }

    @Test
    void responseAddedLater_followsTheOneThatWasTheLast() throws IOException {
        server.on(GET, "/jobs").fail(SampleError.FLAKY);
        assertThat(statuses(3)).containsExactly(500, 500, 500);

        server.on(GET, "/jobs").succeed("{}");

        assertThat(statuses(2)).containsExactly(200, 200);
    }

    @Test
    void responseAddedBeforeTheFirstRequest_comesSecond() throws IOException {
        server.on(GET, "/jobs").fail(SampleError.FLAKY);
        server.on(GET, "/jobs").succeed("{}");

        assertThat(statuses(3)).containsExactly(500, 200, 200);
    }

    @Test
    void timesBelowOne_isRejected() {
        StubResponse response = server.on(GET, "/jobs").succeed("{}");

        assertThatThrownBy(() -> response.times(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("times is 0: give 1 or more");
    }

    private List<Integer> statuses(int requests) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            statuses.add(client.get("/jobs").status());
        }
        return statuses;
    }
}
