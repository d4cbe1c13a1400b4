package dev.faultline.spring;

import dev.faultline.partner.PartnerAsyncClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerWebhooks;
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

/** Beans for the Partner API: clients, and the receiver of its webhooks. */
@AutoConfiguration(after = FaultlineAutoConfiguration.class)
@ConditionalOnClass(PartnerClient.class)
@ConditionalOnBooleanProperty(name = "faultline.partner.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PartnerProperties.class)
@Import(PartnerAutoConfiguration.Named.class)
public final class PartnerAutoConfiguration {

    private static final ApiKind API = ApiKind.PARTNER;

    /** For Spring. */
    public PartnerAutoConfiguration() {}

    @Bean
    ClientFactory<ClientProperties, PartnerClient.Builder, PartnerClient> partnerClientFactory(
            ClientParts parts, ObjectProvider<FaultlineClientCustomizer<? super PartnerClient.Builder>> customizers) {
        return new ClientFactory<>(
                API,
                parts,
                ClientProperties::new,
                PartnerClient::builder,
                (settings, from, to) -> {},
                PartnerClient.Builder::build,
                customizers);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    @Conditional(OnDefault.class)
    PartnerClient partnerClient(
            ClientFactory<ClientProperties, PartnerClient.Builder, PartnerClient> partnerClientFactory,
            PartnerProperties properties) {
        return partnerClientFactory.client(properties);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(PartnerClient.class)
    PartnerAsyncClient partnerAsyncClient(PartnerClient partnerClient) {
        return partnerClient.async();
    }

    @Bean
    ClientStatuses partnerClientStatuses(ListableBeanFactory beans) {
        return ClientStatuses.of(beans, PartnerClient.class, PartnerClient::status);
    }

    @Bean
    @ConditionalOnMissingBean
    @Conditional(OnSecret.class)
    PartnerWebhooks partnerWebhooks(PartnerProperties properties) {
        TimedWebhookProperties webhooks = properties.getWebhooks();
        Settings settings = new Settings(API.prefix() + ".webhooks");
        PartnerWebhooks.Builder builder = PartnerWebhooks.builder();
        settings.secrets("secrets", webhooks.getSecrets(), builder::secret);
        settings.set("tolerance", webhooks.getTolerance(), builder::tolerance);
        return builder.build();
    }

    static final class OnDefault extends OnDefaultClient {
        OnDefault() {
            super(API);
        }
    }

    static final class OnSecret extends OnWebhookSecret {
        OnSecret() {
            super(API);
        }
    }

    static final class Named extends NamedClients {
        Named(Environment environment) {
            super(environment, API, "partnerClientFactory", PartnerClient.class, PartnerAsyncClient.class);
        }
    }
}
