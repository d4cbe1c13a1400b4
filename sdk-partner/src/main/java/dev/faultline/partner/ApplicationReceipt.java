package dev.faultline.partner;

import dev.faultline.core.ApiResult;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a submission returns. Source: the vendor's page on applications.
 *
 * @param id the application's id
 * @param sourceApplicationId the partner's own id, if one was given
 * @param jobId the job
 * @param status where it stands
 * @param createdAt when it was created
 * @param response what came with the answer
 */
public record ApplicationReceipt(
        String id,
        @Nullable String sourceApplicationId,
        String jobId,
        OpenEnum<ApplicationStatus> status,
        Instant createdAt,
        ResponseInfo response)
        implements ApiResult {}
