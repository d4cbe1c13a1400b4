package dev.faultline.core;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.RequestHeaders;
import dev.faultline.core.internal.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * A request to a path that has no method yet. It gets the same retries, circuit breaker and typed errors as any other
 * call.
 *
 * <pre>{@code
 * client.execute(RawRequest.get("/jobs").query("limit", 5)).json();
 * client.execute(RawRequest.get("/applications/{id}").path("id", id));
 * }</pre>
 *
 * <p>Give ids as {@code {name}}: only a path with such places is shown in exceptions, events, metrics and logs, and its
 * ids are not. A path without any may hold ids, so it shows as {@code (raw)}; {@link #path()} still has it.
 *
 * <p>A request is immutable: each method returns a new one.
 */
public final class RawRequest {

    private final HttpMethod method;
    private final String path;
    private final Parts parts;

    private RawRequest(HttpMethod method, String path, Parts parts) {
        this.method = method;
        this.path = path;
        this.parts = parts;
    }

    /** The optional parts. Mutable only while {@link #with} makes a request of its copy. */
    private static final class Parts {

        private List<Map.Entry<String, String>> parameters = List.of();
        private List<Map.Entry<String, String>> query = List.of();
        private List<Map.Entry<String, String>> headers = List.of();
        private byte @Nullable [] body;
        private String contentType = "application/json";
        private @Nullable Boolean idempotent;
        private @Nullable Instant deadline;

        private Parts copy() {
            Parts copy = new Parts();
            copy.parameters = parameters;
            copy.query = query;
            copy.headers = headers;
            copy.body = body;
            copy.contentType = contentType;
            copy.idempotent = idempotent;
            copy.deadline = deadline;
            return copy;
        }
    }

    private RawRequest with(Consumer<Parts> change) {
        Parts changed = parts.copy();
        change.accept(changed);
        return new RawRequest(method, path, changed);
    }

    /**
     * A request.
     *
     * @param method the method
     * @param path the path below the base URL, starting with a slash; give ids as {@code {name}} and fill them in with
     *     {@link #path(String, String)}
     * @return the request
     * @throws IllegalArgumentException if the path does not start with a slash, or has a query, a fragment or dot
     *     segments
     */
    public static RawRequest of(HttpMethod method, String path) {
        Checks.notBlank(path, "path", "a path below the base URL, such as /jobs");
        // the path may hold ids, which belong in no message
        Checks.that(
                path.startsWith("/"), "path", "without its slash", "a path that starts with a slash, such as /jobs");
        Checks.that(
                path.indexOf('?') < 0 && path.indexOf('#') < 0,
                "path",
                "one with a query or fragment",
                "a path without a query: add parameters with query(name, value)");
        for (String segment : path.split("/", -1)) {
            Checks.that(
                    !segment.equals(".") && !segment.equals(".."), "path", "one with dot segments", "one without them");
        }
        Checks.notNull(method, "method", "an HTTP method");
        return new RawRequest(method, path, new Parts());
    }

    /**
     * A GET request.
     *
     * @param path see {@link #of}
     * @return the request
     */
    public static RawRequest get(String path) {
        return of(HttpMethod.GET, path);
    }

    /**
     * A POST request.
     *
     * @param path see {@link #of}
     * @return the request
     */
    public static RawRequest post(String path) {
        return of(HttpMethod.POST, path);
    }

    /**
     * A PUT request.
     *
     * @param path see {@link #of}
     * @return the request
     */
    public static RawRequest put(String path) {
        return of(HttpMethod.PUT, path);
    }

    /**
     * A PATCH request.
     *
     * @param path see {@link #of}
     * @return the request
     */
    public static RawRequest patch(String path) {
        return of(HttpMethod.PATCH, path);
    }

    /**
     * A DELETE request.
     *
     * @param path see {@link #of}
     * @return the request
     */
    public static RawRequest delete(String path) {
        return of(HttpMethod.DELETE, path);
    }

    /**
     * Fills in a path parameter.
     *
     * @param name its name, without braces
     * @param value one path segment, encoded when sent
     * @return a new request
     */
    public RawRequest path(String name, String value) {
        Checks.that(
                List.of(path.split("/")).contains("{" + name + "}"),
                "path parameter",
                name,
                "the name in braces of a whole segment of the path");
        Checks.notBlank(value, name, "one path segment");
        return with(changed -> changed.parameters = longer(parts.parameters, name, value));
    }

    /**
     * Adds a query parameter.
     *
     * @param name its name
     * @param value a text, number, boolean, constant, point in time, or JSON's form of one; encoded when sent
     * @return a new request
     */
    public RawRequest query(String name, Object value) {
        Checks.notBlank(name, "query parameter", "its name");
        String text = Checks.queryValue(value, name);
        return with(changed -> changed.query = longer(parts.query, name, text));
    }

    /**
     * Adds a header.
     *
     * @param name its name; the key, the user agent, the body's and the connection's headers are the SDK's own
     * @param value its value, printable ASCII; it beats a header of the client or view with the same name
     * @return a new request
     */
    public RawRequest header(String name, String value) {
        String header = RequestHeaders.name(name);
        RequestHeaders.value("header " + header, value);
        return with(changed -> changed.headers = longer(parts.headers, header, value));
    }

    /**
     * Sets a JSON body.
     *
     * @param value a map, list, record or anything else that Jackson writes
     * @return a new request
     */
    public RawRequest json(Object value) {
        return body("application/json", Json.write(Checks.notNull(value, "body", "a value")));
    }

    /**
     * Sets any body.
     *
     * @param contentType its media type
     * @param body its bytes
     * @return a new request
     */
    public RawRequest body(String contentType, byte[] body) {
        Checks.notBlank(contentType, "contentType", "a media type such as application/json");
        Checks.that(
                MediaType.parse(contentType) != null,
                "contentType",
                contentType,
                "a media type such as application/json");
        Checks.that(method != HttpMethod.GET, "body", "given", "no body for GET");
        byte[] copy = Checks.notNull(body, "body", "bytes").clone();
        return with(changed -> {
            changed.body = copy;
            changed.contentType = contentType;
        });
    }

    /**
     * Marks the request as idempotent, so that it is retried when a response is lost. GET,
     * PUT and DELETE are idempotent from the start.
     *
     * @param idempotent whether a second request changes nothing more
     * @return a new request
     */
    public RawRequest idempotent(boolean idempotent) {
        return with(changed -> changed.idempotent = idempotent);
    }

    /**
     * Sets a deadline, for example the end of the window that the request asks for. No attempt starts after it, and no wait
     * that would end after it begins: the call fails at once instead.
     *
     * @param deadline the time, by the client's clock; default none
     * @return a new request
     */
    public RawRequest deadline(Instant deadline) {
        Checks.notNull(deadline, "deadline", "a point in time, or leave it out");
        return with(changed -> changed.deadline = deadline);
    }

    /** The method. */
    public HttpMethod method() {
        return method;
    }

    /**
     * The path as it was given, parameters not filled in.
     *
     * @return below the base URL
     */
    public String path() {
        return path;
    }

    /**
     * The request's name, safe to log and to count by.
     *
     * @return method and path template; of a path without a {@code {name}}, which may hold ids, method and {@code (raw)}
     */
    public String operation() {
        boolean template =
                Stream.of(path.split("/")).anyMatch(segment -> segment.startsWith("{") && segment.endsWith("}"));
        return method + " " + (template ? path : "(raw)");
    }

    /**
     * The path parameters.
     *
     * @return names and values in order
     */
    public List<Map.Entry<String, String>> parameters() {
        return parts.parameters;
    }

    /**
     * The query.
     *
     * @return names and values in order
     */
    public List<Map.Entry<String, String>> query() {
        return parts.query;
    }

    /**
     * The headers.
     *
     * @return names and values in order
     */
    public List<Map.Entry<String, String>> headers() {
        return parts.headers;
    }

    /**
     * The body.
     *
     * @return a copy of its bytes, empty if there is none
     */
    public Optional<byte[]> body() {
        byte[] sent = parts.body;
        return sent == null ? Optional.empty() : Optional.of(sent.clone());
    }

    /**
     * The body's media type.
     *
     * @return {@code application/json} unless set
     */
    public String contentType() {
        return parts.contentType;
    }

    /**
     * Whether it may be retried after a lost response.
     *
     * @return see {@link #idempotent(boolean)}
     */
    public boolean idempotent() {
        Boolean declared = parts.idempotent;
        return declared == null ? method.idempotent() : declared;
    }

    /**
     * The idempotence that the caller set, for an API that does not go by the method.
     *
     * @return see {@link #idempotent(boolean)}, empty if none was set
     */
    public Optional<Boolean> declaredIdempotent() {
        return Optional.ofNullable(parts.idempotent);
    }

    /**
     * The deadline, after which no attempt starts.
     *
     * @return see {@link #deadline(Instant)}, empty if there is no such time
     */
    public Optional<Instant> deadline() {
        return Optional.ofNullable(parts.deadline);
    }

    /**
     * Whether the request asks for a response only if something has changed.
     *
     * @return {@code true} with an {@code If-None-Match} or {@code If-Modified-Since}; a 304 is a result then
     */
    public boolean conditional() {
        return parts.headers.stream()
                .anyMatch(header -> header.getKey().equalsIgnoreCase("If-None-Match")
                        || header.getKey().equalsIgnoreCase("If-Modified-Since"));
    }

    /** As {@link #operation()}; no values, since they may be personal or secret. */
    @Override
    public String toString() {
        return operation();
    }

    private static List<Map.Entry<String, String>> longer(
            List<Map.Entry<String, String>> list, String name, String value) {
        List<Map.Entry<String, String>> copy = new ArrayList<>(list);
        copy.add(Map.entry(name, value));
        return List.copyOf(copy);
    }
}
