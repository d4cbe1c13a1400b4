package dev.faultline.spring;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health of the clients with Spring Boot 4. */
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
public final class Boot4HealthAutoConfiguration {

    /** For Spring. */
    public Boot4HealthAutoConfiguration() {}

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
