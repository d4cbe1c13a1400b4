package dev.faultline.core.engine;

import dev.faultline.core.ApiException;
import dev.faultline.core.TestApiException;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;

/** An API that does not exist: its errors have no codes, and nothing sets it apart. */
public class TestApi extends Api {

    @Override
    public String name() {
        return "test";
    }

    @Override
    public String defaultBaseUrl() {
        return "https://api.example.com";
    }

    @Override
    public String keyVariable() {
        return "FAULTLINE_TEST_KEY";
    }

    @Override
    public ApiException decode(ErrorResponse response, Operation<?> operation) {
        return TestApiException.of(response);
    }
}
