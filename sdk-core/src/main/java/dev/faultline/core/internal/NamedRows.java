package dev.faultline.core.internal;

import dev.faultline.core.ApiException;
import dev.faultline.core.FieldError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows that the rejection of a whole request names, such as {@code items[3].email} or {@code items.3.email}. */
public final class NamedRows {

    private static final Pattern ELEMENT = Pattern.compile("(\\w+)\\W{1,2}(\\d{1,6})(?!\\d).*");

    private NamedRows() {}

    /**
     * Finds them.
     *
     * @param rejection the rejection
     * @param member the member of the request's body that has the rows
     * @param from the number of the first row
     * @param rows how many were sent
     * @return the rejection, by the rows' numbers
     */
    public static Map<Long, ApiException> in(ApiException rejection, String member, long from, int rows) {
        Map<Long, ApiException> named = new LinkedHashMap<>();
        for (FieldError error : rejection.fieldErrors()) {
            Matcher element = ELEMENT.matcher(error.field());
            if (element.matches() && element.group(1).equals(member)) {
                int row = Integer.parseInt(element.group(2));
                if (row < rows) {
                    named.put(from + row, rejection);
                }
            }
        }
        return named;
    }
}
