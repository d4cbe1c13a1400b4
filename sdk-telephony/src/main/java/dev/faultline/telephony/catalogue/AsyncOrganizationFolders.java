package dev.faultline.telephony.catalogue;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * The folders that agents are filed under, with futures.
 *
 * @see OrganizationFolders
 */
public final class AsyncOrganizationFolders {

    private final Caller caller;
    private final OrganizationFolderOperations operations = new OrganizationFolderOperations();

    /** Made by the client. */
    @SuppressWarnings("exports")
    public AsyncOrganizationFolders(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all folders.
     *
     * @return the first page, of 50; {@code stream()} goes through all of them; fails as {@link
     *     OrganizationFolders#list()} throws
     */
    public CompletableFuture<AsyncPage<OrganizationFolder>> list() {
        return operations.list(OrganizationFolderOperations.ALL).readAsync(caller);
    }

    /**
     * Lists some folders.
     *
     * @param query which ones
     * @return the first page; fails as {@link OrganizationFolders#list(OrganizationFoldersQuery)} throws
     */
    public CompletableFuture<AsyncPage<OrganizationFolder>> list(OrganizationFoldersQuery query) {
        return operations.list(query).readAsync(caller);
    }

    /**
     * Reads a folder.
     *
     * @param id the folder's id
     * @return the folder; fails as {@link OrganizationFolders#get} throws
     */
    public CompletableFuture<OrganizationFolder> get(String id) {
        return caller.callAsync(operations.get(id));
    }
}
