package dev.faultline.sequences.lists;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A rule that keeps contacts out. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contact-blacklist-rules/create-an-email-blacklist-rule">creating
 * an email rule</a> and <a
 * href="https://docs.reply.io/api-reference/contact-blacklist-rules/create-a-domain-blacklist-rule">creating a domain
 * rule</a>.
 *
 * @param id its id
 * @param pattern a domain or an address, by its kind
 * @param global whether it holds for everybody; such a rule cannot be changed
 * @param json the rule as sent
 * @param response status, headers and attempts
 */
public record BlacklistRule(
        long id, @Nullable String pattern, @Nullable Boolean global, JsonValue json, ResponseInfo response)
        implements ApiResult {

    /**
     * Whether it holds for everybody; such a rule cannot be changed.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isGlobal() {
        return Boolean.TRUE.equals(global);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BlacklistRule read(JsonFields fields) {
        return new BlacklistRule(
                fields.requiredInteger("id"),
                fields.text("pattern"),
                fields.bool("isGlobal"),
                fields.json(),
                fields.response());
    }

    /** The id only: the pattern may be an address. */
    @Override
    public String toString() {
        return "BlacklistRule[id=" + id + "]";
    }
}
