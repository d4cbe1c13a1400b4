package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of a CV. Source: <a href="https://docs.celper.ai/endpoints/candidate-analysis">candidate analysis</a>.
 *
 * @param cvScore 0 to 100, {@code null} when there is no CV
 * @param json the score as sent
 * @param response status, headers and attempts
 */
public record CvScore(@Nullable BigDecimal cvScore, JsonValue json, ResponseInfo response) implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CvScore read(JsonFields fields) {
        return new CvScore(fields.number("cvScore"), fields.json(), fields.response());
    }

    /** Without the score, which is personal. */
    @Override
    public String toString() {
        return "CvScore[" + (cvScore == null ? "none" : "personal data") + "]";
    }
}
