package dev.faultline.examples.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** HTTP responses as they go over the wire: to be made, mutated and looked into without an HTTP library. */
final class Wire {

    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "-1",
            "+1",
            "1.5",
            "59",
            "61",
            "3600",
            "4294967296",
            "9223372036854775807",
            "99999999999999999999999",
            "1e9",
            "NaN",
            "120s",
            "",
            " ",
            "1, 2",
            "1,2",
            ", ,",
            "Wed, 21 Oct 2015 07:28:00 GMT",
            "Wed, 21 Oct 2099 07:28:00 GMT",
            "Thu, 01 Jan 2026 00:00:30 GMT",
            "Thursday, 01-Jan-26 00:00:30 GMT",
            "Thu Jan  1 00:00:30 2026",
            "Thu, 01 Jan 2026 00:00:30 GMT, Thu, 01 Jan 2026 00:01:30 GMT",
            "Fri, 31 Dec 9999 23:59:59 GMT",
            "Fri, 31 Dec 999999999 23:59:59 GMT",
            "Mon, 01 Jan 0000 00:00:00 GMT",
            "Sun, 30 Feb 2026 25:61:61 GMT",
            "Thu, 01 Jan 2026 00:00:30 +9999",
            "text/html; charset=\"",
            "application/json; charset=utf-16",
            "application/json; charset=ibm-none",
            "gzip",
            "gzip, gzip",
            "chunked",
            "identity",
            "</a>; rel=next",
            "x".repeat(8_000),
            "\u00e4\u00ff",
            "1".repeat(5_000),
            ",".repeat(5_000),
            "1, ".repeat(3_000));

    private static final List<String> NAMES = List.of(
            "Retry-After",
            "Date",
            "X-RateLimit-Limit",
            "X-RateLimit-Remaining",
            "X-RateLimit-Reset",
            "X-Request-Id",
            "Content-Type",
            "Content-Encoding",
            "Content-Length",
            "Transfer-Encoding",
            "Location",
            "Sunset",
            "Deprecation",
            "Expires",
            "Set-Cookie");

    private static final List<Integer> STATUSES = List.of(
            200, 201, 202, 204, 206, 301, 302, 304, 307, 400, 401, 402, 403, 404, 405, 408, 409, 410, 412, 413, 418,
            421, 422, 423, 425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 511, 520, 599, 600, 999, 99, 0);

    private Wire() {}

    static byte[] response(int status, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Any\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("\r\n");
        return joined(head.toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    static byte[] json(int status, String body) {
        return response(status, Map.of("Content-Type", "application/json"), Mutation.utf8(body));
    }

    /** Mostly of the body's JSON, else of the head's headers, status or bytes. */
    static byte[] mutated(byte[] response, Random random) {
        int body = bodyAt(response);
        byte[] head = Arrays.copyOf(response, body);
        byte[] rest = Arrays.copyOfRange(response, body, response.length);
        return switch (random.nextInt(8)) {
            case 0 -> joined(headers(head, random), rest);
            case 1 -> joined(headers(head, random), Mutation.json(rest, random));
            case 2 -> joined(status(head, random), Mutation.json(rest, random));
            case 3 -> random.nextInt(4) == 0 ? Mutation.bytes(response, random) : joined(status(head, random), rest);
            default -> joined(head, Mutation.json(rest, random));
        };
    }

    /** One to three headers more, or in place of those of the same name. */
    static byte[] headers(byte[] head, Random random) {
        List<String> lines = new ArrayList<>(text(head).strip().lines().toList());
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            if (random.nextInt(3) > 0) {
                lines.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
            }
            lines.add(name + ": " + VALUES.get(random.nextInt(VALUES.size())));
        }
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] status(byte[] head, Random random) {
        int status = STATUSES.get(random.nextInt(STATUSES.size()));
        return text(head).replaceFirst("HTTP/1.1 \\d+", "HTTP/1.1 " + status).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The status, 0 if the bytes do not begin as a response does. */
    static int status(byte[] response) {
        String line = text(Arrays.copyOf(response, Math.min(response.length, 20)));
        return line.matches("(?s)HTTP/1\\.1 [1-9]\\d\\d .*") ? Integer.parseInt(line.substring(9, 12)) : 0;
    }

    /** Whether the response has no headers that change how its body is to be read. */
    static boolean plain(byte[] response) {
        String head = text(Arrays.copyOf(response, bodyAt(response))).toLowerCase(java.util.Locale.ROOT);
        return bodyAt(response) > 0
                && !head.contains("content-encoding")
                && !head.contains("content-length")
                && !head.contains("transfer-encoding")
                && !head.contains("charset");
    }

    static byte[] body(byte[] response) {
        return Arrays.copyOfRange(response, bodyAt(response), response.length);
    }

    private static int bodyAt(byte[] response) {
        int end = text(response).indexOf("\r\n\r\n");
        return end < 0 ? 0 : end + 4;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] head, byte[] body) {
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
