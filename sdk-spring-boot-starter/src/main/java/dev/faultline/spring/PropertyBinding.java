package dev.faultline.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * Binds properties outside of a {@code @ConfigurationProperties} bean.
 *
 * @param environment has them
 */
record PropertyBinding(Environment environment) {

    private static final BindHandler WITHOUT_SECRETS = new SecretHidingBindHandler(BindHandler.DEFAULT);

    /** Sets those that have a value and leaves the others as they are, so that one prefix can go over another. */
    void into(ConfigurationPropertyName prefix, Object target) {
        Binder.get(environment).bind(prefix, Bindable.ofInstance(target), WITHOUT_SECRETS);
    }

    /**
     * The properties directly below a prefix by their names, as the application's file spells them: the last source. Only a
     * source's own spelling is a valid {@link ConfigurationPropertyName}, for {@code usEast} and {@code us_east} as well.
     */
    Map<String, ConfigurationPropertyName> below(String prefix) {
        // For its failure only: a text in place of the group has no names.
        Binder.get(environment).bind(prefix, Bindable.mapOf(String.class, Object.class), WITHOUT_SECRETS);
        ConfigurationPropertyName root = ConfigurationPropertyName.of(prefix);
        Map<ConfigurationPropertyName, ConfigurationPropertyName> spellings = new LinkedHashMap<>();
        ConfigurationPropertySources.get(environment).forEach(source -> {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                iterable.stream()
                        .filter(root::isAncestorOf)
                        .map(name -> name.chop(root.getNumberOfElements() + 1))
                        .forEach(name -> spellings.put(name, name));
            }
        });
        Map<String, ConfigurationPropertyName> names = new LinkedHashMap<>();
        spellings.values().forEach(name -> names.put(name.getLastElement(Form.ORIGINAL), name));
        return names;
    }

    /** Whether there is a value, or are several. */
    boolean has(String property) {
        return !Binder.get(environment)
                .bind(property, Bindable.listOf(String.class), WITHOUT_SECRETS)
                .map(values -> values.stream().allMatch(String::isBlank))
                .orElse(true);
    }
}
