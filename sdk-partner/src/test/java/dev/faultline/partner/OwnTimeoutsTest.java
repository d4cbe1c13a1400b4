package dev.faultline.partner;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TransportException;
import dev.faultline.testkit.LeakCheckExtension;
import dev.faultline.testkit.Surface;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SDK's timeouts hold, whatever those of the application's OkHttpClient are. */
@ExtendWith(LeakCheckExtension.class)
class OwnTimeoutsTest {

    /** The server reports the stream that the client gives up. */
    private static final Logger NOISE = Logger.getLogger(OkHttpClient.class.getName());

    @BeforeAll
    static void silence() {
        NOISE.setLevel(Level.OFF);
    }

    @AfterAll
    static void restore() {
        NOISE.setLevel(null);
    }

    /** Responses {@code /slow} once it may, and {@code /never} not at all while the test lasts. */
    private static final class Waiting extends Dispatcher {

        private final CountDownLatch mayAnswer = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            boolean never = request.getTarget().contains("never");
            (never ? over : mayAnswer).await(30, TimeUnit.SECONDS);
            return new MockResponse.Builder().body(Samples.APPLICATION).build();
        }
    }

    /** The server responds when another attempt has timed out by the SDK's own, longer timeout. */
    @ParameterizedTest
    @CsvSource({"BLOCKING, HTTP_1_1", "ASYNC, HTTP_1_1", "BLOCKING, HTTP_2", "ASYNC, HTTP_2"})
    void timeoutsOfTheApplicationsClient_endNoAttempt(Surface surface, Protocol protocol) throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        HandshakeCertificates here =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        HandshakeCertificates there = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        OkHttpClient impatient = new OkHttpClient.Builder()
                .sslSocketFactory(there.sslSocketFactory(), there.trustManager())
                .protocols(protocol == Protocol.HTTP_2 ? List.of(protocol, Protocol.HTTP_1_1) : List.of(protocol))
                .readTimeout(ofMillis(50))
                .writeTimeout(ofMillis(50))
                .callTimeout(ofMillis(50))
                .build();
        Waiting dispatcher = new Waiting();
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(here.sslSocketFactory());
            server.setDispatcher(dispatcher);
            server.start(InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}), 0);
            try (PartnerClient partner = PartnerClient.builder()
                    .apiKey(Samples.KEY)
                    .httpClient(impatient)
                    .baseUrl("https://127.0.0.1:" + server.getPort())
                    .retryPolicy(RetryPolicy.none())
                    .attemptTimeout(ofSeconds(25))
                    .build()) {
                CompletableFuture<Application> slow = CompletableFuture.supplyAsync(() -> Samples.call(
                        surface,
                        partner,
                        c -> c.applications().get("slow"),
                        c -> c.applications().get("slow")));
                PartnerClient hurried = partner.with(o -> o.attemptTimeout(ofMillis(400)));
                TransportException timeout = catchThrowableOfType(
                        TransportException.class,
                        () -> Samples.call(
                                surface,
                                hurried,
                                c -> c.applications().get("never"),
                                c -> c.applications().get("never")));
                assertThat(timeout.kind()).isEqualTo(TransportException.Kind.TIMEOUT);
                assertThat(slow)
                        .as("its client's timeouts have passed eight times")
                        .isNotDone();
                dispatcher.mayAnswer.countDown();

                assertThat(slow.get(25, TimeUnit.SECONDS).id()).isEqualTo("ej_app_90233");
            } finally {
                dispatcher.over.countDown();
            }
        } finally {
            impatient.dispatcher().executorService().shutdown();
            impatient.connectionPool().evictAll();
        }
    }
}
