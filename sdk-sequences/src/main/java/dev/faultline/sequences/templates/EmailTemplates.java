package dev.faultline.sequences.templates;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.function.Consumer;

/**
 * Email templates. Source: the vendor's reference on email templates.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class EmailTemplates {

    private final Caller caller;
    private final EmailTemplateOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public EmailTemplates(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new EmailTemplateOperations(context);
    }

    /**
     * Lists all email templates ({@code GET /email-templates}).
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws EmailTemplateException if the list is rejected
     */
    public Page<EmailTemplate> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists email templates ({@code GET /email-templates}).
     *
     * @param query the page
     * @return the first page; {@code stream()} goes through all that follow
     * @throws EmailTemplateException if the list is rejected
     */
    public Page<EmailTemplate> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists email templates ({@code GET /email-templates}).
     *
     * @param query sets the filters
     * @return the first page; {@code stream()} goes through all that follow
     * @throws EmailTemplateException if the list is rejected
     */
    public Page<EmailTemplate> list(Consumer<ListQuery.Builder> query) {
        return list(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Creates an email template ({@code POST /email-templates}). It is not retried after a lost response.
     *
     * @param template its parts
     * @return the template as created
     * @throws EmailTemplateException if a part of it does not exist or is not valid, or its name is taken
     */
    public EmailTemplate create(EmailTemplateData template) {
        return caller.call(operations.create(template));
    }

    /**
     * Reads an email template ({@code GET /email-templates/{id}}).
     *
     * @param id its id
     * @return the template
     * @throws EmailTemplateException if there is none for this user
     */
    public EmailTemplate get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Replaces an email template ({@code PUT /email-templates/{id}}).
     *
     * @param id its id
     * @param template its parts, without a folder
     * @return the template as the API confirms it; with the id alone if it does not send it back
     * @throws EmailTemplateException if it does not exist, or a part of it is not valid
     */
    public EmailTemplate replace(long id, EmailTemplateData template) {
        return caller.call(operations.replace(id, template));
    }

    /**
     * Changes some parts of an email template: it is read, changed, and replaced. The API cannot detect that somebody else changes it
     * meanwhile; such a change is lost.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it
     */
    public EmailTemplate edit(long id, Consumer<EmailTemplateData.Builder> change) {
        return caller.run(operations.edit(id, change));
    }

    /**
     * Deletes an email template ({@code DELETE /email-templates/{id}}). Retried after a lost response, it may find the
     * template gone and fail with {@link EmailTemplateException.NotFound}: {@code attempts()} then has the earlier
     * attempt.
     *
     * @param id its id
     * @return the response
     * @throws EmailTemplateException if it does not exist, or may not be deleted
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Copies an email template ({@code POST /email-templates/{id}/clone}). It is not retried after a lost response.
     *
     * @param id its id
     * @return the copy
     * @throws EmailTemplateException if it does not exist for this user
     */
    public EmailTemplate clone(long id) {
        return caller.call(operations.clone(id));
    }

    /**
     * Moves an email template to a folder ({@code POST /email-templates/{id}/move}). It is not retried after a lost
     * response.
     *
     * @param id its id
     * @param folderId the folder's id
     * @param folderType who has the folder
     * @return the template as the API confirms it; with the id alone if it does not send it back
     * @throws EmailTemplateException if the template or the folder does not exist for this user
     */
    public EmailTemplate move(long id, long folderId, TemplateFolderType folderType) {
        return caller.call(operations.move(id, folderId, folderType));
    }

    /**
     * Renders an email template for a contact ({@code POST /email-templates/{id}/render}). A text that cannot
     * be rendered is a result too: see {@link RenderedEmailTemplate#isSuccess()}. It changes nothing and is retried
     * after a lost response.
     *
     * @param id its id
     * @param rendering the recipient
     * @return the text, or why there is none
     * @throws EmailTemplateException if the template or the contact does not exist, or the API rejects what it cannot
     *     render
     */
    public RenderedEmailTemplate render(long id, EmailTemplateRendering rendering) {
        return caller.call(operations.render(id, rendering));
    }

    /**
     * Sends an email template as a test ({@code POST /email-templates/{id}/send-test}). A message that may have been
     * sent is never sent again. The response is not documented.
     *
     * @param id its id
     * @param email the address to send it to
     * @param emailAccountId the mailbox that sends it
     * @return the response
     * @throws EmailTemplateException if the template or the mailbox does not exist, or the test cannot be sent
     */
    public JsonResult sendTest(long id, String email, long emailAccountId) {
        return caller.call(operations.sendTest(id, email, emailAccountId));
    }

    /**
     * Lists the variables of templates ({@code GET /email-templates/variables}). The response is not
     * documented.
     *
     * @return the response
     * @throws EmailTemplateException if it is rejected
     */
    public JsonResult variables() {
        return caller.call(operations.variables());
    }
}
