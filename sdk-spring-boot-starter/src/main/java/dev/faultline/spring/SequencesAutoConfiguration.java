package dev.faultline.spring;

import dev.faultline.sequences.SequencesAsyncClient;
import dev.faultline.sequences.SequencesClient;
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

/** Beans for the Sequences API: clients. */
@AutoConfiguration(after = FaultlineAutoConfiguration.class)
@ConditionalOnClass(SequencesClient.class)
@ConditionalOnBooleanProperty(name = "faultline.sequences.enabled", matchIfMissing = true)
@EnableConfigurationProperties(SequencesProperties.class)
@Import(SequencesAutoConfiguration.Named.class)
public final class SequencesAutoConfiguration {

    private static final ApiKind API = ApiKind.SEQUENCES;

    /** For Spring. */
    public SequencesAutoConfiguration() {}

    @Bean
    ClientFactory<SequencesClientProperties, SequencesClient.Builder, SequencesClient> sequencesClientFactory(
            ClientParts parts, ObjectProvider<FaultlineClientCustomizer<? super SequencesClient.Builder>> customizers) {
        return new ClientFactory<>(
                API,
                parts,
                SequencesClientProperties::new,
                SequencesClient::builder,
                SequencesAutoConfiguration::own,
                SequencesClient.Builder::build,
                customizers);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    @Conditional(OnDefault.class)
    SequencesClient sequencesClient(
            ClientFactory<SequencesClientProperties, SequencesClient.Builder, SequencesClient> sequencesClientFactory,
            SequencesProperties properties) {
        return sequencesClientFactory.client(properties);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(SequencesClient.class)
    SequencesAsyncClient sequencesAsyncClient(SequencesClient sequencesClient) {
        return sequencesClient.async();
    }

    @Bean
    ClientStatuses sequencesClientStatuses(ListableBeanFactory beans) {
        return ClientStatuses.of(beans, SequencesClient.class, SequencesClient::status);
    }

    private static void own(Settings settings, SequencesClientProperties from, SequencesClient.Builder to) {
        to.contract(from.getContract());
        from.getApiVersions()
                .forEach((domain, version) ->
                        settings.check("api-versions." + domain, () -> to.apiVersion(domain, version)));
    }

    static final class OnDefault extends OnDefaultClient {
        OnDefault() {
            super(API);
        }
    }

    static final class Named extends NamedClients {
        Named(Environment environment) {
            super(environment, API, "sequencesClientFactory", SequencesClient.class, SequencesAsyncClient.class);
        }
    }
}
