package dev.faultline.spring;

import org.jspecify.annotations.Nullable;

/** A property that a client or receiver cannot be made with. Neither the message nor a cause has a secret. */
final class ClientSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String property;
    private final @Nullable String remedy;

    ClientSettingException(String property, String problem, @Nullable String remedy, @Nullable Throwable cause) {
        super(property + ": " + problem, cause);
        this.property = property;
        this.remedy = remedy;
    }

    String property() {
        return property;
    }

    /** Something to do about it, if the message does not have it already. */
    @Nullable
    String remedy() {
        return remedy;
    }
}
