package dev.faultline.sequences.templates;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;

/**
 * Folders of email templates. Source: the vendor's reference on email template folders.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class EmailTemplateFolders {

    private final Caller caller;
    private final EmailTemplateFolderOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public EmailTemplateFolders(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new EmailTemplateFolderOperations(context);
    }

    /**
     * Lists all folders ({@code GET /email-template-folders}).
     *
     * @return the folders
     * @throws EmailTemplateFolderException if the list is rejected
     */
    public ItemList<EmailTemplateFolder> list() {
        return caller.call(operations.list());
    }

    /**
     * Creates a folder ({@code POST /email-template-folders}). It is not retried after a lost response.
     *
     * @param name its name
     * @param folderType who is to have it
     * @return the folder as created
     * @throws EmailTemplateFolderException if its name is taken, or the user may not create it
     */
    public EmailTemplateFolder create(String name, TemplateFolderType folderType) {
        return caller.call(operations.create(name, folderType));
    }

    /**
     * Reads a folder ({@code GET /email-template-folders/{id}}).
     *
     * @param id its id
     * @return the folder
     * @throws EmailTemplateFolderException if there is none for this user
     */
    public EmailTemplateFolder get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Shares a folder with the team ({@code POST /email-template-folders/{id}/share}). It is not retried after a lost
     * response. The response is not documented.
     *
     * @param id its id
     * @return the response
     * @throws EmailTemplateFolderException if it does not exist, is shared already, or is the default one
     */
    public JsonResult share(long id) {
        return caller.call(operations.share(id));
    }
}
