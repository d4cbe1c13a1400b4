package dev.faultline.sequences.templates;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Email templates, asynchronous.
 *
 * @see EmailTemplates
 */
public final class AsyncEmailTemplates {

    private final Caller caller;
    private final EmailTemplateOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncEmailTemplates(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new EmailTemplateOperations(context);
    }

    /**
     * Lists all email templates.
     *
     * @return the first page; fails as {@link EmailTemplates#list()} throws
     */
    public CompletableFuture<AsyncPage<EmailTemplate>> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists email templates.
     *
     * @param query the page
     * @return the first page; fails as {@link EmailTemplates#list(ListQuery)} throws
     */
    public CompletableFuture<AsyncPage<EmailTemplate>> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists email templates.
     *
     * @param query sets the filters
     * @return the first page; fails as {@link EmailTemplates#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<EmailTemplate>> list(Consumer<ListQuery.Builder> query) {
        return list(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Creates an email template.
     *
     * @param template its parts
     * @return the template as created; fails as {@link EmailTemplates#create} throws
     */
    public CompletableFuture<EmailTemplate> create(EmailTemplateData template) {
        return caller.callAsync(operations.create(template));
    }

    /**
     * Reads an email template.
     *
     * @param id its id
     * @return the template; fails as {@link EmailTemplates#get} throws
     */
    public CompletableFuture<EmailTemplate> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Replaces an email template.
     *
     * @param id its id
     * @param template its parts, without a folder
     * @return the template as the API confirms it; fails as {@link EmailTemplates#replace} throws
     */
    public CompletableFuture<EmailTemplate> replace(long id, EmailTemplateData template) {
        return caller.callAsync(operations.replace(id, template));
    }

    /**
     * Changes some parts of an email template: it is read, changed, and replaced.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it; fails as {@link EmailTemplates#edit} throws
     */
    public CompletableFuture<EmailTemplate> edit(long id, Consumer<EmailTemplateData.Builder> change) {
        return caller.runAsync(operations.edit(id, change));
    }

    /**
     * Deletes an email template.
     *
     * @param id its id
     * @return the response; fails as {@link EmailTemplates#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Copies an email template.
     *
     * @param id its id
     * @return the copy; fails as {@link EmailTemplates#clone} throws
     */
    public CompletableFuture<EmailTemplate> clone(long id) {
        return caller.callAsync(operations.clone(id));
    }

    /**
     * Moves an email template to a folder.
     *
     * @param id its id
     * @param folderId the folder's id
     * @param folderType who has the folder
     * @return the template as the API confirms it; fails as {@link EmailTemplates#move} throws
     */
    public CompletableFuture<EmailTemplate> move(long id, long folderId, TemplateFolderType folderType) {
        return caller.callAsync(operations.move(id, folderId, folderType));
    }

    /**
     * Renders an email template for a contact.
     *
     * @param id its id
     * @param rendering the recipient
     * @return the text, or why there is none; fails as {@link EmailTemplates#render} throws
     */
    public CompletableFuture<RenderedEmailTemplate> render(long id, EmailTemplateRendering rendering) {
        return caller.callAsync(operations.render(id, rendering));
    }

    /**
     * Sends an email template as a test.
     *
     * @param id its id
     * @param email the address to send it to
     * @param emailAccountId the mailbox that sends it
     * @return the response; fails as {@link EmailTemplates#sendTest} throws
     */
    public CompletableFuture<JsonResult> sendTest(long id, String email, long emailAccountId) {
        return caller.callAsync(operations.sendTest(id, email, emailAccountId));
    }

    /**
     * Lists the variables of templates.
     *
     * @return the response; fails as {@link EmailTemplates#variables} throws
     */
    public CompletableFuture<JsonResult> variables() {
        return caller.callAsync(operations.variables());
    }
}
