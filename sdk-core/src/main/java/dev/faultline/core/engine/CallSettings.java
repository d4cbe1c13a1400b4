package dev.faultline.core.engine;

import dev.faultline.core.CallOptions;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.engine.retry.RetryRule;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of the calls of a client or of one of its views. */
public final class CallSettings {

    private final CallOptions options;
    private final RetryRule rule;
    private final Duration totalTimeout;
    private final Duration attemptTimeout;
    private final ScopeNames scopes;

    /**
     * The client's own settings.
     *
     * @param policy its retry policy
     * @param attemptTimeout the timeout of one attempt
     */
    public CallSettings(RetryPolicy policy, Duration attemptTimeout) {
        this(CallOptions.builder().retryPolicy(policy).build(), new RetryRule(policy), attemptTimeout);
    }

    private CallSettings(CallOptions options, RetryRule rule, Duration attemptTimeout) {
        this.options = options;
        this.rule = rule;
        totalTimeout = options.totalTimeout().orElse(rule.policy().totalTimeout());
        this.attemptTimeout = attemptTimeout;
        scopes = options.apiKey().map(ScopeNames::ofKey).orElse(ScopeNames.CLIENTS);
    }

    /**
     * A view's settings.
     *
     * @param changed these options and what the view changes in them
     * @return what the view leaves out is as it is here
     */
    public CallSettings with(CallOptions changed) {
        return new CallSettings(
                changed,
                changed.retryPolicy()
                        .filter(policy -> policy != rule.policy())
                        .map(RetryRule::new)
                        .orElse(rule),
                changed.attemptTimeout().orElse(attemptTimeout));
    }

    /**
     * The options that the view changed.
     *
     * @return the options
     */
    public CallOptions options() {
        return options;
    }

    RetryRule rule() {
        return rule;
    }

    Duration totalTimeout() {
        return totalTimeout;
    }

    Duration attemptTimeout() {
        return attemptTimeout;
    }

    Map<String, String> headers() {
        return options.headers();
    }

    /** In place of the client's. */
    @Nullable
    String apiKey() {
        return options.apiKey().orElse(null);
    }

    /** How the scopes of its calls are called. */
    ScopeNames scopes() {
        return scopes;
    }

    @Nullable
    String idempotencyKey() {
        return options.idempotencyKey().orElse(null);
    }
}
