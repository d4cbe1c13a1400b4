package dev.faultline.telephony.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The recorded decision on a finding. Source: the vendor's page on acknowledging findings.
 *
 * @param updated whether the record was updated
 * @param findingFingerprint the finding's fingerprint
 * @param kind the finding's kind
 * @param status the decision
 * @param ackedAt the time of the decision
 * @param ackedBy the person who decided
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record Acknowledgement(
        @Nullable Boolean updated,
        String findingFingerprint,
        OpenEnum<PromptFinding.Kind> kind,
        OpenEnum<Status> status,
        @Nullable Instant ackedAt,
        @Nullable String ackedBy,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /** Whether the record was updated; {@code false} if the response does not include it. */
    public boolean isUpdated() {
        return Boolean.TRUE.equals(updated);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Acknowledgement read(JsonFields fields) {
        return new Acknowledgement(
                fields.bool("updated"),
                fields.required("finding_fingerprint"),
                fields.openOrAbsent("kind", PromptFinding.Kind.class),
                fields.openOrAbsent("status", Status.class),
                fields.instant("acked_at"),
                fields.text("acked_by"),
                fields.json(),
                fields.response());
    }

    /** Leaves out the person. */
    @Override
    public String toString() {
        return "Acknowledgement[findingFingerprint=" + findingFingerprint + ", status=" + status + "]";
    }

    /** The decision on a finding. Source: the vendor's page on prompt reviews. */
    public enum Status {
        /** The finding is right. */
        ACCEPTED,
        /** The finding does not matter. */
        DISMISSED
    }
}
