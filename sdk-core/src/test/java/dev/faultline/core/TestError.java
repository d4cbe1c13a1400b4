package dev.faultline.core;

import dev.faultline.core.internal.ErrorResponse;
import java.util.Map;

/** The error table of an API that does not exist. */
public enum TestError implements ErrorCode {
    BUSY(503, RetryAdvice.AFTER_DELAY),
    FLAKY(404, RetryAdvice.BACKOFF),
    BROKEN_LINK(502, RetryAdvice.NEVER);

    private final ErrorSpec spec;

    TestError(int status, RetryAdvice advice) {
        spec = ErrorSpec.errorSpec(
                status, advice, TestApiException.class, "", "Do what the table says about " + name() + ".");
    }

    @Override
    public ErrorSpec spec() {
        return spec;
    }

    @Override
    public ErrorExample example() {
        return new ErrorExample(status(), Map.of("X-Request-Id", "req_1"), "{\"error\":\"" + name() + "\"}");
    }

    @Override
    @SuppressWarnings("exports")
    public ApiException exampleException(ErrorResponse response) {
        return new TestApiException(response.decoded(name(), null).errorCode(this));
    }
}
