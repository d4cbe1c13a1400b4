package dev.faultline.telephony.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A language model. Only the id is guaranteed; the other fields are known from examples and may be absent. Source: the
 * vendor's pages on LLMs.
 *
 * @param id its id, an agent's {@code llm_id}
 * @param name its name
 * @param provider its provider; the set of values is not documented
 * @param providerId its id at the provider; known of the models of speech-to-speech voices only
 * @param supportsToolCalling whether agents with this model can use functions
 * @param supportsStructuredOutput whether it can return structured output
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record Llm(
        String id,
        @Nullable String name,
        @Nullable String provider,
        @Nullable String providerId,
        @Nullable Boolean supportsToolCalling,
        @Nullable Boolean supportsStructuredOutput,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /** Whether agents with this model can use functions; {@code false} if the response does not include it. */
    public boolean canCallTools() {
        return Boolean.TRUE.equals(supportsToolCalling);
    }

    /** Whether the model can return structured output; {@code false} if the response does not include it. */
    public boolean canStructureOutput() {
        return Boolean.TRUE.equals(supportsStructuredOutput);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Llm read(JsonFields fields) {
        return new Llm(
                fields.required("id"),
                fields.text("name"),
                fields.text("provider"),
                fields.text("provider_id"),
                fields.bool("supports_tool_calling"),
                fields.bool("supports_structured_output"),
                fields.json(),
                fields.response());
    }
}
