package dev.faultline.spring;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * Hides secrets in the actuator's endpoints, also if they are to show values: by name, and by value wherever a placeholder,
 * JSON or a command line has it too.
 */
final class SecretSanitizing implements SanitizingFunction {

    /** A shorter one would hide values by chance. */
    private static final int SHORTEST = 8;

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("faultline");

    private final Environment environment;
    private volatile @Nullable Set<String> secrets;

    SecretSanitizing(Environment environment) {
        this.environment = environment;
    }

    @Override
    public SanitizableData apply(SanitizableData data) {
        Object value = data.getValue();
        boolean secret = SecretNames.has(data.getKey())
                || (value != null && secrets().stream().anyMatch(String.valueOf(value)::contains));
        return secret ? data.withSanitizedValue() : data;
    }

    /** Read once: an endpoint asks for each of its values, and an environment has hundreds. */
    private Set<String> secrets() {
        Set<String> known = secrets;
        if (known == null) {
            known = read();
            secrets = known;
        }
        return known;
    }

    private Set<String> read() {
        Set<String> found = new LinkedHashSet<>();
        Binder binder = Binder.get(environment);
        ConfigurationPropertySources.get(environment).forEach(source -> {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                iterable.stream()
                        .filter(name -> ROOT.isAncestorOf(name) && SecretNames.has(name.toString()))
                        .forEach(name -> add(found, value(binder, name)));
            }
        });
        Stream.of(ApiKind.PARTNER, ApiKind.CRM, ApiKind.INTERVIEWS, ApiKind.SEQUENCES, ApiKind.TELEPHONY)
                .forEach(api -> add(found, System.getenv(api.keyVariable())));
        return Set.copyOf(found);
    }

    private static @Nullable String value(Binder binder, ConfigurationPropertyName name) {
        try {
            return binder.bind(name, Bindable.of(String.class)).orElse(null);
        } catch (BindException e) {
            return null; // of a part that is not used, else there would be no client
        }
    }

    /** The whole, and each of a list's. */
    private static void add(Set<String> found, @Nullable String value) {
        if (value != null) {
            Stream.concat(Stream.of(value), Stream.of(value.split(",")))
                    .map(String::strip)
                    .filter(secret -> secret.length() >= SHORTEST)
                    .forEach(found::add);
        }
    }
}
