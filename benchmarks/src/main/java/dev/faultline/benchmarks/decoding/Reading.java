package dev.faultline.benchmarks.decoding;

import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.ResultResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An operation and a response to it. */
public final class Reading {

    private static final Map<String, String> HEADERS = Map.of("content-type", "application/json");

    private final Operation<?> operation;
    private final byte[] body;

    /**
     * Nothing is read yet.
     *
     * @param operation the operation
     * @param body of a response with 200
     */
    public Reading(Operation<?> operation, String body) {
        this.operation = operation;
        this.body = body.getBytes(StandardCharsets.UTF_8);
    }

    byte[] body() {
        return body;
    }

    /** Reads the response, as a call does. */
    Object read() {
        ResponseInfo info = ResponseInfo.builder().status(200).headers(HEADERS).build();
        return operation.read(new ResultResponse(HEADERS, body, info, CallRecord.of(operation, null)));
    }
}
