package dev.faultline.telephony.calls;

import static dev.faultline.telephony.internal.EnvelopeTest.envelope;
import static dev.faultline.telephony.support.RetryAssertions.assertNeverRetried;
import static dev.faultline.telephony.support.RetryAssertions.assertRetriedOnRequest;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.telephony.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchCallOperationsTest {

    private final BatchCallOperations operations = new BatchCallOperations();

    @Test
    void ringsOrCosts_isNeverRetried() {
        assertNeverRetried(operations.create(Samples.newBatchCall().build()));
        assertNeverRetried(operations.resume("batch_1"));
    }

    @Test
    void ordinaryOperation_followsAServerThatAsksForTheRetry() {
        assertRetriedOnRequest(operations.pause("batch_1"));
        assertRetriedOnRequest(operations.cancel("batch_1"));
    }

    @ParameterizedTest
    @MethodSource("dev.faultline.telephony.internal.EnvelopeTest#foreign")
    void foreignResponse_leavesTheOutcomeUnknown(String body) {
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> envelope(body).<BatchCallChange>read(BatchCallChange::read))
                .matches(UnreadableResult::foreign, "foreign");
    }
}
