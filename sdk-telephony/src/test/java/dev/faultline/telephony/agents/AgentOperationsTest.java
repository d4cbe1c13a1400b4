package dev.faultline.telephony.agents;

import static dev.faultline.telephony.support.RetryAssertions.assertNeverRetried;
import static dev.faultline.telephony.support.RetryAssertions.assertRetriedOnRequest;

import dev.faultline.telephony.support.Samples;
import org.junit.jupiter.api.Test;

class AgentOperationsTest {

    private final AgentOperations operations = new AgentOperations();

    @Test
    void ringsOrCosts_isNeverRetried() {
        assertNeverRetried(operations.update("agent_7", Samples.PUBLISH));
    }

    @Test
    void ordinaryOperation_followsAServerThatAsksForTheRetry() {
        assertRetriedOnRequest(operations.create(Samples.AGENT));
        assertRetriedOnRequest(operations.update("agent_7", Samples.UPDATE));
    }
}
