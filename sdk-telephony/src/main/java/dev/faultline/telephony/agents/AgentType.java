package dev.faultline.telephony.agents;

import dev.faultline.core.WireName;

/** An agent's kind; it cannot be changed later. Source: the vendor's page on creating an agent. */
public enum AgentType implements WireName {
    /** Follows one prompt. */
    SINGLE_PROMPT_AGENT("Single_Prompt_Agent"),
    /** Goes through a graph of nodes. */
    CONVERSATIONAL_FLOW_AGENT("Conversational_Flow_Agent"),
    /** Offers a menu of keys. */
    IVR_AGENT("IVR_Agent");

    private final String wireName;

    AgentType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
