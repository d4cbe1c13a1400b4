package dev.faultline.telephony.workflows;

import dev.faultline.core.WireName;

/**
 * The kind of a workflow's step. Source: <a href="https://dialnexa.mintlify.app/workflows/builder-concepts">Workflow
 * builder</a>.
 */
public enum NodeType implements WireName {
    /** A call. */
    VOICE_CALL,
    /** A branch. */
    CONDITIONAL,
    /** A wait. */
    TIME,
    /** An action in another application. */
    APPLICATION,
    /** An end, successful. */
    CONVERTED,
    /** An end, not successful. */
    DROPPED,
    /** A request to a webhook; on one older page only. */
    WEBHOOK,
    /** Sends a text; on one older page only. */
    SMS;

    @Override
    public String wireName() {
        return name();
    }
}
