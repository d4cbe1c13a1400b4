package dev.faultline.crm;

import dev.faultline.core.RequestData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a record, to create it, to replace it or to change them. Each is sent under its documented name: where
 * the two {@linkplain Generation generations} call it differently, under that of the client's generation. One that the
 * client's generation does not have is rejected when it is sent; {@code field(name, value)} sends anything as it is.
 *
 * <p>A documented field that is set to {@code null} is left out; {@code field(name, null)} sends JSON's {@code null}.
 */
public abstract sealed class RecordData extends RequestData permits ContactData, LeadData, DealData, MeetingData {

    private final Map<String, Object> documented;

    RecordData(Builder<?> builder) {
        super(builder);
        if (fields().isEmpty()) {
            throw new IllegalArgumentException(
                    getClass().getSimpleName() + " is empty: set at least one field, field(name, value) takes any");
        }
        documented = Map.copyOf(builder.documented);
    }

    /** What a client of a generation sends. */
    final Map<String, @Nullable Object> json(Generation generation) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        fields().forEach((name, value) -> {
            // field(name, value) may have taken the place of what a documented method had set; lists know by their
            // items
            boolean asDocumented = value != null && value.equals(documented.get(name));
            if (value instanceof List || asDocumented) {
                write(name, value, generation, json);
            } else {
                json.put(name, value);
            }
        });
        return json;
    }

    /** Writes what a documented method has set, or a list, which may hold what such methods have added. */
    void write(String name, Object value, Generation generation, Map<String, @Nullable Object> json) {
        json.put(name, value);
    }

    /**
     * Collects the fields of a record; no page marks any of them as required.
     *
     * @param <B> the builder of one kind of record
     */
    public abstract static sealed class Builder<B extends Builder<B>> extends RequestData.Builder<B>
            permits ContactData.Builder, LeadData.Builder, DealData.Builder, MeetingData.Builder {

        private final Map<String, Object> documented = new LinkedHashMap<>();

        Builder() {}

        /**
         * Sets a field that the generations have under different names or forms, or not both.
         *
         * @param name its name in the older one, or in production if that one alone has it
         */
        final B setDocumented(String name, @Nullable Object value) {
            if (value == null) {
                documented.remove(name);
            } else {
                documented.put(name, value);
            }
            return setOrLeaveOut(name, value);
        }
    }
}
