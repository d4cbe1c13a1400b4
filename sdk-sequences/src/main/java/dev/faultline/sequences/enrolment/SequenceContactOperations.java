package dev.faultline.sequences.enrolment;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations on the contacts of a sequence, each defined once for both surfaces. */
final class SequenceContactOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.SEQUENCE_CONTACTS;

    private static final String CONTACTS = "/sequences/{id}/contacts";
    private static final String LINKS = "/sequences/{id}/contact-links";
    private static final int MOST = 100;

    private final SequencesContext context;

    SequenceContactOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<PageData<SequenceContact>> list(long sequenceId, SequenceContactsQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(of(HttpMethod.GET, CONTACTS, sequenceId)))
                .reads(response -> paging.page(response, SequenceContact::read));
    }

    Operation<PageData<SequenceContactState>> states(long sequenceId, SequenceContactStatesQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(of(HttpMethod.GET, CONTACTS + "/state", sequenceId)))
                .reads(response -> paging.page(response, SequenceContactState::read));
    }

    Operation<SequenceContact> get(long sequenceId, long contactId) {
        return of(HttpMethod.GET, CONTACTS + "/{contact_id}", sequenceId)
                .parameter("contact_id", Ids.text("contactId", contactId))
                .reads(Responses.one(SequenceContact::read));
    }

    Operation<BulkResult<Long>> add(long sequenceId, SequenceEnrolment enrolment) {
        Checks.notNull(enrolment, "enrolment", "what SequenceEnrolment.builder(contactIds) builds");
        return of(HttpMethod.POST, LINKS + "/bulk", sequenceId)
                .json(enrolment)
                .verification("look with sequenceContacts().list(..) who is in.")
                .reads(BulkResponses.addedAndNot(DOMAIN, enrolment.contactIds()));
    }

    Operation<BulkRemoval> bulkRemove(long sequenceId, Collection<Long> contactIds) {
        List<Long> ids = BulkResponses.ids(contactIds, "contactIds", Integer.MAX_VALUE);
        return of(HttpMethod.POST, LINKS + "/bulk-delete", sequenceId)
                .json(Map.of("contactIds", ids))
                .verification("look with sequenceContacts().list(..) who is left.")
                .reads(BulkRemoval::read);
    }

    Operation<JsonResult> remove(long sequenceId, long contactId) {
        return Responses.deletion(
                of(HttpMethod.DELETE, LINKS + "/{contact_id}", sequenceId)
                        .parameter("contact_id", Ids.text("contactId", contactId)),
                SequenceContactError.NOT_IN_SEQUENCE);
    }

    /** The response is read with the ids of the request, should it leave them out. */
    Operation<SequenceContact> setStatus(long sequenceId, long contactId, SequenceContactStatus status) {
        Map<String, Long> known = Map.of("contactId", contactId, "sequenceId", sequenceId);
        return of(HttpMethod.PUT, LINKS + "/{contact_id}/status", sequenceId)
                .parameter("contact_id", Ids.text("contactId", contactId))
                .json(Map.of("status", Checks.notNull(status, "status", "one of SequenceContactStatus")))
                .reads(Responses.changed(known, SequenceContact::read));
    }

    /** Only the current contract has this operation, so it takes the newer names. */
    Operation<BulkResult<Long>> bulkSetStatus(
            long sequenceId, Collection<Long> contactIds, SequenceContactStatus status) {
        Checks.notNull(status, "status", "ACTIVE, PAUSED, FINISHED or OUT_OF_OFFICE");
        boolean right = status != SequenceContactStatus.INACTIVE;
        Checks.that(
                right, "status", status, "ACTIVE, PAUSED, FINISHED or OUT_OF_OFFICE: the system alone sets INACTIVE");
        List<Long> ids = BulkResponses.ids(contactIds, "contactIds", MOST);
        return marks("set-status-in-sequence", sequenceId, ids, Map.of("statusInSequence", status.wireName()));
    }

    Operation<BulkResult<Long>> setReplied(long sequenceId, Collection<Long> contactIds, boolean isReplied) {
        List<Long> ids = BulkResponses.ids(contactIds, "contactIds", Integer.MAX_VALUE);
        return marks("set-replied", sequenceId, ids, Map.of("isReplied", isReplied));
    }

    /** Setting the flag forbids {@code resendEmails}, clearing it requires that. */
    Operation<BulkResult<Long>> setBounced(long sequenceId, Collection<Long> contactIds) {
        List<Long> ids = BulkResponses.ids(contactIds, "contactIds", MOST);
        return marks("set-bounced", sequenceId, ids, Map.of("isBounced", true));
    }

    Operation<BulkResult<Long>> clearBounced(long sequenceId, Collection<Long> contactIds, boolean resendEmails) {
        List<Long> ids = BulkResponses.ids(contactIds, "contactIds", MOST);
        Map<String, Object> flags = new LinkedHashMap<>();
        flags.put("isBounced", false);
        flags.put("resendEmails", resendEmails);
        return marks("set-bounced", sequenceId, ids, flags);
    }

    private Operation<BulkResult<Long>> marks(
            String action, long sequenceId, List<Long> contactIds, Map<String, Object> marks) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("contactIds", contactIds);
        body.putAll(marks);
        return of(HttpMethod.POST, CONTACTS + "/" + action, sequenceId)
                .json(body)
                .verification("read the contacts with sequenceContacts().list(..).")
                .reads(BulkResponses.failureMap(DOMAIN, contactIds));
    }

    private Operation.Builder of(HttpMethod method, String path, long sequenceId) {
        return context.of(DOMAIN, method, path).parameter("id", Ids.text("sequenceId", sequenceId));
    }
}
