package dev.faultline.crm;

import dev.faultline.core.internal.json.JsonFields;
import java.util.function.Function;

/**
 * A kind of record.
 *
 * @param resource its path segment, in the singular
 * @param plural its name in operations
 * @param reader reads a record from its JSON
 * @param <R> the record
 */
record RecordType<R>(String resource, String plural, Function<JsonFields, R> reader) {

    static final RecordType<Contact> CONTACT = new RecordType<>("contact", "contacts", Contact::read);

    static final RecordType<Lead> LEAD = new RecordType<>("lead", "leads", Lead::read);

    static final RecordType<Deal> DEAL = new RecordType<>("deal", "deals", Deal::read);

    static final RecordType<Meeting> MEETING = new RecordType<>("meeting", "meetings", Meeting::read);

    static final RecordType<Owner> OWNER = new RecordType<>("owner", "owners", Owner::read);
}
