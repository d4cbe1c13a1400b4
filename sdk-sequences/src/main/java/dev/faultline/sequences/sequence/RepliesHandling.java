package dev.faultline.sequences.sequence;

import dev.faultline.core.WireName;

/**
 * The handling of contacts who reply. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequences/get-a-sequence">reading a sequence</a>,
 * whose list is not complete.
 */
public enum RepliesHandling implements WireName {
    /** The contact is finished. */
    MARK_AS_FINISHED("MARK_AS_FINISHED"),
    /** The sequence goes on. */
    CONTINUE_SENDING("continueSending");

    private final String wireName;

    RepliesHandling(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
