package dev.faultline.testkit;

import dev.faultline.core.FromJson;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.Json;
import dev.faultline.core.internal.json.UnreadableResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Results for tests with mocks, read from an API's JSON.
 *
 * <pre>{@code
 * Job job = TestResults.read(Job.class, "{\"id\":\"job_1\",\"title\":\"Barista\"}");
 * when(jobs.get("job_1")).thenReturn(job);
 * }</pre>
 *
 * <p>The JSON is that of the result itself, as in its {@link FromJson#json()}, without the API's envelope. Events are
 * read by their API's interface, such as {@code PartnerEvent.class}, and steps by {@code SequenceStep.class}. A result
 * that depends on the request, such as {@code BulkResult}, requires a {@link FaultServer}.
 */
public final class TestResults {

    private TestResults() {}

    /**
     * A result without a response.
     *
     * @param type the result's type, of any API
     * @param json the JSON to read
     * @param <T> the result's type
     * @return the result, with {@link ResponseInfo#none()}
     * @throws IllegalArgumentException if the SDK rejects the JSON, with the reason
     */
    public static <T extends FromJson> T read(Class<T> type, String json) {
        return read(type, json, ResponseInfo.none());
    }

    /**
     * A result with a response.
     *
     * @param type the result's type, of any API
     * @param json the JSON to read
     * @param response its {@code response()}: status, request id and so on
     * @param <T> the result's type
     * @return the result
     * @throws IllegalArgumentException if the SDK rejects the JSON, with the reason
     */
    public static <T extends FromJson> T read(Class<T> type, String json, ResponseInfo response) {
        try {
            return Json.read(json.getBytes(StandardCharsets.UTF_8), type, response);
        } catch (IOException e) {
            throw new IllegalArgumentException("the SDK rejects this as a " + type.getSimpleName() + ": " + reason(e));
        }
    }

    private static String reason(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableResult) {
                return String.valueOf(cause.getMessage());
            }
        }
        return Json.reason(failure);
    }
}
