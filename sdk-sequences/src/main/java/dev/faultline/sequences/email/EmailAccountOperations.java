package dev.faultline.sequences.email;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The operations on mailboxes, each defined once for both surfaces. */
final class EmailAccountOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.EMAIL_ACCOUNTS;
    private static final int FOUND = 302;

    private final SequencesContext context;

    EmailAccountOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<PageData<EmailAccountSummary>> list(EmailAccountsQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(context.of(DOMAIN, HttpMethod.GET, "/email-accounts")))
                .reads(response -> paging.page(response, EmailAccountSummary::read));
    }

    Operation<PageData<EmailAccountSummary>> filter(EmailAccountFilter filter, Paging paging) {
        return paging.addTo(PageRequest.of(filter)
                        .searchWith(context.of(DOMAIN, HttpMethod.POST, "/email-accounts/filter")))
                .reads(response -> paging.page(response, EmailAccountSummary::read));
    }

    Operation<EmailAccount> connect(EmailAccountData account) {
        Checks.notNull(account, "account", "what EmailAccountData.builder() builds");
        boolean connectable = account.fields().containsKey("connection");
        Checks.that(connectable, "account", "without a connection", "one with connection(..)");
        return context.of(DOMAIN, HttpMethod.POST, "/email-accounts")
                .json(account)
                .verification("look for the address with emailAccounts().list().")
                .reads(Responses.one(EmailAccount::read));
    }

    Operation<EmailAccount> get(long id) {
        return one(HttpMethod.GET, "", id).reads(Responses.one(EmailAccount::read));
    }

    Operation<EmailAccount> update(long id, EmailAccountData changes) {
        Checks.notNull(changes, "changes", "what EmailAccountData.builder() builds");
        Checks.that(!changes.fields().isEmpty(), "changes", "empty", "at least one section");
        return one(HttpMethod.PATCH, "", id)
                .verification("read the mailbox with emailAccounts().get(id) before sending the change again.")
                .json(changes)
                .reads(Responses.changed(id, EmailAccount::read));
    }

    Operation<JsonResult> delete(long id) {
        return Responses.deletion(one(HttpMethod.DELETE, "", id), EmailAccountError.NOT_FOUND);
    }

    Bulk<Long> bulkDelete(Collection<Long> ids) {
        return Bulk.ids(
                context,
                ids,
                "ids",
                Bulk.MOST,
                all -> context.of(DOMAIN, HttpMethod.POST, "/email-accounts/bulk-delete")
                        .verification("look with emailAccounts().list() which are left.")
                        .json(Map.of("ids", all))
                        .reads(BulkResponses.failureMapOrNothing(DOMAIN, all)));
    }

    Operation<JsonResult> setDefault(long id) {
        return one(HttpMethod.POST, "/set-default", id)
                .verification("read isDefault() with emailAccounts().get(id).")
                .reads(Responses::jsonResult);
    }

    Operation<JsonResult> resumeSending(long id) {
        return one(HttpMethod.POST, "/resume-sending", id)
                .verification("read sendingLockedByProvider() with emailAccounts().get(id).")
                .reads(Responses::jsonResult);
    }

    Operation<ConsentPage> connectGmail() {
        return consent("/email-accounts/connect/gmail");
    }

    Operation<ConsentPage> connectOffice365() {
        return consent("/email-accounts/connect/office-365");
    }

    /** The redirect is the result. Following it would send our key to the provider. */
    private Operation<ConsentPage> consent(String path) {
        return context.of(DOMAIN, HttpMethod.GET, path).accepts(FOUND).reads(ConsentPage::read);
    }

    Operation<ItemList<EmailAccountTag>> listTags() {
        return context.of(DOMAIN, HttpMethod.GET, "/email-accounts/tags").reads(EmailAccountTag::list);
    }

    Operation<JsonResult> replaceTag(String tagId, EmailAccountTagData tag) {
        return context.of(DOMAIN, HttpMethod.PUT, "/email-accounts/tags/{tagId}")
                .parameter("tagId", tagId)
                .json(Checks.notNull(tag, "tag", "what EmailAccountTagData.builder(name) builds"))
                .reads(Responses::jsonResult);
    }

    Operation<JsonResult> addTags(long id, Collection<String> tags) {
        return one(HttpMethod.POST, "/tags", id)
                .verification("read the mailbox's tags with emailAccounts().get(id).")
                .json(tags(tags))
                .reads(Responses::jsonResult);
    }

    /** The vendor documents no code that shows a retry that its first attempt succeeded. */
    Operation<JsonResult> removeTags(long id, Collection<String> tags) {
        return one(HttpMethod.DELETE, "/tags", id)
                .idempotent(false)
                .verification("read the mailbox's tags with emailAccounts().get(..).")
                .json(tags(tags))
                .reads(Responses::jsonResult);
    }

    private Operation.Builder one(HttpMethod method, String action, long id) {
        return context.of(DOMAIN, method, "/email-accounts/{id}" + action, id);
    }

    private static Map<String, List<String>> tags(Collection<String> tags) {
        Checks.notNull(tags, "tags", "at least one name");
        Checks.that(!tags.isEmpty(), "tags", "empty", "at least one name");
        tags.forEach(tag -> Checks.notBlank(tag, "tag", "its name"));
        return Map.of("tags", List.copyOf(tags));
    }
}
