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
 * What is recorded of a finding. Source: the vendor's page on acknowledging findings.
 *
 * @param updated whether the record was updated
 * @param findingFingerprint which finding
 * @param kind of which kind it is
 * @param status what is made of it
 * @param ackedAt since when
 * @param ackedBy who made it so
 * @param json the whole of it as sent
 * @param response what came with the response
 */
public record Acknowledgement(
        @Nullable Boolean updated,
        String findingFingerprint,
        OpenEnum<FindingKind> kind,
        OpenEnum<FindingStatus> status,
        @Nullable Instant ackedAt,
        @Nullable String ackedBy,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /**
     * Whether the record was updated, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
    public boolean isUpdated() {
        return Boolean.TRUE.equals(updated);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Acknowledgement read(JsonFields fields) {
        return new Acknowledgement(
                fields.bool("updated"),
                fields.required("finding_fingerprint"),
                fields.openOrAbsent("kind", FindingKind.class),
                fields.openOrAbsent("status", FindingStatus.class),
                fields.instant("acked_at"),
                fields.text("acked_by"),
                fields.json(),
                fields.response());
    }

    /** Without who it was. */
    @Override
    public String toString() {
        return "Acknowledgement[findingFingerprint=" + findingFingerprint + ", status=" + status + "]";
    }
}
