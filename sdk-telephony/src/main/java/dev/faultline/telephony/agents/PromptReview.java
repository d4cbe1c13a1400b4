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
 * What a review of a prompt has found. Source: the vendor's page on prompt reviews.
 *
 * @param reviewFingerprint what this review is known by
 * @param findings the findings
 * @param newWarningCount how many warnings are new
 * @param reviewedAt when it was reviewed
 * @param degraded whether the review is degraded; no page says by what
 * @param cached whether it comes from a cache
 * @param fixPrefill a text that a correction can begin with; no page says more
 * @param json the whole of it as sent
 * @param response what came with the response
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

    /**
     * Whether the review is degraded, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
    public boolean isDegraded() {
        return Boolean.TRUE.equals(degraded);
    }

    /**
     * Whether the review comes from a cache, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
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

    /** None is good news, and must not be made of a response that has no list of them. */
    private static List<PromptFinding> findings(JsonFields fields) {
        if (!fields.value("findings").isArray()) {
            throw new UnreadableResult("findings is missing");
        }
        return fields.list("findings", PromptFinding::read);
    }

    /** How many findings only: they quote the prompt. */
    @Override
    public String toString() {
        return "PromptReview[findings=" + findings.size() + "]";
    }
}
