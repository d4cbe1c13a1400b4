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
 * All that the API tells of one candidate. Source: the vendor's page on candidate details.
 *
 * @param candidate what a list tells too
 * @param notes the notes
 * @param cvText the CV as text
 * @param aiEvaluation the evaluation of the CV
 * @param upsides what speaks for the candidate, empty if nothing was sent
 * @param shortcomings what speaks against, empty if nothing was sent
 * @param importedWithoutCv whether there was no CV at the import
 * @param originalCvFileName how the CV's file was called
 * @param sessionId the interview session
 * @param updatedAt when the candidate was last changed
 * @param json the profile as sent
 * @param response what came with the response
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

    // Copies the lists.
    public CandidateProfile {
        upsides = List.copyOf(upsides);
        shortcomings = List.copyOf(shortcomings);
    }

    /**
     * Whether there was no CV at the import, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
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

    /** The candidate's id and status: the rest is personal. */
    @Override
    public String toString() {
        return "CandidateProfile[" + candidate + "]";
    }
}
