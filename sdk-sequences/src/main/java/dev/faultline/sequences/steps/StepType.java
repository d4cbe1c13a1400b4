package dev.faultline.sequences.steps;

import dev.faultline.sequences.Contract;
import dev.faultline.sequences.ContractValue;

/**
 * The kind of a step. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-steps/create-a-sequence-step">creating a
 * step</a>.
 */
public enum StepType implements ContractValue {
    /** Sends an email. */
    EMAIL("email"),
    /** Does something on LinkedIn. */
    LINKED_IN("linkedIn"),
    /** Asks for a call. */
    CALL("call"),
    /** Sends a text message. */
    SMS("sms"),
    /** Sends a WhatsApp message. */
    WHATS_APP("whatsApp"),
    /** Calls Zapier. */
    ZAPIER("zapier"),
    /** Makes a task. */
    TASK("task"),
    /** Branches. */
    CONDITION("condition");

    private final String wireName;

    StepType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** The older contract has {@code SMS} in capitals. */
    @Override
    public Object in(Contract contract) {
        return this == SMS && contract == Contract.OLDER ? "SMS" : ContractValue.super.in(contract);
    }
}
