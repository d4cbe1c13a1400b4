package dev.faultline.core.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class HeaderMapTest {

    @Test
    void isTheMapThatAHashTableWouldBe() {
        String[] names = {"Date", "date", "X-Request-Id", "Set-Cookie", "X-New", "x-new", "Server"};
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            Headers.Builder headers = new Headers.Builder();
            Map<String, String> expected = new LinkedHashMap<>();
            int count = random.nextInt(50) == 0 ? 64 + random.nextInt(3) : random.nextInt(8);
            for (int k = count; k > 0; k--) {
                String name = names[random.nextInt(names.length)] + (count > 8 ? "-" + k / 2 : "");
                headers.add(name, "v" + k);
                if (!name.equals("Set-Cookie")) { // with a number it is another header
                    expected.merge(name.toLowerCase(Locale.ROOT), "v" + k, (first, next) -> first + ", " + next);
                }
            }

            Map<String, String> map = HeaderMap.of(headers.build());

            assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected).hasSize(expected.size());
            assertThat(expected).isEqualTo(map);
            assertThat(map.keySet()).containsExactlyElementsOf(expected.keySet());
            assertThat(map.values()).containsExactlyElementsOf(expected.values());
            assertThat(map).hasToString(expected.toString());
            for (String name : names) {
                assertThat(map.get(name)).isEqualTo(expected.get(name));
                assertThat(map.containsKey(name)).isEqualTo(expected.containsKey(name));
            }
        }
    }

    /** Joined one by one they would be copied ten thousand times. */
    @Test
    void repeatedHeaders_costBytesLinearInTheirNumber() throws Exception {
        Headers.Builder headers = new Headers.Builder();
        for (int i = 0; i < 20_000; i++) {
            headers.add("X", Integer.toString(i % 10));
        }
        Headers many = headers.build();

        long before = allocated();
        String joined = HeaderMap.of(many).get("x");

        assertThat(allocated() - before).isLessThan(10_000_000);
        assertThat(joined).hasSize(3 * 20_000 - 2).startsWith("0, 1, 2, ").endsWith(", 8, 9");
    }

    /** By reflection: the module under test does not read that of management. */
    private static long allocated() throws ReflectiveOperationException {
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        return (long) Class.forName("com.sun.management.ThreadMXBean")
                .getMethod("getCurrentThreadAllocatedBytes")
                .invoke(threads);
    }

    @Test
    void cannotBeChanged_andIsSerializable() throws Exception {
        Map<String, String> map = HeaderMap.of(Headers.of("Date", "today", "Server", "nginx"));

        assertThatThrownBy(() -> map.put("date", "tomorrow")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.remove("date")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.entrySet().iterator().next().setValue(""))
                .isInstanceOf(UnsupportedOperationException.class);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(map);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(map);
        }
    }
}
