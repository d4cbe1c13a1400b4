package dev.faultline.spring;

import dev.faultline.core.CallContext;
import dev.faultline.core.ObservedCalls;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** An observation of each call, in the application's registry. The names are those of Boot 3.5, then those of Boot 4. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnSingleCandidate(ObservationRegistry.class)
@ConditionalOnBooleanProperty(name = "faultline.observations.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ObservationsProperties.class)
public final class ObservationsAutoConfiguration {

    /** For Spring. */
    public ObservationsAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(ObservedCalls.class)
    CallContext faultlineObservations(ObservationRegistry registry) {
        return new ObservedCalls(registry);
    }
}
