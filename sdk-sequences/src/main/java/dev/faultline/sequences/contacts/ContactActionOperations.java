package dev.faultline.sequences.contacts;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.BulkResponses;
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

    private static final int MOST_BOUNCED = 100;

    private final SequencesContext context;

    ContactActionOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<ContactOwnerChange> changeOwner(
            Collection<Long> contactIds, long userId, @Nullable Boolean reassignTasks) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("contactIds", contacts(contactIds, Integer.MAX_VALUE));
        Checks.that(userId >= 1, "userId", userId, "the id of a user, 1 or more");
        body.put("userId", userId);
        if (reassignTasks != null) {
            body.put("reassignTasks", reassignTasks);
        }
        return context.of(DOMAIN, HttpMethod.PUT, "/contacts/owner")
                .idempotent(false) // a part of them may be changed, and their tasks with them
                .verification("read the owner of each contact with contact(id).get(): a part may be changed.")
                .json(body)
                .reads(Responses.one(ContactOwnerChange::read));
    }

    Operation<BulkResult<Long>> setReplied(Collection<Long> contactIds, boolean isReplied) {
        List<Long> ids = contacts(contactIds, Integer.MAX_VALUE);
        return flag("/contacts/set-replied", ids, Map.of("isReplied", isReplied))
                .reads(BulkResponses.failureMap(DOMAIN, ids));
    }

    /** The request needs {@code resendEmails} where the mark is removed, and only there. */
    Operation<BulkResult<Long>> setBounced(Collection<Long> contactIds, @Nullable Boolean resendEmails) {
        List<Long> ids = contacts(contactIds, MOST_BOUNCED);
        Map<String, Object> flags = new LinkedHashMap<>();
        flags.put("isBounced", resendEmails == null);
        if (resendEmails != null) {
            flags.put("resendEmails", resendEmails);
        }
        return flag("/contacts/set-bounced", ids, flags)
                .reads(BulkResponses.failureMap(DOMAIN, ids, SequencesPath.DOUBTFUL_FOR_BOUNCED));
    }

    /** No page of the vendor's shows it; clients written against the API send it. */
    Operation<BulkResult<Long>> setOptedOut(Collection<Long> contactIds, boolean isOptedOut) {
        List<Long> ids = contacts(contactIds, Integer.MAX_VALUE);
        return flag("/contacts/set-opted-out", ids, Map.of("isOptedOut", isOptedOut))
                .reads(BulkResponses.failureMapOrNothing(DOMAIN, ids));
    }

    Operation<BulkResult<Long>> setStatusInSequence(Collection<Long> contactIds, SequenceContactStatus status) {
        List<Long> ids = contacts(contactIds, Integer.MAX_VALUE);
        Checks.notNull(status, "statusInSequence", "one of SequenceContactStatus");
        boolean right = status != SequenceContactStatus.INACTIVE;
        Checks.that(right, "statusInSequence", status, "another one, which is not for the system alone to set");
        return flag("/contacts/set-status-in-sequence", ids, Map.of("statusInSequence", status.wireName()))
                .reads(BulkResponses.failureMapOrNothing(DOMAIN, ids));
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
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("contactIds", contactIds);
        body.putAll(flags);
        return context.of(DOMAIN, HttpMethod.POST, path)
                .verification("read the contacts with contact(id).statuses(): a part of them may be changed.")
                .json(body);
    }

    private Operation.Builder one(HttpMethod method, String path, long id) {
        return context.of(DOMAIN, method, path, id);
    }

    private static List<Long> contacts(Collection<Long> contactIds, int most) {
        return BulkResponses.ids(contactIds, "contactIds", most);
    }
}
