package dev.faultline.telephony.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A language model. Only the id is promised; the other parts are known from examples and may be missing. Source: the
 * vendor's pages on LLMs.
 *
 * @param id what an agent's {@code llm_id} takes
 * @param name its name
 * @param provider whose it is; no set of values is documented
 * @param providerId its id at the provider; known of the models of speech-to-speech voices only
 * @param supportsToolCalling whether agents that think with it can use functions
 * @param supportsStructuredOutput whether it can reply in a given structure
 * @param json the whole of it as sent
 * @param response what came with the response
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

    /**
     * Whether agents with this model can use functions, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
    public boolean canCallTools() {
        return Boolean.TRUE.equals(supportsToolCalling);
    }

    /**
     * Whether the model can reply in a given structure, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
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
