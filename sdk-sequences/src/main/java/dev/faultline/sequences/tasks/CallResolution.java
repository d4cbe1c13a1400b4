package dev.faultline.sequences.tasks;

/**
 * The result of a telephone call. The names of the newer reference are not known. Source: <a
 * href="https://docs.reply.io/api-reference/tasks/complete-a-task">completing a task</a>.
 */
public enum CallResolution implements LegacyIntegerEnum {
    /** Well. */
    POSITIVE(0, "positive"),
    /** It is still to be made. */
    TO_CALL(1, "toCall"),
    /** Not well. */
    NEGATIVE(2, "negative");

    private final int code;
    private final String wireName;

    CallResolution(int code, String wireName) {
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
