package dev.faultline.spring;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** A default client is made if it has a key, or if it would be the only one; without a key its failure names the remedy. */
abstract class OnDefaultClient extends SpringBootCondition {

    private final ApiKind api;

    OnDefaultClient(ApiKind api) {
        this.api = api;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        PropertyBinding binding = new PropertyBinding(context.getEnvironment());
        ConditionMessage.Builder because = ConditionMessage.forCondition("Default client of " + api.prefix());
        if (binding.has(api.prefix() + ".api-key") || StringUtils.hasText(System.getenv(api.keyVariable()))) {
            return ConditionOutcome.match(because.because("it has a key"));
        }
        return binding.below(api.prefix() + ".clients").isEmpty()
                ? ConditionOutcome.match(because.because("there are no others"))
                : ConditionOutcome.noMatch(because.because("there are others, and it has no key"));
    }
}
