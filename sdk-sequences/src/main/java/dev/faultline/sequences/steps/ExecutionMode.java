package dev.faultline.sequences.steps;

import dev.faultline.sequences.ContractValue;

/**
 * Whether a step happens by itself. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-steps/create-a-sequence-step">creating a
 * step</a>.
 */
public enum ExecutionMode implements ContractValue {
    /** By itself. */
    AUTOMATIC("automatic"),
    /** As a task for a person. */
    MANUAL("manual");

    private final String wireName;

    ExecutionMode(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
