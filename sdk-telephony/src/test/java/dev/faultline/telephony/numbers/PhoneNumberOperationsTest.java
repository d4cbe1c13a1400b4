package dev.faultline.telephony.numbers;

import static dev.faultline.telephony.internal.EnvelopeTest.envelope;
import static dev.faultline.telephony.support.RetryAssertions.assertNeverRetried;
import static dev.faultline.telephony.support.RetryAssertions.assertRetriedOnRequest;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.faultline.core.internal.json.UnreadableResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhoneNumberOperationsTest {

    private final PhoneNumberOperations operations = new PhoneNumberOperations();
    private final PhoneNumberPurchase purchase =
            PhoneNumberPurchase.builder("+14155550100", "tp_1", "US").build();

    @Test
    void ringsOrCosts_isNeverRetried() {
        assertNeverRetried(operations.purchase(purchase));
    }

    @Test
    void ordinaryOperation_followsAServerThatAsksForTheRetry() {
        assertRetriedOnRequest(operations.release("phn_1"));
    }

    @ParameterizedTest
    @MethodSource("dev.faultline.telephony.internal.EnvelopeTest#foreign")
    void foreignResponse_leavesTheOutcomeUnknown(String body) {
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> envelope(body).<PurchasedPhoneNumber>read(PurchasedPhoneNumber::read))
                .matches(UnreadableResult::foreign, "foreign");
    }
}
