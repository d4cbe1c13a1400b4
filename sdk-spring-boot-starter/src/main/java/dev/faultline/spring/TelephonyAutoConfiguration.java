package dev.faultline.spring;

import dev.faultline.telephony.TelephonyAsyncClient;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.webhooks.TelephonyWebhooks;
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

/** Beans for the Telephony API: clients, and the receiver of its webhooks. */
@AutoConfiguration(after = FaultlineAutoConfiguration.class)
@ConditionalOnClass(TelephonyClient.class)
@ConditionalOnBooleanProperty(name = "faultline.telephony.enabled", matchIfMissing = true)
@EnableConfigurationProperties(TelephonyProperties.class)
@Import(TelephonyAutoConfiguration.Named.class)
public final class TelephonyAutoConfiguration {

    private static final ApiKind API = ApiKind.TELEPHONY;

    /** For Spring. */
    public TelephonyAutoConfiguration() {}

    @Bean
    ClientFactory<ClientProperties, TelephonyClient.Builder, TelephonyClient> telephonyClientFactory(
            ClientParts parts, ObjectProvider<FaultlineClientCustomizer<? super TelephonyClient.Builder>> customizers) {
        return new ClientFactory<>(
                API,
                parts,
                ClientProperties::new,
                TelephonyClient::builder,
                (settings, from, to) -> {},
                TelephonyClient.Builder::build,
                customizers);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    @Conditional(OnDefault.class)
    TelephonyClient telephonyClient(
            ClientFactory<ClientProperties, TelephonyClient.Builder, TelephonyClient> telephonyClientFactory,
            TelephonyProperties properties) {
        return telephonyClientFactory.client(properties);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(TelephonyClient.class)
    TelephonyAsyncClient telephonyAsyncClient(TelephonyClient telephonyClient) {
        return telephonyClient.async();
    }

    @Bean
    ClientStatuses telephonyClientStatuses(ListableBeanFactory beans) {
        return ClientStatuses.of(beans, TelephonyClient.class, TelephonyClient::status);
    }

    @Bean
    @ConditionalOnMissingBean
    @Conditional(OnSecret.class)
    TelephonyWebhooks telephonyWebhooks(TelephonyProperties properties) {
        WebhookProperties webhooks = properties.getWebhooks();
        Settings settings = new Settings(API.prefix() + ".webhooks");
        TelephonyWebhooks.Builder builder = TelephonyWebhooks.builder();
        settings.secrets("secrets", webhooks.getSecrets(), builder::secret);
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
            super(environment, API, "telephonyClientFactory", TelephonyClient.class, TelephonyAsyncClient.class);
        }
    }
}
