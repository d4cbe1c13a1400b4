package dev.faultline.telephony.catalogue;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;

/**
 * Folders of agents. Read only. Source: the vendor's pages on folders.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class OrganizationFolders {

    private final Caller caller;
    private final OrganizationFolderOperations operations = new OrganizationFolderOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public OrganizationFolders(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all folders ({@code GET /organization-folders}).
     *
     * @return the first page, of 50; {@code stream()} goes through all of them
     * @throws TelephonyException.NotFound if there is no such organization
     */
    public Page<OrganizationFolder> list() {
        return operations.list(OrganizationFolderOperations.ALL).read(caller);
    }

    /**
     * Lists some folders.
     *
     * @param query the filter
     * @return the first page
     * @throws TelephonyException.NotFound if there is no such organization
     */
    public Page<OrganizationFolder> list(OrganizationFoldersQuery query) {
        return operations.list(query).read(caller);
    }

    /**
     * Reads a folder ({@code GET /organization-folders/{id}}).
     *
     * @param id the folder's id
     * @return the folder
     * @throws TelephonyException.NotFound if there is no such folder
     */
    public OrganizationFolder get(String id) {
        return caller.call(operations.get(id));
    }
}
