package dev.faultline.sequences.contacts;

import dev.faultline.core.ApiException;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.ImportTarget;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.BulkParts;
import dev.faultline.sequences.jobs.BackgroundJob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The import of contacts as the target of any number of them. */
final class ContactImport implements ImportTarget<ContactChanges, BulkResult<Integer>> {

    private final Function<List<ContactChanges>, Operation<BulkParts<Integer>>> operation;

    ContactImport(Function<List<ContactChanges>, Operation<BulkParts<Integer>>> operation) {
        this.operation = operation;
    }

    @Override
    public String name() {
        return "POST /contacts/import";
    }

    @Override
    public String member() {
        return "items";
    }

    @Override
    public Operation<BulkResult<Integer>> request(List<ContactChanges> rows, long from) {
        for (int i = 0; i < rows.size(); i++) {
            boolean set = !rows.get(i).fields().isEmpty();
            Checks.that(set, "row " + (from + i), "empty", "a contact with something set");
        }
        return operation.apply(rows).map(parts -> whole(parts, rows.size()));
    }

    /** Counters account for all rows or for none, since they do not name any. */
    private static BulkResult<Integer> whole(BulkParts<Integer> parts, int rows) {
        Map<String, Long> counts = parts.counts();
        long failed = counts.getOrDefault("failed", 0L);
        long done = Stream.of("added", "updated", "skipped")
                .mapToLong(name -> counts.getOrDefault(name, 0L))
                .sum();
        boolean counted = parts.unaccounted().size() == rows && failed == 0 && done == rows;
        if (!counted
                && (!parts.unaccounted().isEmpty() || failed > parts.failures().size())) {
            throw UnreadableResult.foreign("it does not account for each of the " + rows + " contacts");
        }
        return new BulkResult<>(parts, null, null);
    }

    @Override
    public Map<Long, ApiException> failures(BulkResult<Integer> response, long from) {
        Map<Long, ApiException> failures = new LinkedHashMap<>();
        response.failures().forEach((position, failure) -> failures.put(from + position, failure));
        return failures;
    }

    /** A plan that is full is full for all contacts. */
    @Override
    public boolean isOfTheRows(ApiException rejection) {
        boolean full = rejection instanceof SequencesException known && known.kind() == SequencesException.Kind.QUOTA;
        return !full && ImportTarget.super.isOfTheRows(rejection);
    }

    @Override
    public @Nullable String job(BulkResult<Integer> response) {
        if (response.pending().isEmpty()) {
            return null;
        }
        return response.jobs().stream().findFirst().map(BackgroundJob::id).orElse("");
    }
}
