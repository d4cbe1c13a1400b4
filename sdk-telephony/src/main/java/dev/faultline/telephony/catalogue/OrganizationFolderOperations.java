package dev.faultline.telephony.catalogue;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.PageFormat;
import dev.faultline.telephony.internal.SideEffect;

/** The operations on folders, defined once for the blocking and the asynchronous surface. */
final class OrganizationFolderOperations {

    static final OrganizationFoldersQuery ALL =
            OrganizationFoldersQuery.builder().build();

    private static final String FOLDERS = "/organization-folders";
    private static final String ONE = FOLDERS + "/{id}";

    private static final PageFormat PAGES = new PageFormat("folders", 20, OrganizationFoldersQuery.LARGEST_LIMIT);

    ListOperation<OrganizationFolder> list(OrganizationFoldersQuery query) {
        Checks.notNull(query, "query", "what OrganizationFoldersQuery.builder() builds");
        return ListOperation.of(() -> SideEffect.none(FOLDERS), query.filter(), PAGES, OrganizationFolder::read);
    }

    Operation<OrganizationFolder> get(String id) {
        return SideEffect.none(ONE)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(OrganizationFolder::read));
    }
}
