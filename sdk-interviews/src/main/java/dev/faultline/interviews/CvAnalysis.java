package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of a CV. The vendor's sample ends after the evaluation, so strengths and weaknesses have the names of
 * the candidate's profile; {@link #json()} is the whole analysis. Source:
 * <a href="https://docs.celper.ai/endpoints/candidate-analysis">candidate analysis</a>.
 *
 * @param cvScore 0 to 100, {@code null} when there is no CV
 * @param aiEvaluation the evaluation
 * @param upsides the candidate's strengths, empty if not sent
 * @param shortcomings the candidate's weaknesses, empty if not sent
 * @param json the analysis as sent
 * @param response status, headers and attempts
 */
public record CvAnalysis(
        @Nullable BigDecimal cvScore,
        @Nullable String aiEvaluation,
        List<String> upsides,
        List<String> shortcomings,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    public CvAnalysis {
        upsides = List.copyOf(upsides);
        shortcomings = List.copyOf(shortcomings);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CvAnalysis read(JsonFields fields) {
        return new CvAnalysis(
                fields.number("cvScore"),
                fields.text("aiEvaluation"),
                fields.texts("upsides"),
                fields.texts("shortcomings"),
                fields.json(),
                fields.response());
    }

    /** Without the analysis, which is personal. */
    @Override
    public String toString() {
        return "CvAnalysis[personal data]";
    }

    /**
     * The languages of a CV analysis. Source: <a href="https://docs.celper.ai/endpoints/candidate-analysis">candidate
     * analysis</a>.
     */
    public enum Language {
        /** English. */
        EN,
        /** Lithuanian, translated by machine. */
        LT
    }
}
