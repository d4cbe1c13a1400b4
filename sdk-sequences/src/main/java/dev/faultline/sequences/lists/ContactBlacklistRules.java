package dev.faultline.sequences.lists;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rules that keep contacts out. Source: the vendor's reference on blacklist rules.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class ContactBlacklistRules {

    private final Caller caller;
    private final BlacklistRuleOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public ContactBlacklistRules(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new BlacklistRuleOperations(context);
    }

    /**
     * Lists all rules of a kind ({@code GET /contact-blacklist-rules/{kind}}).
     *
     * @param kind the kind of the rules
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactBlacklistRuleException if the list is rejected
     */
    public Page<BlacklistRule> list(BlacklistRuleKind kind) {
        return list(kind, ListQuery.builder().build());
    }

    /**
     * Lists rules of a kind ({@code GET /contact-blacklist-rules/{kind}}).
     *
     * @param kind the kind of the rules
     * @param query the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactBlacklistRuleException if the list is rejected
     */
    public Page<BlacklistRule> list(BlacklistRuleKind kind, ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.list(kind, query, paging));
    }

    /**
     * Lists rules of a kind ({@code GET /contact-blacklist-rules/{kind}}).
     *
     * @param kind the kind of the rules
     * @param query sets the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactBlacklistRuleException if the list is rejected
     */
    public Page<BlacklistRule> list(BlacklistRuleKind kind, Consumer<ListQuery.Builder> query) {
        return list(kind, Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Creates a rule ({@code POST /contact-blacklist-rules/{kind}}). It is not retried after a lost response.
     *
     * @param kind the kind of the rule
     * @param pattern a domain or an address, by the kind
     * @return the rule as created
     * @throws ContactBlacklistRuleException if there is such a rule, or the pattern is not valid
     */
    public BlacklistRule create(BlacklistRuleKind kind, String pattern) {
        return caller.call(operations.create(kind, pattern));
    }

    /**
     * Reads a rule ({@code GET /contact-blacklist-rules/{kind}/{id}}).
     *
     * @param kind the kind of the rule
     * @param id its id
     * @return the rule
     * @throws ContactBlacklistRuleException if there is none for this user
     */
    public BlacklistRule get(BlacklistRuleKind kind, long id) {
        return caller.call(operations.get(kind, id));
    }

    /**
     * Changes a rule ({@code PUT /contact-blacklist-rules/{kind}/{id}}).
     *
     * @param kind the kind of the rule
     * @param id its id
     * @param pattern a domain or an address, by the kind
     * @return the rule as the API confirms it; with the id alone if it does not send it back
     * @throws ContactBlacklistRuleException if it does not exist, is global, or the pattern is not valid
     */
    public BlacklistRule replace(BlacklistRuleKind kind, long id, String pattern) {
        return caller.call(operations.replace(kind, id, pattern));
    }

    /**
     * Deletes a rule ({@code DELETE /contact-blacklist-rules/{kind}/{id}}). Retried after a lost response, it may find
     * the rule gone and fail with {@link ContactBlacklistRuleException.NotFound}: {@code attempts()} then has the
     * earlier attempt.
     *
     * @param kind the kind of the rule
     * @param id its id
     * @return the response
     * @throws ContactBlacklistRuleException if it does not exist, or is global
     */
    public JsonResult delete(BlacklistRuleKind kind, long id) {
        return caller.call(operations.delete(kind, id));
    }

    /**
     * Creates rules of the kind {@link BlacklistRuleKind#DOMAINS}, the only one that has this
     * ({@code POST /contact-blacklist-rules/domains/bulk}). It is not retried after a lost response.
     *
     * @param patterns domains, at least one
     * @return the result of each, by its place in the request; failures are of {@link ContactBlacklistRuleException}
     * @throws ContactBlacklistRuleException if the whole request is rejected
     */
    public BulkResult<Integer> bulkCreateDomains(List<String> patterns) {
        return operations.bulkCreateDomains(patterns).call(caller);
    }

    /**
     * Deletes rules of a kind ({@code POST /contact-blacklist-rules/{kind}/bulk-delete}). It is not retried after a
     * lost response. The page does not show the response: another shape than a map of failures is rejected as
     * unreadable.
     *
     * @param kind the kind of the rules
     * @param ids their ids
     * @return the result of each; failures are of {@link ContactBlacklistRuleException}
     * @throws ContactBlacklistRuleException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(BlacklistRuleKind kind, Collection<Long> ids) {
        return operations.bulkDelete(kind, ids).call(caller);
    }
}
