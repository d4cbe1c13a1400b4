package dev.faultline.telephony.workflows;

import static dev.faultline.telephony.internal.EnvelopeTest.envelope;
import static dev.faultline.telephony.support.RetryAssertions.assertNeverRetried;
import static dev.faultline.telephony.support.RetryAssertions.assertRetriedOnRequest;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.telephony.support.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowOperationsTest {

    private final WorkflowOperations workflows = new WorkflowOperations();
    private final WorkflowLeadOperations leads = new WorkflowLeadOperations("workflow_1");

    @Test
    void ringsOrCosts_isNeverRetried() {
        assertNeverRetried(workflows.activate("workflow_1"));
        assertNeverRetried(workflows.resume("workflow_1"));
        assertNeverRetried(leads.upload(Samples.LEADS, Map.of()));
    }

    @Test
    void ordinaryOperation_followsAServerThatAsksForTheRetry() {
        assertRetriedOnRequest(workflows.pause("workflow_1"));
        assertRetriedOnRequest(workflows.deactivate("workflow_1"));
        assertRetriedOnRequest(leads.delete("lead_1"));
    }

    @ParameterizedTest
    @MethodSource("dev.faultline.telephony.internal.EnvelopeTest#foreign")
    void foreignResponse_leavesTheOutcomeUnknown(String body) {
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> UploadedLeads.read(envelope(body)))
                .matches(UnreadableResult::foreign, "foreign");
    }
}
