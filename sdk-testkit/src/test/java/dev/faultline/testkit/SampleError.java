package dev.faultline.testkit;

import dev.faultline.core.ApiException;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.ErrorExample;
import dev.faultline.core.ErrorSpec;
import dev.faultline.core.RetryAdvice;
import dev.faultline.core.internal.ErrorResponse;
import java.util.Map;

/** The error table of an API that does not exist. */
enum SampleError implements ErrorCode {
    BUSY(429, RetryAdvice.AFTER_DELAY),
    GONE(404, RetryAdvice.NEVER),
    FLAKY(500, RetryAdvice.BACKOFF);

    private final ErrorSpec spec;

    SampleError(int status, RetryAdvice advice) {
        spec = ErrorSpec.errorSpec(status, advice, SampleException.class, "", "Read " + name() + " | then act.");
    }

    @Override
    public ErrorSpec spec() {
        return spec;
    }

    @Override
    public ErrorExample example() {
        return new ErrorExample(
                status(),
                Map.of("Content-Type", "application/json", "Retry-After", "1"),
                "{\"error\":\"" + name() + "\"}");
    }

    @Override
    public ApiException exampleException(ErrorResponse response) {
        return new SampleException(response.decoded(name(), null).errorCode(this));
    }

    /** What all lines become. */
    static final class SampleException extends ApiException {

        private static final long serialVersionUID = 1L;

        SampleException(ErrorResponse response) {
            super(response);
        }
    }
}
