package dev.faultline.spring;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A receiver of webhooks is made if there is a secret: Boot's own condition does not see lists. */
abstract class OnWebhookSecret extends SpringBootCondition {

    private final String property;

    OnWebhookSecret(ApiKind api) {
        property = api.prefix() + ".webhooks.secrets";
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder because = ConditionMessage.forCondition("Webhook receiver");
        return new PropertyBinding(context.getEnvironment()).has(property)
                ? ConditionOutcome.match(because.because(property + " is set"))
                : ConditionOutcome.noMatch(because.because(property + " is not set"));
    }
}
