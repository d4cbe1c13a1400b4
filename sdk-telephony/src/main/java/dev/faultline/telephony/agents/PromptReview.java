package dev.faultline.telephony.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a prompt's review. Source: the vendor's page on prompt reviews.
 *
 * @param reviewFingerprint the review's fingerprint
 * @param findings the findings
 * @param newWarningCount how many warnings are new
 * @param reviewedAt the time of the review
 * @param degraded whether the review is degraded; the cause is not documented
 * @param cached whether it comes from a cache
 * @param fixPrefill a text that a correction can begin with; not documented further
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record PromptReview(
        @Nullable String reviewFingerprint,
        List<PromptFinding> findings,
        @Nullable Long newWarningCount,
        @Nullable Instant reviewedAt,
        @Nullable Boolean degraded,
        @Nullable Boolean cached,
        @Nullable String fixPrefill,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /** Whether the review is degraded; {@code false} if the response does not include it. */
    public boolean isDegraded() {
        return Boolean.TRUE.equals(degraded);
    }

    /** Whether the review comes from a cache; {@code false} if the response does not include it. */
    public boolean isCached() {
        return Boolean.TRUE.equals(cached);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PromptReview read(JsonFields fields) {
        return new PromptReview(
                fields.text("review_fingerprint"),
                findings(fields),
                fields.integer("new_warning_count"),
                fields.instant("reviewed_at"),
                fields.bool("degraded"),
                fields.bool("cached"),
                fields.text("fix_prefill"),
                fields.json(),
                fields.response());
    }

    /** An empty list is good news, and must not stand in for a response without a list. */
    private static List<PromptFinding> findings(JsonFields fields) {
        if (!fields.value("findings").isArray()) {
            throw new UnreadableResult("findings is missing");
        }
        return fields.list("findings", PromptFinding::read);
    }

    /** The number of findings only: they quote the prompt. */
    @Override
    public String toString() {
        return "PromptReview[findings=" + findings.size() + "]";
    }
}
