package dev.faultline.testkit;

import dev.faultline.core.FromJson;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.Json;
import dev.faultline.core.internal.json.UnreadableResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Results for tests with mocks, made of the JSON that an API would send.
 *
 * <pre>{@code
 * Job job = TestResults.read(Job.class, "{\"id\":\"job_1\",\"title\":\"Barista\"}");
 * when(jobs.get("job_1")).thenReturn(job);
 * }</pre>
 *
 * <p>The JSON is that of the result itself, as its {@link FromJson#json()} gives it, without what an API wraps around it.
 * Events are read by their API's interface, such as {@code PartnerEvent.class}, and steps by {@code SequenceStep.class}.
 * What needs more than a response to be made, as a {@code BulkResult} needs the request, is had from a {@link FaultServer}.
 */
public final class TestResults {

    private TestResults() {}

    /**
     * A result that came with no response.
     *
     * @param type the result's type, of any API
     * @param json the JSON to read
     * @param <T> the result's type
     * @return what the SDK makes of that JSON, with {@link ResponseInfo#none()}
     * @throws IllegalArgumentException if the SDK would reject the JSON, with what is missing in it
     */
    public static <T extends FromJson> T read(Class<T> type, String json) {
        return read(type, json, ResponseInfo.none());
    }

    /**
     * A result that came with a response.
     *
     * @param type the result's type, of any API
     * @param json the JSON to read
     * @param response what its {@code response()} is to be: status, request id and the like
     * @param <T> the result's type
     * @return what the SDK makes of that JSON
     * @throws IllegalArgumentException if the SDK would reject the JSON, with what is missing in it
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
