package dev.faultline.telephony.workflows;

import dev.faultline.core.WireName;

/** What a step of a workflow does. Source: the vendor's page on the workflow builder. */
public enum NodeType implements WireName {
    /** Calls. */
    VOICE_CALL,
    /** Branches. */
    CONDITIONAL,
    /** Waits. */
    TIME,
    /** Uses another application. */
    APPLICATION,
    /** Ends as a success. */
    CONVERTED,
    /** Ends without. */
    DROPPED,
    /** Calls a webhook; on one older page only. */
    WEBHOOK,
    /** Sends a text; on one older page only. */
    SMS;

    @Override
    public String wireName() {
        return name();
    }
}
