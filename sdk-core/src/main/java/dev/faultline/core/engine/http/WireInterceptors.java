package dev.faultline.core.engine.http;

import java.io.IOException;
import java.net.Proxy;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The two interceptors around OkHttp's own. Those of the application, further out and further in, see what the server
 * sent.
 */
final class WireInterceptors {

    /** A status that nobody uses and OkHttp does nothing about. */
    private static final int MASK = 499;

    private static final String RETRY_AFTER = "Retry-After";

    /** No server can send it. */
    private static final String HIDDEN_RETRY_AFTER = RETRY_AFTER + "-" + UUID.randomUUID();

    private WireInterceptors() {}

    /** The innermost application interceptor. */
    static final class Inner implements Interceptor {

        private final boolean alwaysHttp2;
        private final BiFunction<Freshness, WireProgress, OkHttpClient> detours;

        /**
         * An interceptor of one transport.
         *
         * @param alwaysHttp2 without encryption too
         * @param detours gives a client for an attempt whose connection may be dead
         */
        Inner(boolean alwaysHttp2, BiFunction<Freshness, WireProgress, OkHttpClient> detours) {
            this.alwaysHttp2 = alwaysHttp2;
            this.detours = detours;
        }

        @Override
        public Response intercept(Chain chain) throws IOException {
            WireProgress progress = WireProgress.of(chain.call());
            if (progress == null) {
                return chain.proceed(chain.request());
            }
            progress.attachInner(chain.call());
            progress.time().connectMillis(chain.connectTimeoutMillis());
            WireProgress before = NameLookup.waiter();
            NameLookup.waiter(progress);
            try {
                return unmasked(timed(chain, progress).proceed(chain.request()), progress);
            } catch (WireProgress.SuspectConnection e) {
                return detour(chain.request(), progress);
            } catch (Throwable e) {
                progress.onFailureInside(e);
                throw e;
            } finally {
                NameLookup.waiter(before);
            }
        }

        /** HTTP/1 needs no timeouts of its own: cancelling the call closes its socket. */
        private Chain timed(Chain chain, WireProgress progress) {
            int millis =
                    alwaysHttp2 || chain.request().isHttps() ? progress.time().streamMillis() : 0;
            if (chain.readTimeoutMillis() == millis && chain.writeTimeoutMillis() == millis) {
                return chain;
            }
            return chain.withReadTimeout(millis, TimeUnit.MILLISECONDS).withWriteTimeout(millis, TimeUnit.MILLISECONDS);
        }

        /** Sends on another connection; interceptors of the application do not notice. */
        private Response detour(Request request, WireProgress progress) throws IOException {
            try {
                Call call = detours.apply(progress.rejected(), progress).newCall(progress.tag(request.newBuilder()));
                progress.attachTo(call);
                return call.execute();
            } catch (Throwable e) {
                progress.onFailureInside(e);
                throw e;
            }
        }
    }

    /**
     * The outermost network interceptor.
     *
     * <p>OkHttp acts on some responses whatever its settings: it resends on 503 with {@code Retry-After: 0} and on 421,
     * fails on a {@code Retry-After} of more than ten digits with an exception that is no {@link IOException}, and asks
     * for the proxy's credentials on a 407 of the server itself. The two interceptors hide that header or the status from
     * it. Network interceptors that a call factory adds further out see the status of a 503, and its {@code Retry-After}
     * under another name.
     */
    static Response onWire(Interceptor.Chain chain) throws IOException {
        WireProgress progress = WireProgress.of(chain.call());
        Connection connection = chain.connection();
        if (progress == null || connection == null) {
            return chain.proceed(chain.request());
        }
        progress.onConnection(connection);
        progress.startSending();
        Response response = chain.proceed(chain.request());
        if (connection.protocol() != Protocol.HTTP_1_1) {
            response.body().source().timeout().deadlineNanoTime(progress.time().streamEndNanos());
        }
        if (response.code() == 503 && response.header(RETRY_AFTER) != null && renameable(response.headers())) {
            progress.onResponse(0, true);
            return renamed(response, RETRY_AFTER, HIDDEN_RETRY_AFTER);
        }
        if (!masked(response, connection, chain.request())) {
            progress.onResponse(0, false);
            return response;
        }
        progress.onResponse(response.code(), false);
        return response.newBuilder().code(MASK).build();
    }

    /** The response as the server sent it. */
    private static Response unmasked(Response response, WireProgress progress) {
        Response named = progress.retryAfterHidden() ? renamed(response, HIDDEN_RETRY_AFTER, RETRY_AFTER) : response;
        return progress.unmasked(named);
    }

    /** OkHttp reads names that it refuses to build: of a server that sends them the status is hidden. */
    private static boolean renameable(Headers headers) {
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            if (name.isEmpty() || !name.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                return false;
            }
        }
        return true;
    }

    /** All headers stay where they are. */
    private static Response renamed(Response response, String name, String other) {
        Headers.Builder headers = new Headers.Builder();
        Headers sent = response.headers();
        for (int i = 0; i < sent.size(); i++) {
            String shown = name.equalsIgnoreCase(sent.name(i)) ? other : sent.name(i);
            headers.addUnsafeNonAscii(shown, sent.value(i));
        }
        return response.newBuilder().headers(headers.build()).build();
    }

    private static boolean masked(Response response, Connection connection, Request request) {
        return switch (response.code()) {
            case 421 -> true;
            case 503 -> response.header(RETRY_AFTER) != null;
            case 407 -> request.isHttps() || connection.route().proxy().type() != Proxy.Type.HTTP;
            default -> false;
        };
    }
}
