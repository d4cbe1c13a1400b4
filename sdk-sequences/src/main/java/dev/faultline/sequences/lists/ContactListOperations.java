package dev.faultline.sequences.lists;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations on lists of contacts, each defined once for both surfaces. */
final class ContactListOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.CONTACT_LISTS;

    private final SequencesContext context;

    ContactListOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<PageData<ContactList>> list(ListQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(context.of(DOMAIN, HttpMethod.GET, "/contact-lists")))
                .reads(response -> paging.page(response, ContactList::read));
    }

    Operation<ContactList> create(String name, @Nullable Boolean isShared) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", Checks.notBlank(name, "name", "the list's name"));
        if (isShared != null) {
            body.put("isShared", isShared);
        }
        return context.of(DOMAIN, HttpMethod.POST, "/contact-lists")
                .verification("look for the list with contactLists().list() before creating it again.")
                .json(body)
                .reads(Responses.one(ContactList::read));
    }

    Operation<ContactList> get(long id) {
        return one(HttpMethod.GET, "/contact-lists/{id}", id).reads(Responses.one(ContactList::read));
    }

    Operation<ContactList> rename(long id, String name) {
        return one(HttpMethod.PUT, "/contact-lists/{id}", id)
                .json(Map.of("name", Checks.notBlank(name, "name", "the list's new name")))
                .reads(Responses.changed(id, ContactList::read));
    }

    Operation<JsonResult> delete(long id) {
        return Responses.deletion(one(HttpMethod.DELETE, "/contact-lists/{id}", id), ContactListError.NOT_FOUND);
    }

    Operation<JsonResult> share(long id) {
        return visibility("/contact-lists/{id}/share", id);
    }

    Operation<JsonResult> unshare(long id) {
        return visibility("/contact-lists/{id}/unshare", id);
    }

    Bulk<Long> moveContacts(long id, Collection<Long> contactIds) {
        return contacts("/contact-lists/{id}/move-contacts", id, contactIds);
    }

    Bulk<Long> addContacts(long id, Collection<Long> contactIds) {
        return contacts("/contact-lists/{id}/add-contacts", id, contactIds);
    }

    private Operation<JsonResult> visibility(String path, long id) {
        return one(HttpMethod.POST, path, id)
                .verification("read the list with contactLists().get(id).")
                .reads(Responses::jsonResult);
    }

    private Bulk<Long> contacts(String path, long id, Collection<Long> contactIds) {
        return Bulk.ids(
                context,
                contactIds,
                "contactIds",
                Bulk.MOST,
                ids -> one(HttpMethod.POST, path, id)
                        .verification("look at contact(id).lists() of each contact: a part of them may be on the list.")
                        .json(Map.of("contactIds", ids))
                        .reads(BulkResponses.failureMap(DOMAIN, ids)));
    }

    private Operation.Builder one(HttpMethod method, String path, long id) {
        return context.of(DOMAIN, method, path, id);
    }
}
