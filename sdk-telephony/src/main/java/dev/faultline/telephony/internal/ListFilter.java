package dev.faultline.telephony.internal;

import dev.faultline.core.internal.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list's request.
 *
 * @param parameters by their names on the wire, without those of the page
 * @param page which page, from 1
 * @param limit the records of a page, {@code null} for as many as the list can have
 */
public record ListFilter(
        Map<String, String> parameters, int page, @Nullable Integer limit) {

    static final ListFilter NONE = new ListFilter(Map.of(), 1, null);

    public ListFilter {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    ListFilter at(int otherPage) {
        return new ListFilter(parameters, otherPage, limit);
    }

    int limit(PageFormat format) {
        return limit == null ? format.defaultLimit() : limit;
    }

    /** Adds all parameters but page and limit, for a list without pages. */
    public Operation.Builder addTo(Operation.Builder operation) {
        parameters.forEach(operation::query);
        return operation;
    }

    /** Sends the limit always: without totals in the response it shows the end. */
    Operation.Builder addTo(Operation.Builder operation, PageFormat format) {
        return addTo(operation).query("page", page).query("limit", limit(format));
    }
}
