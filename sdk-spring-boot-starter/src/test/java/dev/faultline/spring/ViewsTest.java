package dev.faultline.spring;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CallListener;
import dev.faultline.partner.PartnerAsyncClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Beans of the application that are views of the default client. */
@FaultlineTest
class ViewsTest {

    private static final String JOBS = "{\"data\":[],\"nextCursor\":null}";

    record Uses(
            PartnerClient primary,
            PartnerAsyncClient async,
            @Qualifier("tenant") PartnerClient tenant,
            @Qualifier("asyncTenant") PartnerAsyncClient asyncTenant) {}

    @Test
    void viewThatIsNoDefaultCandidate_standsBesideItsClient(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed(JOBS).times(4);

        Contexts.partner(server.url())
                .withBean(FakeClock.class, () -> clock)
                .withUserConfiguration(Views.class)
                .withBean(Uses.class)
                .run(context -> {
                    Uses uses = context.getBean(Uses.class);
                    uses.primary().jobs().list();
                    uses.async().jobs().list().join();
                    uses.tenant().jobs().list();
                    uses.asyncTenant().jobs().list().join();

                    String key = "Bearer " + Contexts.KEY;
                    assertThat(server.requests())
                            .extracting(it -> it.header("Authorization").orElse(""))
                            .containsExactly(key, key, "Bearer key-tenant", "Bearer key-tenant");
                });
    }

    @ParameterizedTest
    @ValueSource(classes = {View.class, AsyncView.class, ViewOfAField.class, ViewOfAConstructorsClient.class})
    void viewInPlaceOfItsClient_namesTheRemedy(Class<?> configuration) {
        Contexts.of("partner")
                .withPropertyValues("faultline.partner.api-key=k")
                .withUserConfiguration(configuration)
                .run(context -> {
                    assertThat(context).hasFailed();
                    FailureAnalysis analysis = analysis(context.getStartupFailure());

                    assertThat(analysis.getDescription()).contains(configuration.getSimpleName() + ".tenant ");
                    assertThat(analysis.getAction()).contains("@Bean(defaultCandidate = false)");
                });
    }

    @ParameterizedTest
    @ValueSource(classes = {Circle.class, MarkedView.class, ViewOfANamedClient.class, FilteredListener.class})
    void anotherCircle_isBootsOwnToDescribe(Class<?> configuration) {
        Contexts.of("partner")
                .withPropertyValues("faultline.partner.api-key=k", "faultline.partner.clients.eu.api-key=key-eu")
                .withUserConfiguration(configuration)
                .run(context -> {
                    assertThat(context).hasFailed();
                    assertThat(analysis(context.getStartupFailure()).getDescription())
                            .contains("cycle");
                });
    }

    /** As Boot takes the first of them that knows the failure. */
    private static FailureAnalysis analysis(Throwable failure) {
        ArgumentResolver arguments = ArgumentResolver.of(BeanFactory.class, new DefaultListableBeanFactory())
                .and(Environment.class, new StandardEnvironment());
        FailureHandler skip = FailureHandler.handleMessage((message, noClass) -> {}); // of libraries that are not here
        return SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, arguments, skip).stream()
                .flatMap(analyzer -> Stream.ofNullable(analyzer.analyze(failure)))
                .findFirst()
                .orElseThrow();
    }

    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean(defaultCandidate = false)
        PartnerClient tenant(PartnerClient partner) {
            return partner.with(call -> call.apiKey("key-tenant"));
        }

        @Bean(defaultCandidate = false)
        PartnerAsyncClient asyncTenant(PartnerAsyncClient partner) {
            return partner.with(call -> call.apiKey("key-tenant"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class View {

        @Bean
        PartnerClient tenant(PartnerClient partner) {
            return partner.with(call -> call.apiKey("key-tenant"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AsyncView {

        @Bean
        PartnerAsyncClient tenant(PartnerAsyncClient partner) {
            return partner.with(call -> call.apiKey("key-tenant"));
        }
    }

    @Configuration
    static class ViewOfAField {

        @Autowired
        PartnerClient partner;

        @Bean
        PartnerClient tenant() {
            return partner.with(call -> call.apiKey("key-tenant"));
        }
    }

    @Configuration
    static class ViewOfAConstructorsClient {

        private final PartnerClient partner;

        ViewOfAConstructorsClient(PartnerClient partner) {
            this.partner = partner;
        }

        @Bean
        PartnerClient tenant() {
            return partner.with(call -> call.apiKey("key-tenant"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Circle {

        @Bean
        Holder holder(PartnerClient partner) {
            return new Holder(partner);
        }

        @Bean
        PartnerClient own(Holder holder) {
            return holder.partner();
        }
    }

    record Holder(PartnerClient partner) {}

    /** The customizer needs its configuration, which needs the client that it customizes. */
    @Configuration
    static class MarkedView {

        private final PartnerClient partner;

        MarkedView(PartnerClient partner) {
            this.partner = partner;
        }

        @Bean(defaultCandidate = false)
        PartnerClient tenant() {
            return partner.with(call -> call.apiKey("key-tenant"));
        }

        @Bean
        FaultlineClientCustomizer<PartnerClient.Builder> agent() {
            return (builder, name) -> builder.userAgentSuffix("acme/1");
        }
    }

    @Configuration
    static class ViewOfANamedClient {

        private final PartnerClient eu;

        ViewOfANamedClient(@Qualifier("eu") PartnerClient eu) {
            this.eu = eu;
        }

        @Bean
        PartnerClient tenant() {
            return eu.with(call -> call.apiKey("key-tenant"));
        }

        @Bean
        FaultlineClientCustomizer<PartnerClient.Builder> agent() {
            return (builder, name) -> builder.userAgentSuffix("acme/1");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FilteredListener {

        @Bean
        CallListener filtered(CallListener all) {
            return all::onEvent;
        }
    }
}
