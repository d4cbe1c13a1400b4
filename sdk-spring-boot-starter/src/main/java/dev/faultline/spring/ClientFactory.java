package dev.faultline.spring;

import dev.faultline.core.ClientBuilder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Makes the clients of one API: from its properties, then by the application's customizers.
 *
 * @param <P> the properties of one client
 * @param <B> its builder
 * @param <C> the client
 */
final class ClientFactory<P extends ClientProperties, B extends ClientBuilder<B>, C> {

    static final String DEFAULT_NAME = "default";

    private final ApiKind api;
    private final ClientParts parts;
    private final Supplier<P> properties;
    private final Supplier<B> builders;
    private final Own<P, B> own;
    private final Function<B, C> build;
    private final ObjectProvider<FaultlineClientCustomizer<? super B>> customizers;

    /** Applies the options that only one API has. */
    @FunctionalInterface
    interface Own<P, B> {
        void apply(Settings settings, P from, B to);
    }

    ClientFactory(
            ApiKind api,
            ClientParts parts,
            Supplier<P> properties,
            Supplier<B> builders,
            Own<P, B> own,
            Function<B, C> build,
            ObjectProvider<FaultlineClientCustomizer<? super B>> customizers) {
        this.api = api;
        this.parts = parts;
        this.properties = properties;
        this.builders = builders;
        this.own = own;
        this.build = build;
        this.customizers = customizers;
    }

    /** The client of the API's own properties. */
    C client(P from) {
        return client(DEFAULT_NAME, from, new Settings(api.prefix()));
    }

    /** A client below {@code clients}; a bean's definition names this method. */
    C named(String name) {
        PropertyBinding binding = new PropertyBinding(parts.environment());
        String clients = api.prefix() + ".clients";
        ConfigurationPropertyName prefix = binding.below(clients)
                .getOrDefault(name, ConfigurationPropertyName.of(clients).append("[" + name + "]"));
        if (name.equalsIgnoreCase(DEFAULT_NAME)) {
            throw new ClientSettingException(
                    prefix.toString(), "the name is that of the client without one", "Give it another name.", null);
        }
        P from = properties.get();
        binding.into(ConfigurationPropertyName.of(api.prefix()), from);
        binding.into(prefix, from);
        return client(name, from, new Settings(prefix.toString()));
    }

    private C client(String name, P from, Settings settings) {
        B builder = builders.get();
        settings.check("name", () -> builder.clientName(name));
        CommonSettings.apply(settings, from, builder);
        own.apply(settings, from, builder);
        parts.addTo(builder);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder, name));
        try {
            return build.apply(builder);
        } catch (IllegalArgumentException e) {
            throw api.notBuilt(settings.prefix(), e);
        }
    }
}
