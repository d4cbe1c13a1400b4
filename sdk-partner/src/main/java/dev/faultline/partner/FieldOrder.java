package dev.faultline.partner;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** The documented fields first, in their order on the vendor's page, then the others by their names. */
final class FieldOrder implements Comparator<String>, Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // always List.of
    private final List<String> documented;

    FieldOrder(List<String> documented) {
        this.documented = documented;
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
