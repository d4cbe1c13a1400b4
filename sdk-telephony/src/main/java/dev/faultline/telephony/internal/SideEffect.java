package dev.faultline.telephony.internal;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Operation;
import java.util.List;

/**
 * The side effect of an operation, which decides its retries. The API has no idempotency keys: if the outcome is
 * unknown, only an operation without a side effect is retried. A request that was rejected (429) or not sent is retried
 * in any case; one that rings people or costs money only then.
 *
 * <p>Source: <a href="https://dialnexa.com/docs/api-reference/reliability">Reliability</a>, whose classes these are.
 */
public enum SideEffect {
    /** Changes nothing, or sets the same record to the same value. */
    READ_ONLY(""),
    /** Moves an object to another state or changes its content. */
    STATE_TRANSITION("read its present state before sending the change again."),
    /** Creates an object that by itself neither rings nor costs anything. */
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

    /** Begins an operation without a side effect. */
    public static Operation.Builder none(String path) {
        return READ_ONLY.on(HttpMethod.GET, path);
    }

    /** Begins an operation; {@code verification(..)} replaces the general hint. */
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
