package dev.faultline.examples.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes hostile input of good: a value of its JSON by another, or its bytes without regard to their meaning. */
final class Mutation {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String PLACE = "\"@@fuzz@@\"";

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "9223372036854775808",
            "12345678901234567890123",
            "1e400",
            "1e999999999",
            "-1e-999999999",
            "1E+2147483648",
            "NaN",
            "\"\"",
            "\" \"",
            "\"\\u0000\\r\\nInjected: yes\\u2028\\u0085\\u202e\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+999999999-12-31T23:59:60Z\"",
            "\"+999999999-12-31T23:59:59.999999999Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"2026-02-30T25:61:61+99:99\"",
            "\"1e999999999\"",
            "\"99999999999999999999\"",
            "\"PT1H\"",
            "\"https://[::1\"",
            "\"%00%zz/../..\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"id\":{}}",
            "{\"id\":1,\"id\":[2]}",
            "{\"\":null}",
            "{\"data\":{\"data\":{\"data\":{}}}}",
            "\"" + "x".repeat(70_000) + "\"",
            "\"" + "\u00e4".repeat(40_000) + "\"",
            "\"a@b.example +49 30 123456789 " + "9".repeat(3000) + "\"",
            "[" + "0,".repeat(20_000) + "0]",
            "9".repeat(2_000),
            "[".repeat(600) + "]".repeat(600),
            "[".repeat(3_000) + "]".repeat(3_000),
            "{\"a\":".repeat(900) + "1" + "}".repeat(900),
            "{\"a\":".repeat(3_000));

    private static final List<byte[]> BYTES = List.of(
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0xc3, 0x28},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {0},
            ascii("\r\n"),
            ascii("<!DOCTYPE html><html><body>Bad Gateway</body></html>"),
            ascii("\""),
            ascii("\\u"),
            ascii("{"),
            ascii("]"),
            ascii("//"),
            ascii(","),
            ascii("-"),
            ascii("0"));

    private Mutation() {}

    /** Of JSON: mostly one or two of its values, sometimes its bytes, sometimes both. */
    static byte[] json(byte[] good, Random random) {
        byte[] changed = good;
        int values = random.nextInt(4);
        for (int i = 0; i < values; i++) {
            changed = value(changed, random);
        }
        return values == 0 || random.nextInt(4) == 0 ? bytes(changed, random) : changed;
    }

    /** Of anything. */
    static byte[] bytes(byte[] good, Random random) {
        byte[] changed = good;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = changedBytes(changed, random);
        }
        return changed;
    }

    /** Any of the values. */
    static String value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static byte[] value(byte[] good, Random random) {
        try {
            JsonNode tree = MAPPER.readTree(good);
            List<ContainerNode<?>> places = new ArrayList<>();
            collect(tree, places);
            if (places.isEmpty()) {
                return utf8(value(random));
            }
            replace(places.get(random.nextInt(places.size())), random);
            return utf8(MAPPER.writeValueAsString(tree).replace(PLACE, value(random)));
        } catch (java.io.IOException | RuntimeException e) { // it is no longer JSON
            return changedBytes(good, random);
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> into) {
        if (node instanceof ContainerNode<?> container && !container.isEmpty()) {
            into.add(container);
            node.forEach(child -> collect(child, into));
        }
    }

    private static void replace(ContainerNode<?> in, Random random) throws JsonProcessingException {
        JsonNode place = MAPPER.readTree(PLACE);
        int at = random.nextInt(in.size());
        boolean removed = random.nextInt(4) == 0;
        if (in instanceof ArrayNode list) {
            JsonNode unused = removed ? list.remove(at) : list.set(at, place);
        } else if (in instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            JsonNode unused = removed ? object.remove(names.get(at)) : object.replace(names.get(at), place);
        }
    }

    private static byte[] changedBytes(byte[] good, Random random) {
        int at = random.nextInt(good.length + 1);
        int to = Math.min(good.length, at + 1 + random.nextInt(16));
        byte[] insert = BYTES.get(random.nextInt(BYTES.size()));
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(good, at);
            case 1 -> joined(good, 0, at, new byte[0], to);
            case 2 -> joined(good, 0, at, Arrays.copyOfRange(good, at, to), at);
            case 3 -> joined(good, 0, at, new byte[] {(byte) random.nextInt(256)}, Math.min(good.length, at + 1));
            case 4 -> joined(good, 0, 0, insert, 0);
            case 5 -> joined(good, 0, good.length, insert, good.length);
            default -> joined(good, 0, at, insert, at);
        };
    }

    private static byte[] joined(byte[] good, int from, int to, byte[] insert, int rest) {
        byte[] all = Arrays.copyOf(Arrays.copyOfRange(good, from, to), to - from + insert.length + good.length - rest);
        System.arraycopy(insert, 0, all, to - from, insert.length);
        System.arraycopy(good, rest, all, to - from + insert.length, good.length - rest);
        return all;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
