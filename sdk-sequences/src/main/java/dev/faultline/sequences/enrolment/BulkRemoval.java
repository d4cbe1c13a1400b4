package dev.faultline.sequences.enrolment;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.internal.JobReader;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesErrorDecoder;
import dev.faultline.sequences.jobs.BackgroundJob;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of contacts that were removed from a sequence. The API returns counts only, and no failure of a single
 * contact. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-contacts/bulk-remove-contacts-from-sequence">removing
 * contacts from a sequence</a>.
 *
 * @param requested how many were asked for
 * @param removed how many were taken out
 * @param notFound how many do not exist
 * @param notInSequence how many exist, but not in the sequence
 * @param removedIds which ones were taken out
 * @param job the job that does the work, where the API returned 202 and has not done it yet; the numbers are not there
 *     then; it is not in the JSON
 * @param json the response's body
 * @param response status, headers and attempts
 */
public record BulkRemoval(
        @Nullable Long requested,
        @Nullable Long removed,
        @Nullable Long notFound,
        @Nullable Long notInSequence,
        List<Long> removedIds,
        Optional<BackgroundJob> job,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the ids.
    public BulkRemoval {
        removedIds = List.copyOf(removedIds);
    }

    static BulkRemoval read(ResultResponse response) {
        Optional<BackgroundJob> job = JobReader.in(response);
        JsonFields fields =
                new JsonFields(job.isPresent() ? Responses.any(response) : Responses.json(response), response.info());
        if (job.isEmpty()) {
            Responses.recognise(fields, "removed", "removedIds", "requested");
        }
        return of(fields, job);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BulkRemoval read(JsonFields fields) {
        return of(fields, Optional.empty());
    }

    private static BulkRemoval of(JsonFields fields, Optional<BackgroundJob> job) {
        List<Long> ids = fields.texts("removedIds").stream()
                .filter(SequencesErrorDecoder::isInteger)
                .map(Long::valueOf)
                .toList();
        return new BulkRemoval(
                fields.integer("requested"),
                fields.integer("removed"),
                fields.integer("notFound"),
                fields.integer("notInSequence"),
                ids,
                job,
                fields.json(),
                fields.response());
    }

    /** The numbers only: the other members are not known. */
    @Override
    public String toString() {
        return "BulkRemoval[requested=" + requested + ", removed=" + removed + ", notFound=" + notFound
                + ", notInSequence=" + notInSequence + "]";
    }
}
