package dev.faultline.core;

import dev.faultline.core.spi.CallRecord;
import dev.faultline.core.spi.ErrorAnswer;
import java.time.Instant;
import java.util.Map;

/** The exception of an API that does not exist. */
public final class TestApiException extends ApiException {

    private static final long serialVersionUID = 1L;

    TestApiException(ErrorAnswer answer) {
        super(answer);
    }

    @SuppressWarnings("exports")
    public static TestApiException of(ErrorAnswer answer) {
        return new TestApiException(answer);
    }

    /** An answer of which only the status is known. */
    public static TestApiException ofStatus(int status) {
        return new TestApiException(
                new ErrorAnswer(new CallRecord("GET /things", null), status, Map.of(), "", Instant.EPOCH));
    }
}
