package dev.faultline.core.engine.http;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.StringJoiner;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A response's headers by lower-case name, in the order of the wire, without those that carry secrets. They are a dozen,
 * and few of them are looked up: an array is smaller than a hash table, and as fast.
 */
final class HeaderMap extends AbstractMap<String, String> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<String> SECRET = Set.of(
            "authorization",
            "cookie",
            "proxy-authenticate",
            "proxy-authorization",
            "set-cookie",
            "set-cookie2",
            "www-authenticate");

    /** Names in most responses, as they are usually written, so that they need not be written anew for each. */
    private static final Map<String, String> USUAL = new HashMap<>();

    static {
        List.of(
                        "Access-Control-Allow-Origin",
                        "Cache-Control",
                        "Connection",
                        "Content-Length",
                        "Content-Type",
                        "Date",
                        "ETag",
                        "Server",
                        "Strict-Transport-Security",
                        "Transfer-Encoding",
                        "Vary",
                        "Via",
                        "X-RateLimit-Limit",
                        "X-RateLimit-Remaining",
                        "X-RateLimit-Reset",
                        "X-Request-Id")
                .forEach(HeaderMap::recordUsual);
    }

    private static void recordUsual(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        USUAL.put(name, lowerCase);
        USUAL.put(lowerCase, lowerCase);
    }

    private static final int FEW = 64;

    /** Between the values of a repeated header. */
    private static final String SEPARATOR = ", ";

    /** Names and values in turn. */
    private final String[] pairs;

    private HeaderMap(String[] pairs) {
        this.pairs = pairs;
    }

    static Map<String, String> of(Headers headers) {
        return new HeaderMap(headers.size() > FEW ? many(headers) : few(headers));
    }

    private static String[] few(Headers headers) {
        String[] pairs = new String[2 * headers.size()];
        int end = 0;
        for (int i = 0; i < headers.size(); i++) {
            String name = lowerCase(headers.name(i));
            if (SECRET.contains(name)) {
                continue;
            }
            int at = indexOf(name, pairs, end);
            if (at >= 0) {
                pairs[at + 1] += SEPARATOR + headers.value(i);
                continue;
            }
            pairs[end++] = name;
            pairs[end++] = headers.value(i);
        }
        return end == pairs.length ? pairs : Arrays.copyOf(pairs, end);
    }

    /** Of a server that sends thousands: looking for each among all, and joining one after the other, would take seconds. */
    private static String[] many(Headers headers) {
        Map<String, StringJoiner> values = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = lowerCase(headers.name(i));
            if (!SECRET.contains(name)) {
                values.computeIfAbsent(name, unused -> new StringJoiner(SEPARATOR))
                        .add(headers.value(i));
            }
        }
        String[] pairs = new String[2 * values.size()];
        int end = 0;
        for (Entry<String, StringJoiner> entry : values.entrySet()) {
            pairs[end++] = entry.getKey();
            pairs[end++] = entry.getValue().toString();
        }
        return pairs;
    }

    private static String lowerCase(String name) {
        String usual = USUAL.get(name);
        return usual == null ? name.toLowerCase(Locale.ROOT) : usual;
    }

    private static int indexOf(@Nullable Object name, String[] pairs, int end) {
        for (int i = 0; i < end; i += 2) {
            if (pairs[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        int at = indexOf(name, pairs, pairs.length);
        return at < 0 ? null : pairs[at + 1];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return pairs.length / 2;
            }

            @Override
            public Iterator<Entry<String, String>> iterator() {
                return new Entries();
            }
        };
    }

    @Override
    public Collection<String> values() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return pairs[2 * index + 1];
            }

            @Override
            public int size() {
                return pairs.length / 2;
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, String>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < pairs.length;
        }

        @Override
        public Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next += 2;
            return Map.entry(pairs[next - 2], pairs[next - 1]);
        }
    }
}
