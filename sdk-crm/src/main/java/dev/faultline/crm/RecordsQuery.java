package dev.faultline.crm;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.Queries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of a list of records. The vendor documents only the provider and the end user, not even those of its
 * cursors. Others are therefore set by name and sent unchanged.
 */
public final class RecordsQuery {

    static final RecordsQuery NONE = builder().build();

    private final Map<String, String> parameters;
    private final @Nullable String cursor;

    private RecordsQuery(Builder builder) {
        parameters = new LinkedHashMap<>(builder.parameters);
        cursor = builder.cursor;
    }

    /** Starts with no parameters. */
    public static Builder builder() {
        return new Builder();
    }

    static RecordsQuery of(Consumer<Builder> parameters) {
        return Queries.set(builder(), parameters).build();
    }

    @Nullable
    String cursor() {
        return cursor;
    }

    Operation.Builder addTo(Operation.Builder operation, @Nullable Paging paging, @Nullable String at) {
        Checks.that(
                at == null || paging != null, "cursor", "given", "also CrmClient.builder().paging(..), which names it");
        parameters.forEach(operation::query);
        if (paging != null) {
            operation.query(paging.cursorParameter(), at);
            paging.pageSize().forEach((name, size) -> {
                if (!parameters.containsKey(name)) {
                    operation.query(name, size);
                }
            });
        }
        return operation;
    }

    static void checkName(String name, String option) {
        Checks.notBlank(name, option, "its name on the wire");
        boolean chosen = name.equals(CrmApi.PROVIDER) || name.equals(EndUserPlace.PARAMETER);
        Checks.that(!chosen, option, name, "it with connection(..)");
    }

    /** Builds a query. */
    public static final class Builder {

        private final Map<String, String> parameters = new LinkedHashMap<>();
        private @Nullable String cursor;

        private Builder() {}

        /**
         * Sets a parameter.
         *
         * @param name its name on the wire, sent unchanged; the provider and the end user are those of the connection
         * @param value its value, encoded when sent
         */
        public Builder parameter(String name, String value) {
            checkName(name, "parameter");
            parameters.put(name, Checks.notBlank(value, name, "a value, or leave it out"));
            return this;
        }

        /**
         * Continues after an earlier page.
         *
         * @param cursor a page's {@code nextCursor()}, unchanged; {@link CrmClient.Builder#paging} sets its parameter
         */
        public Builder cursor(String cursor) {
            this.cursor = Checks.notBlank(cursor, "cursor", "a page's nextCursor(), or leave it out");
            return this;
        }

        /** Builds the query. */
        public RecordsQuery build() {
            return new RecordsQuery(this);
        }
    }
}
