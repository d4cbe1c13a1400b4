package dev.faultline.interviews;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;

/**
 * The API is alive. Source: the vendor's integration guide, which does not show the answer.
 *
 * @param json the whole answer as sent, missing if it has no body
 * @param response what came with the answer
 */
public record Health(JsonValue json, ResponseInfo response) implements ApiResult {}
