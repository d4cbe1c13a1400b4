package dev.faultline.sequences.sequence;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.Map;

/** The operations on sequences, each defined once for both surfaces. */
final class SequenceOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.SEQUENCES;

    private final SequencesContext context;

    SequenceOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<PageData<SequenceSummary>> list(SequencesQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(context.of(DOMAIN, HttpMethod.GET, "/sequences")))
                .reads(response -> paging.page(response, SequenceSummary::read));
    }

    Operation<Sequence> create(NewSequence sequence) {
        return context.of(DOMAIN, HttpMethod.POST, "/sequences")
                .json(Checks.notNull(sequence, "sequence", "what NewSequence.builder(name) builds"))
                .verification("look for its name with sequences().list(..) before creating it again.")
                .reads(Responses.one(Sequence::read));
    }

    Operation<Sequence> get(long id) {
        return one(HttpMethod.GET, id).reads(Responses.one(Sequence::read));
    }

    Operation<Sequence> update(long id, SequenceChanges changes) {
        Checks.notNull(changes, "changes", "what SequenceChanges.builder() builds");
        Checks.that(!changes.fields().isEmpty(), "changes", "empty", "at least one change");
        return one(HttpMethod.PATCH, id)
                .verification("read the sequence with sequence(id).get() before sending the change again.")
                .json(changes)
                .reads(Responses.changed(id, Sequence::read));
    }

    Operation<JsonResult> delete(long id) {
        return Responses.deletion(one(HttpMethod.DELETE, id), SequenceError.NOT_FOUND);
    }

    Operation<JsonResult> stats() {
        return context.of(DOMAIN, HttpMethod.GET, "/sequences/stats").reads(Responses::untyped);
    }

    Operation<JsonResult> stats(long id) {
        return context.of(DOMAIN, HttpMethod.GET, "/sequences/{id}/stats", id).reads(Responses::untyped);
    }

    Bulk<Long> bulkDelete(Collection<Long> ids) {
        return Bulk.ids(
                context,
                ids,
                "ids",
                Bulk.MOST,
                all -> context.of(DOMAIN, HttpMethod.POST, "/sequences/bulk-delete")
                        .verification("look with sequences().list() which are left.")
                        .json(Map.of("ids", all))
                        .reads(BulkResponses.failureMap(DOMAIN, all)));
    }

    Operation<JsonResult> contactFilterProperties() {
        return context.of(SequencesDomain.SEQUENCE_STEPS, HttpMethod.GET, "/sequences/steps/contact-filter-properties")
                .reads(Responses::untyped);
    }

    private Operation.Builder one(HttpMethod method, long id) {
        return context.of(DOMAIN, method, "/sequences/{id}", id);
    }
}
