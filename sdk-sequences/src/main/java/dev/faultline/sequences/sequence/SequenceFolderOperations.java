package dev.faultline.sequences.sequence;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The operations on folders of sequences, each defined once for both surfaces. */
final class SequenceFolderOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.SEQUENCE_FOLDERS;

    private static final String FOLDERS = "/sequence-folders";
    private static final String FOLDER = FOLDERS + "/{id}";

    private final SequencesContext context;

    SequenceFolderOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<ItemList<SequenceFolder>> list() {
        return context.of(DOMAIN, HttpMethod.GET, FOLDERS)
                .reads(response -> Responses.listing(response, SequenceFolder::read));
    }

    Operation<SequenceFolder> create(String name) {
        return context.of(DOMAIN, HttpMethod.POST, FOLDERS)
                .json(Map.of("name", checked(name)))
                .verification("look for it with sequenceFolders().list().")
                .reads(Responses.changed(Map.of(), SequenceFolder::read));
    }

    Operation<SequenceFolder> get(UUID id) {
        return one(HttpMethod.GET, FOLDER, id).reads(Responses.one(SequenceFolder::readWhole));
    }

    Operation<SequenceFolder> rename(UUID id, String name) {
        return one(HttpMethod.PUT, FOLDER, id)
                .json(Map.of("name", checked(name)))
                .reads(Responses.changed(Map.of("id", id.toString()), SequenceFolder::read));
    }

    Operation<JsonResult> delete(UUID id) {
        return Responses.deletion(one(HttpMethod.DELETE, FOLDER, id), SequenceFolderError.NOT_FOUND);
    }

    Operation<PageData<SequenceSummary>> listSequences(UUID id, FolderSequencesQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(one(HttpMethod.GET, FOLDER + "/sequences", id)))
                .reads(response -> paging.page(response, SequenceSummary::read));
    }

    Bulk<Long> addSequences(UUID id, Collection<Long> sequenceIds) {
        return Bulk.ids(
                context,
                sequenceIds,
                "sequenceIds",
                Bulk.MOST,
                ids -> links("/sequence-links/bulk", id, ids).reads(BulkResponses.failureMap(DOMAIN, ids)));
    }

    Bulk<Long> removeSequences(UUID id, Collection<Long> sequenceIds) {
        return Bulk.ids(
                context,
                sequenceIds,
                "sequenceIds",
                Bulk.MOST,
                ids -> links("/sequence-links/bulk-delete", id, ids)
                        .reads(BulkResponses.failureMapOrNothing(DOMAIN, ids)));
    }

    private Operation.Builder links(String path, UUID id, List<Long> ids) {
        return one(HttpMethod.POST, FOLDER + path, id)
                .json(Map.of("sequenceIds", ids))
                .verification("read them with sequenceFolders().listSequences(..).");
    }

    private Operation.Builder one(HttpMethod method, String path, UUID id) {
        return context.of(DOMAIN, method, path).parameter("id", Ids.text("id", id));
    }

    private static String checked(String name) {
        return Checks.notBlank(name, "name", "the folder's name");
    }
}
