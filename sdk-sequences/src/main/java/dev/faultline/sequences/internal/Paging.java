package dev.faultline.sequences.internal;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Page;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.engine.PageWalk;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page of a list. The API has no cursors: a page's {@code nextCursor()} is the {@code skip} of the
 * next.
 *
 * @param top the size of a page, {@code null} for the API's own
 * @param skip how many items come before it
 */
public record Paging(@Nullable Integer top, long skip) {

    /** Of a list whose pages are not documented. */
    public static final Paging FIRST = new Paging(null, 0);

    /** Reads a list's pages one after the other, on the blocking surface. */
    public <T> Page<T> read(Caller caller, Function<Paging, Operation<PageData<T>>> list) {
        return caller.page(step(list, null));
    }

    /** Reads a list's pages one after the other, on the asynchronous surface. */
    public <T> CompletableFuture<AsyncPage<T>> readAsync(Caller caller, Function<Paging, Operation<PageData<T>>> list) {
        return caller.pageAsync(step(list, null));
    }

    /** Most responses have no total, so the list of a server that ignores {@code skip} would never end. */
    private <T> Operation<PageWalk.Step<T>> step(
            Function<Paging, Operation<PageData<T>>> list, @Nullable List<T> before) {
        return list.apply(this).map(page -> {
            if (page.nextCursor() != null && page.items().equals(before)) {
                throw new UnreadableResult("it is the page before it over again, so the list would never end");
            }
            return new PageWalk.Step<>(page, cursor -> at(cursor).step(list, page.items()));
        });
    }

    public Operation.Builder addTo(Operation.Builder operation) {
        return operation.query("top", top).query("skip", skip == 0 ? null : skip);
    }

    /** A page; where the reference contradicts itself, a list without an envelope is the only page. */
    public <T> PageData<T> page(ResultResponse response, Function<JsonFields, T> reader) {
        JsonValue json = Responses.json(response);
        JsonValue items = json.isArray() ? json : json.get("items");
        if (!items.isArray()) {
            throw UnreadableResult.foreign("items is missing");
        }
        List<JsonValue> sent = items.items();
        JsonFields envelope = new JsonFields(json);
        JsonFields older = new JsonFields(json.get("info"));
        Long total = envelope.integer("totalCount");
        if (total == null) {
            total = older.integer("totalCount");
        }
        Boolean more = envelope.bool("hasMore");
        if (more == null) {
            more = older.bool("hasMore");
        }
        // the API may return fewer items than requested, so the next page starts after those that came
        String next = goesOn(more, total, sent.size()) ? Long.toString(skip + sent.size()) : null;
        List<T> read = sent.stream()
                .filter(JsonValue::isObject)
                .map(item -> reader.apply(new JsonFields(item, response.info())))
                .toList();
        return new PageData<>(read, next, response.info(), total == null || total < 0 ? null : total);
    }

    /** The total takes precedence over the page's own flag. Without both, the page is the last. */
    private boolean goesOn(@Nullable Boolean more, @Nullable Long total, int received) {
        boolean counted = total != null && skip + received < total;
        if (received > 0) {
            return counted || Boolean.TRUE.equals(more);
        }
        if (Boolean.TRUE.equals(more) || (more == null && counted)) {
            throw new UnreadableResult("it has more, but no items: the list would never end");
        }
        return false;
    }

    private Paging at(String cursor) {
        return new Paging(top, Long.parseLong(cursor));
    }
}
