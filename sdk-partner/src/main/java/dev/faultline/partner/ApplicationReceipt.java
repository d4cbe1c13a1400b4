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
 * The result of a submission, of this call or of an earlier one. Source: <a href="https://docs.employjoy.ai/applications.html">applications</a>, which
 * guarantees none of the fields. A response without an id is not accepted as a receipt.
 *
 * @param id the application's id
 * @param sourceApplicationId the partner's own id, if the submission had one
 * @param jobId the job
 * @param status the state, {@linkplain OpenEnum#absent() absent} if the response has none; that of now for an
 *     application that was found
 * @param createdAt when it was created; the list of applications names it {@code submittedAt}
 * @param json as sent
 * @param response status, headers and attempts
 */
public record ApplicationReceipt(
        String id,
        @Nullable String sourceApplicationId,
        @Nullable String jobId,
        OpenEnum<ApplicationStatus> status,
        @Nullable Instant createdAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ApplicationReceipt read(JsonFields fields) {
        return new ApplicationReceipt(
                fields.required("id"),
                fields.text("sourceApplicationId"),
                fields.text("jobId"),
                fields.openOrAbsent("status", ApplicationStatus.class),
                createdAt(fields),
                fields.json(),
                fields.response());
    }

    private static @Nullable Instant createdAt(JsonFields fields) {
        Instant created = fields.instant("createdAt");
        return created == null ? fields.instant("submittedAt") : created;
    }

    /** Of an application that an earlier call submitted. */
    static ApplicationReceipt of(Application application) {
        return read(new JsonFields(application.json(), application.response()));
    }
}
