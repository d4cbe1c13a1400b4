package dev.faultline.core.engine.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server of HTTP/2 over TLS with a certificate for several names, and clients that trust it. */
final class TlsServer implements AutoCloseable {

    /** The server reports each stream that a client gives up. Held, since loggers are collected. */
    private static final Logger NOISE = Logger.getLogger(MockWebServer.class.getName());

    private static final Logger MORE_NOISE = Logger.getLogger(OkHttpClient.class.getName());

    private static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder()
            .addSubjectAlternativeName("one.test")
            .addSubjectAlternativeName("two.test")
            .build();

    private final MockWebServer server = new MockWebServer();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<RecordedRequest> arrivals = new LinkedBlockingQueue<>();
    private final AtomicReference<MockResponse> effect = new AtomicReference<>(ok());
    private final CountDownLatch over = new CountDownLatch(1);

    TlsServer(Function<RecordedRequest, MockResponse> script) {
        this((server, request) -> script.apply(request));
    }

    TlsServer(BiFunction<TlsServer, RecordedRequest, MockResponse> script) {
        NOISE.setLevel(Level.OFF);
        MORE_NOISE.setLevel(Level.OFF);
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(CERTIFICATE)
                .build()
                .sslSocketFactory());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                arrivals.add(request);
                return script.apply(TlsServer.this, request);
            }

            @Override
            public MockResponse peek() {
                return effect.getAndSet(ok());
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MockResponse ok() {
        return new MockResponse.Builder().body("ok").build();
    }

    /** Lets a stream stall until the test is over. */
    MockResponse stall() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ok();
    }

    /** Ends the next stream by a reset. */
    void resetNext(int code) {
        effect.set(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseStream(code))
                .build());
    }

    /** Responses the next stream and closes its connection to further ones. */
    void goAwayAfterNext() {
        effect.set(new MockResponse.Builder()
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
    }

    /** A client that finds all names on this machine. */
    OkHttpClient.Builder client() {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(CERTIFICATE.certificate())
                .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .dns(host -> List.of(InetAddress.getLoopbackAddress()));
    }

    int port() {
        return server.getPort();
    }

    HttpUrl url() {
        return url("one.test", port());
    }

    static HttpUrl url(String host, int port) {
        return new HttpUrl.Builder().scheme("https").host(host).port(port).build();
    }

    List<RecordedRequest> requests() {
        return requests;
    }

    RecordedRequest awaitRequest() throws InterruptedException {
        return arrivals.take();
    }

    @Override
    public void close() {
        over.countDown();
        server.close();
    }
}
