package dev.faultline.spring;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Health of the clients with Spring Boot 3.5. */
@AutoConfiguration(
        after = {
            CrmAutoConfiguration.class,
            InterviewsAutoConfiguration.class,
            PartnerAutoConfiguration.class,
            SequencesAutoConfiguration.class,
            TelephonyAutoConfiguration.class
        })
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(ClientStatuses.class)
@ConditionalOnEnabledHealthIndicator("faultline")
@EnableConfigurationProperties(HealthProperties.class)
public final class Boot3HealthAutoConfiguration {

    /** For Spring. */
    public Boot3HealthAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "faultlineHealthIndicator")
    HealthIndicator faultlineHealthIndicator(ObjectProvider<ClientStatuses> statuses, HealthProperties properties) {
        return () -> {
            List<ClientStatuses> all = statuses.orderedStream().toList();
            HealthDetails health = HealthDetails.of(all, properties.getOpenCircuitStatus());
            return Health.status(health.status()).withDetails(health.details()).build();
        };
    }
}
