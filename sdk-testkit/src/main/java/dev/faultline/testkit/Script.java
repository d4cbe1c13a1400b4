package dev.faultline.testkit;

import dev.faultline.core.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link FaultServer} answers on one path, one answer after the other. It is played out once its last answer has
 * been given; an answer that is given {@linkplain Answer#always() always} need not be asked for.
 */
public final class Script {

    private final List<Answer> answers = new ArrayList<>();
    private int next;
    private int given;

    Script() {}

    /**
     * Answers with an error of an API's table, in that API's envelope and with its headers.
     *
     * @param error the line of the table
     * @return the answer, to be varied
     */
    public Answer fail(ErrorCode error) {
        return add(Answer.of(this, error));
    }

    /**
     * Answers with 200.
     *
     * @param json the body
     * @return the answer, to be varied
     */
    public Answer succeed(String json) {
        return respond(200, json);
    }

    /**
     * Answers with anything, as JSON.
     *
     * @param status the HTTP status
     * @param json the body
     * @return the answer, to be varied
     */
    public Answer respond(int status, String json) {
        return add(new Answer(this, status, Answer.utf8(json))).header("Content-Type", "application/json");
    }

    /**
     * Answers with a redirect.
     *
     * @param status the HTTP status
     * @param location where to
     * @return the answer, to be varied
     */
    public Answer redirect(int status, String location) {
        return add(new Answer(this, status, new byte[0])).header("Location", location);
    }

    /**
     * Reads the request and breaks the connection.
     *
     * @return the answer, to be varied
     */
    public Answer reset() {
        return add(new Answer(this, 200, new byte[0])).startEffect(new SocketEffect.CloseSocket());
    }

    /**
     * Reads the request and never answers.
     *
     * @return the answer, to be varied
     */
    public Answer stall() {
        return add(new Answer(this, 200, new byte[0])).startEffect(SocketEffect.Stall.INSTANCE);
    }

    private synchronized Answer add(Answer answer) {
        if (!answers.isEmpty() && answers.get(answers.size() - 1).isAlways()) {
            throw new IllegalStateException(
                    "the answer before is given always: nothing can follow it, unless forgetScripts() comes first");
        }
        answers.add(answer);
        return answer;
    }

    synchronized boolean isEmpty() {
        return answers.isEmpty();
    }

    synchronized Answer take() {
        if (given >= answers.get(next).times() && next < answers.size() - 1) {
            next++;
            given = 0;
        }
        given++;
        return answers.get(next);
    }

    /** The answers that nobody asked for, {@code null} if the script was played out. */
    synchronized @Nullable String left() {
        if (answers.isEmpty()) {
            return "it has no answer";
        }
        int asked = 0;
        int all = 0;
        Answer left = null;
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            int done = i < next ? answer.required() : i == next ? Math.min(given, answer.required()) : 0;
            asked += done;
            all += answer.required();
            left = left == null && done < answer.required() ? answer : left;
        }
        return left == null ? null : asked + " of " + all + " answers were given, the next is " + left;
    }
}
