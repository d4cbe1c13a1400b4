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
 * What an import returns. Source: the quick start of the vendor's integration guide, which names the first three fields;
 * the site does not show the response, so status and score may be missing.
 *
 * @param candidateId the new candidate's id; what reads call {@code id} is taken as well
 * @param status where the candidate stands
 * @param cvScore 0 to 100, {@code null} until the CV is analysed: the event {@code cv_analysis_complete} tells when
 * @param json what was sent
 * @param response what came with the response
 */
public record ImportedCandidate(
        String candidateId,
        OpenEnum<CandidateStatus> status,
        @Nullable BigDecimal cvScore,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ImportedCandidate read(JsonFields fields) {
        String id = fields.firstText("candidateId", "id");
        return new ImportedCandidate(
                id == null ? fields.required("candidateId") : id,
                fields.openOrAbsent("status", CandidateStatus.class),
                fields.number("cvScore"),
                fields.json(),
                fields.response());
    }

    /** Id and status: the rest is personal. */
    @Override
    public String toString() {
        return "ImportedCandidate[candidateId=" + candidateId + ", status=" + status + "]";
    }
}
