package dev.faultline.sequences.contacts;

import dev.faultline.core.SortOrder;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.PageFilter;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;
import dev.faultline.sequences.internal.SortDirection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of a search for contacts. The names of properties and conditions are not documented. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/filter-contacts">filtering contacts</a>.
 */
@SuppressWarnings("exports") // the builders share it
public final class ContactFilter extends PageFilter {

    private ContactFilter(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with no conditions. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects the conditions. {@code top(..)} sets the size of a page, {@code cursor(..)} or {@code skip(..)} where it
     * begins, {@code field(name, value)} any condition, documented or not.
     */
    public static final class Builder extends PageFilter.Builder<Builder> {

        private final List<Map<String, Object>> rules = new ArrayList<>();

        private Builder() {
            super(PageSize.USUAL);
        }

        /**
         * Adds a condition.
         *
         * @param property the property's name
         * @param condition the condition's name
         * @param value the value to compare with
         */
        public Builder rule(String property, String condition, String value) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("property", Checks.notBlank(property, "property", "the name of a property"));
            rule.put("condition", Checks.notBlank(condition, "condition", "the name of a condition"));
            rule.put("value", Checks.notNull(value, "value", "what to compare with"));
            rules.add(rule);
            return field("rules", List.copyOf(rules));
        }

        /**
         * Finds only contacts on a list.
         *
         * @param listId the list's id
         */
        public Builder listId(long listId) {
            return id("listId", listId);
        }

        /**
         * Finds only contacts in a sequence.
         *
         * @param sequenceId the sequence's id
         */
        public Builder sequenceId(long sequenceId) {
            return id("sequenceId", sequenceId);
        }

        /**
         * Finds only contacts at a step of a sequence.
         *
         * @param sequenceStepId the step's id
         */
        public Builder sequenceStepId(long sequenceStepId) {
            return id("sequenceStepId", sequenceStepId);
        }

        /**
         * Finds only contacts with a text.
         *
         * @param searchTerm the text
         */
        public Builder searchTerm(String searchTerm) {
            return field("searchTerm", Checks.notBlank(searchTerm, "searchTerm", "a text, or leave it out"));
        }

        /**
         * Sorts the contacts.
         *
         * @param field the field; the vendor does not list the names
         * @param order its direction
         */
        public Builder sortBy(String field, SortOrder order) {
            Checks.notBlank(field, "sortBy", "the name of a field");
            return field("sortBy", field).field("sortDirection", SortDirection.of(order));
        }

        private Builder id(String name, long id) {
            Ids.number(name, id);
            return field(name, id);
        }

        /**
         * The filter.
         *
         * @return immutable
         */
        public ContactFilter build() {
            return new ContactFilter(this);
        }
    }
}
