package dev.faultline.telephony.agents;

/**
 * A fault of a prompt or its settings. Only the names are documented; the finding's message has the details. Source:
 * the vendor's page on prompt reviews.
 */
public enum FindingKind {
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
