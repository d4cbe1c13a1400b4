package dev.faultline.core;

/**
 * Content of a response or of a webhook's delivery, which keeps the JSON that it was read from. A mapper of an
 * application's own (Jackson from 2.15 on, and Jackson 3) writes it as that JSON, under the vendor's names, and reads it
 * back as an equal object.
 *
 * <p>{@link JsonValue#as} makes such an object of its JSON, and so does {@code TestResults.read(type, json)} in tests. The
 * constructors and record patterns of results are not covered by what a version promises: a result gets a component for each
 * member that the API adds. Whoever calls one gives the JSON too, since that is what is written.
 */
public interface FromJson {

    /**
     * The content as sent, with what this version of the SDK does not know.
     *
     * @return the JSON, secrets included; to write them too, give this value to the mapper instead of the object
     */
    JsonValue json();

    /**
     * The content as a mapper writes it: as sent, without values that are returned only once, such as a webhook's secret.
     *
     * @return the JSON without secrets; the same as {@link #json()} where there are none
     */
    @com.fasterxml.jackson.annotation.JsonValue
    default JsonValue withoutSecrets() {
        return json();
    }
}
