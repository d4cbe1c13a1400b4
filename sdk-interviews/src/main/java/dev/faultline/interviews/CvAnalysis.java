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
 * How a CV was evaluated. The vendor's sample is cut off after the evaluation's name: the names of the strengths and
 * weaknesses are those of the candidate's profile, and all that was sent is in {@link #json()}. Source: the vendor's page
 * on candidate analysis.
 *
 * @param cvScore 0 to 100, {@code null} when there is no CV
 * @param aiEvaluation the evaluation
 * @param upsides what speaks for the candidate, empty if nothing was sent
 * @param shortcomings what speaks against, empty if nothing was sent
 * @param json the analysis as sent
 * @param response what came with the response
 */
public record CvAnalysis(
        @Nullable BigDecimal cvScore,
        @Nullable String aiEvaluation,
        List<String> upsides,
        List<String> shortcomings,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the lists.
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
}
