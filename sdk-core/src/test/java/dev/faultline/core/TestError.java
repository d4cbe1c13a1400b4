package dev.faultline.core;

import dev.faultline.core.spi.ErrorAnswer;
import java.util.Map;

/** The error table of an API that does not exist. */
public enum TestError implements ErrorCode {
    BUSY(503, RetryAdvice.AFTER_DELAY),
    FLAKY(404, RetryAdvice.BACKOFF),
    BROKEN_LINK(502, RetryAdvice.NEVER);

    private final int status;
    private final RetryAdvice advice;

    TestError(int status, RetryAdvice advice) {
        this.status = status;
        this.advice = advice;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Category category() {
        return Category.ofStatus(status);
    }

    @Override
    public RetryAdvice retryAdvice() {
        return advice;
    }

    @Override
    public String remedy() {
        return "Do what the table says about " + name() + ".";
    }

    @Override
    public Class<? extends ApiException> type() {
        return TestApiException.class;
    }

    @Override
    public ErrorExample example() {
        return new ErrorExample(status, Map.of("X-Request-Id", "req_1"), "{\"error\":\"" + name() + "\"}");
    }

    @Override
    public ApiException exampleException() {
        return new TestApiException(
                ErrorAnswer.of(example()).decoded(name(), null).errorCode(this));
    }
}
