package dev.faultline.core.engine.http;

import dev.faultline.core.internal.Checks;
import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** The proxy of a client of our own, and the credentials for it. */
public final class HttpProxy implements Authenticator {

    private static final String HEADER = "Proxy-Authorization";

    private final Proxy proxy;
    private final @Nullable String credential;

    /**
     * A proxy that asks nobody.
     *
     * @param proxy see {@link dev.faultline.core.ClientBuilder#proxy(Proxy)}
     */
    public HttpProxy(@Nullable Proxy proxy) {
        this.proxy = Checks.notNull(proxy, "proxy", "a java.net.Proxy, or Proxy.NO_PROXY");
        credential = null;
    }

    /**
     * A proxy that asks for a user.
     *
     * @param proxy an HTTP proxy
     * @param user without a colon
     * @param password the user's
     * @throws IllegalArgumentException if one of them cannot be sent; the message repeats none
     */
    public HttpProxy(@Nullable Proxy proxy, @Nullable String user, @Nullable String password) {
        this.proxy = Checks.notNull(proxy, "proxy", "a java.net.Proxy of type HTTP");
        Checks.that(
                this.proxy.type() == Proxy.Type.HTTP,
                "proxy",
                this.proxy.type(),
                "one of type HTTP with user and password; those of a SOCKS proxy belong to java.net.Authenticator");
        String name = Checks.notBlank(user, "proxy user", "the user that the proxy knows");
        String secret = Checks.notNull(password, "proxy password", "the user's password");
        Checks.that(
                name.indexOf(':') < 0, "proxy user", "one with a colon", "one without, as the Basic scheme needs it");
        Checks.that(printable(name), "proxy user", "not printable", "one without control characters");
        Checks.that(printable(secret), "proxy password", "not printable", "one without control characters");
        credential = Credentials.basic(name, secret, StandardCharsets.UTF_8);
    }

    private static boolean printable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    void addTo(OkHttpClient.Builder settings) {
        settings.proxy(proxy);
        if (credential != null) {
            settings.proxyAuthenticator(this);
        }
    }

    /** Without a tunnel the proxy reads the request itself: to be asked first would send each one twice. */
    Request introduce(Request request) {
        return credential == null || request.isHttps()
                ? request
                : request.newBuilder().header(HEADER, credential).build();
    }

    /** Sends the credentials to the proxy, not to the server; once, since a proxy that rejects them will do so again. */
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        boolean told = response.request().header(HEADER) != null;
        boolean basic = response.challenges().stream()
                .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("Basic")
                        || challenge.scheme().equalsIgnoreCase("OkHttp-Preemptive"));
        return told || !basic || credential == null
                ? null
                : response.request().newBuilder().header(HEADER, credential).build();
    }
}
