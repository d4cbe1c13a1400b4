package dev.faultline.crm;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.spi.Checks;
import dev.faultline.core.spi.Operation;

/**
 * The six operations that all kinds of records have in common.
 *
 * @param <R> the kind of record
 */
final class RecordOperations<R> {

    private final CrmOperations view;
    private final RecordType<R> type;
    private final String path;

    RecordOperations(CrmOperations view, RecordType<R> type) {
        this.view = view;
        this.type = type;
        path = view.generation().path(type.resource());
    }

    Operation<CrmPage<R>> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return query.addTo(view.ofEndUser(HttpMethod.GET, path))
                .reads(answer -> Envelope.of(answer).page(type.reader()));
    }

    Operation<R> get(String id) {
        return one(HttpMethod.GET, id).reads(answer -> Envelope.of(answer).read(type.reader()));
    }

    Operation<R> create(RecordData data) {
        return view.ofEndUser(HttpMethod.POST, path)
                .json(json(data))
                .repeatable(view.repeatCreates())
                .reads(answer -> Envelope.of(answer).read(type.reader()));
    }

    Operation<R> replace(String id, RecordData data) {
        return changed(one(HttpMethod.PUT, id).json(json(data)), id);
    }

    /** The vendor says to retry the request and excepts no operation; the same fields twice leave the same record. */
    Operation<R> update(String id, RecordData data) {
        return changed(one(HttpMethod.PATCH, id).json(json(data)).repeatable(true), id);
    }

    Operation<Deletion> delete(String id) {
        return one(HttpMethod.DELETE, id)
                .reads(answer -> new Deletion(Envelope.of(answer).json(), answer.info()));
    }

    private Operation<R> changed(Operation.Builder operation, String id) {
        return operation.reads(answer -> Envelope.of(answer).readChanged(id, type.reader()));
    }

    private Operation.Builder one(HttpMethod method, String id) {
        return view.ofEndUser(method, path + "/{id}").parameter("id", id);
    }

    private Object json(RecordData data) {
        return Checks.notNull(data, type.resource(), "what its builder builds").json(view.generation());
    }
}
