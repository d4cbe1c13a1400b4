package dev.faultline.spring;

import dev.faultline.interviews.InterviewsAsyncClient;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.interviews.InterviewsWebhooks;
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

/** Beans for the Interviews API: clients, and the receiver of its webhooks. */
@AutoConfiguration(after = FaultlineAutoConfiguration.class)
@ConditionalOnClass(InterviewsClient.class)
@ConditionalOnBooleanProperty(name = "faultline.interviews.enabled", matchIfMissing = true)
@EnableConfigurationProperties(InterviewsProperties.class)
@Import(InterviewsAutoConfiguration.Named.class)
public final class InterviewsAutoConfiguration {

    private static final ApiKind API = ApiKind.INTERVIEWS;

    /** For Spring. */
    public InterviewsAutoConfiguration() {}

    @Bean
    ClientFactory<ClientProperties, InterviewsClient.Builder, InterviewsClient> interviewsClientFactory(
            ClientParts parts,
            ObjectProvider<FaultlineClientCustomizer<? super InterviewsClient.Builder>> customizers) {
        return new ClientFactory<>(
                API,
                parts,
                ClientProperties::new,
                InterviewsClient::builder,
                (settings, from, to) -> {},
                InterviewsClient.Builder::build,
                customizers);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    @Conditional(OnDefault.class)
    InterviewsClient interviewsClient(
            ClientFactory<ClientProperties, InterviewsClient.Builder, InterviewsClient> interviewsClientFactory,
            InterviewsProperties properties) {
        return interviewsClientFactory.client(properties);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(InterviewsClient.class)
    InterviewsAsyncClient interviewsAsyncClient(InterviewsClient interviewsClient) {
        return interviewsClient.async();
    }

    @Bean
    ClientStatuses interviewsClientStatuses(ListableBeanFactory beans) {
        return ClientStatuses.of(beans, InterviewsClient.class, InterviewsClient::status);
    }

    @Bean
    @ConditionalOnMissingBean
    @Conditional(OnSecret.class)
    InterviewsWebhooks interviewsWebhooks(InterviewsProperties properties) {
        TimedWebhookProperties webhooks = properties.getWebhooks();
        Settings settings = new Settings(API.prefix() + ".webhooks");
        InterviewsWebhooks.Builder builder = InterviewsWebhooks.builder();
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
            super(environment, API, "interviewsClientFactory", InterviewsClient.class, InterviewsAsyncClient.class);
        }
    }
}
