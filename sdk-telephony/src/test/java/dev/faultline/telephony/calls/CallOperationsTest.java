package dev.faultline.telephony.calls;

import static dev.faultline.telephony.support.RetryAssertions.assertNeverRetried;
import static dev.faultline.telephony.support.RetryAssertions.assertRetriedOnRequest;

import dev.faultline.telephony.support.Samples;
import org.junit.jupiter.api.Test;

class CallOperationsTest {

    private final CallOperations operations = new CallOperations();

    @Test
    void ringsOrCosts_isNeverRetried() {
        assertNeverRetried(operations.create(Samples.newCall().build()));
    }

    @Test
    void ordinaryOperation_followsAServerThatAsksForTheRetry() {
        assertRetriedOnRequest(operations.get("call_41"));
    }
}
