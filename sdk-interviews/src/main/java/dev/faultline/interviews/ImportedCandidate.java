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
 * The result of an import. Source: the quick start of the <a href="https://github.com/CelperAI/skills">integration
 * guide</a>, which names the first three fields. The site does not show the response, so status and score may be
 * missing.
 *
 * @param candidateId the new candidate's id, also read from {@code id}
 * @param status the candidate's status
 * @param cvScore 0 to 100, {@code null} until the event {@code cv_analysis_complete}
 * @param json the response's data as sent
 * @param response status, headers and attempts
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

    /** Id and status only; the rest is personal. */
    @Override
    public String toString() {
        return "ImportedCandidate[candidateId=" + candidateId + ", status=" + status + "]";
    }
}
