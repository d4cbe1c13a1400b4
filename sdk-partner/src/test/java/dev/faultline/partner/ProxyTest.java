package dev.faultline.partner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ApiException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TransportException;
import dev.faultline.testkit.LeakCheckExtension;
import dev.faultline.testkit.Surface;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A client behind a proxy, which may ask who is there. */
@ExtendWith(LeakCheckExtension.class)
class ProxyTest {

    private static final String PASSED_ON =
            "HTTP/1.1 200 OK\r\nContent-Length: " + Samples.APPLICATION.length() + "\r\n\r\n" + Samples.APPLICATION;

    /** "ada:open sesame" */
    private static final String CREDENTIAL = "Basic YWRhOm9wZW4gc2VzYW1l";

    private final List<String> heads = new CopyOnWriteArrayList<>();
    private ServerSocket listener;
    private volatile String response = PASSED_ON;

    @BeforeEach
    void start() throws IOException {
        listener = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        Thread proxy = new Thread(this::accept, "proxy");
        proxy.setDaemon(true);
        proxy.start();
    }

    @AfterEach
    void stop() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                String head = head(socket.getInputStream());
                heads.add(head);
                socket.getOutputStream().write(response.getBytes(ISO_8859_1));
                if (head.startsWith("CONNECT") && response.contains(" 200 ")) {
                    heads.add("begins with " + socket.getInputStream().read());
                }
            } catch (IOException e) {
                // the client has gone, or the test is over
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private Proxy proxy() {
        return new Proxy(
                Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort()));
    }

    private static PartnerClient.Builder client(String baseUrl) {
        return PartnerClient.builder().apiKey(Samples.KEY).baseUrl(baseUrl).retryPolicy(RetryPolicy.none());
    }

    @ParameterizedTest
    @EnumSource
    void plainRequest_goesToTheProxy_introducedAtOnce(Surface surface) {
        try (PartnerClient partner = client("http://api.localhost/v1")
                .proxy(proxy(), "ada", "open sesame")
                .build()) {
            assertThat(Samples.get(surface, partner).id()).isEqualTo("ej_app_90233");
        }
        assertThat(heads).as("one request on the wire").hasSize(1);
        assertThat(heads.get(0))
                .startsWith("GET http://api.localhost/v1/applications/ej_app_1 HTTP/1.1")
                .contains("Proxy-Authorization: " + CREDENTIAL);
    }

    @ParameterizedTest
    @EnumSource
    void tunnel_isAskedForWithTheCredential(Surface surface) {
        response = "HTTP/1.1 200 OK\r\n\r\n";
        try (PartnerClient partner =
                client("https://api.test").proxy(proxy(), "ada", "open sesame").build()) {
            assertThat(catchThrowableOfType(TransportException.class, () -> Samples.get(surface, partner)))
                    .isNotNull();
        }
        assertThat(heads).hasSize(2);
        assertThat(heads.get(0))
                .startsWith("CONNECT api.test:443 HTTP/1.1")
                .contains("Proxy-Authorization: " + CREDENTIAL)
                .doesNotContain(Samples.KEY);
        assertThat(heads.get(1)).as("a TLS handshake").isEqualTo("begins with 22");
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCKING, 'Basic realm=\"proxy\"'",
        "ASYNC, 'Basic realm=\"proxy\"'",
        "BLOCKING, Negotiate",
        "ASYNC, Negotiate"
    })
    void rejectedCredential_isNotRetried(Surface surface, String challenge) {
        response = "HTTP/1.1 407 No\r\nProxy-Authenticate: " + challenge + "\r\nContent-Length: 0\r\n\r\n";
        try (PartnerClient partner =
                client("https://api.test").proxy(proxy(), "ada", "open sesame").build()) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> Samples.get(surface, partner));
            assertThat(failure.kind()).isEqualTo(TransportException.Kind.CONNECT);
            assertThat(failure.getMessage()).doesNotContain("ada", "sesame", "YWRh");
        }
        assertThat(heads).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void proxyWithoutACredential_isToldNothing(Surface surface) {
        response = "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n";
        try (PartnerClient partner =
                client("http://api.localhost").proxy(proxy()).build()) {
            assertThat(catchThrowableOfType(ApiException.class, () -> Samples.get(surface, partner))
                            .status())
                    .isEqualTo(407);
        }
        assertThat(heads).hasSize(1);
        assertThat(heads.get(0)).doesNotContain("Proxy-Authorization");
    }

    @Test
    void proxyAndClientOfTheApplication_contradictEachOther() {
        OkHttpClient http = new OkHttpClient();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client("http://api.localhost")
                        .proxy(proxy())
                        .httpClient(http)
                        .build())
                .withMessageContaining("proxy is set, and so is httpClient")
                .withMessageContaining("OkHttpClient");
    }

    @Test
    void credentialThatCannotBeSent_isRejectedUnprinted() {
        PartnerClient.Builder builder = PartnerClient.builder();
        Proxy socks = new Proxy(Proxy.Type.SOCKS, proxy().address());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.proxy(socks, "ada", "s3cret"))
                .withMessageStartingWith("proxy is SOCKS: give one of type HTTP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.proxy(Proxy.NO_PROXY, "ada", "s3cret"))
                .withMessageStartingWith("proxy is DIRECT: give one of type HTTP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.proxy(proxy(), "a:b", "s3cret"))
                .withMessageStartingWith("proxy user is one with a colon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.proxy(proxy(), "ada", "s3cret\n"))
                .withMessage("proxy password is not printable: give one without control characters");
    }
}
