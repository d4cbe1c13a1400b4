package dev.faultline.spring.test;

import dev.faultline.core.TimeSource;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Starts a server for a context whose parent has none, and sets the properties of all clients. Contexts with it are equal if
 * the rest of them is.
 */
record FaultServerCustomizer() implements ContextCustomizer {

    static final String SERVER = "faultServer";
    static final String CLOCK = "faultlineFakeClock";

    private static final List<String> APIS = List.of("partner", "crm", "interviews", "sequences", "telephony");

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
        ApplicationContext parent = configuration.getParentApplicationContext();
        FakeClock clock;
        FaultServer server;
        if (parent != null && parent.containsBean(CLOCK)) { // its clients are those of this context too
            clock = parent.getBean(CLOCK, FakeClock.class);
            server = parent.getBean(SERVER, FaultServer.class);
        } else {
            clock = FakeClock.create();
            server = FaultServer.start(clock);
            register(registry, server, clock);
        }
        context.addBeanFactoryPostProcessor(FaultServerCustomizer::yieldToTheClock);

        // Registered after the application's beans, whose customizers have the same order.
        context.addBeanFactoryPostProcessor(beans -> registry.registerBeanDefinition(
                "faultServerAddress",
                new RootBeanDefinition(ServerAddress.class, () -> new ServerAddress(server, clock))));

        ConfigurableEnvironment environment = context.getEnvironment();
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String api : APIS) {
            point("faultline." + api, server, properties);
            named(environment, ConfigurationPropertyName.of("faultline." + api + ".clients"))
                    .forEach(client -> point(client, server, properties));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("faultline test server", properties));
    }

    private static void register(BeanDefinitionRegistry registry, FaultServer server, FakeClock clock) {
        RootBeanDefinition time = new RootBeanDefinition(FakeClock.class, () -> clock);
        time.setPrimary(true); // beside a TimeSource of the application, neither would be used
        registry.registerBeanDefinition(CLOCK, time);
        RootBeanDefinition definition = new RootBeanDefinition(FaultServer.class, () -> server);
        definition.setDestroyMethodName("close");
        registry.registerBeanDefinition(SERVER, definition);
    }

    /** Of two primary beans neither could be injected. */
    private static void yieldToTheClock(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForType(TimeSource.class, true, false)) {
            if (!name.equals(CLOCK) && beans.containsBeanDefinition(name)) {
                beans.getBeanDefinition(name).setPrimary(false);
            }
        }
    }

    /** The prefix of each named client, as its source spells it. */
    private static Set<String> named(ConfigurableEnvironment environment, ConfigurationPropertyName clients) {
        Set<String> named = new LinkedHashSet<>();
        ConfigurationPropertySources.get(environment).forEach(source -> {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                iterable.stream()
                        .filter(clients::isAncestorOf)
                        .map(name -> name.chop(clients.getNumberOfElements() + 1))
                        .forEach(name -> named.add(name.toString()));
            }
        });
        return named;
    }

    private static void point(String prefix, FaultServer server, Map<String, Object> properties) {
        properties.put(prefix + ".base-url", server.url());
        properties.put(prefix + ".api-key", "test:key");
        properties.put(prefix + ".proxy.host", "");
    }
}
