package dev.faultline.core;

import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ErrorResponse;
import java.time.Instant;
import java.util.Map;

/** The exception of an API that does not exist. */
public final class TestApiException extends ApiException {

    private static final long serialVersionUID = 1L;

    TestApiException(ErrorResponse response) {
        super(response);
    }

    @SuppressWarnings("exports")
    public static TestApiException of(ErrorResponse response) {
        return new TestApiException(response);
    }

    /** A response of which only the status is known. */
    public static TestApiException ofStatus(int status) {
        return new TestApiException(
                new ErrorResponse(new CallRecord("GET /things", null), status, Map.of(), "", Instant.EPOCH));
    }
}
