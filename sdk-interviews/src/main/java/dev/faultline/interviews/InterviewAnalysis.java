package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;

/**
 * How an interview was evaluated. No field of it is documented. Source: the vendor's page on candidate analysis.
 *
 * @param json the analysis as sent, missing if the answer has none
 * @param response what came with the answer
 */
public record InterviewAnalysis(JsonValue json, ResponseInfo response) implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static InterviewAnalysis read(Fields fields) {
        return new InterviewAnalysis(fields.json(), fields.response());
    }

    /** Without the analysis, which is personal. */
    @Override
    public String toString() {
        return "InterviewAnalysis[personal data]";
    }
}
