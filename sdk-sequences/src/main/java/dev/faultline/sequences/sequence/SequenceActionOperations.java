package dev.faultline.sequences.sequence;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkParts;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.CountedResponses;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The actions on sequences, each defined once for both surfaces. */
final class SequenceActionOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.SEQUENCE_ACTIONS;

    private final SequencesContext context;

    SequenceActionOperations(SequencesContext context) {
        this.context = context;
    }

    /**
     * The current contract lets an active sequence be started again; the older one has a code for it, which a retry may
     * meet after an attempt whose response was lost.
     */
    Operation<Sequence> start(long id) {
        return one(HttpMethod.POST, "/sequences/{id}/start", id)
                .idempotent(true)
                .verification("read its status with sequence(id).get().")
                .reads(Responses.changed(id, Sequence::read))
                .settledBy(Responses.error(SequenceActionError.ACTIVE), new SequenceOperations(context).get(id));
    }

    Operation<Sequence> pause(long id) {
        return one(HttpMethod.POST, "/sequences/{id}/pause", id)
                .verification("read its status with sequence(id).get().")
                .reads(Responses.changed(id, Sequence::read));
    }

    Operation<Sequence> archive(long id) {
        return one(HttpMethod.POST, "/sequences/{id}/archive", id)
                .verification("read its isArchived() with sequence(id).get().")
                .reads(Responses.changed(id, Sequence::read));
    }

    Operation<Sequence> changeOwner(long id, long userId) {
        return one(HttpMethod.PUT, "/sequences/{id}/owner", id)
                .json(Map.of("userId", user(userId)))
                .reads(Responses.changed(id, Sequence::read));
    }

    Bulk<Long> bulkStart(Collection<Long> ids) {
        return bulk(ids, all -> bulk("/sequences/start", all, Map.of()).reads(BulkResponses.failureMap(DOMAIN, all)));
    }

    Bulk<Long> bulkPause(Collection<Long> ids) {
        return bulk(
                ids,
                all -> bulk("/sequences/pause", all, Map.of()).reads(BulkResponses.failureMapOrNothing(DOMAIN, all)));
    }

    Bulk<Long> bulkArchive(Collection<Long> ids) {
        return bulk(ids, all -> bulk("/sequences/archive", all, Map.of()).reads(BulkResponses.failureMap(DOMAIN, all)));
    }

    Bulk<Long> bulkChangeOwner(Collection<Long> ids, long userId) {
        return bulk(
                ids,
                all -> bulk("/sequences/batch/owner", all, Map.of("userId", user(userId)))
                        .reads(CountedResponses.ownerOrFailureMap(DOMAIN, all)));
    }

    private Bulk<Long> bulk(Collection<Long> ids, Function<List<Long>, Operation<BulkParts<Long>>> request) {
        return Bulk.ids(context, ids, "ids", Bulk.MOST, request);
    }

    private Operation.Builder bulk(String path, List<Long> ids, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ids", ids);
        body.putAll(more);
        return context.of(DOMAIN, HttpMethod.POST, path)
                .verification("read each with sequence(id).get(): a part of them may be done.")
                .json(body);
    }

    private Operation.Builder one(HttpMethod method, String path, long id) {
        return context.of(DOMAIN, method, path, id);
    }

    private static long user(long userId) {
        Checks.that(userId >= 1, "userId", userId, "the id of a user, 1 or more");
        return userId;
    }
}
