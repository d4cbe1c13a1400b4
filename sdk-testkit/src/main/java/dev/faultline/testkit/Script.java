package dev.faultline.testkit;

import dev.faultline.core.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link FaultServer} responses on one path, one response after the other. It is played out once its last response has
 * been given; a response that is given {@linkplain StubResponse#always() always} need not be asked for.
 */
public final class Script {

    private final List<StubResponse> answers = new ArrayList<>();
    private int next;
    private int given;

    Script() {}

    /**
     * Returns with an error of an API's table, in that API's envelope and with its headers.
     *
     * @param error the line of the table
     * @return the response, to be varied
     */
    public StubResponse fail(ErrorCode error) {
        return add(StubResponse.of(this, error));
    }

    /**
     * Returns with 200.
     *
     * @param json the body
     * @return the response, to be varied
     */
    public StubResponse succeed(String json) {
        return respond(200, json);
    }

    /**
     * Returns with anything, as JSON.
     *
     * @param status the HTTP status
     * @param json the body
     * @return the response, to be varied
     */
    public StubResponse respond(int status, String json) {
        return add(new StubResponse(this, status, StubResponse.utf8(json))).header("Content-Type", "application/json");
    }

    /**
     * Returns with a redirect.
     *
     * @param status the HTTP status
     * @param location where to
     * @return the response, to be varied
     */
    public StubResponse redirect(int status, String location) {
        return add(new StubResponse(this, status, new byte[0])).header("Location", location);
    }

    /**
     * Reads the request and breaks the connection.
     *
     * @return the response, to be varied
     */
    public StubResponse reset() {
        return add(new StubResponse(this, 200, new byte[0])).startEffect(new SocketEffect.CloseSocket());
    }

    /**
     * Reads the request and never responses.
     *
     * @return the response, to be varied
     */
    public StubResponse stall() {
        return add(new StubResponse(this, 200, new byte[0])).startEffect(SocketEffect.Stall.INSTANCE);
    }

    private synchronized StubResponse add(StubResponse response) {
        if (!answers.isEmpty() && answers.get(answers.size() - 1).isAlways()) {
            throw new IllegalStateException(
                    "the response before is given always: nothing can follow it, unless forgetScripts() comes first");
        }
        answers.add(response);
        return response;
    }

    synchronized boolean isEmpty() {
        return answers.isEmpty();
    }

    synchronized StubResponse take() {
        if (given >= answers.get(next).times() && next < answers.size() - 1) {
            next++;
            given = 0;
        }
        given++;
        return answers.get(next);
    }

    /** The responses that nobody asked for, {@code null} if the script was played out. */
    synchronized @Nullable String left() {
        if (answers.isEmpty()) {
            return "it has no response";
        }
        int asked = 0;
        int all = 0;
        StubResponse left = null;
        for (int i = 0; i < answers.size(); i++) {
            StubResponse response = answers.get(i);
            int done = i < next ? response.required() : i == next ? Math.min(given, response.required()) : 0;
            asked += done;
            all += response.required();
            left = left == null && done < response.required() ? response : left;
        }
        return left == null ? null : asked + " of " + all + " responses were given, the next is " + left;
    }
}
