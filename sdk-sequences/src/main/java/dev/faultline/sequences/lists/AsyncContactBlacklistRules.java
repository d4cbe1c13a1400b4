package dev.faultline.sequences.lists;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Rules that keep contacts out, asynchronous.
 *
 * @see ContactBlacklistRules
 */
public final class AsyncContactBlacklistRules {

    private final Caller caller;
    private final BlacklistRuleOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncContactBlacklistRules(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new BlacklistRuleOperations(context);
    }

    /**
     * Lists all rules of a kind.
     *
     * @param kind the kind of the rules
     * @return the first page; fails as {@link ContactBlacklistRules#list(BlacklistRuleKind)} throws
     */
    public CompletableFuture<AsyncPage<BlacklistRule>> list(BlacklistRuleKind kind) {
        return list(kind, ListQuery.builder().build());
    }

    /**
     * Lists rules of a kind.
     *
     * @param kind the kind of the rules
     * @param query the page and other parameters
     * @return the first page; fails as {@link ContactBlacklistRules#list(BlacklistRuleKind, ListQuery)} throws
     */
    public CompletableFuture<AsyncPage<BlacklistRule>> list(BlacklistRuleKind kind, ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.list(kind, query, paging));
    }

    /**
     * Lists rules of a kind.
     *
     * @param kind the kind of the rules
     * @param query sets the page and other parameters
     * @return the first page; fails as {@link ContactBlacklistRules#list(BlacklistRuleKind, Consumer)} throws
     */
    public CompletableFuture<AsyncPage<BlacklistRule>> list(BlacklistRuleKind kind, Consumer<ListQuery.Builder> query) {
        return list(kind, Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Creates a rule.
     *
     * @param kind the kind of the rule
     * @param pattern a domain or an address, by the kind
     * @return the rule as created; fails as {@link ContactBlacklistRules#create} throws
     */
    public CompletableFuture<BlacklistRule> create(BlacklistRuleKind kind, String pattern) {
        return caller.callAsync(operations.create(kind, pattern));
    }

    /**
     * Reads a rule.
     *
     * @param kind the kind of the rule
     * @param id its id
     * @return the rule; fails as {@link ContactBlacklistRules#get} throws
     */
    public CompletableFuture<BlacklistRule> get(BlacklistRuleKind kind, long id) {
        return caller.callAsync(operations.get(kind, id));
    }

    /**
     * Changes a rule.
     *
     * @param kind the kind of the rule
     * @param id its id
     * @param pattern a domain or an address, by the kind
     * @return the rule as the API confirms it; fails as {@link ContactBlacklistRules#replace} throws
     */
    public CompletableFuture<BlacklistRule> replace(BlacklistRuleKind kind, long id, String pattern) {
        return caller.callAsync(operations.replace(kind, id, pattern));
    }

    /**
     * Deletes a rule.
     *
     * @param kind the kind of the rule
     * @param id its id
     * @return the response; fails as {@link ContactBlacklistRules#delete} throws
     */
    public CompletableFuture<JsonResult> delete(BlacklistRuleKind kind, long id) {
        return caller.callAsync(operations.delete(kind, id));
    }

    /**
     * Creates rules of the kind {@link BlacklistRuleKind#DOMAINS}, the only one that has this.
     *
     * @param patterns domains, at least one
     * @return the result of each, by its place in the request; fails as
     *     {@link ContactBlacklistRules#bulkCreateDomains} throws
     */
    public CompletableFuture<BulkResult<Integer>> bulkCreateDomains(List<String> patterns) {
        return operations.bulkCreateDomains(patterns).callAsync(caller);
    }

    /**
     * Deletes rules of a kind.
     *
     * @param kind the kind of the rules
     * @param ids their ids
     * @return the result of each; fails as {@link ContactBlacklistRules#bulkDelete} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(BlacklistRuleKind kind, Collection<Long> ids) {
        return operations.bulkDelete(kind, ids).callAsync(caller);
    }
}
