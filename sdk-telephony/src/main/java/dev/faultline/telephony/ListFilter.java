package dev.faultline.telephony;

import dev.faultline.core.internal.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for.
 *
 * @param parameters by their names on the wire, without those of the page
 * @param page which page, from 1
 * @param limit the records of a page, {@code null} for as many as the list can have
 */
record ListFilter(
        Map<String, String> parameters, int page, @Nullable Integer limit) {

    static final ListFilter NONE = new ListFilter(Map.of(), 1, null);

    ListFilter {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    ListFilter at(int otherPage) {
        return new ListFilter(parameters, otherPage, limit);
    }

    int limit(Listing listing) {
        return limit == null ? listing.defaultLimit() : limit;
    }

    /** Everything but the page, for what comes whole. */
    Operation.Builder addTo(Operation.Builder operation) {
        parameters.forEach(operation::query);
        return operation;
    }

    /** The limit is always sent: where a response has no totals, the end is known by it. */
    Operation.Builder addTo(Operation.Builder operation, Listing listing) {
        return addTo(operation).query("page", page).query("limit", limit(listing));
    }
}
