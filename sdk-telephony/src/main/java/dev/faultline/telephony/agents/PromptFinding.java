package dev.faultline.telephony.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A finding of a review, in a prompt or in the settings of its version. Source: the vendor's page on prompt reviews.
 *
 * @param severity its severity
 * @param family its subject
 * @param kind its kind
 * @param message the API's explanation
 * @param fingerprint its fingerprint, 40 hexadecimal digits
 * @param acknowledged whether somebody has accepted or dismissed it
 * @param evidence the evidence for it
 * @param json the raw JSON
 */
public record PromptFinding(
        OpenEnum<Severity> severity,
        OpenEnum<Family> family,
        OpenEnum<Kind> kind,
        @Nullable String message,
        String fingerprint,
        @Nullable Boolean acknowledged,
        @Nullable String evidence,
        JsonValue json)
        implements FromJson {

    /** Whether somebody has accepted or dismissed the finding; {@code false} if the response does not include it. */
    public boolean isAcknowledged() {
        return Boolean.TRUE.equals(acknowledged);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PromptFinding read(JsonFields fields) {
        return new PromptFinding(
                fields.openOrAbsent("severity", Severity.class),
                fields.openOrAbsent("family", Family.class),
                OpenEnum.of(Kind.class, fields.required("kind")),
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

    /** The subject of a finding. Source: the vendor's page on prompt reviews. */
    public enum Family {
        /** The prompt. */
        PROMPT,
        /** The settings of the version. */
        CONFIG
    }

    /** A finding's severity. Source: the vendor's page on prompt reviews. */
    public enum Severity {
        /** A problem to look at. */
        WARNING,
        /** A remark. */
        INFO
    }

    /**
     * A fault of a prompt or its settings. Only the names are documented; the finding's message has the details. Source:
     * the vendor's page on prompt reviews.
     */
    public enum Kind {
        /** Two parts contradict each other. */
        CONTRADICTION,
        /** The agent may make something up. */
        HALLUCINATION_RISK,
        /** A variable that nothing defines. */
        UNDEFINED_VARIABLE,
        /** A variable that nothing uses. */
        UNUSED_VARIABLE,
        /** The prompt is too short. */
        THIN_PROMPT,
        /** A part of the prompt is missing. */
        MISSING_SECTION,
        /** Dashes that the voice cannot speak. */
        TTS_DASHES,
        /** An instruction that does not fit the rest. */
        INSTRUCTION_MISALIGNED,
        /** An instruction without effect. */
        INSTRUCTION_INERT,
        /** Text that is hard to speak. */
        SPEECH_UNFRIENDLY,
        /** The flow breaks off. */
        FLOW_BREAK,
        /** A remark on the flow. */
        FLOW_NOTE,
        /** A branch that nothing covers. */
        BRANCH_GAP,
        /** A fallback is on without a model. */
        FALLBACK_WITHOUT_MODEL,
        /** The fallback is the model that it is for. */
        FALLBACK_SAME_AS_PRIMARY,
        /** The welcome message does not fit the prompt. */
        WELCOME_SCRIPT_MISMATCH,
        /** A knowledge base that nothing uses. */
        UNUSED_KNOWLEDGE_BASE,
        /** An analysis field that the call cannot fill. */
        POSTCALL_FIELD_UNGROUNDED,
        /** A timeout far from usual. */
        TIMEOUT_EXTREME
    }
}
