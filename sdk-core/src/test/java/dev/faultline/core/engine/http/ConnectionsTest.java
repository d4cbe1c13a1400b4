package dev.faultline.core.engine.http;

import static dev.faultline.core.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.Cache;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which connections are kept, shared, left alone and given back. */
@ExtendWith(Wire.Extension.class)
@Timeout(60)
class ConnectionsTest {

    private static WireResponse get(HttpTransport transport, RawServer server, Freshness freshness) throws IOException {
        return transport.exchange(Wire.get(server.url()), Wire.AMPLE, freshness).execute();
    }

    @Test
    void burstsOfCalls_useTheSameConnections(Wire wire) throws Exception {
        int calls = 32;
        CyclicBarrier allHere = new CyclicBarrier(calls);
        try (RawServer server = new RawServer(connection -> {
            while (connection.request() != null) {
                try {
                    allHere.await();
                } catch (java.util.concurrent.BrokenBarrierException e) {
                    return;
                }
                connection.send(RawServer.OK);
            }
        })) {
            HttpTransport transport = wire.own(server.url());
            for (int burst = 0; burst < 10; burst++) {
                for (CompletableFuture<WireResponse> reply : IntStream.range(0, calls)
                        .mapToObj(
                                i -> Wire.beside(transport.exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)))
                        .toList()) {
                    reply.get(20, TimeUnit.SECONDS);
                }
            }

            assertThat(server.connections()).isEqualTo(calls);
        }
    }

    @Test
    void closedKeptConnections_costOneRepeat(Wire wire) throws Exception {
        int kept = 5;
        CountDownLatch deploy = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(kept);
        CyclicBarrier allHere = new CyclicBarrier(kept);
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            if (connection.number < kept) {
                try {
                    allHere.await();
                } catch (java.util.concurrent.BrokenBarrierException e) {
                    return;
                }
                connection.send(RawServer.OK);
                deploy.await();
                connection.socket.close();
                closed.countDown();
            } else {
                connection.send(RawServer.OK);
            }
        })) {
            HttpTransport transport = wire.own(server.url());
            for (CompletableFuture<WireResponse> reply : IntStream.range(0, kept)
                    .mapToObj(i -> Wire.beside(transport.exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY)))
                    .toList()) {
                reply.get(20, TimeUnit.SECONDS);
            }
            deploy.countDown();
            closed.await();

            WireExchange first = transport.exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY);
            IOException failure = Wire.failure(first);

            assertThat(first.stale(failure)).isTrue();
            assertThat(first.outcome(failure)).isEqualTo(UNKNOWN);
            assertThat(get(transport, server, Freshness.NEW).status()).isEqualTo(200);
        }
    }

    @Test
    void responseThatBreaksOffOnAKeptConnection_isNotStale(Wire wire) throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.send(RawServer.OK);
            connection.request();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nha");
        })) {
            HttpTransport transport = wire.own(server.url());
            get(transport, server, Freshness.ANY);
            WireExchange exchange = transport.exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY);

            WireResponse reply = exchange.execute();

            assertThat(server.connections()).isEqualTo(1);
            assertThat(exchange.stale(reply.broken())).isFalse();
        }
    }

    @Test
    void responseThatIsNoHttp_isNotStale(Wire wire) throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.send(RawServer.OK);
            connection.request();
            connection.send("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        })) {
            HttpTransport transport = wire.own(server.url());
            get(transport, server, Freshness.ANY);
            WireExchange exchange = transport.exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY);

            IOException failure = Wire.failure(exchange);

            assertThat(server.connections()).isEqualTo(1);
            assertThat(exchange.stale(failure)).isFalse();
            assertThat(exchange.outcome(failure)).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void newConnection_isMadeForTheCall_andNotKept(Wire wire) throws Exception {
        Phaser open = new Phaser(1);
        try (RawServer server = new RawServer(connection -> {
            open.register();
            while (connection.request() != null) {
                connection.send(RawServer.OK);
            }
            open.arriveAndDeregister();
        })) {
            HttpTransport transport = wire.own(server.url());
            for (int i = 0; i < 3; i++) {
                get(transport, server, Freshness.NEW);
            }
            assertThat(server.connections()).isEqualTo(3);
            open.arriveAndAwaitAdvance(); // all of them are closed, though the transport is open

            get(transport, server, Freshness.ANY);
            get(transport, server, Freshness.RECENT);
            assertThat(server.connections())
                    .as("one kept for any call is not taken for recent")
                    .isEqualTo(5);
        }
    }

    @Test
    void clientsOfOneHost_shareTheirConnections_untilTheLastCloses(Wire wire) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            while (connection.request() != null) {
                connection.send(RawServer.OK);
            }
            closed.countDown();
        })) {
            HttpTransport first = wire.own(server.url());
            HttpTransport second = wire.own(server.url(), Duration.ofSeconds(5));
            get(first, server, Freshness.ANY);
            first.close();
            first.close();
            get(second, server, Freshness.ANY);
            assertThat(server.connections()).isEqualTo(1);

            second.close();

            assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void encryptedConnections_canBeSharedByClientsOfOneHost(Wire wire) {
        HttpUrl url = HttpUrl.get("https://api.test/");
        WireProgress progress = new WireProgress(Wire.AMPLE, Freshness.ANY);
        OkHttpClient first = wire.own(url).client(Freshness.ANY, progress);
        OkHttpClient second = wire.own(url, Duration.ofSeconds(3)).client(Freshness.ANY, progress);

        assertThat(second.connectionPool()).isSameAs(first.connectionPool());
        assertThat(second.sslSocketFactory()).isSameAs(first.sslSocketFactory());
        assertThat(second.hostnameVerifier()).isSameAs(first.hostnameVerifier());
        assertThat(second.dns()).isEqualTo(first.dns());
        assertThat(second.proxySelector()).isEqualTo(first.proxySelector());
        assertThat(wire.own(HttpUrl.get("https://api.test:444/"))
                        .client(Freshness.ANY, progress)
                        .connectionPool())
                .isNotSameAs(first.connectionPool());
    }

    @Test
    void callUnderWayAtTheEnd_givesItsConnectionBack(Wire wire) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch response = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            arrived.countDown();
            response.await();
            connection.send(RawServer.OK);
            connection.stall();
            closed.countDown();
        })) {
            HttpTransport transport = wire.own(server.url());
            CompletableFuture<WireResponse> reply =
                    Wire.beside(transport.exchange(Wire.get(server.url()), Wire.AMPLE, Freshness.ANY));
            arrived.await();
            assertThat(HttpTransport.connectionsInUse()).isEqualTo(1);
            transport.close();
            response.countDown();

            assertThat(reply.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectionsOfAGivenClient_areLeftAlone(Freshness freshness, Wire wire) throws Exception {
        try (RawServer server = RawServer.answering(RawServer.OK)) {
            OkHttpClient client = new OkHttpClient();
            client.newCall(Wire.get(server.url()).build()).execute().close();
            HttpTransport transport = wire.over(client, server.url());
            get(transport, server, freshness);
            int idle = client.connectionPool().idleConnectionCount();

            transport.close();

            assertThat(idle).isEqualTo(freshness == Freshness.ANY ? 2 : 1);
            assertThat(client.connectionPool().idleConnectionCount()).isEqualTo(idle);
            assertThat(client.dispatcher().executorService().isShutdown()).isFalse();
        }
    }

    /** The application's own calls open sockets that no interrupt ends. */
    @Test
    void interrupt_endsACall_whateverTheApplicationHasOpened(Wire wire) throws Exception {
        Semaphore arrived = new Semaphore(0);
        try (RawServer server = new RawServer(connection -> {
            connection.request();
            connection.send(RawServer.OK);
            if (connection.request() != null) {
                arrived.release();
                connection.stall();
            }
        })) {
            OkHttpClient client = new OkHttpClient();
            for (HttpTransport transport : List.of(wire.own(server.url()), wire.over(client, server.url()))) {
                client.newCall(Wire.get(server.url()).build()).execute().close();
                get(transport, server, Freshness.ANY);
                CompletableFuture<Boolean> flag = new CompletableFuture<>();
                Thread caller = new Thread(() -> {
                    try {
                        get(transport, server, Freshness.ANY);
                    } catch (IOException e) {
                        flag.complete(Thread.currentThread().isInterrupted());
                    }
                });
                caller.start();
                assertThat(arrived.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

                caller.interrupt();

                assertThat(flag.get(20, TimeUnit.SECONDS)).isTrue();
                assertThat(transport.interruptible()).isTrue();
                client.connectionPool().evictAll();
            }
        }
    }

    @Test
    void socketsThatAreNotOurs_cannotBeInterrupted(Wire wire) {
        HttpUrl url = HttpUrl.get("https://api.test/");
        Proxy socks = new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("socks.test", 1080));
        Proxy http = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.test", 8080));

        assertThat(wire.own(url).interruptible()).isTrue();
        assertThat(interruptible(new OkHttpClient.Builder(), wire)).isTrue();
        assertThat(interruptible(new OkHttpClient.Builder().proxy(http), wire)).isTrue();
        assertThat(interruptible(new OkHttpClient.Builder().proxy(socks), wire)).isFalse();
        assertThat(interruptible(new OkHttpClient.Builder().proxySelector(selecting(List.of(http, socks))), wire))
                .isFalse();
        assertThat(interruptible(new OkHttpClient.Builder().proxySelector(selecting(List.of(http))), wire))
                .isTrue();
        assertThat(interruptible(new OkHttpClient.Builder().proxySelector(selecting(null)), wire))
                .isFalse();
        assertThat(interruptible(new OkHttpClient.Builder().socketFactory(new PlainSockets()), wire))
                .isFalse();
    }

    private static boolean interruptible(OkHttpClient.Builder client, Wire wire) {
        return wire.over(client.build(), HttpUrl.get("https://api.test/")).interruptible();
    }

    @Test
    void executor_isTheApplicationsOnly(Wire wire) {
        HttpUrl url = HttpUrl.get("https://api.test/");
        ExecutorService executor = Executors.newCachedThreadPool();
        OkHttpClient client =
                new OkHttpClient.Builder().dispatcher(new Dispatcher(executor)).build();

        assertThat(wire.over(client, url).executor()).isSameAs(executor);
        assertThat(wire.over(new OkHttpClient(), url).executor()).isNull();
        assertThat(wire.own(url).executor()).isNull();
    }

    /** Two tenants, one client with a cache. */
    @Test
    void cacheOfAGivenClient_isNotUsed(@TempDir Path directory, Wire wire) throws Exception {
        String cacheable = RawServer.response("200 OK", "Cache-Control: private, max-age=600\r\n", "ok");
        try (RawServer server = RawServer.answering(cacheable);
                Cache cache = new Cache(directory.toFile(), 1 << 20)) {
            OkHttpClient client = new OkHttpClient.Builder().cache(cache).build();
            for (String key : new String[] {"tenant-a", "tenant-b", "tenant-b"}) {
                Request.Builder request = Wire.get(server.url()).header("X-Api-Key", key);
                wire.over(client, server.url())
                        .exchange(request, Wire.AMPLE, Freshness.ANY)
                        .execute();
            }

            assertThat(server.requests()).hasSize(3);
            assertThat(cache.writeSuccessCount()).isZero();
        }
    }

    private static ProxySelector selecting(List<Proxy> proxies) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                if (proxies == null) {
                    throw new IllegalArgumentException("misconfigured");
                }
                return new ArrayList<>(proxies);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                // nobody counts them
            }
        };
    }
}
