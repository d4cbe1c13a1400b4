package dev.faultline.core.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Rejects addresses to which a key must not be sent. */
public final class BaseUrl {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

    private BaseUrl() {}

    /**
     * Reads and checks a base URL.
     *
     * @param text the address
     * @param insecureHttp whether plain http is accepted everywhere
     * @return the address, a slash at its end dropped
     * @throws IllegalArgumentException if it is no address, has user info, a query or a fragment, or is not safe
     */
    public static HttpUrl parse(String text, boolean insecureHttp) {
        HttpUrl url = HttpUrl.parse(text.strip());
        if (url == null) {
            throw new IllegalArgumentException(
                    "baseUrl is not an http(s) address: give one such as https://api.example.com/v1");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException(
                    "baseUrl has user info: give the address without it, and the key with apiKey(..)");
        }
        if (url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException("baseUrl has a query or a fragment: give scheme, host and path only");
        }
        if (!url.isHttps() && !insecureHttp && !loopback(url.host())) {
            throw new IllegalArgumentException("baseUrl is plain http to " + url.host()
                    + ": give https, or call allowInsecureHttp() if you accept that the key crosses the network"
                    + " readable");
        }
        int last = url.pathSize() - 1;
        return last > 0 && url.pathSegments().get(last).isEmpty()
                ? url.newBuilder().removePathSegment(last).build()
                : url;
    }

    /** Only literal addresses are looked at: a name may resolve to anything later on. */
    private static boolean loopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        boolean literal = name.indexOf(':') >= 0 || IPV4.matcher(name).matches();
        try {
            return literal && InetAddress.getByName(name).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
