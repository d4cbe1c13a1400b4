package dev.faultline.telephony.catalogue;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * Folders of agents, asynchronously.
 *
 * @see OrganizationFolders
 */
public final class AsyncOrganizationFolders {

    private final Caller caller;
    private final OrganizationFolderOperations operations = new OrganizationFolderOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncOrganizationFolders(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all folders.
     *
     * @return the first page, of 50; {@code stream()} goes through all of them; the future fails as {@link
     *     OrganizationFolders#list()} throws
     */
    public CompletableFuture<AsyncPage<OrganizationFolder>> list() {
        return operations.list(OrganizationFolderOperations.ALL).readAsync(caller);
    }

    /**
     * Lists some folders.
     *
     * @param query the filter
     * @return the first page; the future fails as {@link OrganizationFolders#list(OrganizationFoldersQuery)}
     *     throws
     */
    public CompletableFuture<AsyncPage<OrganizationFolder>> list(OrganizationFoldersQuery query) {
        return operations.list(query).readAsync(caller);
    }

    /**
     * Reads a folder.
     *
     * @param id the folder's id
     * @return the folder; the future fails as {@link OrganizationFolders#get} throws
     */
    public CompletableFuture<OrganizationFolder> get(String id) {
        return caller.callAsync(operations.get(id));
    }
}
