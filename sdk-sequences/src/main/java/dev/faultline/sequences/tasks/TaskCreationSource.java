package dev.faultline.sequences.tasks;

/**
 * The origin of a task. The names of the newer reference are not known. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/create-a-task">creating a task</a>.
 */
public enum TaskCreationSource implements LegacyIntegerEnum {
    /** A user. */
    USER(0, "user"),
    /** A sequence. */
    SEQUENCE(1, "sequence"),
    /** A meeting. */
    MEETING(2, "meeting");

    private final int code;
    private final String wireName;

    TaskCreationSource(int code, String wireName) {
        this.code = code;
        this.wireName = wireName;
    }

    /** The value in the older reference, which is what is sent. */
    @Override
    public int code() {
        return code;
    }

    /** The value in the newer reference. */
    @Override
    public String wireName() {
        return wireName;
    }
}
