package dev.faultline.telephony.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.internal.Operation;

/** The vendor's word on retrying an operation, as the operation's definition has it. */
public final class RetryAssertions {

    private RetryAssertions() {}

    /** It rings people, costs money, or moves live calls to another version. */
    public static void assertNeverRetried(Operation<?> operation) {
        assertThat(operation.neverRetried()).isTrue();
        assertThat(operation.idempotent()).isFalse();
        assertThat(operation.verification()).isNotEmpty();
    }

    /** It follows a server that asks for the retry. */
    public static void assertRetriedOnRequest(Operation<?> operation) {
        assertThat(operation.neverRetried()).isFalse();
    }
}
