package dev.faultline.crm;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of a list of records. The vendor documents only the provider and the end user, not even those of its
 * cursors. Others are therefore added by name and sent unchanged.
 */
public final class RecordsQuery {

    static final RecordsQuery NONE = builder().build();

    private final List<Map.Entry<String, String>> parameters;
    private final @Nullable String cursor;

    private RecordsQuery(List<Map.Entry<String, String>> parameters, @Nullable String cursor) {
        this.parameters = List.copyOf(parameters);
        this.cursor = cursor;
    }

    /** Starts with no parameters. */
    public static Builder builder() {
        return new Builder();
    }

    @Nullable
    String cursor() {
        return cursor;
    }

    Operation.Builder addTo(Operation.Builder operation, @Nullable Paging paging, @Nullable String at) {
        Checks.that(
                at == null || paging != null, "cursor", "given", "also CrmClient.builder().paging(..), which names it");
        parameters.forEach(parameter -> operation.query(parameter.getKey(), parameter.getValue()));
        if (paging != null) {
            operation.query(paging.cursorParameter(), at);
            paging.pageSize().entrySet().stream()
                    .filter(size -> parameters.stream()
                            .noneMatch(given -> given.getKey().equals(size.getKey())))
                    .forEach(size -> operation.query(size.getKey(), size.getValue()));
        }
        return operation;
    }

    static void checkName(String name, String option) {
        Checks.notBlank(name, option, "its name on the wire");
        boolean chosen = name.equals(CrmApi.PROVIDER) || name.equals(EndUserPlace.PARAMETER);
        Checks.that(!chosen, option, name, "it with provider(..) or forEndUser(..)");
    }

    /** Builds a query. */
    public static final class Builder {

        private final List<Map.Entry<String, String>> parameters = new ArrayList<>();
        private @Nullable String cursor;

        private Builder() {}

        /**
         * Adds a parameter.
         *
         * @param name its name on the wire; the provider and the end user are chosen with {@link CrmClient#provider}
         *     and {@link CrmClient#forEndUser}
         * @param value a text, number, boolean, instant, or JSON's form of one, such as a cursor of {@link
         *     CrmPage#json()}; encoded when sent
         * @throws IllegalArgumentException if the value is missing, or is no single value
         */
        public Builder query(String name, Object value) {
            checkName(name, "query parameter");
            parameters.add(Map.entry(name, Checks.queryValue(value, name)));
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
            return new RecordsQuery(parameters, cursor);
        }
    }
}
