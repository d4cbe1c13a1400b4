package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.SocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An HTTP client that the application brings keeps its settings, and the SDK's calls keep their behaviour. */
@FaultlineTest
class HttpClientTest {

    private static final int REFUSED_STREAM = 7;

    /** The server reports each stream that a client gives up. */
    private static final Logger NOISE = Logger.getLogger(OkHttpClient.class.getName());

    @BeforeAll
    static void silence() {
        NOISE.setLevel(Level.OFF);
    }

    @AfterAll
    static void restore() {
        NOISE.setLevel(null);
    }

    private static void close(OkHttpClient http) {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @ParameterizedTest
    @EnumSource
    void interceptorsOfTheApplication_seeWhatTheServerSent(Surface surface, FaultServer server, FakeClock clock) {
        List<Integer> outer = new CopyOnWriteArrayList<>();
        List<Integer> inner = new CopyOnWriteArrayList<>();
        OkHttpClient http = new OkHttpClient.Builder()
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
                .build();
        server.on(GET, "/applications/{id}")
                .respond(503, "{}")
                .retryAfter(0)
                .then()
                .respond(503, "{}")
                .header("Retry-After", "99999999999")
                .then()
                .respond(408, "{}");
        try (PartnerClient partner = Samples.client(server, clock)
                .httpClient(http)
                .retryPolicy(RetryPolicy.none())
                .build()) {
            for (int status : new int[] {503, 503, 408}) {
                assertThat(catchThrowableOfType(PartnerException.class, () -> Samples.get(surface, partner))
                                .status())
                        .isEqualTo(status);
            }
            assertThat(outer).containsExactly(503, 503, 408);
            assertThat(inner).containsExactly(503, 503, 408);
            assertThat(server.requests()).hasSize(3);
        } finally {
            close(http);
        }
    }

    @ParameterizedTest
    @EnumSource
    void clientOfTheApplication_staysOpen(Surface surface, FaultServer server, FakeClock clock) throws Exception {
        OkHttpClient http = new OkHttpClient();
        server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION);
        try {
            PartnerClient partner =
                    Samples.client(server, clock).httpClient(http).build();
            Samples.get(surface, partner);
            partner.close();
            assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
            PartnerClient second =
                    Samples.client(server, clock).httpClient(http).build();
            assertThat(Samples.get(surface, second).id()).isEqualTo("ej_app_90233");
            second.close();
        } finally {
            close(http);
        }
    }

