package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a candidate stands. Source: the vendor's page on candidate actions.
 *
 * @param status where
 * @param analysisViewed whether the interview analysis was viewed, which a decision needs; {@code null} if not told
 * @param interviewScore the interview's score, {@code null} if there is none
 * @param json the report as sent
 * @param response what came with the response
 */
public record StatusReport(
        OpenEnum<CandidateStatus> status,
        @Nullable Boolean analysisViewed,
        @Nullable BigDecimal interviewScore,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /**
     * Whether the interview analysis was viewed, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
    public boolean isAnalysisViewed() {
        return Boolean.TRUE.equals(analysisViewed);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static StatusReport read(JsonFields fields) {
        return new StatusReport(
                OpenEnum.of(CandidateStatus.class, fields.required("status")),
                fields.bool("analysisViewed"),
                fields.number("interviewScore"),
                fields.json(),
                fields.response());
    }

    /** Status only: the score is personal. */
    @Override
    public String toString() {
        return "StatusReport[status=" + status + ", analysisViewed=" + analysisViewed + "]";
    }
}
