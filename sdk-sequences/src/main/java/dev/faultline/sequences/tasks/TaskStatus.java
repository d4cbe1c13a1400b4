package dev.faultline.sequences.tasks;

/**
 * The status of a task. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/create-a-task">creating</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/update-a-task">updating a task</a>.
 */
public enum TaskStatus implements LegacyIntegerEnum {
    /** To be done; the only status in which a task can be changed. */
    NEW(0, "new"),
    /** Done. */
    FINISHED(1, "finished"),
    /** Cancelled. */
    CANCELLED(3, "cancelled"),
    /** Archived. */
    ARCHIVED(4, "archived"),
    /** No longer part of its sequence. */
    SEQUENCE_DETACHED(5, "sequenceDetached");

    private final int code;
    private final String wireName;

    TaskStatus(int code, String wireName) {
        this.code = code;
        this.wireName = wireName;
    }

    /** The value in the older contract. */
    @Override
    public int code() {
        return code;
    }

    /** The value in the current contract. */
    @Override
    public String wireName() {
        return wireName;
    }
}
