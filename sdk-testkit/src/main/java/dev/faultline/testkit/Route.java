package dev.faultline.testkit;

import dev.faultline.core.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a script.
 *
 * @param method their method
 * @param path their path; {@code {name}} stands for any one segment
 * @param parameter their query parameter, {@code null} for any query
 * @param value its value, decoded
 */
record Route(
        HttpMethod method,
        String path,
        @Nullable String parameter,
        @Nullable String value) {

    Route {
        if (!path.startsWith("/") || path.indexOf('?') >= 0) {
            throw new IllegalArgumentException(
                    "path is " + path + ": begin it with a slash and leave out the query, which on() takes by itself");
        }
    }

    boolean readsQuery() {
        return parameter != null;
    }

    boolean matches(SeenRequest request) {
        boolean asked = parameter == null
                || request.query(parameter).filter(sent -> sent.equals(value)).isPresent();
        return asked && method.name().equals(request.method()) && matches(request.segments());
    }

    private boolean matches(List<String> segments) {
        String[] wanted = path.substring(1).split("/", -1);
        if (wanted.length != segments.size()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!isTemplate(wanted[i]) && !wanted[i].equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The distance of a request from this route, for a hint at the script that was probably meant. */
    int distance(SeenRequest request) {
        List<String> segments = request.segments();
        String[] wanted = path.substring(1).split("/", -1);
        for (int i = 0; i < wanted.length && i < segments.size(); i++) {
            wanted[i] = isTemplate(wanted[i]) ? segments.get(i) : wanted[i];
        }
        int apart = Scripts.distance(String.join("/", wanted), String.join("/", segments));
        boolean methodDiffers = !method.name().equals(request.method());
        return 2 * apart + (methodDiffers ? 3 : 0) + (readsQuery() ? 1 : 0);
    }

    private static boolean isTemplate(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    @Override
    public String toString() {
        return method + " " + path + (readsQuery() ? "?" + parameter + "=" + value : "");
    }
}
