package dev.faultline.core.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values by name; the one that was not asked for longest makes room for a new one. */
public final class BoundedMap<V> {

    private final Map<String, V> values;

    public BoundedMap(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized V get(String name, Function<String, V> maker) {
        V value = values.get(name);
        if (value == null) {
            value = maker.apply(name);
            values.put(name, value);
        }
        return value;
    }

    public synchronized void put(String name, V value) {
        values.put(name, value);
    }

    public synchronized List<V> values() {
        return List.copyOf(values.values());
    }

    public synchronized @Nullable V peek(String name) {
        return values.get(name);
    }
}
