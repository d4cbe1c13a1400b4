package dev.faultline.crm;

import dev.faultline.core.spi.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a record, to create it, to replace it or to change them. Each is sent under its documented name: where
 * the two {@linkplain Generation generations} call it differently, under that of the client's generation.
 */
public abstract sealed class RecordData permits ContactData, LeadData, DealData, MeetingData {

    private final Map<String, Field> fields;

    RecordData(Builder<?> builder) {
        if (builder.fields.isEmpty()) {
            throw new IllegalArgumentException(
                    getClass().getSimpleName() + " is empty: set at least one field, field(name, value) takes any");
        }
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(builder.fields));
    }

    Map<String, @Nullable Object> json(Generation generation) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        fields.forEach((name, field) ->
                json.put(generation == Generation.PRODUCTION ? field.productionName : name, field.value));
        return json;
    }

    /** The names only: the values are personal data. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + fields.keySet();
    }

    private record Field(String productionName, @Nullable Object value) {}

    /**
     * Collects the fields of a record; no page marks any of them as required.
     *
     * @param <B> the builder of one kind of record
     */
    public abstract static sealed class Builder<B extends Builder<B>>
            permits ContactData.Builder, LeadData.Builder, DealData.Builder, MeetingData.Builder {

        private final Map<String, Field> fields = new LinkedHashMap<>();

        Builder() {}

        /**
         * Sets any field, documented or not.
         *
         * @param name its name on the wire, sent exactly so
         * @param value a text, number, boolean, map, list, record, or {@code null} to send JSON's {@code null}
         * @return this builder
         */
        public B field(String name, @Nullable Object value) {
            Checks.notBlank(name, "field", "its name on the wire");
            fields.put(name, new Field(name, value));
            return self();
        }

        /** For a field that has one name. */
        B set(String name, Object value) {
            return set(name, name, value);
        }

        /** For a field that has a name in each generation. */
        B set(String name, String productionName, Object value) {
            String right = "a value, or field(\"" + name + "\", null) to send null";
            fields.put(name, new Field(productionName, Checks.notNull(value, name, right)));
            return self();
        }

        /** For a field that is a list, set item by item. */
        B add(String name, Object item) {
            List<Object> items = new ArrayList<>();
            Field field = fields.get(name);
            if (field != null && field.value instanceof List<?> before) {
                items.addAll(before);
            }
            items.add(item);
            return set(name, items);
        }

        @SuppressWarnings("unchecked")
        private B self() {
            return (B) this;
        }
    }
}
