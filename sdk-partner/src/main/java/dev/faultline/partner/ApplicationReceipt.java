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
 * What a submission returns. Source: the vendor's page on applications, which promises none of the fields; without an id
 * no response is taken for a receipt.
 *
 * @param id the application's id
 * @param sourceApplicationId the partner's own id, if one was given
 * @param jobId the job
 * @param status where it stands, {@linkplain OpenEnum#absent() absent} if the API does not say
 * @param createdAt when it was created
 * @param json as sent
 * @param response what came with the response
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
                fields.instant("createdAt"),
                fields.json(),
                fields.response());
    }
}
