package dev.faultline.sequences.linkedin;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operations on LinkedIn accounts, each defined once for both surfaces. */
final class LinkedInAccountOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.LINKED_IN_ACCOUNTS;

    private final SequencesContext context;

    LinkedInAccountOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<ItemList<LinkedInAccount>> list() {
        return all(HttpMethod.GET, "").reads(response -> Responses.listing(response, LinkedInAccount::read));
    }

    Operation<LinkedInAccount> get(long id) {
        return one(HttpMethod.GET, "", id).reads(Responses.one(LinkedInAccount::read));
    }

    Operation<JsonResult> delete(long id) {
        return Responses.deletion(one(HttpMethod.DELETE, "", id), LinkedInAccountError.NOT_FOUND);
    }

    Bulk<Long> bulkDelete(Collection<Long> ids) {
        return bulkDelete(ids, Map.of());
    }

    Bulk<Long> bulkDelete(Collection<Long> ids, boolean force) {
        return bulkDelete(ids, Map.of("force", force));
    }

    private Bulk<Long> bulkDelete(Collection<Long> ids, Map<String, Object> more) {
        return Bulk.ids(context, ids, "ids", Bulk.MOST, all -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("ids", all);
            body.putAll(more);
            return all(HttpMethod.POST, "/bulk-delete")
                    .verification("look with linkedInAccounts().list() which are left.")
                    .json(body)
                    .reads(BulkResponses.failureMapOrNothing(DOMAIN, all));
        });
    }

    Operation<JsonResult> toggleStatus(long id) {
        return one(HttpMethod.POST, "/toggle-status", id)
                .verification("read the status with linkedInAccounts().get(..): a second toggle takes the first back.")
                .reads(Responses::jsonResult);
    }

    Operation<JsonResult> replaceLimits(long id, LinkedInLimitsData limits) {
        return one(HttpMethod.PUT, "/limits", id)
                .json(Checks.notNull(limits, "limits", "what LinkedInLimitsData.builder(limitsMode) builds"))
                .reads(Responses::jsonResult);
    }

    Operation<JsonResult> replaceRevokeSettings(long id, boolean enabled, int periodDays) {
        Checks.that(periodDays >= 0, "periodDays", periodDays, "0 or more");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("enabled", enabled);
        body.put("periodDays", periodDays);
        return one(HttpMethod.PUT, "/revoke-settings", id).json(body).reads(Responses::jsonResult);
    }

    Operation<LinkedInConnectionLink> createConnectionLink(String name) {
        return all(HttpMethod.POST, "/connection-link")
                .json(Map.of("name", Checks.notBlank(name, "name", "what the account is to be called")))
                .verification("look for the name with linkedInAccounts().listPending().")
                .reads(Responses.one(LinkedInConnectionLink::read));
    }

    Operation<JsonResult> connect() {
        return all(HttpMethod.POST, "/connect")
                .verification("look for a new one with linkedInAccounts().listPending().")
                .reads(Responses::untyped);
    }

    Operation<JsonResult> reconnect(long id) {
        return one(HttpMethod.POST, "/reconnect", id)
                .verification("read the cookie status with linkedInAccounts().get(id).")
                .reads(Responses::jsonResult);
    }

    Operation<ItemList<PendingLinkedInAccount>> listPending() {
        return all(HttpMethod.GET, "/pending")
                .reads(response -> Responses.listing(response, PendingLinkedInAccount::read));
    }

    Operation<JsonResult> deletePending(String id) {
        return Responses.deletion(
                all(HttpMethod.DELETE, "/pending/{id}").parameter("id", id), LinkedInAccountError.NOT_FOUND);
    }

    private Operation.Builder all(HttpMethod method, String action) {
        return context.of(DOMAIN, method, "/linkedin-accounts" + action);
    }

    private Operation.Builder one(HttpMethod method, String action, long id) {
        return context.of(DOMAIN, method, "/linkedin-accounts/{id}" + action, id);
    }
}
