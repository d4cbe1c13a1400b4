package dev.faultline.sequences.contacts;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.ImportRun;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.Rows;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkParts;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.CountedResponses;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The operations on contacts as records, each defined once for both surfaces. */
final class ContactOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.CONTACTS;

    private final SequencesContext context;

    ContactOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<PageData<Contact>> list(ListQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(context.of(DOMAIN, HttpMethod.GET, "/contacts")))
                .reads(response -> paging.page(response, Contact::read));
    }

    Operation<PageData<Contact>> filter(ContactFilter filter, Paging paging) {
        return paging.addTo(PageRequest.of(filter).searchWith(context.of(DOMAIN, HttpMethod.POST, "/contacts/filter")))
                .reads(response -> paging.page(response, Contact::read));
    }

    Operation<Contact> create(NewContact contact) {
        Checks.notNull(contact, "contact", "what NewContact.builder() builds");
        Checks.that(!contact.fields().isEmpty(), "contact", "empty", "an email or a LinkedIn address at least");
        return context.of(DOMAIN, HttpMethod.POST, "/contacts")
                .verification("look for the contact with contacts().filter(..) before creating it again.")
                .json(contact)
                .reads(Responses.one(Contact::read));
    }

    Operation<Contact> get(long id) {
        return one(HttpMethod.GET, id).reads(Responses.one(Contact::read));
    }

    Operation<Contact> update(long id, ContactChanges changes) {
        Checks.notNull(changes, "changes", "what ContactChanges.builder() builds");
        Checks.that(!changes.fields().isEmpty(), "changes", "empty", "at least one change");
        return one(HttpMethod.PATCH, id)
                .verification("read the contact with contact(id).get() before sending the change again.")
                .json(changes)
                .reads(Responses.changed(id, Contact::read));
    }

    Operation<JsonResult> delete(long id) {
        return Responses.deletion(one(HttpMethod.DELETE, id), ContactError.NOT_FOUND);
    }

    Bulk<Integer> importContacts(ContactImportData data) {
        Checks.notNull(data, "data", "what ContactImportData.builder(items) builds");
        return Bulk.items(
                context,
                data.items(),
                "items",
                "at least one contact",
                (positions, items) -> importOf(data, positions, items));
    }

    private Operation<BulkParts<Integer>> importOf(ContactImportData data, List<Integer> positions, List<?> items) {
        return context.of(DOMAIN, HttpMethod.POST, "/contacts/import")
                .verification("look for the contacts with contacts().filter(..): a part of them may be there.")
                .json(data.with(items))
                .reads(CountedResponses.imported(DOMAIN, positions));
    }

    ImportRun<ContactChanges, BulkResult<Integer>> importAll(
            Rows<ContactChanges> rows, Consumer<? super ContactImportOptions> changes) {
        Checks.notNull(changes, "options", "a function that changes the options, or leave it out");
        return ImportRun.of(rows, new ContactImportOptions(), changes, options -> {
            ContactImportData data = options.data();
            return new ContactImport(items -> importOf(data, positions(items), items));
        });
    }

    private static List<Integer> positions(List<?> items) {
        return IntStream.range(0, items.size()).boxed().toList();
    }

    Bulk<Long> bulkDelete(Collection<Long> ids) {
        return Bulk.ids(
                context,
                ids,
                "ids",
                Bulk.MOST,
                all -> context.of(DOMAIN, HttpMethod.POST, "/contacts/bulk-delete")
                        .verification("look for the contacts with contact(id).get(): a part of them may be gone.")
                        .json(Map.of("ids", all))
                        .reads(BulkResponses.failureMapOrNothing(DOMAIN, all)));
    }

    private Operation.Builder one(HttpMethod method, long id) {
        return context.of(DOMAIN, method, "/contacts/{id}", id);
    }
}
