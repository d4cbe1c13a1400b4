package dev.faultline.core.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OkHttp retries nothing behind our back, whatever status it sees; everybody else sees the server's. */
@ExtendWith(Wire.Extension.class)
class MaskedStatusTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "401 Unauthorized|WWW-Authenticate: Basic realm=\"a\"\r\n",
                "407 Proxy Authentication Required|Proxy-Authenticate: Basic realm=\"a\"\r\n",
                "408 Request Timeout|",
                "421 Misdirected Request|",
                "499 Client Closed Request|",
                "503 Service Unavailable|Retry-After: 0\r\n",
                "503 Service Unavailable|Retry-After: 99999999999\r\n",
                "503 Service Unavailable|Retry-After: 0\r\nX Odd: 1\r\nGr\u00fc\u00dfe: 1\r\n: 1\r\n",
                "307 Temporary Redirect|Location: /elsewhere\r\n",
            })
    void status_isAsTheServerSentIt_afterOneRequest(String statusAndHeaders, Wire wire) throws Exception {
        String status = statusAndHeaders.substring(0, statusAndHeaders.indexOf('|'));
        String headers = statusAndHeaders.substring(status.length() + 1);
        List<Integer> outer = new CopyOnWriteArrayList<>();
        List<Integer> inner = new CopyOnWriteArrayList<>();
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    var response = chain.proceed(chain.request());
                    outer.add(response.code());
                    return response;
                })
                .addNetworkInterceptor(chain -> {
                    var response = chain.proceed(chain.request());
                    inner.add(response.code());
                    return response;
                })
                .authenticator((route, response) -> response.request())
                .proxyAuthenticator((route, response) -> response.request())
                .build();
        try (RawServer server = RawServer.answering(RawServer.response(status, headers, "{}"))) {
            int expected = Integer.parseInt(status.substring(0, 3));
            for (HttpTransport transport : List.of(wire.own(server.url()), wire.over(client, server.url()))) {
                server.requests().clear();

                WireResponse reply = transport
                        .exchange(Wire.post(server.url()), Wire.AMPLE, Freshness.ANY)
                        .execute();

                assertThat(reply.status()).isEqualTo(expected);
                assertThat(reply.text()).isEqualTo("{}");
                assertThat(server.requests()).hasSize(1);
            }
            assertThat(outer).containsExactly(expected);
            assertThat(inner).containsExactly(expected);
        }
    }

    /** One that a call factory puts further out than the SDK's own. */
    @Test
    void statusThatANetworkInterceptorChanges_keepsTheServersHeader(Wire wire) throws Exception {
        Function<OkHttpClient, Call.Factory> callFactory = client -> {
            OkHttpClient.Builder changed = client.newBuilder();
            changed.networkInterceptors()
                    .add(
                            0,
                            chain -> chain.proceed(chain.request())
                                    .newBuilder()
                                    .code(429)
                                    .build());
            return changed.build();
        };
        String response = RawServer.response("503 Service Unavailable", "Retry-After: 7\r\n", "{}");
        try (RawServer server = RawServer.answering(response)) {
            HttpTransport transport = wire.over(new OkHttpClient(), server.url(), callFactory);

            WireResponse reply = transport
                    .exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)
                    .execute();

            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.headers()).containsEntry("retry-after", "7").hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "200", "503", ""})
    void headerOfTheServer_changesNothing(String value, Wire wire) throws Exception {
        for (String status : new String[] {"499 Client Closed Request", "503 Service Unavailable", "200 OK"}) {
            String response = RawServer.response(status, "Faultline-Masked-Status: " + value + "\r\n", "{}");
            try (RawServer server = RawServer.answering(response)) {
                WireResponse reply = wire.own(server.url())
                        .exchange(Wire.post(server.url()), Wire.AMPLE, Freshness.ANY)
                        .execute();

                assertThat(reply.status()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
                assertThat(reply.headers()).containsEntry("faultline-masked-status", value);
            }
        }
    }

    @Test
    void proxyThatAsksForCredentials_getsThem(Wire wire) throws Exception {
        try (RawServer proxy = new RawServer(connection -> {
            for (String request = connection.request(); request != null; request = connection.request()) {
                connection.send(
                        request.contains("Proxy-Authorization: ")
                                ? RawServer.OK
                                : RawServer.response(
                                        "407 Proxy Authentication Required",
                                        "Proxy-Authenticate: Basic realm=\"proxy\"\r\n",
                                        ""));
            }
        })) {
            OkHttpClient client = behind(proxy);
            HttpUrl url = HttpUrl.get("http://api.test/things");

            WireResponse reply = wire.over(client, url)
                    .exchange(Wire.get(url), Wire.AMPLE, Freshness.ANY)
                    .execute();

            assertThat(reply.status()).isEqualTo(200);
            assertThat(proxy.requests()).hasSize(2);
        }
    }

    @Test
    void statusBehindAProxy_isHiddenToo(Wire wire) throws Exception {
        String response = RawServer.response("503 Service Unavailable", "Retry-After: 0\r\n", "");
        try (RawServer proxy = RawServer.answering(response)) {
            HttpUrl url = HttpUrl.get("http://api.test/things");

            WireResponse reply = wire.over(behind(proxy), url)
                    .exchange(Wire.get(url), Wire.AMPLE, Freshness.ANY)
                    .execute();

            assertThat(reply.status()).isEqualTo(503);
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    private static OkHttpClient behind(RawServer proxy) {
        return new OkHttpClient.Builder()
                .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", proxy.port())))
                .proxyAuthenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Proxy-Authorization", Credentials.basic("user", "s3cret"))
                        .build())
                .build();
    }
}
