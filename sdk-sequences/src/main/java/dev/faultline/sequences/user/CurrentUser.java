package dev.faultline.sequences.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * The user that calls act as. Source: <a href="https://docs.reply.io/api-reference/authentication">authentication</a>,
 * which shows the id; the rest is known from client code written for the API.
 *
 * @param userId the user's id
 * @param username the user's name
 * @param teamId the user's team
 * @param json the response's body
 * @param response status, headers and attempts
 */
public record CurrentUser(
        long userId, @Nullable String username, @Nullable Long teamId, JsonValue json, ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CurrentUser read(JsonFields fields) {
        return new CurrentUser(
                fields.requiredInteger("userId"),
                fields.text("username"),
                fields.integer("teamId"),
                fields.json(),
                fields.response());
    }

    /** The ids only: the name is personal data. */
    @Override
    public String toString() {
        return "CurrentUser[userId=" + userId + ", teamId=" + teamId + "]";
    }
}
