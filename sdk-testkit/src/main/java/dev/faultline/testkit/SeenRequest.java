package dev.faultline.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** A request as the {@link FaultServer} received it. */
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

    /** HTTP method, in upper case. */
    public String method() {
        return method;
    }

    /** Encoded path, without the query. */
    public String path() {
        return url.encodedPath();
    }

    /** The path's segments, decoded. */
    public List<String> segments() {
        return url.pathSegments();
    }

    /** Path and query exactly as sent. */
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

    /** The names of all headers, as sent. */
    public List<String> headerNames() {
        return List.copyOf(headers.names());
    }

    /** A copy of the body's bytes. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The time of arrival, by the server's clock. */
    public Instant at() {
        return at;
    }

    /** The number of its connection, from 0. */
    public int connection() {
        return connection;
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
