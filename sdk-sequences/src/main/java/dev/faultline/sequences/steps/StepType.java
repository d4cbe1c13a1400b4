package dev.faultline.sequences.steps;

import dev.faultline.core.WireName;

/**
 * The kind of a step. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-steps/create-a-sequence-step">creating a
 * step</a>.
 */
public enum StepType implements WireName {
    /** Sends an email. */
    EMAIL("Email"),
    /** Does something on LinkedIn. */
    LINKED_IN("LinkedIn"),
    /** Asks for a call. */
    CALL("Call"),
    /** Sends a text message. */
    SMS("SMS"),
    /** Sends a WhatsApp message. */
    WHATS_APP("WhatsApp"),
    /** Calls Zapier. */
    ZAPIER("Zapier"),
    /** Makes a task. */
    TASK("Task"),
    /** Branches. */
    CONDITION("Condition");

    private final String wireName;

    StepType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
