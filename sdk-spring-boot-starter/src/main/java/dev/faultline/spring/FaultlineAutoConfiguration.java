package dev.faultline.spring;

import dev.faultline.core.CallContext;
import dev.faultline.core.CallListener;
import dev.faultline.core.TimeSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Beans that the clients of all APIs share. */
@AutoConfiguration
public final class FaultlineAutoConfiguration {

    /** For Spring. */
    public FaultlineAutoConfiguration() {}

    @Bean
    static ConfigurationPropertiesBindHandlerAdvisor faultlineSecretHiding() {
        return SecretHidingBindHandler::new;
    }

    @Bean
    ClientParts faultlineClientParts(
            Environment environment,
            ObjectProvider<CallListener> listeners,
            @Qualifier("faultlineMeters") ObjectProvider<CallListener> meters,
            ObjectProvider<CallContext> contexts,
            @Qualifier("faultlineObservations") ObjectProvider<CallContext> observations,
            ObjectProvider<TimeSource> clocks) {
        return new ClientParts(environment, listeners, meters, contexts, observations, clocks);
    }
}
