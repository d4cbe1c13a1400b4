package dev.faultline.core.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one rule for headers that an application adds: nobody else sets them, and no message repeats their values. */
public final class RequestHeaders {

    /** A token of RFC 9110. */
    private static final Pattern NAME = Pattern.compile("[-!#$%&'*+.^_`|~\\w]+");

    private static final String OF_HTTP = "a header that neither HTTP nor the SDK sets";

    /** By name, to be given instead. */
    private static final Map<String, String> TAKEN = Map.ofEntries(
            Map.entry("authorization", "the key with apiKey(..)"),
            Map.entry("connection", OF_HTTP),
            Map.entry("content-length", OF_HTTP),
            Map.entry("content-type", "the media type with RawRequest.body(..)"),
            Map.entry("expect", OF_HTTP),
            Map.entry("host", "the address with baseUrl(..)"),
            Map.entry("keep-alive", OF_HTTP),
            Map.entry("proxy-authorization", "user and password with proxy(..)"),
            Map.entry("te", OF_HTTP),
            Map.entry("trailer", OF_HTTP),
            Map.entry("transfer-encoding", OF_HTTP),
            Map.entry("upgrade", OF_HTTP),
            Map.entry("user-agent", "your own part of it with userAgentSuffix(..)"));

    private static final String ON_ITS_REQUEST = "it to the RawRequest that it is meant for";

    /** Headers that are valid for one request only, or turn its response into something other than a result. */
    private static final Map<String, String> OF_ONE_REQUEST = Map.ofEntries(
            Map.entry("accept-encoding", ON_ITS_REQUEST),
            Map.entry("content-encoding", ON_ITS_REQUEST),
            Map.entry("idempotency-key", "the key of one request with with(o -> o.idempotencyKey(..))"),
            Map.entry("if-match", ON_ITS_REQUEST),
            Map.entry("if-modified-since", ON_ITS_REQUEST),
            Map.entry("if-none-match", ON_ITS_REQUEST),
            Map.entry("if-range", ON_ITS_REQUEST),
            Map.entry("if-unmodified-since", ON_ITS_REQUEST),
            Map.entry("range", ON_ITS_REQUEST));

    private RequestHeaders() {}

    /**
     * The name of a header of one request.
     *
     * @param name as the application gave it
     * @return the name without surrounding white space
     * @throws IllegalArgumentException if it is none, or is set by somebody else
     */
    public static String name(@Nullable String name) {
        String header = Checks.headerValue(name, "header name", "the name of a header");
        Checks.that(NAME.matcher(header).matches(), "header name", "no token", "letters, digits and hyphens");
        reject(header, TAKEN);
        return header;
    }

    /**
     * The name of a header of all requests of a client or view.
     *
     * @param name as the application gave it
     * @return the name without surrounding white space
     * @throws IllegalArgumentException if it is none, is set by somebody else, or is for single requests
     */
    public static String nameForAll(@Nullable String name) {
        String header = name(name);
        reject(header, OF_ONE_REQUEST);
        return header;
    }

    /**
     * The value of a header.
     *
     * @param option what was given, for the message
     * @param value as the application gave it
     * @return the value
     * @throws IllegalArgumentException if a header cannot carry it; the message does not repeat it
     */
    public static String value(String option, @Nullable String value) {
        String text = Checks.notNull(value, option, "a value");
        Checks.that(
                text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f)),
                option,
                "not printable",
                "a value of printable ASCII characters");
        return text;
    }

    /**
     * Rejects headers for which one API has options.
     *
     * @param api the API
     * @param names of headers of all requests
     */
    public static void notOf(Api api, Collection<String> names) {
        for (String name : names) {
            notTheKey(api, name);
            reject(name, api.ownHeaders());
        }
    }

    /**
     * Rejects the header that carries an API's key: set here and again by the SDK, it would be silently ignored.
     *
     * @param api the API
     * @param name of a header
     * @return the name
     */
    public static String notTheKey(Api api, String name) {
        boolean credential = name.equalsIgnoreCase(api.credential("key").getKey());
        Checks.that(!credential, "header", name, "the key with apiKey(..)");
        return name;
    }

    private static void reject(String header, Map<String, String> taken) {
        String instead = taken.get(header.toLowerCase(Locale.ROOT));
        Checks.that(instead == null, "header", header, String.valueOf(instead));
    }
}
