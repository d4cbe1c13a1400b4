package dev.faultline.spring;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers {@code <name>PartnerClient} and its asynchronous twin for each name below {@code faultline.partner.clients}, and
 * the same for the other APIs. By name of a factory's method, so that Spring's ahead-of-time processing can write it down.
 */
abstract class NamedClients implements ImportBeanDefinitionRegistrar {

    private final Environment environment;
    private final ApiKind api;
    private final String factory;
    private final Class<?> client;
    private final Class<?> asyncClient;

    /**
     * Registers the clients of one API.
     *
     * @param factory the bean that is the {@link ClientFactory}
     */
    NamedClients(Environment environment, ApiKind api, String factory, Class<?> client, Class<?> asyncClient) {
        this.environment = environment;
        this.api = api;
        this.factory = factory;
        this.client = client;
        this.asyncClient = asyncClient;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        for (String name : new PropertyBinding(environment)
                .below(api.prefix() + ".clients")
                .keySet()) {
            String bean = name + client.getSimpleName();
            RootBeanDefinition blocking = definition(client, name, factory, "named");
            blocking.getConstructorArgumentValues().addGenericArgumentValue(name);
            blocking.setDestroyMethodName("close");
            register(registry, bean, blocking);
            register(registry, name + asyncClient.getSimpleName(), definition(asyncClient, name, bean, "async"));
        }
    }

    private static RootBeanDefinition definition(Class<?> type, String name, String factory, String method) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(type);
        definition.setFactoryBeanName(factory);
        definition.setFactoryMethodName(method);
        definition.setDefaultCandidate(false); // an injection without a qualifier must not get another tenant's key
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
        return definition;
    }

    /** A bean of that name is the application's own. */
    private static void register(BeanDefinitionRegistry registry, String name, RootBeanDefinition definition) {
        if (!registry.containsBeanDefinition(name)) {
            registry.registerBeanDefinition(name, definition);
        }
    }
}
