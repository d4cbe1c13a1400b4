package dev.faultline.testkit;

import dev.faultline.core.internal.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** All scripts of a server, and the faults of a test against them. */
final class Scripts {

    private final Map<Route, Script> scripts = new LinkedHashMap<>();
    private final Map<String, Integer> unscripted = new LinkedHashMap<>();
    private @Nullable BiFunction<SeenRequest, Script, StubResponse> responder;

    synchronized Script on(Route route) {
        return scripts.computeIfAbsent(route, added -> new Script());
    }

    /** Answers what no script does. */
    synchronized void respond(BiFunction<SeenRequest, Script, StubResponse> other) {
        responder = other;
    }

    synchronized void forget() {
        scripts.clear();
        responder = null;
    }

    synchronized void reset() {
        forget();
        unscripted.clear();
    }

    /** The next response. That there is none is recorded as a fault. */
    synchronized StubResponse take(SeenRequest request) {
        // of two equal ones, min takes the older
        Script script = scripts.entrySet().stream()
                .filter(entry -> entry.getKey().matches(request))
                .min(Comparator.comparing(entry -> !entry.getKey().readsQuery()))
                .map(Map.Entry::getValue)
                .orElse(null);
        boolean more = script != null && (responder == null ? !script.isEmpty() : script.hasMore());
        if (script != null && more) {
            return script.take();
        }
        if (responder != null) {
            return computed(responder, request);
        }
        return fault(missing(request));
    }

    private StubResponse computed(BiFunction<SeenRequest, Script, StubResponse> function, SeenRequest request) {
        try {
            return Objects.requireNonNull(function.apply(request, new Script()), "the response is null");
        } catch (Throwable e) { // else the server's thread would end, and the client wait
            return fault("a function of respond(..) that fails for " + request + ": " + e);
        }
    }

    /** A status that no API documents and nothing retries, in a body whose text every API's decoder reads. */
    private StubResponse fault(String what) {
        unscripted.merge(what, 1, Integer::sum);
        String words = "FaultServer has " + what;
        byte[] body = Json.write(Map.of("message", words, "detail", words));
        return new Script().respond(501, "").body(body).without("Date");
    }

    /** Describes a request without a script, and the script that was probably meant. */
    synchronized String missing(SeenRequest request) {
        String nearest = scripts.keySet().stream()
                .min(Comparator.comparingInt(route -> route.distance(request)))
                .map(route -> route.matches(request)
                        ? "that of " + route + " has no response"
                        : "the nearest is that of " + route)
                .orElse("there is none at all");
        return "no script for " + request + "; " + nearest;
    }

    /** The faults, one entry each; empty if the scripts were played as written. */
    synchronized List<String> faults() {
        List<String> faults = new ArrayList<>();
        unscripted.forEach((request, times) -> faults.add(times == 1 ? request : request + " (" + times + " times)"));
        scripts.forEach((route, script) -> {
            String left = script.left();
            if (left != null) {
                faults.add("the script of " + route + " was not played out: " + left);
            }
        });
        return faults;
    }

    /** The edit distance of two texts, in characters. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
