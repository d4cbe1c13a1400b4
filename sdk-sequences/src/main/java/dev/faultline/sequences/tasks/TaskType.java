package dev.faultline.sequences.tasks;

/**
 * The kind of a task; the gaps among the integers are the vendor's. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/create-a-task">creating</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/update-a-task">updating a task</a>.
 */
public enum TaskType implements LegacyIntegerEnum {
    /** Anything. */
    TO_DO(0, "toDo"),
    /** A call. */
    CALL(2, "call"),
    /** A meeting. */
    MEETING(4, "meeting"),
    /** Something on LinkedIn. */
    LINKED_IN(5, "linkedIn"),
    /** An email that a person sends. */
    MANUAL_EMAIL(7, "manualEmail"),
    /** A text message. */
    SMS(8, "sms"),
    /** A WhatsApp message. */
    WHATS_APP(9, "whatsApp");

    private final int code;
    private final String wireName;

    TaskType(int code, String wireName) {
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
