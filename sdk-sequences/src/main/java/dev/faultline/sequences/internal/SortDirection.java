package dev.faultline.sequences.internal;

import dev.faultline.core.SortOrder;
import dev.faultline.core.internal.Checks;
import java.util.Locale;

/** The API's names of the orders: {@code asc} and {@code desc}. */
public final class SortDirection {

    private SortDirection() {}

    public static String of(SortOrder order) {
        return Checks.notNull(order, "order", "SortOrder.ASC or SortOrder.DESC")
                .name()
                .toLowerCase(Locale.ROOT);
    }
}
