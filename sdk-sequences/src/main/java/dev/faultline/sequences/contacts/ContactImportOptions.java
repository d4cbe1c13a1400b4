package dev.faultline.sequences.contacts;

import dev.faultline.core.ImportOptions;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.internal.Bulk;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How contacts are imported by {@link Contacts#importAll}. */
public final class ContactImportOptions extends ImportOptions<BulkResult<Integer>, ContactImportOptions> {

    private final ContactImportData.Builder data = new ContactImportData.Builder();

    ContactImportOptions() {
        super(Bulk.MOST);
    }

    /**
     * Sets whether contacts that exist get the new values.
     *
     * @param overwriteExisting whether they do
     */
    public ContactImportOptions overwriteExisting(boolean overwriteExisting) {
        data.overwriteExisting(overwriteExisting);
        return this;
    }

    /**
     * Sets whether contacts that exist are left as they are.
     *
     * @param skipExisting whether they are
     */
    public ContactImportOptions skipExisting(boolean skipExisting) {
        data.skipExisting(skipExisting);
        return this;
    }

    /**
     * Sets whether the API determines the time zones.
     *
     * @param detectTimeZone whether it does
     */
    public ContactImportOptions detectTimeZone(boolean detectTimeZone) {
        data.detectTimeZone(detectTimeZone);
        return this;
    }

    /**
     * Sets the lists that the contacts go to.
     *
     * @param listIds the lists' ids
     */
    public ContactImportOptions listIds(Collection<Long> listIds) {
        data.listIds(listIds);
        return this;
    }

    /**
     * Sets any field of each request, documented or not.
     *
     * @param name its name on the wire, sent exactly so
     * @param value a text, number, boolean, map, list, record, or {@code null} to send JSON's {@code null}
     */
    public ContactImportOptions field(String name, @Nullable Object value) {
        data.field(name, value);
        return this;
    }

    ContactImportData data() {
        return data.build();
    }
}
