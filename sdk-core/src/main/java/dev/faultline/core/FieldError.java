package dev.faultline.core;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an API says about one field of a request.
 */
public final class FieldError implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Path of the field. */
    private final String field;

    /** Code on the wire. */
    private final @Nullable String code;

    /** Text for people. */
    private final String message;

    /**
     * A field error.
     *
     * @param field the field's path in the request body, as the API writes it
     * @param code the field-level code, or {@code null} where the API has none
     * @param message the API's text
     */
    public FieldError(String field, @Nullable String code, String message) {
        this.field = Objects.requireNonNull(field, "field");
        this.code = code;
        this.message = Objects.requireNonNull(message, "message");
    }

    /**
     * The field's path in the request body.
     *
     * @return for example {@code candidate.email}; empty if the API did not say
     */
    public String field() {
        return field;
    }

    /**
     * The field-level code.
     *
     * @return the code as sent
     */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /**
     * The API's text.
     *
     * @return the text as sent; it may repeat what the caller sent
     */
    public String message() {
        return message;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldError that
                && field.equals(that.field)
                && Objects.equals(code, that.code)
                && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, code, message);
    }

    /** Field and code; the message may repeat what the caller sent. */
    @Override
    public String toString() {
        return field + (code == null ? "" : " " + code);
    }
}
