package dev.faultline.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application that this key submitted. The API returns neither the candidate nor the answers to the form. Source:
 * <a href="https://docs.employjoy.ai/applications.html">applications</a>, which guarantees none of the fields. A
 * response without an id is not accepted as an application.
 *
 * @param id the application's id
 * @param sourceApplicationId the partner's own id, if the submission had one
 * @param jobId the job
 * @param status the state, {@linkplain OpenEnum#absent() absent} if the response has none
 * @param currentStage a label for people: {@code Initial Outreach}, {@code Video Interview}, {@code Under Review},
 *     {@code Final Review}, {@code Hired}, or {@code Closed} for a rejected candidate
 * @param submittedAt when it was submitted
 * @param lastStatusChangeAt when its status last changed
 * @param json as sent
 * @param response status, headers and attempts
 */
public record Application(
        String id,
        @Nullable String sourceApplicationId,
        @Nullable String jobId,
        OpenEnum<ApplicationStatus> status,
        @Nullable String currentStage,
        @Nullable Instant submittedAt,
        @Nullable Instant lastStatusChangeAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Application read(JsonFields fields) {
        return new Application(
                fields.required("id"),
                fields.text("sourceApplicationId"),
                fields.text("jobId"),
                fields.openOrAbsent("status", ApplicationStatus.class),
                fields.text("currentStage"),
                fields.instant("submittedAt"),
                fields.instant("lastStatusChangeAt"),
                fields.json(),
                fields.response());
    }
}
