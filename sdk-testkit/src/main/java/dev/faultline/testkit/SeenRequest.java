package dev.faultline.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** A request as it arrived at the {@link FaultServer}. */
public final class SeenRequest {

    private final String method;
    private final HttpUrl url;
    private final String target;
    private final Headers headers;
    private final byte[] body;
    private final Instant at;
    private final int connection;

    SeenRequest(String method, HttpUrl url, String target, Headers headers, byte[] body, Instant at, int connection) {
        this.method = method;
        this.url = url;
        this.target = target;
        this.headers = headers;
        this.body = body;
        this.at = at;
        this.connection = connection;
    }

    /**
     * The method.
     *
     * @return in upper case
     */
    public String method() {
        return method;
    }

    /**
     * The path.
     *
     * @return still encoded, without the query
     */
    public String path() {
        return url.encodedPath();
    }

    /**
     * The path's segments.
     *
     * @return decoded
     */
    public List<String> segments() {
        return url.pathSegments();
    }

    /**
     * The request line's target.
     *
     * @return path and query exactly as sent
     */
    public String target() {
        return target;
    }

    /**
     * A query parameter.
     *
     * @param name its name
     * @return its first value, decoded
     */
    public Optional<String> query(String name) {
        return Optional.ofNullable(url.queryParameter(name));
    }

    /**
     * A header.
     *
     * @param name its name in any case
     * @return its value
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * The names of all headers.
     *
     * @return as sent
     */
    public List<String> headerNames() {
        return List.copyOf(headers.names());
    }

    /**
     * The body.
     *
     * @return a copy of its bytes
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * The body as text.
     *
     * @return read as UTF-8
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * When it arrived.
     *
     * @return by the server's clock
     */
    public Instant at() {
        return at;
    }

    /**
     * Which connection it came on.
     *
     * @return counted from 0
     */
    public int connection() {
        return connection;
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
