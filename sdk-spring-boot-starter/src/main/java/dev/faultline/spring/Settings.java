package dev.faultline.spring;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Hands properties on to a builder, which checks them. Its messages name its own options, so the property at fault is added.
 *
 * @param prefix of the properties
 */
record Settings(String prefix) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*([\\w.\\-\\[\\]]*)[^}]*}");

    /** Calls a builder's method if the property has a value. */
    <T> void set(String property, @Nullable T value, Consumer<T> setter) {
        if (value != null) {
            check(property, () -> setter.accept(value));
        }
    }

    /** As {@link #set}, for a value that Boot must have resolved: it leaves an unknown placeholder as text. */
    void secret(String property, @Nullable String value, Consumer<String> setter) {
        set(property, value, text -> {
            resolved(property, text);
            setter.accept(text);
        });
    }

    /** Each secret that is not blank; a trailing comma, or an unset variable of a rotation, leaves a blank one. */
    void secrets(String property, List<String> values, Consumer<String> setter) {
        values.stream().filter(StringUtils::hasText).forEach(value -> secret(property, value, setter));
    }

    void check(String property, Runnable setter) {
        try {
            setter.run();
        } catch (IllegalArgumentException e) {
            throw new ClientSettingException(prefix + "." + property, String.valueOf(e.getMessage()), null, e);
        }
    }

    private void resolved(String property, String value) {
        Matcher placeholder = PLACEHOLDER.matcher(value);
        if (placeholder.find()) {
            String variable = placeholder.group(1);
            throw new ClientSettingException(
                    prefix + "." + property,
                    "its placeholder ${" + variable + "} has no value",
                    "Set the variable or property " + variable + ", or remove " + prefix + "." + property + ".",
                    null);
        }
    }
}
