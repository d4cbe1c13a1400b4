package dev.faultline.telephony.agents;

/**
 * In which respect a prompt is reviewed; no page says more than the names. Source: the vendor's page on prompt
 * reviews.
 */
public enum PromptCheck {
    /** How it is built. */
    STRUCTURE,
    /** Its variables. */
    VARIABLES,
    /** Whether it can be spoken. */
    SPEECH,
    /** What the agent cannot know. */
    UNKNOWABLE,
    /** Whether it contradicts itself. */
    CONFLICTS,
    /** Its language. */
    LANGUAGE,
    /** The models of the agent. */
    MODELS,
    /** What is to be found out in the call. */
    CAPTURE,
    /** How the call is handled. */
    CALL_HANDLING
}
