package dev.faultline.spring.test;

import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Starts a server for a context, and sets the properties of all clients. Contexts with it are equal if the rest of them is. */
record FaultServerCustomizer() implements ContextCustomizer {

    private static final List<String> APIS = List.of("partner", "crm", "interviews", "sequences", "telephony");

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        FakeClock clock = FakeClock.create();
        FaultServer server = FaultServer.start(clock);
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
        registry.registerBeanDefinition("faultlineFakeClock", new RootBeanDefinition(FakeClock.class, () -> clock));
        RootBeanDefinition definition = new RootBeanDefinition(FaultServer.class, () -> server);
        definition.setDestroyMethodName("close");
        registry.registerBeanDefinition("faultServer", definition);

        ConfigurableEnvironment environment = context.getEnvironment();
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String api : APIS) {
            point("faultline." + api, server, properties);
            Binder.get(environment)
                    .bind("faultline." + api + ".clients", Bindable.mapOf(String.class, Object.class))
                    .orElse(Map.of())
                    .keySet()
                    .forEach(name -> point("faultline." + api + ".clients." + name, server, properties));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("faultline test server", properties));
    }

    private static void point(String prefix, FaultServer server, Map<String, Object> properties) {
        properties.put(prefix + ".base-url", server.url());
        properties.put(prefix + ".api-key", "test:key");
        properties.put(prefix + ".proxy.host", "");
    }
}
