package dev.faultline.sequences.sequence;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The operations on what a sequence sends from, each defined once for both surfaces. Those on LinkedIn accounts are
 * outside of all error tables.
 */
final class SequenceSenderOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.SEQUENCE_EMAIL_ACCOUNTS;

    private static final String LINKS = "/sequences/{id}/email-account-links";
    private static final String LINKED_IN_LINKS = "/sequences/{id}/linkedin-account-links";

    private final SequencesContext context;
    private final String sequenceId;

    SequenceSenderOperations(SequencesContext context, long sequenceId) {
        this.context = context;
        this.sequenceId = Ids.text("sequenceId", sequenceId);
    }

    Operation<ItemList<SequenceEmailAccount>> listEmailAccounts() {
        return of(HttpMethod.GET, "/sequences/{id}/email-accounts")
                .reads(response -> Responses.listing(response, SequenceEmailAccount::read));
    }

    /** The vendor documents that linking a linked mailbox changes nothing. */
    Operation<JsonResult> linkEmailAccount(long emailAccountId) {
        return of(HttpMethod.POST, LINKS)
                .json(Map.of("emailAccountId", Ids.number("emailAccountId", emailAccountId)))
                .idempotent(true)
                .reads(Responses::jsonResult);
    }

    /** An empty list is valid here: it removes all mailboxes. */
    Operation<JsonResult> replaceEmailAccounts(Collection<Long> emailAccountIds) {
        List<Long> ids = BulkResponses.idsOrNone(emailAccountIds, "emailAccountIds", Integer.MAX_VALUE);
        return of(HttpMethod.PUT, LINKS).json(Map.of("emailAccountIds", ids)).reads(Responses::jsonResult);
    }

    Operation<JsonResult> unlinkEmailAccount(long emailAccountId) {
        return Responses.deletion(
                of(HttpMethod.DELETE, LINKS + "/{email_account_id}")
                        .parameter("email_account_id", Ids.text("emailAccountId", emailAccountId)),
                SequenceEmailAccountError.NOT_FOUND);
    }

    Operation<ItemList<SequenceLinkedInAccount>> listLinkedInAccounts() {
        return outside(HttpMethod.GET, "/sequences/{id}/linkedin-accounts")
                .reads(response -> Responses.listing(response, SequenceLinkedInAccount::read));
    }

    Operation<JsonResult> linkLinkedInAccount(long linkedInAccountId) {
        return outside(HttpMethod.POST, LINKED_IN_LINKS)
                .json(Map.of("linkedInAccountId", Ids.number("linkedInAccountId", linkedInAccountId)))
                .verification("look for it with sequence(id).linkedInAccounts().list().")
                .reads(Responses::jsonResult);
    }

    /** The vendor documents no code that shows a retry that its first attempt succeeded. */
    Operation<JsonResult> unlinkLinkedInAccount(long linkedInAccountId) {
        return outside(HttpMethod.DELETE, LINKED_IN_LINKS + "/{linkedInAccountId}")
                .parameter("linkedInAccountId", Ids.text("linkedInAccountId", linkedInAccountId))
                .idempotent(false)
                .verification("look whether it is left with sequence(id).linkedInAccounts().list().")
                .reads(Responses::jsonResult);
    }

    private Operation.Builder of(HttpMethod method, String path) {
        return context.of(DOMAIN, method, path).parameter("id", sequenceId);
    }

    private Operation.Builder outside(HttpMethod method, String path) {
        return context.outside(method, path).parameter("id", sequenceId);
    }
}
