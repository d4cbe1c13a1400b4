package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A candidate of a job position. Required fields are not documented: all but the id may be {@code null} or absent.
 * Source: <a href="https://docs.celper.ai/endpoints/candidates">candidates</a>.
 *
 * @param id the candidate's id, valid only together with the job position's
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address, unique in the position
 * @param phone the phone number
 * @param status the candidate's status
 * @param cvScore 0 to 100, {@code null} when no CV was analysed
 * @param interviewScore the interview's score, of no documented range
 * @param analysisViewed whether the interview analysis was viewed, which a decision requires
 * @param importSource the candidate's origin
 * @param createdAt when
 * @param json the candidate as sent
 */
public record Candidate(
        String id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        OpenEnum<CandidateStatus> status,
        @Nullable BigDecimal cvScore,
        @Nullable BigDecimal interviewScore,
        @Nullable Boolean analysisViewed,
        OpenEnum<ImportSource> importSource,
        @Nullable Instant createdAt,
        JsonValue json)
        implements FromJson {

    /** Whether the interview analysis was viewed; {@code false} if the response lacks it. */
    public boolean isAnalysisViewed() {
        return Boolean.TRUE.equals(analysisViewed);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Candidate read(JsonFields fields) {
        return new Candidate(
                fields.required("id"),
                fields.text("firstName"),
                fields.text("lastName"),
                fields.text("email"),
                fields.text("phone"),
                fields.openOrAbsent("status", CandidateStatus.class),
                fields.number("cvScore"),
                fields.number("interviewScore"),
                fields.bool("analysisViewed"),
                fields.openOrAbsent("importSource", ImportSource.class),
                fields.instant("createdAt"),
                fields.json());
    }

    /** Id and status only; the rest is personal. */
    @Override
    public String toString() {
        return "Candidate[id=" + id + ", status=" + status + "]";
    }
}
