package dev.faultline.crm;

import dev.faultline.core.ApiException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OnceResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.engine.PageWalk;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.ResultResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The six operations of every kind of record.
 *
 * @param <R> the kind of record
 */
final class RecordOperations<R> {

    private static final String VERIFICATION =
            "look for the record with list() or in the connected CRM before creating it again;"
                    + " the option retryCreates(true) would retry a create after INTERNAL_ERROR and PROVIDER_ERROR.";

    private static final int GONE = 404;

    private final ConnectionOperations connection;
    private final RecordType<R> type;
    private final String path;

    RecordOperations(ConnectionOperations connection, RecordType<R> type) {
        this.connection = connection;
        this.type = type;
        path = connection.settings().generation().path(type.resource());
    }

    Operation<CrmPage<R>> list(RecordsQuery query) {
        Checks.notNull(query, "query", "a RecordsQuery from its builder()");
        Paging paging = connection.settings().paging();
        return query.addTo(connection.on(HttpMethod.GET, path), paging, query.cursor())
                .reads(response -> Envelope.of(response).page(paging, type.reader()));
    }

    /** The page of a cursor, for a described paging. */
    Caller.PageOperation<R> pages(RecordsQuery query) {
        Checks.notNull(query, "query", "a RecordsQuery from its builder()");
        Paging paging = Checks.notNull(
                connection.settings().paging(), "paging", "it with CrmClient.builder().paging(..), or use list()");
        return cursor -> query.addTo(connection.on(HttpMethod.GET, path), paging, cursor)
                .reads(response -> Envelope.of(response).pageData(paging, cursor, type.reader()));
    }

    Operation<R> get(String id) {
        return one(HttpMethod.GET, id).reads(response -> Envelope.of(response).read(type.reader()));
    }

    /**
     * No idempotency key protects a create: it is retried only if it was not processed, or with {@code
     * retryCreates(true)}.
     */
    Operation<R> create(RecordData data) {
        return create(data, CrmApi.Change.CREATE);
    }

    Plan<OnceResult<R>> createOnce(RecordData data, Predicate<? super R> same) {
        Checks.notNull(same, "same", "a function that recognises the record");
        Operation<R> create = create(data, CrmApi.Change.CREATE_ONCE);
        boolean paged = connection.settings().paging() != null;
        Plan<List<R>> search = (paged ? everyPage() : firstPage()).all(same);
        return new CreateOnce<>(create, search, paged).plan();
    }

    /** The records that fit, of a described paging. */
    Plan<List<R>> find(Predicate<? super R> same) {
        return everyPage().all(Checks.notNull(same, "same", "a function that recognises the record"));
    }

    private PageWalk<R> everyPage() {
        return PageWalk.of(pages(RecordsQuery.NONE));
    }

    private PageWalk<R> firstPage() {
        return PageWalk.of(
                cursor -> list(RecordsQuery.NONE).map(page -> new PageData<>(page.items(), null, page.response())));
    }

    private Operation<R> create(RecordData data, CrmApi.Change change) {
        return connection
                .on(HttpMethod.POST, path)
                .json(json(data))
                .attach(CrmApi.Change.class, change)
                .verification(VERIFICATION)
                .reads(response -> Envelope.of(response).read(type.reader()));
    }

    Operation<R> replace(String id, RecordData data) {
        return changed(one(HttpMethod.PUT, id).json(json(data)), id);
    }

    /** The vendor asks for a retry of any request; the same fields twice leave the same record. */
    Operation<R> update(String id, RecordData data) {
        return changed(one(HttpMethod.PATCH, id).json(json(data)).idempotent(true), id);
    }

    Operation<JsonResult> delete(String id) {
        return one(HttpMethod.DELETE, id).reads(RecordOperations::deletion).doneIf(this::isGone);
    }

    /** After a lost response the retry finds the record gone: an error without the envelope of a result. */
    private static JsonResult deletion(ResultResponse response) {
        boolean gone = response.info().status() == GONE;
        return new JsonResult(gone ? JsonValue.missing() : Envelope.of(response).json(), response.info());
    }

    /** By the record's own code, documented or not: a 404 of a gateway, or about something else, proves nothing. */
    private boolean isGone(ApiException failure) {
        String own = type.resource().toUpperCase(Locale.ROOT) + "_NOT_FOUND";
        return failure.status() == GONE && failure.code().filter(own::equals).isPresent();
    }

    private Operation<R> changed(Operation.Builder operation, String id) {
        return operation.reads(response -> Envelope.of(response).readChanged(id, type.reader()));
    }

    private Operation.Builder one(HttpMethod method, String id) {
        return connection.on(method, path + "/{id}").parameter("id", id);
    }

    private Object json(RecordData data) {
        return Checks.notNull(data, type.resource(), "an object from its builder")
                .json(connection.settings().generation());
    }
}
