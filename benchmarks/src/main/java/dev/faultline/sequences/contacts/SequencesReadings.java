package dev.faultline.sequences.contacts;

import dev.faultline.benchmarks.Samples;
import dev.faultline.benchmarks.decoding.Reading;
import dev.faultline.core.HttpMethod;
import dev.faultline.sequences.Contract;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.ApiVersions;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The way to the operations on contacts, which their package keeps to itself. */
public final class SequencesReadings {

    private static final SequencesContext CONTEXT =
            SequencesContext.of(Contract.CURRENT, ApiVersions.of(Contract.CURRENT));
    private static final ContactOperations OPERATIONS = new ContactOperations(CONTEXT);

    private SequencesReadings() {}

    /** One contact. */
    public static Reading one() {
        return new Reading(OPERATIONS.get(7), Samples.SEQUENCES_CONTACT.response());
    }

    /** A page of contacts. */
    public static Reading page(int contacts) {
        ListQuery query = ListQuery.builder().build();
        String page = Samples.SEQUENCES_CONTACT.in("{\"items\":[%s],\"hasMore\":true}", contacts);
        return new Reading(OPERATIONS.list(query, Paging.FIRST), page);
    }

    /** A deletion in bulk of which every part failed. */
    public static Reading failures(int parts) {
        List<Long> ids = LongStream.rangeClosed(1, parts).boxed().toList();
        String failures = ids.stream()
                .map(id -> "\"" + id + "\":" + ContactError.NOT_FOUND.example().body())
                .collect(Collectors.joining(",", "{", "}"));
        return new Reading(
                CONTEXT.of(SequencesDomain.CONTACTS, HttpMethod.POST, "/contacts/bulk-delete")
                        .reads(BulkResponses.failureMap(SequencesDomain.CONTACTS, ids)),
                failures);
    }
}
