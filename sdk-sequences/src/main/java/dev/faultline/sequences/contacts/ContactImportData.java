package dev.faultline.sequences.contacts;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.BulkResponses;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contacts to be created or updated together. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/import-contacts">importing contacts</a>.
 */
public final class ContactImportData extends RequestData {

    private ContactImportData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the contacts.
     *
     * @param items at least one, 1,000 a request; each must have something set
     */
    public static Builder builder(Collection<ContactChanges> items) {
        return new Builder(items);
    }

    /** The contacts, by whichever way they were set. */
    List<?> items() {
        return fields().get("items") instanceof List<?> items ? items : List.of();
    }

    /** The same import of some of its contacts. */
    ContactImportData with(List<?> items) {
        Builder builder = new Builder();
        fields().forEach(builder::field);
        return builder.field("items", items).build();
    }

    /** Collects the options of an import. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private final Map<String, Object> options = new LinkedHashMap<>();

        Builder() {}

        private Builder(Collection<ContactChanges> items) {
            Checks.notNull(items, "items", "at least one contact");
            Checks.that(!items.isEmpty(), "items", "empty", "at least one contact");
            for (ContactChanges item : items) {
                Checks.notNull(item, "items", "what ContactChanges.builder() builds");
                Checks.that(!item.fields().isEmpty(), "items", "empty in places", "contacts with something set");
                add("items", item);
            }
        }

        /**
         * Sets whether contacts that exist get the new values.
         *
         * @param overwriteExisting whether they do
         */
        public Builder overwriteExisting(boolean overwriteExisting) {
            return option("overwriteExisting", overwriteExisting);
        }

        /**
         * Sets whether contacts that exist are left as they are.
         *
         * @param skipExisting whether they are
         */
        public Builder skipExisting(boolean skipExisting) {
            return option("skipExisting", skipExisting);
        }

        /**
         * Sets whether the API determines the time zones.
         *
         * @param detectTimeZone whether it does
         */
        public Builder detectTimeZone(boolean detectTimeZone) {
            return option("detectTimeZone", detectTimeZone);
        }

        /**
         * Sets the lists that the contacts go to.
         *
         * @param listIds the lists' ids
         */
        public Builder listIds(Collection<Long> listIds) {
            return option("listIds", BulkResponses.ids(listIds, "listIds", Integer.MAX_VALUE));
        }

        private Builder option(String name, Object value) {
            options.put(name, value);
            return set("options", new LinkedHashMap<>(options));
        }

        /**
         * The import.
         *
         * @return immutable
         */
        public ContactImportData build() {
            return new ContactImportData(this);
        }
    }
}
