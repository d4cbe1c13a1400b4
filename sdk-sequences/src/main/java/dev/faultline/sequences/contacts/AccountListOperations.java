package dev.faultline.sequences.contacts;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.Map;

/** The operations on lists of accounts, each defined once for both surfaces. They have no error table. */
final class AccountListOperations {

    private static final int MOST_ACCOUNTS = 1000;

    private final SequencesContext context;

    AccountListOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<PageData<AccountList>> list(ListQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(context.outside(HttpMethod.GET, "/contact-account-lists")))
                .reads(response -> paging.page(response, AccountList::read));
    }

    Operation<AccountList> create(String name) {
        return context.outside(HttpMethod.POST, "/contact-account-lists")
                .verification("look for the list with accountLists().list() before creating it again.")
                .json(named(name))
                .reads(Responses.one(AccountList::read));
    }

    Operation<AccountList> get(long id) {
        return one(HttpMethod.GET, "/contact-account-lists/{id}", id).reads(Responses.one(AccountList::read));
    }

    Operation<AccountList> rename(long id, String name) {
        return one(HttpMethod.PUT, "/contact-account-lists/{id}", id)
                .json(named(name))
                .reads(Responses.changed(id, AccountList::read));
    }

    /** The vendor documents no code that shows a retry that its first attempt succeeded. */
    Operation<JsonResult> delete(long id) {
        return one(HttpMethod.DELETE, "/contact-account-lists/{id}", id)
                .idempotent(false)
                .verification("look whether the list is left with accountLists().get(id).")
                .reads(Responses::jsonResult);
    }

    Bulk<Long> moveAccounts(long id, Collection<Long> accountIds) {
        return accounts("/contact-account-lists/{id}/move-accounts", id, accountIds);
    }

    Bulk<Long> addAccounts(long id, Collection<Long> accountIds) {
        return accounts("/contact-account-lists/{id}/add-accounts", id, accountIds);
    }

    private Bulk<Long> accounts(String path, long id, Collection<Long> accountIds) {
        return Bulk.ids(
                context,
                accountIds,
                "accountIds",
                MOST_ACCOUNTS,
                ids -> one(HttpMethod.POST, path, id)
                        .verification("look at the list in the product: a part of the accounts may be on it.")
                        .json(Map.of("accountIds", ids))
                        .reads(BulkResponses.failureMap(null, ids)));
    }

    private Operation.Builder one(HttpMethod method, String path, long id) {
        Ids.number("id", id);
        return context.outside(method, path).parameter("id", Long.toString(id));
    }

    private static Map<String, Object> named(String name) {
        return Map.of("name", Checks.notBlank(name, "name", "the list's name"));
    }
}
