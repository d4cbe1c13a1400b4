package dev.faultline.testkit;

import dev.faultline.core.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a script answers.
 *
 * @param method their method
 * @param path their path; {@code {name}} stands for any one segment
 * @param parameter the query parameter that they must have, {@code null} if their query does not matter
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
            boolean any = wanted[i].startsWith("{") && wanted[i].endsWith("}");
            if (!any && !wanted[i].equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
