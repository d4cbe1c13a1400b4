package dev.faultline.telephony.agents;

/** A check of a prompt; only the names are documented. Source: the vendor's page on prompt reviews. */
public enum PromptCheck {
    /** The prompt's structure. */
    STRUCTURE,
    /** The prompt's variables. */
    VARIABLES,
    /** Text that cannot be spoken. */
    SPEECH,
    /** Facts that the agent cannot know. */
    UNKNOWABLE,
    /** Contradictions. */
    CONFLICTS,
    /** The prompt's language. */
    LANGUAGE,
    /** The models of the agent. */
    MODELS,
    /** The values to find out in the call. */
    CAPTURE,
    /** The handling of the call. */
    CALL_HANDLING
}
