package dev.faultline.sequences.tasks;

/**
 * The kind of a LinkedIn task. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/create-a-task">creating</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/update-a-task">updating a task</a>.
 */
public enum LinkedInTaskType implements LegacyIntegerEnum {
    /** A message. */
    MESSAGE(0, "message"),
    /** A connection. */
    CONNECT(1, "connect"),
    /** An InMail. */
    IN_MAIL(2, "inMail"),
    /** A look at the profile. */
    VIEW_PROFILE(3, "viewProfile");

    private final int code;
    private final String wireName;

    LinkedInTaskType(int code, String wireName) {
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
