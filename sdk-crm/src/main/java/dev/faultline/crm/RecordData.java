package dev.faultline.crm;

import dev.faultline.core.RequestData;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a record, to create it, to replace it or to change them. Each is sent under its documented name: where
 * the two {@linkplain Generation generations} call it differently, under that of the client's generation.
 */
public abstract sealed class RecordData extends RequestData permits ContactData, LeadData, DealData, MeetingData {

    private final Map<String, String> productionNames;

    RecordData(Builder<?> builder) {
        super(builder);
        if (fields().isEmpty()) {
            throw new IllegalArgumentException(
                    getClass().getSimpleName() + " is empty: set at least one field, field(name, value) takes any");
        }
        productionNames = Map.copyOf(builder.productionNames);
    }

    Map<String, @Nullable Object> json(Generation generation) {
        if (generation == Generation.OLDER) {
            return fields();
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        fields().forEach((name, value) -> json.put(productionNames.getOrDefault(name, name), value));
        return json;
    }

    /**
     * Collects the fields of a record; no page marks any of them as required.
     *
     * @param <B> the builder of one kind of record
     */
    public abstract static sealed class Builder<B extends Builder<B>> extends RequestData.Builder<B>
            permits ContactData.Builder, LeadData.Builder, DealData.Builder, MeetingData.Builder {

        private final Map<String, String> productionNames = new LinkedHashMap<>();

        Builder() {}

        /** For a field that has a name in each generation. */
        final B set(String name, String productionName, Object value) {
            productionNames.put(name, productionName);
            return set(name, value);
        }
    }
}
