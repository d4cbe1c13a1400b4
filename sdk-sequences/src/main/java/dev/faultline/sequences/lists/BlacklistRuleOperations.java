package dev.faultline.sequences.lists;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.sequences.ListQuery;
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

/** The operations on blacklist rules, each defined once for all kinds and both surfaces. */
final class BlacklistRuleOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.CONTACT_BLACKLIST_RULES;

    private static final String RULES = "/contact-blacklist-rules/{kind}";

    private static final String RULE = RULES + "/{id}";

    private final SequencesContext context;

    BlacklistRuleOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<PageData<BlacklistRule>> list(BlacklistRuleKind kind, ListQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(all(HttpMethod.GET, RULES, kind)))
                .reads(response -> paging.page(response, BlacklistRule::read));
    }

    Operation<BlacklistRule> create(BlacklistRuleKind kind, String pattern) {
        return all(HttpMethod.POST, RULES, kind)
                .verification("look for the rule with contactBlacklistRules().list(kind) before creating it again.")
                .json(rule(pattern))
                .reads(Responses.one(BlacklistRule::read));
    }

    Operation<BlacklistRule> get(BlacklistRuleKind kind, long id) {
        return one(HttpMethod.GET, kind, id).reads(Responses.one(BlacklistRule::read));
    }

    Operation<BlacklistRule> replace(BlacklistRuleKind kind, long id, String pattern) {
        return one(HttpMethod.PUT, kind, id).json(rule(pattern)).reads(Responses.changed(id, BlacklistRule::read));
    }

    Operation<JsonResult> delete(BlacklistRuleKind kind, long id) {
        return Responses.deletion(one(HttpMethod.DELETE, kind, id), ContactBlacklistRuleError.NOT_FOUND);
    }

    /** The reference has it for domains only. */
    Bulk<Integer> bulkCreateDomains(List<String> patterns) {
        Checks.notNull(patterns, "patterns", "at least one domain");
        List<Map<String, Object>> rules =
                patterns.stream().map(BlacklistRuleOperations::rule).toList();
        return Bulk.items(
                context,
                rules,
                "patterns",
                "at least one domain",
                (positions, some) -> context.of(DOMAIN, HttpMethod.POST, "/contact-blacklist-rules/domains/bulk")
                        .verification(
                                "list the rules with contactBlacklistRules().list(kind): a part of them may be there.")
                        .json(some)
                        .reads(BulkResponses.positions(DOMAIN, positions)));
    }

    Bulk<Long> bulkDelete(BlacklistRuleKind kind, Collection<Long> ids) {
        return Bulk.ids(
                context,
                ids,
                "ids",
                Bulk.MOST,
                all -> all(HttpMethod.POST, RULES + "/bulk-delete", kind)
                        .verification(
                                "list the rules with contactBlacklistRules().list(kind): a part of them may be gone.")
                        .json(Map.of("ids", all))
                        .reads(BulkResponses.failureMapOrNothing(DOMAIN, all)));
    }

    private Operation.Builder one(HttpMethod method, BlacklistRuleKind kind, long id) {
        return context.of(DOMAIN, method, RULE, id).parameter("kind", name(kind));
    }

    private Operation.Builder all(HttpMethod method, String path, BlacklistRuleKind kind) {
        return context.of(DOMAIN, method, path).parameter("kind", name(kind));
    }

    private static String name(BlacklistRuleKind kind) {
        return Checks.notNull(kind, "kind", "DOMAINS, EMAILS or EMAIL_EXCEPTIONS")
                .wireName();
    }

    private static Map<String, Object> rule(String pattern) {
        return Map.of("pattern", Checks.notBlank(pattern, "pattern", "a domain or an address, by the rule's kind"));
    }
}
