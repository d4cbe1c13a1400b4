package dev.faultline.core;

import dev.faultline.core.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request's body, most of whose fields are optional. A field that was not set is not sent, which is not the
 * same as one that is sent as JSON's {@code null}.
 *
 * <p>{@code null} and an empty text mean "not set" for an optional field. {@code field(name, null)} and
 * {@code field(name, "")} send them all the same.
 */
public abstract class RequestData {

    private final Map<String, @Nullable Object> fields;

    /**
     * Takes over what was set.
     *
     * @param builder has it
     */
    protected RequestData(Builder<?> builder) {
        Map<String, @Nullable Object> copies = new LinkedHashMap<>(builder.fields);
        copies.replaceAll((name, value) -> copy(value));
        fields = Collections.unmodifiableMap(copies);
    }

    /**
     * The body as sent.
     *
     * @return values by their names on the wire, in the order in which they were set
     */
    public final Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** Copies lists and maps: a later change by the caller changes nothing here. */
    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return Collections.unmodifiableList(new ArrayList<>(list));
        }
        return value instanceof Map<?, ?> map ? Collections.unmodifiableMap(new LinkedHashMap<>(map)) : value;
    }

    /** The names only: the values may be personal or secret. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + fields.keySet();
    }

    /**
     * Collects what is sent.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> {

        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

        /** Those of the fields that are still growing. */
        private final Map<String, List<Object>> lists = new HashMap<>();

        /** Starts with nothing set. */
        protected Builder() {}

        /**
         * Sets any field, documented or not.
         *
         * @param name its name on the wire, sent exactly so
         * @param value a text, number, boolean, map, list, record, or {@code null} to send JSON's {@code null}
         */
        public final B field(String name, @Nullable Object value) {
            fields.put(Checks.notBlank(name, "field", "its name on the wire"), copy(value));
            lists.remove(name);
            return self();
        }

        /**
         * Sets a documented field.
         *
         * @param name its name on the wire
         * @param value its value
         * @throws IllegalArgumentException if the value is {@code null}
         */
        protected final B set(String name, Object value) {
            return field(name, Checks.notNull(value, name, "a value, or field(\"" + name + "\", null) to send null"));
        }

        /**
         * Sets a documented field that may be left out.
         *
         * @param name its name on the wire
         * @param value its value; {@code null} and an empty text leave it out
         */
        protected final B setOrLeaveOut(String name, @Nullable Object value) {
            if (value != null && !value.equals("")) {
                return field(name, value);
            }
            fields.remove(name);
            lists.remove(name);
            return self();
        }

        /**
         * Adds to a documented field that is a list.
         *
         * @param name its name on the wire
         * @param item goes to the list's end
         */
        protected final B add(String name, Object item) {
            List<Object> items = lists.computeIfAbsent(name, this::begun);
            items.add(Checks.notNull(item, name, "an item"));
            fields.put(name, items);
            return self();
        }

        private List<Object> begun(String name) {
            return fields.get(name) instanceof List<?> before ? new ArrayList<>(before) : new ArrayList<>();
        }

        /**
         * The value of a field.
         *
         * @param name its name on the wire
         * @return the value, {@code null} if it was not set
         */
        protected final @Nullable Object get(String name) {
            return fields.get(name);
        }

        @SuppressWarnings("unchecked")
        private B self() {
            return (B) this;
        }
    }
}
