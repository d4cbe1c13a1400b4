package dev.faultline.crm;

import dev.faultline.core.RequestData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a record for its creation, replacement or change. Each is sent under its documented name in the client's
 * {@linkplain Generation generation}. A request with a field that the generation does not have is rejected before it is
 * sent; {@code field(name, value)} sends anything unchanged.
 *
 * <p>A documented field whose value is {@code null} or an empty text is left out; {@code field(name, null)} sends JSON's
 * {@code null}.
 */
public abstract sealed class RecordData extends RequestData
        permits ContactData, LeadData, DealData, MeetingData, UntypedRecordData {

    private final Map<String, Object> documented;

    RecordData(Builder<?> builder) {
        super(builder);
        if (fields().isEmpty()) {
            throw new IllegalArgumentException(
                    getClass().getSimpleName() + " is empty: set at least one field, field(name, value) takes any");
        }
        documented = Map.copyOf(builder.documented);
    }

    /** The request's body in a generation. */
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

    /** Writes the value of a documented method, or a list that such methods have added to. */
    void write(String name, Object value, Generation generation, Map<String, @Nullable Object> json) {
        json.put(name, value);
    }

    /**
     * Builds the fields of a record; none is documented as required.
     *
     * @param <B> the builder of one kind of record
     */
    abstract static sealed class Builder<B extends Builder<B>> extends RequestData.Builder<B>
            permits ContactData.Builder,
                    LeadData.Builder,
                    DealData.Builder,
                    MeetingData.Builder,
                    UntypedRecordData.Builder {

        private final Map<String, Object> documented = new LinkedHashMap<>();

        Builder() {}

        /**
         * Sets a field whose name or form differs between the generations, or that only one of them has.
         *
         * @param name its name in the older generation, or in production if only that has it
         */
        final B setDocumented(String name, @Nullable Object value) {
            if (value == null || value.equals("")) {
                documented.remove(name);
            } else {
                documented.put(name, value);
            }
            return setOrLeaveOut(name, value);
        }
    }
}
