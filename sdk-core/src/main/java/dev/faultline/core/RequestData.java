package dev.faultline.core;

import dev.faultline.core.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private final Set<String> exact;
    private final boolean constants;

    /**
     * Takes over what was set.
     *
     * @param builder has it
     */
    protected RequestData(Builder<?> builder) {
        fields = builder.handOver();
        exact = builder.exact.isEmpty() ? Set.of() : Set.copyOf(builder.exact);
        constants = builder.constants;
    }

    /**
     * The body as sent; where an API has more than one contract, as its current one spells it.
     *
     * @return values by their names on the wire, in the order in which they were set. Where an API recognises a retry by its
     *     bytes, the documented ones are first, in the order of the vendor's page, then the others by their names.
     */
    public final Map<String, @Nullable Object> fields() {
        if (!constants) {
            return fields;
        }
        Map<String, @Nullable Object> sent = new LinkedHashMap<>(fields);
        sent.replaceAll((name, value) -> value instanceof Enum<?> constant ? OpenEnum.wireName(constant) : value);
        return Collections.unmodifiableMap(sent);
    }

    /** The fields whose spelling is still open. */
    final Map<String, @Nullable Object> fieldsAsSet() {
        return fields;
    }

    /** The fields that are sent exactly as given. */
    final Set<String> exactFields() {
        return exact;
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

        private Map<String, @Nullable Object> fields;

        /** A request has the fields: the next change is made to a copy of them. */
        private boolean handedOver;

        /** Empty ones accept a removal too; most requests need no other. */
        private Set<String> exact = Collections.emptySet();

        /** Whether any field was set to a constant, which {@link #fields} spells; one that has another value since does no harm. */
        private boolean constants;

        /** Those of the fields that are still growing. */
        private Map<String, List<Object>> lists = Collections.emptyMap();

        /** Starts with nothing set. */
        protected Builder() {
            fields = new LinkedHashMap<>();
        }

        /**
         * Starts with nothing set, for a request whose fields have one order however they are set.
         *
         * @param order of the fields' names; serializable, and never 0 for two names
         */
        protected Builder(Comparator<String> order) {
            fields = new TreeMap<>(order);
        }

        /**
         * Starts with all that another request has, in the order that it has.
         *
         * @param other the other request
         */
        protected Builder(RequestData other) {
            fields = copyOf(other.fields);
            constants = other.constants;
            exact = new HashSet<>(other.exact);
        }

        /** In the order that it has. */
        private static Map<String, @Nullable Object> copyOf(Map<String, @Nullable Object> fields) {
            return fields instanceof SortedMap<String, @Nullable Object> ordered
                    ? new TreeMap<>(ordered)
                    : new LinkedHashMap<>(fields);
        }

        private Map<String, @Nullable Object> handOver() {
            lists.forEach((name, items) -> fields.put(name, copy(items)));
            lists = Collections.emptyMap();
            handedOver = true;
            return fields instanceof SortedMap<String, @Nullable Object> ordered
                    ? Collections.unmodifiableSortedMap(ordered)
                    : Collections.unmodifiableMap(fields);
        }

        private Map<String, @Nullable Object> changing() {
            if (handedOver) {
                fields = copyOf(fields);
                handedOver = false;
            }
            return fields;
        }

        /**
         * Sets any field, documented or not.
         *
         * @param name its name on the wire, sent exactly so
         * @param value a text, number, boolean, map, list, record, or {@code null} to send JSON's {@code null}
         */
        public final B field(String name, @Nullable Object value) {
            put(Checks.notBlank(name, "field", "its name on the wire"), value);
            exact = exact.isEmpty() ? new HashSet<>() : exact;
            exact.add(name);
            return self();
        }

        private B put(String name, @Nullable Object value) {
            constants |= value instanceof Enum;
            return putUncopied(name, copy(value));
        }

        private B putUncopied(String name, @Nullable Object value) {
            changing().put(name, value);
            exact.remove(name);
            lists.remove(name);
            return self();
        }

        /**
         * Takes over the fields of what was read, exactly as they were sent.
         *
         * @param json an object
         * @param readOnly names of the fields that cannot be written
         */
        protected final B takeOver(JsonValue json, String... readOnly) {
            Set<String> left = new LinkedHashSet<>(json.names());
            List.of(readOnly).forEach(left::remove);
            left.forEach(name -> field(name, json.get(name)));
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
            return put(name, Checks.fieldValue(value, name));
        }

        /**
         * Sets a documented field to the fields of another request as they are sent now, without another copy.
         *
         * @param name its name on the wire
         * @param data the other request; none of its values may be one that somebody can change
         */
        protected final B setFields(String name, RequestData data) {
            return putUncopied(name, data.fields());
        }

        /**
         * Sets a documented field that may be left out.
         *
         * @param name its name on the wire
         * @param value its value; {@code null} and an empty text leave it out
         */
        protected final B setOrLeaveOut(String name, @Nullable Object value) {
            if (value != null && !value.equals("")) {
                return put(name, value);
            }
            changing().remove(name);
            exact.remove(name);
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
            Object checked = Checks.notNull(item, name, "an item");
            lists = lists.isEmpty() ? new HashMap<>() : lists;
            List<Object> items = lists.computeIfAbsent(name, this::begun);
            items.add(checked);
            changing().put(name, items);
            exact.remove(name);
            return self();
        }

        private List<Object> begun(String name) {
            Object before = fields.get(name);
            List<?> items =
                    before instanceof JsonValue read ? read.items() : before instanceof List<?> set ? set : List.of();
            return new ArrayList<>(items);
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
