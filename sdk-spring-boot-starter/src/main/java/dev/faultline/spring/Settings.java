package dev.faultline.spring;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands properties on to a builder, which checks them. Its messages name its own options, so the property at fault is added.
 *
 * @param prefix of the properties
 */
record Settings(String prefix) {

    /** Calls a builder's method if the property has a value. */
    <T> void set(String property, @Nullable T value, Consumer<T> setter) {
        if (value != null) {
            check(property, () -> setter.accept(value));
        }
    }

    void check(String property, Runnable setter) {
        try {
            setter.run();
        } catch (IllegalArgumentException e) {
            throw new ClientSettingException(prefix + "." + property, String.valueOf(e.getMessage()), null, e);
        }
    }
}
