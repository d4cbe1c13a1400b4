package dev.faultline.sequences.enrolment;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.CountedResponses;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operations on the contacts of a sequence, each defined once for both surfaces. */
final class SequenceContactOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.SEQUENCE_CONTACTS;

    private static final String CONTACTS = "/sequences/{id}/contacts";
    private static final String LINKS = "/sequences/{id}/contact-links";

    /** The limit is not documented; third-party clients keep to 10,000. */
    private static final int MOST_ENROLLED = 10_000;

    /** The documented limit of {@code set-bounced}; the other marks have no limit of their own on any page. */
    private static final int MOST_MARKED = 100;

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

    Bulk<Long> add(SequenceEnrolment enrolment) {
        Checks.notNull(enrolment, "enrolment", "what SequenceEnrolment.builder(contactIds) builds");
        return Bulk.checked(
                context,
                enrolment.contactIds(),
                MOST_ENROLLED,
                ids -> of(HttpMethod.POST, LINKS + "/bulk")
                        .json(enrolment.with(ids))
                        .verification("look with sequence(id).contacts().list() who is in.")
                        .reads(BulkResponses.addedAndNot(DOMAIN, ids)));
    }

    Bulk<Long> bulkRemove(Collection<Long> contactIds) {
        return Bulk.ids(
                context,
                contactIds,
                "contactIds",
                Bulk.MOST,
                ids -> of(HttpMethod.POST, LINKS + "/bulk-delete")
                        .json(Map.of("contactIds", ids))
                        .verification("look with sequence(id).contacts().list() who is left.")
                        .reads(CountedResponses.removal(ids)));
    }

    Operation<JsonResult> remove(long contactId) {
        return Responses.deletion(
                of(HttpMethod.DELETE, LINKS + "/{contact_id}")
                        .parameter("contact_id", Ids.text("contactId", contactId)),
                SequenceContactError.NOT_IN_SEQUENCE);
    }

    /** The response is read with the ids of the request, should it leave them out. */
    Operation<SequenceContact> setStatus(long contactId, SequenceContactStatus status) {
        Map<String, Long> known = new LinkedHashMap<>();
        known.put("contactId", contactId);
        known.put("sequenceId", sequenceId);
        return of(HttpMethod.PUT, LINKS + "/{contact_id}/status")
                .parameter("contact_id", Ids.text("contactId", contactId))
                .json(Map.of("status", Checks.notNull(status, "status", "one of SequenceContactStatus")))
                .reads(Responses.changed(known, SequenceContact::read));
    }

    /** Only the current contract has this operation, so it takes the current names. */
    Bulk<Long> bulkSetStatus(Collection<Long> contactIds, SequenceContactStatus status) {
        Checks.notNull(status, "status", "ACTIVE, PAUSED, FINISHED or OUT_OF_OFFICE");
        boolean right = status != SequenceContactStatus.INACTIVE;
        Checks.that(
                right, "status", status, "ACTIVE, PAUSED, FINISHED or OUT_OF_OFFICE: the system alone sets INACTIVE");
        return marks("set-status-in-sequence", contactIds, Map.of("statusInSequence", status.wireName()));
    }

    Bulk<Long> setReplied(Collection<Long> contactIds, boolean isReplied) {
        return marks("set-replied", contactIds, Map.of("isReplied", isReplied));
    }

    /** Setting the flag forbids {@code resendEmails}, clearing it requires that. */
    Bulk<Long> setBounced(Collection<Long> contactIds) {
        return marks("set-bounced", contactIds, Map.of("isBounced", true));
    }

    Bulk<Long> clearBounced(Collection<Long> contactIds, boolean resendEmails) {
        Map<String, Object> flags = new LinkedHashMap<>();
        flags.put("isBounced", false);
        flags.put("resendEmails", resendEmails);
        return marks("set-bounced", contactIds, flags);
    }

    private Bulk<Long> marks(String action, Collection<Long> contactIds, Map<String, Object> marks) {
        return Bulk.ids(context, contactIds, "contactIds", MOST_MARKED, ids -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("contactIds", ids);
            body.putAll(marks);
            return of(HttpMethod.POST, CONTACTS + "/" + action)
                    .json(body)
                    .verification("read the contacts with sequence(id).contacts().list().")
                    .reads(BulkResponses.failureMap(DOMAIN, ids));
        });
    }

    private Operation.Builder of(HttpMethod method, String path) {
        return context.of(DOMAIN, method, path).parameter("id", Ids.text("sequenceId", sequenceId));
    }
}
