package dev.faultline.sequences;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static dev.faultline.core.HttpMethod.PUT;
import static dev.faultline.sequences.ResourceCall.ONCE;
import static dev.faultline.sequences.ResourceCall.REPEATED;
import static dev.faultline.sequences.ResourceCall.row;
import static dev.faultline.sequences.ResourceCall.table;

import dev.faultline.sequences.sequence.NewSequence;
import dev.faultline.sequences.sequence.SequenceChanges;
import java.util.List;
import java.util.stream.Stream;

/** The operations on sequences themselves, and their actions. */
final class SequenceCalls {

    private static final List<Long> IDS = List.of(1L, 2L);
    private static final String BOTH = "{\"ids\":[1,2]}";
    private static final String ONE = "{\"id\":7}";
    private static final NewSequence NEW = NewSequence.builder("n").build();
    private static final SequenceChanges CHANGES =
            SequenceChanges.builder().name("m").build();

    // spotless:off
    private static final List<ResourceCall> SEQUENCES = table(SequencesDomain.SEQUENCES,
            row(GET, "/v4/sequences?top=1000", "", REPEATED, "{\"items\":[],\"hasMore\":false}", c -> c.sequences().list(), c -> c.sequences().list()),
            row(POST, "/v4/sequences", "{\"name\":\"n\"}", ONCE, ONE, c -> c.sequences().create(NEW), c -> c.sequences().create(NEW)),
            row(GET, "/v4/sequences/7", "", REPEATED, ONE, c -> c.sequence(7).get(), c -> c.sequence(7).get()),
            row(PATCH, "/v4/sequences/7", "{\"name\":\"m\"}", ONCE, ONE, c -> c.sequence(7).update(CHANGES), c -> c.sequence(7).update(CHANGES)),
            row(DELETE, "/v4/sequences/7", "", REPEATED, "", c -> c.sequence(7).delete(), c -> c.sequence(7).delete()),
            row(POST, "/v4/sequences/bulk-delete", BOTH, ONCE, "{}", c -> c.sequences().bulkDelete(IDS), c -> c.sequences().bulkDelete(IDS)),
            row(GET, "/v3/sequences/7/stats", "", REPEATED, "{}", c -> c.sequence(7).stats(), c -> c.sequence(7).stats()),
            row(GET, "/v3/sequences/stats", "", REPEATED, "{}", c -> c.sequences().stats(), c -> c.sequences().stats()));

    private static final List<ResourceCall> ACTIONS = table(SequencesDomain.SEQUENCE_ACTIONS,
            row(POST, "/v4/sequences/7/start", "", REPEATED, ONE, c -> c.sequence(7).start(), c -> c.sequence(7).start()),
            row(POST, "/v4/sequences/7/pause", "", ONCE, ONE, c -> c.sequence(7).pause(), c -> c.sequence(7).pause()),
            row(POST, "/v4/sequences/7/archive", "", ONCE, ONE, c -> c.sequence(7).archive(), c -> c.sequence(7).archive()),
            row(PUT, "/v4/sequences/7/owner", "{\"userId\":5}", REPEATED, ONE, c -> c.sequence(7).changeOwner(5), c -> c.sequence(7).changeOwner(5)),
            row(POST, "/v4/sequences/start", BOTH, ONCE, "{}", c -> c.sequences().bulkStart(IDS), c -> c.sequences().bulkStart(IDS)),
            row(POST, "/v4/sequences/pause", BOTH, ONCE, "{}", c -> c.sequences().bulkPause(IDS), c -> c.sequences().bulkPause(IDS)),
            row(POST, "/v4/sequences/archive", BOTH, ONCE, "{}", c -> c.sequences().bulkArchive(IDS), c -> c.sequences().bulkArchive(IDS)),
            row(POST, "/v4/sequences/batch/owner", "{\"ids\":[1,2],\"userId\":5}", ONCE, "{}", c -> c.sequences().bulkChangeOwner(IDS, 5), c -> c.sequences().bulkChangeOwner(IDS, 5)));
    // spotless:on

    static final List<ResourceCall> ALL =
            Stream.of(SEQUENCES, ACTIONS).flatMap(List::stream).toList();

    private SequenceCalls() {}
}
