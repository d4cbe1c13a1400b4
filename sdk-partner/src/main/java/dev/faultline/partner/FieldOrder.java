package dev.faultline.partner;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documented fields first, in their order on the vendor's page, then the others by their names. */
@SuppressWarnings("serial") // always List.of and Map.of
final class FieldOrder implements Comparator<String>, Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> documented;
    private final Map<String, FieldOrder> members;

    /**
     * An order of fields.
     *
     * @param documented their names
     * @param members the orders of those that have documented fields themselves
     */
    FieldOrder(List<String> documented, Map<String, FieldOrder> members) {
        this.documented = documented;
        this.members = members;
    }

    /** The order of a field's own fields, {@code null} for that of their names. */
    @Nullable
    FieldOrder within(String name) {
        return members.get(name);
    }

    @Override
    public int compare(String one, String other) {
        int ranks = Integer.compare(rank(one), rank(other));
        return ranks == 0 ? one.compareTo(other) : ranks;
    }

    private int rank(String name) {
        int index = documented.indexOf(name);
        return index < 0 ? documented.size() : index;
    }
}
