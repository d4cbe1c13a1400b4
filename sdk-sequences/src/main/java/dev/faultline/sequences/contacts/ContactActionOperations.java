package dev.faultline.sequences.contacts;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.CountedResponses;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.internal.SequencesPath;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actions on contacts, each defined once for both surfaces. */
final class ContactActionOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.CONTACTS;

    /** The documented limit of {@code set-bounced}; the other marks have no limit of their own on any page. */
    private static final int MOST_MARKED = 100;

    private final SequencesContext context;

    ContactActionOperations(SequencesContext context) {
        this.context = context;
    }

    Bulk<Long> changeOwner(Collection<Long> contactIds, long userId, @Nullable Boolean reassignTasks) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("userId", Ids.number("userId", userId));
        if (reassignTasks != null) {
            change.put("reassignTasks", reassignTasks);
        }
        return Bulk.ids(
                context,
                contactIds,
                "contactIds",
                Bulk.MOST,
                ids -> context.of(DOMAIN, HttpMethod.PUT, "/contacts/owner")
                        .idempotent(false) // a part of them may be changed, and their tasks with them
                        .verification("read the owner of each contact with contact(id).get(): a part may be changed.")
                        .json(body(ids, change))
                        .reads(CountedResponses.owner(ids)));
    }

    Bulk<Long> setReplied(Collection<Long> contactIds, boolean isReplied) {
        Map<String, Object> flags = Map.of("isReplied", isReplied);
        return Bulk.ids(
                context,
                contactIds,
                "contactIds",
                MOST_MARKED,
                ids -> flag("/contacts/set-replied", ids, flags).reads(BulkResponses.failureMap(DOMAIN, ids)));
    }

    /** The request needs {@code resendEmails} where the mark is removed, and only there. */
    Bulk<Long> setBounced(Collection<Long> contactIds, @Nullable Boolean resendEmails) {
        Map<String, Object> flags = new LinkedHashMap<>();
        flags.put("isBounced", resendEmails == null);
        if (resendEmails != null) {
            flags.put("resendEmails", resendEmails);
        }
        return Bulk.ids(
                context,
                contactIds,
                "contactIds",
                MOST_MARKED,
                ids -> flag("/contacts/set-bounced", ids, flags)
                        .reads(BulkResponses.failureMap(DOMAIN, ids, SequencesPath.DOUBTFUL_FOR_BOUNCED)));
    }

    /** No page of the vendor's shows it; clients written against the API send it. */
    Bulk<Long> setOptedOut(Collection<Long> contactIds, boolean isOptedOut) {
        Map<String, Object> flags = Map.of("isOptedOut", isOptedOut);
        return Bulk.ids(
                context,
                contactIds,
                "contactIds",
                MOST_MARKED,
                ids -> flag("/contacts/set-opted-out", ids, flags)
                        .reads(BulkResponses.failureMapOrNothing(DOMAIN, ids)));
    }

    Bulk<Long> setStatusInSequence(Collection<Long> contactIds, SequenceContactStatus status) {
        Checks.notNull(status, "statusInSequence", "one of SequenceContactStatus");
        boolean right = status != SequenceContactStatus.INACTIVE;
        Checks.that(right, "statusInSequence", status, "another one, which is not for the system alone to set");
        Map<String, Object> flags = Map.of("statusInSequence", status.wireName());
        return Bulk.ids(
                context,
                contactIds,
                "contactIds",
                MOST_MARKED,
                ids -> flag("/contacts/set-status-in-sequence", ids, flags)
                        .reads(BulkResponses.failureMapOrNothing(DOMAIN, ids)));
    }

    /** The sequence may write to the contact at once. */
    Operation<JsonResult> moveToSequence(long id, ContactMove move) {
        return one(HttpMethod.POST, "/contacts/{id}/move-to-sequence", id)
                .verification("look for the sequence with contact(id).statuses() before moving the contact again.")
                .json(Checks.notNull(move, "move", "what ContactMove.builder(sequenceId) builds"))
                .reads(Responses::jsonResult);
    }

    Operation<JsonResult> addNote(long id, String notes) {
        return one(HttpMethod.POST, "/contacts/{id}/notes", id)
                .verification("look for the note with contact(id).get() before adding it again.")
                .json(Map.of("notes", Checks.notBlank(notes, "notes", "the note")))
                .reads(Responses::jsonResult);
    }

    Operation<ItemList<ContactSequence>> sequences(long id) {
        return one(HttpMethod.GET, "/contacts/{id}/sequences", id)
                .reads(response -> Responses.listing(response, ContactSequence::read));
    }

    Operation<PageData<JsonValue>> activities(long id, ListQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(one(HttpMethod.GET, "/contacts/{id}/activities", id)))
                .reads(response -> paging.page(response, JsonFields::json));
    }

    Operation<ContactStatuses> statuses(long id) {
        return one(HttpMethod.GET, "/contacts/{id}/statuses", id).reads(Responses.one(ContactStatuses::read));
    }

    /** The only operation on contacts whose codes are those of their lists. */
    Operation<ItemList<ContactListMembership>> lists(long id) {
        return context.of(SequencesDomain.CONTACT_LISTS, HttpMethod.GET, "/contacts/{id}/lists", id)
                .reads(response -> Responses.listing(response, ContactListMembership::read));
    }

    private Operation.Builder flag(String path, List<Long> contactIds, Map<String, Object> flags) {
        return context.of(DOMAIN, HttpMethod.POST, path)
                .verification("read the contacts with contact(id).statuses(): a part of them may be changed.")
                .json(body(contactIds, flags));
    }

    private static Map<String, Object> body(List<Long> contactIds, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("contactIds", contactIds);
        body.putAll(more);
        return body;
    }

    private Operation.Builder one(HttpMethod method, String path, long id) {
        return context.of(DOMAIN, method, path, id);
    }
}
