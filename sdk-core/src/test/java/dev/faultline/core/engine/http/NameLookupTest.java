package dev.faultline.core.engine.http;

import static dev.faultline.core.Outcome.NOT_PROCESSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.TransportException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A resolver that hangs holds a call no longer than the call may take. */
@ExtendWith(Wire.Extension.class)
class NameLookupTest {

    private final HangingDns resolver = new HangingDns();

    @AfterEach
    void release() {
        resolver.released.countDown();
    }

    /** Responses once it is released. */
    private static final class HangingDns implements Dns {

        final CountDownLatch released = new CountDownLatch(1);
        final Semaphore asked = new Semaphore(0);
        final AtomicInteger threads = new AtomicInteger();

        @Override
        public List<InetAddress> lookup(String host) throws UnknownHostException {
            threads.incrementAndGet();
            asked.release();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new AssertionError("nobody interrupts it", e);
            }
            return List.of(InetAddress.getLoopbackAddress());
        }

        void awaitAsked() throws InterruptedException {
            assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void totalTime_endsTheWait(Wire wire) throws Exception {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            HttpTransport transport = wire.over(client(resolver), server.url("api.test"));
            WireExchange exchange = transport.exchange(
                    Wire.post(server.url("api.test")),
                    Wire.limits(Duration.ofSeconds(20), Duration.ofMillis(150)),
                    Freshness.ANY);

            IOException failure = Wire.failure(exchange);

            assertThat(exchange.kind(failure)).isEqualTo(Kind.CONNECT);
            assertThat(exchange.outcome(failure)).isEqualTo(NOT_PROCESSED);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void connectTimeout_endsTheWait(Wire wire) throws Exception {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            OkHttpClient client = client(resolver)
                    .newBuilder()
                    .connectTimeout(Duration.ofMillis(150))
                    .build();
            WireExchange exchange = wire.over(client, server.url("api.test"))
                    .exchange(Wire.post(server.url("api.test")), Wire.AMPLE, Freshness.ANY);

            IOException failure = Wire.failure(exchange);

            assertThat(failure).isInstanceOf(UnknownHostException.class).hasMessageContaining("longer than 150 ms");
            assertThat(exchange.kind(failure)).isEqualTo(Kind.CONNECT);
            assertThat(exchange.outcome(failure)).isEqualTo(NOT_PROCESSED);
        }
    }

    @Test
    void cancel_endsTheWaitOfThatCallOnly(Wire wire) throws Exception {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            HttpTransport transport = wire.over(client(resolver), server.url("api.test"));
            WireExchange first = transport.exchange(Wire.post(server.url("api.test")), Wire.AMPLE, Freshness.ANY);
            WireExchange second = transport.exchange(Wire.post(server.url("api.test")), Wire.AMPLE, Freshness.ANY);
            CompletableFuture<WireResponse> one = Wire.beside(first);
            CompletableFuture<WireResponse> two = Wire.beside(second);
            resolver.awaitAsked();

            first.cancel();

            IOException failure = Wire.failure(one);
            assertThat(first.outcome(failure)).isEqualTo(NOT_PROCESSED);
            assertThat(two).isNotDone();
            resolver.released.countDown();
            assertThat(two.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
    }

    @Test
    void interrupt_endsTheWait_andIsNotForgotten(Wire wire) throws Exception {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            WireExchange exchange = wire.over(client(resolver), server.url("api.test"))
                    .exchange(Wire.post(server.url("api.test")), Wire.AMPLE, Freshness.ANY);
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                try {
                    exchange.execute();
                } catch (IOException e) {
                    flag.complete(Thread.currentThread().isInterrupted() && exchange.outcome(e) == NOT_PROCESSED);
                }
            });
            caller.start();
            resolver.awaitAsked();

            caller.interrupt();

            assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void manyCalls_waitForOneLookUp(Wire wire) throws Exception {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            OkHttpClient client = client(resolver);
            HttpTransport transport = wire.over(client, server.url("api.test"));
            HttpTransport other = wire.over(client, server.url("api.test"));
            List<CompletableFuture<WireResponse>> replies = IntStream.range(0, 40)
                    .mapToObj(i -> Wire.beside((i % 2 == 0 ? transport : other)
                            .exchange(Wire.post(server.url("api.test")), Wire.AMPLE, Freshness.ANY)))
                    .toList();
            resolver.awaitAsked();
            WireExchange late = transport.exchange(
                    Wire.post(server.url("api.test")),
                    Wire.limits(Duration.ofSeconds(20), Duration.ofMillis(100)),
                    Freshness.ANY);
            Wire.failure(late);

            assertThat(resolver.threads).as("threads that are stuck").hasValue(1);
            resolver.released.countDown();
            for (CompletableFuture<WireResponse> reply : replies) {
                assertThat(reply.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void hosts_doNotWaitForEachOther_andNothingIsKept() throws Exception {
        AtomicInteger lookUps = new AtomicInteger();
        NameLookup names = new NameLookup(host -> {
            lookUps.incrementAndGet();
            return host.equals("slow.test") ? resolver.lookup(host) : List.of(InetAddress.getLoopbackAddress());
        });
        CompletableFuture<List<InetAddress>> slow = CompletableFuture.supplyAsync(() -> {
            try {
                return names.lookup("slow.test");
            } catch (UnknownHostException e) {
                throw new AssertionError(e);
            }
        });
        resolver.awaitAsked();

        assertThat(names.lookup("quick.test")).containsExactly(InetAddress.getLoopbackAddress());
        assertThat(names.lookup("quick.test")).containsExactly(InetAddress.getLoopbackAddress());
        assertThat(lookUps).hasValue(3);
        resolver.released.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).hasSize(1);
    }

    @Test
    void failureOfTheResolver_isAnUnknownHostWithItsCause() {
        UnknownHostException unknown = new UnknownHostException("api.test: no such name");
        IllegalStateException broken = new IllegalStateException("s3cret");
        AssertionError error = new AssertionError("of the resolver");

        assertThatThrownBy(() -> new NameLookup(host -> {
                            throw unknown;
                        })
                        .lookup("api.test"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("api.test: no such name")
                .hasCause(unknown);
        assertThatThrownBy(() -> new NameLookup(host -> {
                            throw broken;
                        })
                        .lookup("api.test"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("looking up api.test failed")
                .hasCause(broken);
        assertThatThrownBy(() -> new NameLookup(host -> null).lookup("api.test"))
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> new NameLookup(host -> {
                            throw error;
                        })
                        .lookup("api.test"))
                .isSameAs(error);
    }

    @Test
    void connections_areSharedByEqualLookUpsOnly() {
        assertThat(new NameLookup(Dns.SYSTEM))
                .isEqualTo(new NameLookup(Dns.SYSTEM))
                .hasSameHashCodeAs(new NameLookup(Dns.SYSTEM))
                .isNotEqualTo(new NameLookup(resolver))
                .isNotEqualTo(Dns.SYSTEM);
    }

    private static OkHttpClient client(Dns dns) {
        return new OkHttpClient.Builder().dns(dns).build();
    }
}
