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
    private final long sequenceId;

    SequenceContactOperations(SequencesContext context, long sequenceId) {
        this.context = context;
        this.sequenceId = Ids.number("sequenceId", sequenceId);
    }

    Operation<PageData<SequenceContact>> list(SequenceContactsQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(of(HttpMethod.GET, CONTACTS)))
                .reads(response -> paging.page(response, SequenceContact::read));
    }

    Operation<PageData<SequenceContactState>> states(SequenceContactStatesQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(of(HttpMethod.GET, CONTACTS + "/state")))
                .reads(response -> paging.page(response, SequenceContactState::read));
    }

    Operation<SequenceContact> get(long contactId) {
        return of(HttpMethod.GET, CONTACTS + "/{contact_id}")
                .parameter("contact_id", Ids.text("contactId", contactId))
                .reads(Responses.one(SequenceContact::read));
    }

    Operation<BulkResult<Long>> add(SequenceEnrolment enrolment) {
        Checks.notNull(enrolment, "enrolment", "what SequenceEnrolment.builder(contactIds) builds");
        return of(HttpMethod.POST, LINKS + "/bulk")
                .json(enrolment)
                .verification("look with sequence(id).contacts().list() who is in.")
                .reads(BulkResponses.addedAndNot(DOMAIN, enrolment.contactIds()));
    }

    Operation<BulkRemoval> bulkRemove(Collection<Long> contactIds) {
        List<Long> ids = BulkResponses.ids(contactIds, "contactIds", Integer.MAX_VALUE);
        return of(HttpMethod.POST, LINKS + "/bulk-delete")
                .json(Map.of("contactIds", ids))
                .verification("look with sequence(id).contacts().list() who is left.")
                .reads(BulkRemoval::read);
    }

    Operation<JsonResult> remove(long contactId) {
        return Responses.deletion(
                of(HttpMethod.DELETE, LINKS + "/{contact_id}")
                        .parameter("contact_id", Ids.text("contactId", contactId)),
                SequenceContactError.NOT_IN_SEQUENCE);
    }

    /** The response is read with the ids of the request, should it leave them out. */
    Operation<SequenceContact> setStatus(long contactId, SequenceContactStatus status) {
        Map<String, Long> known = Map.of("contactId", contactId, "sequenceId", sequenceId);
        return of(HttpMethod.PUT, LINKS + "/{contact_id}/status")
                .parameter("contact_id", Ids.text("contactId", contactId))
                .json(Map.of("status", Checks.notNull(status, "status", "one of SequenceContactStatus")))
                .reads(Responses.changed(known, SequenceContact::read));
    }

    /** Only the current contract has this operation, so it takes the current names. */
    Operation<BulkResult<Long>> bulkSetStatus(Collection<Long> contactIds, SequenceContactStatus status) {
        Checks.notNull(status, "status", "ACTIVE, PAUSED, FINISHED or OUT_OF_OFFICE");
        boolean right = status != SequenceContactStatus.INACTIVE;
        Checks.that(
                right, "status", status, "ACTIVE, PAUSED, FINISHED or OUT_OF_OFFICE: the system alone sets INACTIVE");
        List<Long> ids = BulkResponses.ids(contactIds, "contactIds", MOST);
        return marks("set-status-in-sequence", ids, Map.of("statusInSequence", status.wireName()));
    }

    Operation<BulkResult<Long>> setReplied(Collection<Long> contactIds, boolean isReplied) {
        List<Long> ids = BulkResponses.ids(contactIds, "contactIds", Integer.MAX_VALUE);
        return marks("set-replied", ids, Map.of("isReplied", isReplied));
    }

    /** Setting the flag forbids {@code resendEmails}, clearing it requires that. */
    Operation<BulkResult<Long>> setBounced(Collection<Long> contactIds) {
        List<Long> ids = BulkResponses.ids(contactIds, "contactIds", MOST);
        return marks("set-bounced", ids, Map.of("isBounced", true));
    }

    Operation<BulkResult<Long>> clearBounced(Collection<Long> contactIds, boolean resendEmails) {
        List<Long> ids = BulkResponses.ids(contactIds, "contactIds", MOST);
        Map<String, Object> flags = new LinkedHashMap<>();
        flags.put("isBounced", false);
        flags.put("resendEmails", resendEmails);
        return marks("set-bounced", ids, flags);
    }

    private Operation<BulkResult<Long>> marks(String action, List<Long> contactIds, Map<String, Object> marks) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("contactIds", contactIds);
        body.putAll(marks);
        return of(HttpMethod.POST, CONTACTS + "/" + action)
                .json(body)
                .verification("read the contacts with sequence(id).contacts().list().")
                .reads(BulkResponses.failureMap(DOMAIN, contactIds));
    }

    private Operation.Builder of(HttpMethod method, String path) {
        return context.of(DOMAIN, method, path).parameter("id", Ids.text("sequenceId", sequenceId));
    }
}
