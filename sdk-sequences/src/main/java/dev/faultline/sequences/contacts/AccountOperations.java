package dev.faultline.sequences.contacts;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Edits;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The operations on accounts, each defined once for both surfaces. */
final class AccountOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.ACCOUNTS;

    private static final int MOST_CONTACTS = 1000;

    private final SequencesContext context;

    AccountOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<PageData<Account>> list(ListQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(context.of(DOMAIN, HttpMethod.GET, "/contact-accounts")))
                .reads(response -> paging.page(response, Account::read));
    }

    Operation<Account> create(AccountData account) {
        return context.of(DOMAIN, HttpMethod.POST, "/contact-accounts")
                .verification("look for the account with accounts().list() before creating it again.")
                .json(checked(account))
                .reads(Responses.one(Account::read));
    }

    Operation<Account> get(long id) {
        return one(HttpMethod.GET, "/contact-accounts/{id}", id).reads(Responses.one(Account::read));
    }

    Operation<Account> replace(long id, AccountData account) {
        return one(HttpMethod.PUT, "/contact-accounts/{id}", id)
                .json(checked(account))
                .reads(Responses.changed(id, Account::read));
    }

    Plan<Account> edit(long id, Consumer<AccountData.Builder> change) {
        return Edits.of(get(id), AccountData::from, change, data -> replace(id, data.build()));
    }

    Operation<JsonResult> delete(long id) {
        return Responses.deletion(one(HttpMethod.DELETE, "/contact-accounts/{id}", id), AccountError.NOT_FOUND);
    }

    Bulk<Integer> bulkCreate(List<AccountData> accounts) {
        Checks.notNull(accounts, "accounts", "at least one account")
                .forEach(account -> Checks.notNull(account, "accounts", "what AccountData.builder(name) builds"));
        return Bulk.items(
                context,
                accounts,
                "accounts",
                "at least one account",
                (positions, items) -> context.of(DOMAIN, HttpMethod.POST, "/contact-accounts/bulk")
                        .verification("look for the accounts with accounts().list(): a part of them may be there.")
                        .json(Map.of("items", items))
                        .reads(BulkResponses.positions(DOMAIN, positions)));
    }

    Bulk<Long> bulkDelete(Collection<Long> ids) {
        return Bulk.ids(
                context,
                ids,
                "ids",
                Bulk.MOST,
                all -> context.of(DOMAIN, HttpMethod.POST, "/contact-accounts/bulk-delete")
                        .verification("look for the accounts with accounts().get(id): a part of them may be gone.")
                        .json(Map.of("ids", all))
                        .reads(BulkResponses.failureMapOrNothing(DOMAIN, all)));
    }

    Operation<Account> changeOwner(long id, long userId) {
        Checks.that(userId >= 1, "userId", userId, "the id of a user, 1 or more");
        return one(HttpMethod.PUT, "/contact-accounts/{id}/owner", id)
                .json(Map.of("userId", userId))
                .reads(Responses.changed(id, Account::read));
    }

    Operation<PageData<Contact>> listContacts(long id, ListQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(one(HttpMethod.GET, "/contact-accounts/{id}/contacts", id)))
                .reads(response -> paging.page(response, Contact::read));
    }

    Bulk<Long> addContacts(long id, Collection<Long> contactIds) {
        return links("/contact-accounts/{id}/contact-links/bulk", id, contactIds);
    }

    Bulk<Long> removeContacts(long id, Collection<Long> contactIds) {
        return links("/contact-accounts/{id}/contact-links/bulk-delete", id, contactIds);
    }

    private Bulk<Long> links(String path, long id, Collection<Long> contactIds) {
        return Bulk.ids(
                context,
                contactIds,
                "contactIds",
                MOST_CONTACTS,
                ids -> one(HttpMethod.POST, path, id)
                        .verification(
                                "read the account's contacts with accounts().listContacts(id): a part may be done.")
                        .json(Map.of("contactIds", ids))
                        .reads(BulkResponses.failureMap(DOMAIN, ids)));
    }

    private Operation.Builder one(HttpMethod method, String path, long id) {
        return context.of(DOMAIN, method, path, id);
    }

    private static AccountData checked(AccountData account) {
        return Checks.notNull(account, "account", "what AccountData.builder(name) builds");
    }
}
