package dev.faultline.telephony.knowledge;

import static dev.faultline.telephony.support.RetryAssertions.assertRetriedOnRequest;

import org.junit.jupiter.api.Test;

class KnowledgeBaseOperationsTest {

    private final KnowledgeBaseOperations operations = new KnowledgeBaseOperations();

    @Test
    void ordinaryOperation_followsAServerThatAsksForTheRetry() {
        assertRetriedOnRequest(operations.create("Prices"));
    }
}
