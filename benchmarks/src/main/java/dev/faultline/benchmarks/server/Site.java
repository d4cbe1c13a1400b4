package dev.faultline.benchmarks.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The response of each request. A path begins with a gate and the name of one client, {@code /bucket-50-10/ours-1/..}, so
 * that each client has a limiter of its own; {@code /open/ours/..} has none, and {@code /counts/bucket-50-10/ours-1} returns
 * how many requests it accepted and rejected.
 */
final class Site {

    private static final String OPEN = "/open/";
    private static final String COUNTS = "/counts/";

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    /** The response to a request line. */
    byte[] response(String line) {
        String path = line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
        if (path.startsWith(OPEN)) {
            return resource(line, path);
        }
        if (path.startsWith(COUNTS)) {
            String counts = gate(path.substring(COUNTS.length() - 1)).counts();
            return CannedResponse.of("200 OK", "", counts);
        }
        byte[] rejection = gate(path).rejection();
        return rejection == null ? resource(line, path) : rejection;
    }

    private Gate gate(String path) {
        int second = path.indexOf('/', 1);
        int third = path.indexOf('/', second + 1);
        String client = third < 0 ? path : path.substring(0, third);
        return gates.computeIfAbsent(client, key -> Gate.of(path.substring(1, second)));
    }

    private static byte[] resource(String line, String path) {
        if (path.contains("/applications")) {
            boolean missing = path.endsWith("/missing");
            byte[] found = line.startsWith("POST") ? CannedResponse.RECEIPT : CannedResponse.APPLICATION;
            return missing ? CannedResponse.NOT_FOUND : found;
        }
        if (path.contains("/candidates/")) {
            return CannedResponse.CANDIDATE;
        }
        if (path.contains("/v3/contacts/")) {
            return CannedResponse.SEQUENCES_CONTACT;
        }
        return path.contains("/calls/") ? CannedResponse.CALL : CannedResponse.CRM_CONTACT;
    }
}
