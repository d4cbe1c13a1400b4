package dev.faultline.crm;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.JsonFields;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A kind of record.
 *
 * @param resource its path segment, in the singular
 * @param reader reads a record from its JSON
 * @param <R> the record
 */
record RecordType<R>(String resource, Function<JsonFields, R> reader) {

    static final RecordType<Contact> CONTACT = new RecordType<>("contact", Contact::read);

    static final RecordType<Lead> LEAD = new RecordType<>("lead", Lead::read);

    static final RecordType<Deal> DEAL = new RecordType<>("deal", Deal::read);

    static final RecordType<Meeting> MEETING = new RecordType<>("meeting", Meeting::read);

    static final RecordType<Owner> OWNER = new RecordType<>("owner", Owner::read);

    /** The name gets into the path, the names of operations and the codes that are compared. */
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-]+");

    static RecordType<UntypedRecord> untyped(String resource) {
        Checks.notBlank(resource, "resource", "a kind of record in the singular, such as company");
        boolean segment = SEGMENT.matcher(resource).matches();
        Checks.that(segment, "resource", resource, "a kind of record in the singular, such as company");
        return new RecordType<>(resource, UntypedRecord::read);
    }
}
