package dev.faultline.crm;

import dev.faultline.core.spi.Checks;
import dev.faultline.core.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Query parameters of a list. The vendor documents none besides the provider and the end user, not even those of its
 * cursors, so each is given by its name and sent as it is.
 */
public final class ListQuery {

    static final ListQuery NONE = builder().build();

    private final List<Map.Entry<String, String>> parameters;

    private ListQuery(List<Map.Entry<String, String>> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    /**
     * Starts with no parameters.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    Operation.Builder addTo(Operation.Builder operation) {
        parameters.forEach(parameter -> operation.query(parameter.getKey(), parameter.getValue()));
        return operation;
    }

    /** Collects the parameters. */
    public static final class Builder {

        private final List<Map.Entry<String, String>> parameters = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a parameter.
         *
         * @param name its name on the wire; the provider and the end user are chosen with {@link CrmClient#provider}
         *     and {@link CrmClient#forEndUser}
         * @param value its value, encoded when sent
         * @return this builder
         */
        public Builder query(String name, Object value) {
            Checks.notBlank(name, "query parameter", "its name");
            boolean chosen = name.equals(CrmApi.PROVIDER) || name.equals(Generation.END_USER_PARAMETER);
            Checks.that(!chosen, "query parameter", name, "it with provider(..) or forEndUser(..)");
            String text = Checks.notNull(value, name, "a value, or leave the parameter out")
                    .toString();
            parameters.add(Map.entry(name, text));
            return this;
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public ListQuery build() {
            return new ListQuery(parameters);
        }
    }
}
