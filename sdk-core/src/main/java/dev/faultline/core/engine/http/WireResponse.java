package dev.faultline.core.engine.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A response, read as far as it may be.
 *
 * @param status the HTTP status
 * @param headers by lower-case name, without those that carry secrets
 * @param body at most as many bytes as allowed
 * @param charset of the body's text
 * @param cut whether there was more
 * @param broken what ended the body early, {@code null} if it came whole
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never copied
public record WireResponse(
        int status,
        Map<String, String> headers,
        byte[] body,
        Charset charset,
        boolean cut,
        @Nullable IOException broken) {

    /** As much of an error's body as is kept. */
    static final int ERROR_LIMIT = 64 * 1024;

    private static final String CHARSET = "charset";
    private static final String UTF_8 = "charset=utf-8";

    private static final Logger LOG = LoggerFactory.getLogger(WireResponse.class);

    /**
     * Reads the body and closes the response.
     *
     * @param fromWire whether nothing but OkHttp made the body, so that its type is that of the header
     */
    static WireResponse read(Response response, long resultLimit, boolean fromWire) {
        try {
            long limit = response.isSuccessful() ? resultLimit : ERROR_LIMIT;
            Buffer buffer = new Buffer();
            IOException broken = readUpTo(limit, response, buffer);
            boolean cut = buffer.size() > limit;
            byte[] body = bytes(buffer, Math.min(buffer.size(), limit));
            return new WireResponse(
                    response.code(),
                    HeaderMap.of(response.headers()),
                    body,
                    fromWire && isUtf8(response.header("Content-Type"))
                            ? StandardCharsets.UTF_8
                            : charset(response.body().contentType()),
                    cut,
                    broken);
        } finally {
            close(response);
        }
    }

    /** Reads one byte more than allowed, so that it shows whether there is more. */
    private static @Nullable IOException readUpTo(long limit, Response response, Buffer buffer) {
        try {
            BufferedSource source = response.body().source();
            while (buffer.size() <= limit) {
                if (source.read(buffer, limit + 1 - buffer.size()) < 0) {
                    break;
                }
            }
            return null;
        } catch (IOException e) {
            return e;
        } catch (RuntimeException e) { // from a source that an interceptor of the application put in between
            return new IOException(
                    "the response's body could not be read: " + e.getClass().getName(), e);
        }
    }

    /** A copy: a snapshot would keep the segments out of Okio's pool. */
    private static byte[] bytes(Buffer buffer, long count) {
        try {
            byte[] bytes = buffer.readByteArray(count);
            buffer.clear();
            return bytes;
        } catch (EOFException e) {
            throw new AssertionError("the buffer holds less than its size", e);
        }
    }

    /** The response has been read; how its closing goes changes nothing. */
    private static void close(Response response) {
        try {
            response.close();
        } catch (RuntimeException e) {
            LOG.debug("closing a response failed", e);
        }
    }

    /** The same response, ended early by another failure. */
    WireResponse brokenBy(IOException failure) {
        return new WireResponse(status, headers, body, charset, cut, failure);
    }

    boolean success() {
        return status >= 200 && status < 300;
    }

    /** The body's text, bounded, with a mark where it was cut. */
    public String text() {
        int length = Math.min(body.length, ERROR_LIMIT);
        String text = new String(body, 0, length, charset);
        return cut || length < body.length ? text.concat("[cut]") : text; // + would copy it twice
    }

    /** The body for a JSON parser, which reads UTF-8, UTF-16 and UTF-32 by itself. */
    public byte[] unicode() {
        return charset.name().startsWith("UTF-") ? body : new String(body, charset).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a media type has no charset but UTF-8; without the regular expressions of {@link MediaType}. */
    private static boolean isUtf8(@Nullable String type) {
        if (type == null) {
            return true;
        }
        for (int i = type.indexOf(';'); i >= 0 && i < type.length(); i++) {
            if (type.regionMatches(true, i, CHARSET, 0, CHARSET.length())) {
                return type.regionMatches(true, i, UTF_8, 0, UTF_8.length()) && i + UTF_8.length() == type.length();
            }
        }
        return true;
    }

    private static Charset charset(@Nullable MediaType type) {
        try {
            Charset declared = type == null ? null : type.charset();
            return declared == null ? StandardCharsets.UTF_8 : declared;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
