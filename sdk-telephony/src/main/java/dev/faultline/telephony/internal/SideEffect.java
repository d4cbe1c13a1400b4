package dev.faultline.telephony.internal;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Operation;
import java.util.List;

/**
 * What doing an operation means, and with it whether it may be retried when it is not known if it was done. The API
 * takes no idempotency keys, so its method does not tell: only what changes nothing is retried. What was rejected (429,
 * no connection) is repeated in any case, and what rings people or costs money after nothing else.
 *
 * <p>Source: the vendor's page on reliability, which has these classes.
 */
public enum SideEffect {
    /** Changes nothing, or the same record to the same value. */
    READ_ONLY(""),
    /** Moves an object to another state or changes its content. */
    STATE_TRANSITION("read its present state before sending the change again."),
    /** Makes an object that cannot ring or cost anything by itself. */
    CREATION("look for it among the existing ones before creating it again."),
    /** Rings people or costs money. */
    BILLABLE("make sure that it has not happened before doing it again."),
    /** Removes something for good. */
    DESTRUCTIVE("read it: a 404 means that it is gone.");

    public static final List<String> SCOPES = List.of(Api.KEY_SCOPE);

    private final String verification;

    SideEffect(String verification) {
        this.verification = verification;
    }

    /** An operation that reads. */
    public static Operation.Builder none(String path) {
        return READ_ONLY.on(HttpMethod.GET, path);
    }

    /** An operation; {@code verification(..)} says better than the general words how to find out. */
    public Operation.Builder on(HttpMethod method, String path) {
        Operation.Builder operation =
                Operation.of(method, path).idempotent(this == READ_ONLY).cooldownScopes(() -> SCOPES);
        return switch (this) {
            case READ_ONLY -> operation;
            case BILLABLE -> operation.neverRetry().verification(verification);
            default -> operation.verification(verification);
        };
    }
}
