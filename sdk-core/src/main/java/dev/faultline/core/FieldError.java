package dev.faultline.core;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The error of one field of a request. In JSON it is {@code {"field":..,"code":..,"message":..}} for every API,
 * without {@code code} where there is none.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"field", "code", "message"})
public final class FieldError implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String field;

    private final @Nullable String code;

    private final String message;

    /**
     * A field error.
     *
     * @param field the field's path in the request body, as the API writes it
     * @param code the field-level code, or {@code null} where the API has none
     * @param message the API's text
     */
    @JsonCreator
    public FieldError(
            @JsonProperty("field") String field,
            @JsonProperty("code") @Nullable String code,
            @JsonProperty("message") String message) {
        this.field = Objects.requireNonNull(field, "field");
        this.code = code;
        this.message = Objects.requireNonNull(message, "message");
    }

    /**
     * The field's path in the request body.
     *
     * @return for example {@code candidate.email}; empty if the API did not say
     */
    @JsonProperty("field")
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

    @JsonProperty("code")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable
    String codeOrNull() {
        return code;
    }

    /**
     * The API's text.
     *
     * @return the text as sent; it may repeat what the caller sent
     */
    @JsonProperty("message")
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
