package dev.faultline.spring;

import dev.faultline.crm.CrmAsyncClient;
import dev.faultline.crm.CrmClient;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Beans for the CRM API: clients. */
@AutoConfiguration(after = FaultlineAutoConfiguration.class)
@ConditionalOnClass(CrmClient.class)
@ConditionalOnBooleanProperty(name = "faultline.crm.enabled", matchIfMissing = true)
@EnableConfigurationProperties(CrmProperties.class)
@Import(CrmAutoConfiguration.Named.class)
public final class CrmAutoConfiguration {

    private static final ApiKind API = ApiKind.CRM;

    /** For Spring. */
    public CrmAutoConfiguration() {}

    @Bean
    ClientFactory<CrmClientProperties, CrmClient.Builder, CrmClient> crmClientFactory(
            ClientParts parts, ObjectProvider<FaultlineClientCustomizer<? super CrmClient.Builder>> customizers) {
        return new ClientFactory<>(
                API,
                parts,
                CrmClientProperties::new,
                CrmClient::builder,
                CrmAutoConfiguration::own,
                CrmClient.Builder::build,
                customizers);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    @Conditional(OnDefault.class)
    CrmClient crmClient(
            ClientFactory<CrmClientProperties, CrmClient.Builder, CrmClient> crmClientFactory,
            CrmProperties properties) {
        return crmClientFactory.client(properties);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(CrmClient.class)
    CrmAsyncClient crmAsyncClient(CrmClient crmClient) {
        return crmClient.async();
    }

    @Bean
    ClientStatuses crmClientStatuses(ListableBeanFactory beans) {
        return ClientStatuses.of(beans, CrmClient.class, CrmClient::status);
    }

    private static void own(Settings settings, CrmClientProperties from, CrmClient.Builder to) {
        to.generation(from.getGeneration()).retryCreates(from.isRetryCreates()).waitForCircuit(from.isWaitForCircuit());
        settings.set("end-user-in", from.getEndUserIn(), to::endUserIn);
        settings.set("circuit-open-time", from.getCircuitOpenTime(), to::circuitOpenTime);
    }

    static final class OnDefault extends OnDefaultClient {
        OnDefault() {
            super(API);
        }
    }

    static final class Named extends NamedClients {
        Named(Environment environment) {
            super(environment, API, "crmClientFactory", CrmClient.class, CrmAsyncClient.class);
        }
    }
}
