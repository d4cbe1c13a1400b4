package dev.faultline.sequences.sequence;

import dev.faultline.sequences.Contract;
import dev.faultline.sequences.ContractValue;

/**
 * The handling of contacts who reply. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequences/get-a-sequence">reading a sequence</a>,
 * whose list is not complete.
 */
public enum RepliesHandling implements ContractValue {
    /** The contact is finished. */
    MARK_AS_FINISHED("markAsFinished"),
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

    /** The older contract has {@code MARK_AS_FINISHED}, and no other value on its pages. */
    @Override
    public Object in(Contract contract) {
        return this == MARK_AS_FINISHED && contract == Contract.OLDER ? "MARK_AS_FINISHED" : wireName;
    }
}
