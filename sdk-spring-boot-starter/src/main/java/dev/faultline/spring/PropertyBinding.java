package dev.faultline.spring;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Binds properties outside of a {@code @ConfigurationProperties} bean.
 *
 * @param environment has them
 */
record PropertyBinding(Environment environment) {

    private static final BindHandler WITHOUT_SECRETS = new SecretHidingBindHandler(BindHandler.DEFAULT);

    /** Sets those that have a value and leaves the others as they are, so that one prefix can go over another. */
    void into(String prefix, Object target) {
        Binder.get(environment).bind(prefix, Bindable.ofInstance(target), WITHOUT_SECRETS);
    }

    /** The names below a prefix. */
    Set<String> names(String prefix) {
        return Binder.get(environment)
                .bind(prefix, Bindable.mapOf(String.class, Object.class), WITHOUT_SECRETS)
                .orElse(Map.of())
                .keySet();
    }

    /** Whether there is a value, or are several. */
    boolean has(String property) {
        return !Binder.get(environment)
                .bind(property, Bindable.listOf(String.class), WITHOUT_SECRETS)
                .map(values -> values.stream().allMatch(String::isBlank))
                .orElse(true);
    }
}
