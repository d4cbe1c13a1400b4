package dev.faultline.examples.cookbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TransportException;
import dev.faultline.partner.PartnerClient;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.TlsVersion;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyAndTlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    private HttpsServer server;

    @BeforeEach
    void start() throws IOException {
        HeldCertificate own = new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(own)
                .addTrustedCertificate(AUTHORITY.certificate())
                .build();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.sslContext()) {
            @Override
            public void configure(HttpsParameters params) {
                SSLParameters asked = getSSLContext().getDefaultSSLParameters();
                asked.setNeedClientAuth(true);
                params.setSSLParameters(asked);
            }
        });
        server.createContext("/jobs", exchange -> {
            try (exchange) {
                byte[] body = "{\"data\":[{\"id\":\"job_1\"}]}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** As an operator would hand them over: a trust store with the CA, a key store with the client's key. */
    private static KeyStore trustStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setCertificateEntry("ca", AUTHORITY.certificate());
        return store;
    }

    private static KeyStore keyStore() throws GeneralSecurityException, IOException {
        HeldCertificate client =
                new HeldCertificate.Builder().signedBy(AUTHORITY).build();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setKeyEntry("client", client.keyPair().getPrivate(), PASSWORD, new X509Certificate[] {
            client.certificate(), AUTHORITY.certificate()
        });
        return store;
    }

    // snippet: tls
    static OkHttpClient.Builder trusting(KeyStore authorities, KeyStore own, char[] password)
            throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities); // these alone: add the public CAs to the store if you need them too
        TrustManager[] trusted = trust.getTrustManagers();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password); // the client's certificate, for mutual TLS
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trusted, null);
        return new OkHttpClient.Builder().sslSocketFactory(tls.getSocketFactory(), (X509TrustManager) trusted[0]);
    }
    // end

    private PartnerClient.Builder partner(OkHttpClient http) {
        return PartnerClient.builder()
                .apiKey("pek_test_1")
                .baseUrl("https://localhost:" + server.getAddress().getPort())
                .retryPolicy(RetryPolicy.none())
                .httpClient(http);
    }

    private static void assertReads(PartnerClient.Builder builder, OkHttpClient http) {
        try (PartnerClient partner = builder.build()) {
            assertThat(partner.jobs().list().items()).hasSize(1);
        } finally {
            http.connectionPool().evictAll();
        }
    }

    @Test
    void ownAuthority_andACertificateOfTheClient() throws Exception {
        OkHttpClient http = trusting(trustStore(), keyStore(), PASSWORD).build();

        assertReads(partner(http), http);
    }

    @Test
    void withoutTheAuthority_nothingIsSent() {
        OkHttpClient http = new OkHttpClient();
        try (PartnerClient partner = partner(http).build()) {
            assertThatThrownBy(() -> partner.jobs().list()).isInstanceOfSatisfying(TransportException.class, e -> {
                assertThat(e.kind()).isEqualTo(TransportException.Kind.TLS);
                assertThat(e.retryable()).isFalse();
            });
        }
    }

    /** The server looks for the certificate after the client's side of the handshake is over. */
    @Test
    void withoutACertificateOfTheClient_aRequestMayHaveBeenSent() throws Exception {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, PASSWORD);
        ConnectionSpec tls = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                .tlsVersions(TlsVersion.TLS_1_3)
                .build();
        OkHttpClient http = trusting(trustStore(), empty, PASSWORD)
                .connectionSpecs(List.of(tls))
                .build();
        PartnerClient.Builder builder = partner(http)
                .retryPolicy(p ->
                        p.maxAttempts(2).initialBackoff(Duration.ofMillis(1)).maxBackoff(Duration.ofMillis(1)));

        try (PartnerClient partner = builder.build()) {
            assertThatThrownBy(() -> partner.jobs().list()).isInstanceOfSatisfying(TransportException.class, e -> {
                assertThat(e.kind()).isEqualTo(TransportException.Kind.BROKEN);
                assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(e.attempts()).hasSize(2);
            });
        }
    }

    @Test
    void httpProxy_withUserAndPassword_andTlsOfOnesOwnBehindIt() throws Exception {
        try (LocalProxy local =
                new LocalProxy(Proxy.Type.HTTP, server.getAddress().getPort())) {
            InetSocketAddress address = local.address();
            KeyStore trustStore = trustStore();
            KeyStore keyStore = keyStore();
            // snippet: http-proxy
            OkHttpClient http = trusting(trustStore, keyStore, PASSWORD)
                    .proxy(new Proxy(Proxy.Type.HTTP, address))
                    .proxyAuthenticator((route, response) -> response.request()
                            .newBuilder()
                            .header("Proxy-Authorization", okhttp3.Credentials.basic("ada", "open sesame"))
                            .build())
                    .build();
            // end
            assertReads(partner(http), http);
            assertThat(local.asked())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT localhost:")
                    .contains("Proxy-Authorization: Basic YWRhOm9wZW4gc2VzYW1l");
        }
    }

    @Test
    void socksProxy_withUserAndPassword() throws Exception {
        Authenticator before = Authenticator.getDefault();
        try (LocalProxy local =
                new LocalProxy(Proxy.Type.SOCKS, server.getAddress().getPort())) {
            InetSocketAddress address = local.address();
            KeyStore trustStore = trustStore();
            KeyStore keyStore = keyStore();
            // snippet: socks-proxy
            Authenticator.setDefault(
                    new Authenticator() { // Java has one for the whole process
                        @Override
                        protected PasswordAuthentication getPasswordAuthentication() {
                            boolean ours =
                                    getRequestingPort() == address.getPort(); // no other server gets the password
                            return ours ? new PasswordAuthentication("ada", "open sesame".toCharArray()) : null;
                        }
                    });
            OkHttpClient http = trusting(trustStore, keyStore, PASSWORD)
                    .proxy(new Proxy(Proxy.Type.SOCKS, address))
                    .build();
            // end
            assertReads(partner(http), http);
            assertThat(local.asked()).singleElement().asString().startsWith("ada:open sesame@");
        } finally {
            Authenticator.setDefault(before);
        }
    }
}
