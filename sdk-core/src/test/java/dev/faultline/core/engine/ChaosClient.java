package dev.faultline.core.engine;

import dev.faultline.core.ApiException;
import dev.faultline.core.CallListener;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TestApiException;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.SocketFactory;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/** The clients that chaos is let loose on. */
enum ChaosClient {
    OWN_HTTP(false, true, true),
    OWN_HTTP_WITHOUT_PACE(false, true, false),
    GIVEN_HTTP_WITH_SLOW_NAMES(false, false, false),
    GIVEN_HTTP_WITH_OTHER_SOCKETS(false, true, false),
    GIVEN_HTTP2(true, true, true),
    GIVEN_HTTP2_WITHOUT_CIRCUITS(true, false, false);

    static final int TURNS = 16;

    final boolean http2;
    final boolean circuits;
    private final boolean pacing;

    ChaosClient(boolean http2, boolean circuits, boolean pacing) {
        this.http2 = http2;
        this.circuits = circuits;
        this.pacing = pacing;
    }

    EngineHarness start(
            HttpUrl url, HandshakeCertificates trusted, CallListener listener, ChaosTime time, Random faults) {
        EngineHarness.Builder client = EngineHarness.at(url)
                .api(new ChaosApi())
                .key(() -> {
                    inject(faults, 300, "key supplier");
                    return "secret-key-1";
                })
                .circuit(
                        circuits
                                ? CircuitBreakerPolicy.builder()
                                        .minimumAttempts(4)
                                        .openDuration(Duration.ofMillis(30))
                                        .build()
                                : CircuitBreakerPolicy.disabled())
                .turns(TURNS)
                .pacing(pacing)
                .listener(listener)
                .time(time)
                .policy(RetryPolicy.builder()
                        .initialBackoff(Duration.ofMillis(20))
                        .maxBackoff(Duration.ofMillis(200))
                        .jitter(0.5)
                        .maxServerDelay(Duration.ofMillis(1500))
                        .build())
                .attemptTimeout(Duration.ofMillis(400));
        return client.http(http(trusted, faults)).start();
    }

    private @Nullable OkHttpClient http(HandshakeCertificates trusted, Random faults) {
        OkHttpClient.Builder http = new OkHttpClient.Builder();
        switch (this) {
            case OWN_HTTP, OWN_HTTP_WITHOUT_PACE -> {
                return null;
            }
            case GIVEN_HTTP_WITH_SLOW_NAMES -> http.dns(host -> slowly(host, faults));
            case GIVEN_HTTP_WITH_OTHER_SOCKETS -> {
                http.socketFactory(new OtherSockets());
                http.dispatcher(new Dispatcher(
                        new ThreadPoolExecutor(0, 6, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                            Thread thread = new Thread(work, "chaos-executor");
                            thread.setDaemon(true);
                            return thread;
                        })));
            }
            case GIVEN_HTTP2, GIVEN_HTTP2_WITHOUT_CIRCUITS ->
                http.sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                        .dns(host -> slowly(host, faults));
        }
        return http.addInterceptor(chain -> {
                    inject(faults, 300, "interceptor on the way out");
                    Response response = chain.proceed(chain.request());
                    if (faults.nextInt(300) == 0) {
                        response.close();
                        throw new ChaosCall.Injected("interceptor on the way back");
                    }
                    return response;
                })
                .build();
    }

    /** A resolver that hangs now and then, for longer than some calls have. */
    private static List<InetAddress> slowly(String host, Random faults) throws UnknownHostException {
        int chance = faults.nextInt(100);
        if (chance < 4) {
            throw new UnknownHostException(host);
        }
        if (chance < 10) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
        }
        return List.of(InetAddress.getLoopbackAddress());
    }

    static void inject(Random faults, int oneIn, String by) {
        if (faults.nextInt(oneIn) == 0) {
            throw new ChaosCall.Injected(by);
        }
    }

    /** Its throttling holds the group of an operation, and it speaks of its own circuit. */
    private static final class ChaosApi extends TestApi {

        @Override
        public ApiException decode(ErrorResponse response, Operation<?> operation) {
            String millis = response.headers().get("delay-millis");
            return TestApiException.of(
                    millis == null ? response : response.bodyDelay(Duration.ofMillis(Long.parseLong(millis))));
        }

        @Override
        public @Nullable String cooldownScope(ApiException failure, Operation<?> operation) {
            return failure.status() == 429 ? operation.cooldownScopes().get(1) : null;
        }

        @Override
        public @Nullable Duration openCircuit(ApiException failure) {
            return failure.headers().containsKey("circuit-open") ? Duration.ofMillis(50) : null;
        }

        @Override
        public boolean countsForScope(ApiException failure, Operation<?> operation) {
            return failure.status() != 502;
        }
    }

    /** Not the platform's own class: an interrupt might not reach its sockets. */
    private static final class OtherSockets extends SocketFactory {
        private final SocketFactory plain = SocketFactory.getDefault();

        @Override
        public java.net.Socket createSocket() throws java.io.IOException {
            return plain.createSocket();
        }

        @Override
        public java.net.Socket createSocket(String host, int port) throws java.io.IOException {
            return plain.createSocket(host, port);
        }

        @Override
        public java.net.Socket createSocket(String host, int port, InetAddress local, int localPort)
                throws java.io.IOException {
            return plain.createSocket(host, port, local, localPort);
        }

        @Override
        public java.net.Socket createSocket(InetAddress host, int port) throws java.io.IOException {
            return plain.createSocket(host, port);
        }

        @Override
        public java.net.Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
                throws java.io.IOException {
            return plain.createSocket(host, port, local, localPort);
        }
    }
}
