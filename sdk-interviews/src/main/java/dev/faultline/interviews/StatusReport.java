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
 * A candidate's status. Source: <a href="https://docs.celper.ai/endpoints/candidate-actions">candidate actions</a>.
 *
 * @param status the candidate's status
 * @param analysisViewed whether the interview analysis was viewed, which a decision requires; {@code null} if not sent
 * @param interviewScore the interview's score, {@code null} if there is none
 * @param json the report as sent
 * @param response status, headers and attempts
 */
public record StatusReport(
        OpenEnum<CandidateStatus> status,
        @Nullable Boolean analysisViewed,
        @Nullable BigDecimal interviewScore,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /** Whether the interview analysis was viewed; {@code false} if the response lacks it. */
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

    /** The status only; the score is personal. */
    @Override
    public String toString() {
        return "StatusReport[status=" + status + ", analysisViewed=" + analysisViewed + "]";
    }
}
