package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;

/**
 * The analysis of an interview. None of its fields is documented. Source:
 * <a href="https://docs.celper.ai/endpoints/candidate-analysis">candidate analysis</a>.
 *
 * @param json the analysis as sent, missing if the response has none
 * @param response status, headers and attempts
 */
public record InterviewAnalysis(JsonValue json, ResponseInfo response) implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static InterviewAnalysis read(JsonFields fields) {
        return new InterviewAnalysis(fields.json(), fields.response());
    }

    /** Without the analysis, which is personal. */
    @Override
    public String toString() {
        return "InterviewAnalysis[personal data]";
    }
}
