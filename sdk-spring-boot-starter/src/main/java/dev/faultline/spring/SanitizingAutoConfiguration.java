package dev.faultline.spring;

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Keeps secrets out of the actuator's endpoints. */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public final class SanitizingAutoConfiguration {

    /** For Spring. */
    public SanitizingAutoConfiguration() {}

    @Bean
    SanitizingFunction faultlineSecrets(Environment environment) {
        return new SecretSanitizing(environment);
    }
}
