package dev.faultline.telephony.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * What a review has found in a prompt, or in the settings of its version. Source: the vendor's page on prompt reviews.
 *
 * @param severity how much it matters
 * @param family what it is about
 * @param kind what is wrong, in short
 * @param message what is wrong, in the vendor's words
 * @param fingerprint what the finding is known by, 40 hexadecimal digits
 * @param acknowledged whether somebody has accepted or dismissed it
 * @param evidence what it was seen by
 * @param json the whole of it as sent
 */
public record PromptFinding(
        OpenEnum<FindingSeverity> severity,
        OpenEnum<FindingFamily> family,
        OpenEnum<FindingKind> kind,
        @Nullable String message,
        String fingerprint,
        @Nullable Boolean acknowledged,
        @Nullable String evidence,
        JsonValue json)
        implements FromJson {

    /**
     * Whether somebody has accepted or dismissed the finding, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
    public boolean isAcknowledged() {
        return Boolean.TRUE.equals(acknowledged);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PromptFinding read(JsonFields fields) {
        return new PromptFinding(
                fields.openOrAbsent("severity", FindingSeverity.class),
                fields.openOrAbsent("family", FindingFamily.class),
                OpenEnum.of(FindingKind.class, fields.required("kind")),
                fields.text("message"),
                fields.required("fingerprint"),
                fields.bool("acknowledged"),
                fields.text("evidence"),
                fields.json());
    }

    /** Without message and evidence: they quote the prompt. */
    @Override
    public String toString() {
        return "PromptFinding[kind=" + kind + ", severity=" + severity + "]";
    }
}
