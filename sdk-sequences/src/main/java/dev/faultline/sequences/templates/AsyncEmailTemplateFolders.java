package dev.faultline.sequences.templates;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;

/**
 * Folders of email templates, asynchronous.
 *
 * @see EmailTemplateFolders
 */
public final class AsyncEmailTemplateFolders {

    private final Caller caller;
    private final EmailTemplateFolderOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncEmailTemplateFolders(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new EmailTemplateFolderOperations(context);
    }

    /**
     * Lists all folders.
     *
     * @return the folders; fails as {@link EmailTemplateFolders#list} throws
     */
    public CompletableFuture<ItemList<EmailTemplateFolder>> list() {
        return caller.callAsync(operations.list());
    }

    /**
     * Creates a folder.
     *
     * @param name its name
     * @param folderType who is to have it
     * @return the folder as created; fails as {@link EmailTemplateFolders#create} throws
     */
    public CompletableFuture<EmailTemplateFolder> create(String name, TemplateFolderType folderType) {
        return caller.callAsync(operations.create(name, folderType));
    }

    /**
     * Reads a folder.
     *
     * @param id its id
     * @return the folder; fails as {@link EmailTemplateFolders#get} throws
     */
    public CompletableFuture<EmailTemplateFolder> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Shares a folder with the team.
     *
     * @param id its id
     * @return the response; fails as {@link EmailTemplateFolders#share} throws
     */
    public CompletableFuture<JsonResult> share(long id) {
        return caller.callAsync(operations.share(id));
    }
}
