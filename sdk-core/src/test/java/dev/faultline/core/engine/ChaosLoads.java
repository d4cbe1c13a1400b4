package dev.faultline.core.engine;

import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Measurements, no test: many calls in backoff, many calls rejected once, real limiters that a client does not know, and
 * no limit beside OkHttp by hand.
 * Arguments: {@code backoff}, {@code once}, {@code limits}, {@code plain}; none for all.
 */
final class ChaosLoads {

    private static final double SECOND = 1e9;
    private static final RetryPolicy POLICY = RetryPolicy.builder().build();

    private ChaosLoads() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = args.length == 0 ? List.of("backoff", "once", "limits", "plain") : List.of(args);
        if (wanted.contains("backoff")) {
            backoff();
        }
        if (wanted.contains("once")) {
            once();
        }
        if (wanted.contains("limits")) {
            System.out.println("600 calls, 16 threads, limit | took s | ideal s | ratio | requests/success | failed");
            limit("bucket 50/s burst 10", new Bucket(50, 10), (600 - 10) / 50.0);
            limit("bucket 50/s burst 1", new Bucket(50, 1), (600 - 1) / 50.0);
            limit("bucket 200/s burst 20", new Bucket(200, 20), (600 - 20) / 200.0);
            limit("window 50 in 1 s", new Window(50), 11);
        }
        if (wanted.contains("plain")) {
            plain(0);
            plain(10);
        }
    }

    // ---- 10,000 asynchronous calls in backoff

    private static void backoff() throws Exception {
        AtomicInteger continued = new AtomicInteger();
        try (OutageServer server = new OutageServer(path -> OutageServer.UNAVAILABLE);
                EngineHarness client = EngineHarness.at(server.url())
                        .quiet()
                        .circuit(CircuitBreakerPolicy.disabled())
                        .policy(RetryPolicy.builder()
                                .initialBackoff(Duration.ofSeconds(100))
                                .maxBackoff(Duration.ofSeconds(100))
                                .totalTimeout(Duration.ofMinutes(10))
                                .build())
                        .start()) {
            client.getAsync("/warm");
            LockSupport.parkNanos((long) SECOND);
            int threads = threads();
            long heap = heap();
            List<CompletableFuture<?>> calls = new ArrayList<>();
            int most = 0;
            for (int i = 0; i < 10_000; i++) {
                calls.add(client.getAsync("/a").whenComplete((value, failure) -> continued.incrementAndGet()));
                most = Math.max(most, threads());
            }
            while (client.engine.turns().held() + client.engine.turns().waiting() > 0) {
                most = Math.max(most, threads());
                LockSupport.parkNanos(1_000_000);
            }
            int after = threads();
            System.out.printf(
                    "10,000 calls in backoff: most threads %d (64 of them may be on the wire), %d once all wait, before "
                            + "%d; heap %.1f MB%n",
                    most, after, threads, (heap() - heap) / 1e6);
            if (calls.isEmpty() || continued.get() > 0) {
                System.out.println("a call ended: " + continued);
            }
        }
    }

    /** All but the server's own. */
    private static int threads() {
        Thread[] all = new Thread[Thread.activeCount() + 100];
        int count = Thread.enumerate(all);
        int own = 0;
        for (int i = 0; i < count; i++) {
            own += all[i].getName().startsWith(OutageServer.THREADS) ? 0 : 1;
        }
        return own;
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    // ---- 2,000 asynchronous calls, each rejected once

    private static void once() throws Exception {
        for (int run = 0; run < 3; run++) {
            Set<String> seen = ConcurrentHashMap.newKeySet();
            AtomicInteger requests = new AtomicInteger();
            AtomicInteger failed = new AtomicInteger();
            long start;
            try (OutageServer server = new OutageServer(path -> {
                        requests.incrementAndGet();
                        return seen.add(path) ? OutageServer.THROTTLED : OutageServer.OK;
                    });
                    EngineHarness client = EngineHarness.at(server.url())
                            .quiet()
                            .policy(POLICY)
                            .start()) {
                start = System.nanoTime();
                List<CompletableFuture<?>> calls = new ArrayList<>();
                for (int i = 0; i < 2_000; i++) {
                    calls.add(client.engine
                            .callAsync(held("/a" + i), client.settings())
                            .handle((value, failure) -> failure == null ? 0 : failed.incrementAndGet()));
                }
                CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
            }
            System.out.printf(
                    "2,000 calls rejected once: %.2f s in all, %d requests, %d failed%n",
                    (System.nanoTime() - start) / SECOND, requests.get(), failed.get());
        }
    }

    private static Operation<String> held(String path) {
        return EngineHarness.text(EngineHarness.get(path).cooldownScopes(() -> List.of(Api.KEY_SCOPE)));
    }

    // ---- no limit, beside OkHttp by hand

    /** Pairs in turn, each with connections of its own, so that whatever else the machine does meets both. */
    private static void plain(int responseMillis) throws Exception {
        System.out.printf(
                "20,000 calls, 64 threads, responses after %d ms | ours s | OkHttp s | ratio%n", responseMillis);
        for (int run = 0; run < 6; run++) {
            double ours;
            double byHand;
            try (OutageServer server = new OutageServer(path -> {
                LockSupport.parkNanos(responseMillis * 1_000_000L);
                return OutageServer.OK;
            })) {
                try (EngineHarness client =
                        EngineHarness.at(server.url()).quiet().policy(POLICY).start()) {
                    ours = seconds(() -> client.engine.call(held("/a"), client.settings()));
                }
                OkHttpClient http = new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(64, 1, TimeUnit.MINUTES))
                        .build();
                Request request =
                        new Request.Builder().url(server.url().resolve("/a")).build();
                byHand = seconds(() -> {
                    try (Response response = http.newCall(request).execute()) {
                        return response.body().string();
                    }
                });
                http.connectionPool().evictAll();
            }
            System.out.printf("run %d | %.2f | %.2f | %.3f%n", run, ours, byHand, ours / byHand);
        }
    }

    private static double seconds(Callable<String> call) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < 64; i++) {
            Thread thread = new Thread(() -> {
                while (next.getAndIncrement() < 20_000) {
                    try {
                        call.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return (System.nanoTime() - start) / SECOND;
    }

    // ---- limiters

    private interface Limiter {
        boolean admits(long nanos);
    }

    private static final class Bucket implements Limiter {
        private final double rate;
        private final double burst;
        private double tokens;
        private long last = System.nanoTime();

        Bucket(double rate, double burst) {
            this.rate = rate;
            this.burst = burst;
            tokens = burst;
        }

        @Override
        public synchronized boolean admits(long nanos) {
            tokens = Math.min(burst, tokens + (nanos - last) / SECOND * rate);
            last = nanos;
            boolean admitted = tokens >= 1;
            tokens -= admitted ? 1 : 0;
            return admitted;
        }
    }

    private static final class Window implements Limiter {
        private final int most;
        private long began;
        private int count;

        Window(int most) {
            this.most = most;
        }

        @Override
        public synchronized boolean admits(long nanos) {
            if (nanos - began >= SECOND) {
                began = nanos;
                count = 0;
            }
            count++;
            return count <= most;
        }
    }

    private static void limit(String name, Limiter limiter, double ideal) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        AtomicInteger succeeded = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        long start;
        try (OutageServer server = new OutageServer(path -> {
                    requests.incrementAndGet();
                    return limiter.admits(System.nanoTime()) ? OutageServer.OK : OutageServer.THROTTLED;
                });
                EngineHarness client =
                        EngineHarness.at(server.url()).quiet().policy(POLICY).start()) {
            start = System.nanoTime();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                threads.add(new Thread(() -> {
                    while (next.getAndIncrement() < 600) {
                        try {
                            client.engine.call(held("/a"), client.settings());
                            succeeded.incrementAndGet();
                        } catch (RuntimeException e) {
                            // counted by its absence
                        }
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        double took = (System.nanoTime() - start) / SECOND;
        System.out.printf(
                "%s | %.1f | %.1f | %.2f | %.3f | %d%n",
                name, took, ideal, took / ideal, requests.get() / (double) succeeded.get(), 600 - succeeded.get());
    }
}
