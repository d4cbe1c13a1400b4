package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profile of one candidate. Source: <a href="https://docs.celper.ai/endpoints/candidate-details">candidate
 * details</a>.
 *
 * @param candidate the fields that a list has too
 * @param notes the notes
 * @param cvText the CV as text
 * @param aiEvaluation the evaluation of the CV
 * @param upsides the candidate's strengths, empty if not sent
 * @param shortcomings the candidate's weaknesses, empty if not sent
 * @param importedWithoutCv whether the import had no CV
 * @param originalCvFileName the name of the CV's file
 * @param sessionId the interview session
 * @param updatedAt when the candidate was last changed
 * @param json the profile as sent
 * @param response status, headers and attempts
 */
public record CandidateProfile(
        Candidate candidate,
        @Nullable String notes,
        @Nullable String cvText,
        @Nullable String aiEvaluation,
        List<String> upsides,
        List<String> shortcomings,
        @Nullable Boolean importedWithoutCv,
        @Nullable String originalCvFileName,
        @Nullable String sessionId,
        @Nullable Instant updatedAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    public CandidateProfile {
        upsides = List.copyOf(upsides);
        shortcomings = List.copyOf(shortcomings);
    }

    /** Whether the import had no CV; {@code false} if the response lacks it. */
    public boolean isImportedWithoutCv() {
        return Boolean.TRUE.equals(importedWithoutCv);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CandidateProfile read(JsonFields fields) {
        return new CandidateProfile(
                Candidate.read(fields),
                fields.text("notes"),
                fields.text("cvText"),
                fields.text("aiEvaluation"),
                fields.texts("upsides"),
                fields.texts("shortcomings"),
                fields.bool("importedWithoutCv"),
                fields.text("originalCvFileName"),
                fields.text("sessionId"),
                fields.instant("updatedAt"),
                fields.json(),
                fields.response());
    }

    /** The candidate's id and status only; the rest is personal. */
    @Override
    public String toString() {
        return "CandidateProfile[" + candidate + "]";
    }
}
