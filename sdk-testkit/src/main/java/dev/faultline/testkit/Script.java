package dev.faultline.testkit;

import dev.faultline.core.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/**
 * The responses of a {@link FaultServer} on one path, one after the other. A script is played out once its last
 * response was given; one that is {@linkplain StubResponse#always() always} given is optional.
 */
public final class Script {

    private final List<StubResponse> answers = new ArrayList<>();
    private int next;
    private int given;

    Script() {}

    /**
     * Responds with an error of an API's table, in that API's envelope and with its headers.
     *
     * @param error the entry of the table
     * @return the response, for changes
     */
    public StubResponse fail(ErrorCode error) {
        return add(StubResponse.of(this, error));
    }

    /**
     * Responds with 200.
     *
     * @param json the body
     * @return the response, for changes
     */
    public StubResponse succeed(String json) {
        return respond(200, json);
    }

    /**
     * Responds with any status and JSON.
     *
     * @param status the HTTP status
     * @param json the body
     * @return the response, for changes
     */
    public StubResponse respond(int status, String json) {
        return add(new StubResponse(this, status, StubResponse.utf8(json))).header("Content-Type", "application/json");
    }

    /**
     * Responds with a redirect.
     *
     * @param status the HTTP status
     * @param location its target
     * @return the response, for changes
     */
    public StubResponse redirect(int status, String location) {
        return add(new StubResponse(this, status, new byte[0])).header("Location", location);
    }

    /** Reads the request and breaks the connection. */
    public StubResponse reset() {
        return add(new StubResponse(this, 200, new byte[0])).startEffect(new SocketEffect.CloseSocket());
    }

    /** Reads the request and never responds. */
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

    /** Whether a response is left; else {@link #take} gives the last one again. */
    synchronized boolean hasMore() {
        return !answers.isEmpty()
                && (next < answers.size() - 1
                        || answers.get(next).isAlways()
                        || given < answers.get(next).times());
    }

    synchronized StubResponse take() {
        if (given >= answers.get(next).times() && next < answers.size() - 1) {
            next++;
            given = 0;
        }
        given++;
        return answers.get(next);
    }

    /** The responses that were not requested, {@code null} if the script was played out. */
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