    @Test
    void socketsOfTheApplication_doNotKeepAnInterruptFromEndingACall() throws Exception {
        OkHttpClient http =
                new OkHttpClient.Builder().socketFactory(new PlainSockets()).build();
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner =
                        Samples.client(server, clock).httpClient(http).build()) {
            server.on(POST, "/applications").stall();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                try {
                    partner.applications().submit(Samples.application());
                } catch (CallInterruptedException e) {
                    flag.complete(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            server.awaitRequests(1);
            caller.interrupt();
            assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            close(http);
        }
    }

    @ParameterizedTest
    @EnumSource
    void interceptorThatThrows_failsTheCallAndNothingElse(Surface surface, FaultServer server, FakeClock clock) {
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    throw new IOException("the application's interceptor");
                })
                .build();
        try (PartnerClient partner = Samples.client(server, clock)
                .httpClient(http)
                .retryPolicy(RetryPolicy.none())
                .build()) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> Samples.get(surface, partner));
            assertThat(failure).hasRootCauseMessage("the application's interceptor");
        } finally {
            close(http);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hostWithADeadAddress_isReachedByTheOther(Surface surface, FaultServer server, FakeClock clock)
            throws Exception {
        server.on(POST, "/applications").respond(201, Samples.RECEIPT);
        InetAddress dead = InetAddress.getByAddress(new byte[] {127, 0, 0, 99});
        InetAddress alive = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        OkHttpClient http =
                new OkHttpClient.Builder().dns(host -> List.of(dead, alive)).build();
        try (PartnerClient partner = Samples.client(server, clock)
                .baseUrl(server.url().replace("127.0.0.1", "api.localhost"))
                .httpClient(http)
                .retryPolicy(RetryPolicy.none())
                .build()) {
            assertThat(Samples.submit(surface, partner).id()).isEqualTo("ej_app_90233");
            assertThat(server.requests()).hasSize(1);
        } finally {
            close(http);
        }
    }

    @ParameterizedTest
    @EnumSource
    void untrustedCertificate_isNotRetried(Surface surface) throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        HandshakeCertificates known =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        FakeClock clock = FakeClock.create();
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(known.sslSocketFactory());
            server.start(InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}), 0);
            try (PartnerClient partner = PartnerClient.builder()
                    .apiKey(Samples.KEY)
                    .timeSource(clock)
                    .baseUrl("https://127.0.0.1:" + server.getPort())
                    .build()) {
                TransportException failure =
                        catchThrowableOfType(TransportException.class, () -> Samples.submit(surface, partner));
                assertThat(failure.kind()).isEqualTo(TransportException.Kind.TLS);
                assertThat(failure.attempts()).hasSize(1);
                assertThat(failure.retryable()).isFalse();
                assertThat(server.getRequestCount()).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void handshakeThatBreaksOff_isRetried(Surface surface) throws Exception {
        FakeClock clock = FakeClock.create();
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            Thread rude = new Thread(() -> {
                try {
                    while (true) {
                        Socket socket = server.accept();
                        socket.getInputStream().read();
                        socket.close();
                    }
                } catch (IOException e) {
                    return; // the test is over
                }
            });
            rude.setDaemon(true);
            rude.start();
            try (PartnerClient partner = PartnerClient.builder()
                    .apiKey(Samples.KEY)
                    .timeSource(clock)
                    .baseUrl("https://127.0.0.1:" + server.getLocalPort())
                    .build()) {
                TransportException failure =
                        catchThrowableOfType(TransportException.class, () -> Samples.submit(surface, partner));
                assertThat(failure.kind()).isEqualTo(TransportException.Kind.CONNECT);
                assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
                assertThat(failure.attempts()).hasSize(5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void http2OverTls_interruptsCancelsAndRepeats(Surface surface) throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        HandshakeCertificates here =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        HandshakeCertificates there = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        OkHttpClient http = new OkHttpClient.Builder()
                .sslSocketFactory(there.sslSocketFactory(), there.trustManager())
                .build();
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(here.sslSocketFactory());
            server.start(InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}), 0);
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseStream(REFUSED_STREAM))
                    .build());
            server.enqueue(new MockResponse.Builder().code(500).body("{}").build());
            server.enqueue(
                    new MockResponse.Builder().code(201).body(Samples.RECEIPT).build());
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            FakeClock clock = FakeClock.create();
            try (PartnerClient partner = PartnerClient.builder()
                    .apiKey(Samples.KEY)
                    .timeSource(clock)
                    .httpClient(http)
                    .baseUrl("https://127.0.0.1:" + server.getPort())
                    .build()) {
                SdkException rejected = catchThrowableOfType(
                        SdkException.class,
                        () -> Samples.submit(surface, partner.with(o -> o.retryPolicy(RetryPolicy.none()))));
                assertThat(rejected.outcome())
                        .as("a stream that the server did not look at")
                        .isEqualTo(Outcome.NOT_PROCESSED);
                assertThat(Samples.submit(surface, partner).response().attempts())
                        .hasSize(2);
                assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/2");
                PartnerClient hurried =
                        partner.with(o -> o.retryPolicy(RetryPolicy.none()).attemptTimeout(ofMillis(150)));
                SdkException failure = catchThrowableOfType(SdkException.class, () -> Samples.submit(surface, hurried));
                assertThat(((TransportException) failure).kind()).isEqualTo(TransportException.Kind.TIMEOUT);
            }
        } finally {
            close(http);
        }
    }

    /** Plain sockets under a factory of the application's own. */
    private static final class PlainSockets extends SocketFactory {
        private final SocketFactory plain = SocketFactory.getDefault();

        @Override
        public Socket createSocket() throws IOException {
            return plain.createSocket();
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return plain.createSocket(host, port);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return plain.createSocket(host, port, local, localPort);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return plain.createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return plain.createSocket(host, port, local, localPort);
        }
    }
}
