package dev.faultline.spring;

import java.net.Proxy;
import org.jspecify.annotations.Nullable;

/** The proxy of a client. Without a host it is the system's. */
class ProxyProperties {

    /**
     * Host of the proxy. Default: what the system's ProxySelector returns.
     */
    private @Nullable String host;

    /**
     * Port of the proxy.
     */
    private @Nullable Integer port;

    /**
     * Kind of the proxy. DIRECT connects without one, whatever the system's is.
     */
    private Proxy.Type type = Proxy.Type.HTTP;

    /**
     * User at an HTTP proxy that asks for one, by the Basic scheme.
     */
    private @Nullable String user;

    /**
     * The user's password.
     */
    private @Nullable String password;

    public @Nullable String getHost() {
        return host;
    }

    public void setHost(@Nullable String host) {
        this.host = host;
    }

    public @Nullable Integer getPort() {
        return port;
    }

    public void setPort(@Nullable Integer port) {
        this.port = port;
    }

    public Proxy.Type getType() {
        return type;
    }

    public void setType(Proxy.Type type) {
        this.type = type;
    }

    public @Nullable String getUser() {
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = user;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
