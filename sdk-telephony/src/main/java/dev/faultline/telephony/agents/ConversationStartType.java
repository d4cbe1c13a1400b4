package dev.faultline.telephony.agents;

/** The side that speaks first. Source: the vendor's page on creating an agent. */
public enum ConversationStartType {
    /** The person. */
    USER,
    /** The agent, in words of its own. */
    AGENT_DYNAMIC,
    /** The agent, with its welcome message. */
    AGENT_DEFINED
}
