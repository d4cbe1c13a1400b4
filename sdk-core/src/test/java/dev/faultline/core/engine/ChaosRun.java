package dev.faultline.core.engine;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallOptions;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.NotSentException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.engine.http.HttpTransport;
import dev.faultline.core.internal.Operation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** One client, one chaotic server, and many callers that arrive, interrupt, cancel and close as they like. */
final class ChaosRun implements AutoCloseable {

    private static final int BLOCKING_CALLERS = 6;
    private static final int ASYNC_CALLS_AT_ONCE = 24;
    /** A cancelled attempt gives its turn back before its thread is through. */
    private static final int MOST_THREADS = 2 * ChaosClient.TURNS + 12;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(40);

    /** For calls that nothing but their stop may end while the test waits. */
    private static final Duration PATIENT = Duration.ofMinutes(2);

    private final long seed;
    private final Map<Integer, ChaosCall> calls = new ConcurrentHashMap<>();
    private final Map<String, ChaosCall> current = new ConcurrentHashMap<>();
    private final BlockingQueue<Integer> slots = new LinkedBlockingQueue<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger ids = new AtomicInteger();
    private final ScheduledThreadPoolExecutor disturber = new ScheduledThreadPoolExecutor(1);
    private final ChaosTime time = new ChaosTime();
    private final Random injected;
    private final ChaosServer http1;
    private final ChaosHttp2 http2;
    private final MockWebServer http2Server = new MockWebServer();
    private final EngineHarness client;
    private final ChaosClient kind;
    private volatile boolean calm;
    private volatile int mostThreads;

    ChaosRun(ChaosClient kind, long seed) throws IOException {
        this.kind = kind;
        this.seed = seed;
        injected = new Random(seed) {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                return calm ? bound - 1 : super.nextInt(bound);
            }
        };
        http1 = new ChaosServer(calls, seed);
        http2 = new ChaosHttp2(calls, seed);
        http2Server.setDispatcher(http2);
        HeldCertificate held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(held)
                .addTrustedCertificate(held.certificate())
                .build();
        http2Server.useHttps(certificates.sslSocketFactory());
        http2Server.start(java.net.InetAddress.getLoopbackAddress(), 0);
        HttpUrl url = new HttpUrl.Builder()
                .scheme(kind.http2 ? "https" : "http")
                .host("localhost")
                .port(kind.http2 ? http2Server.getPort() : http1.port())
                .build();
        client = kind.start(url, certificates, this::event, time, injected);
    }

    // ---- callers

    /** Lets so many calls run into the chaos, and waits until all have ended. */
    List<String> chaos(int blocking, int async) throws InterruptedException {
        for (int slot = 0; slot < ASYNC_CALLS_AT_ONCE; slot++) {
            slots.add(slot);
        }
        SplittableRandom steps = new SplittableRandom(seed);
        disturber.scheduleWithFixedDelay(
                () -> time.stepTo(Duration.ofMinutes(steps.nextInt(-90, 90))), 0, 50, TimeUnit.MILLISECONDS);
        List<Thread> callers = new ArrayList<>();
        for (int caller = 0; caller < BLOCKING_CALLERS; caller++) {
            int slot = 1000 + caller;
            callers.add(new Thread(() -> callBlocking(slot, blocking / BLOCKING_CALLERS)));
        }
        callers.add(new Thread(() -> callAsync(async)));
        callers.forEach(Thread::start);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        for (Thread caller : callers) {
            caller.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
        return settledWith("chaos");
    }

    private List<String> settledWith(String phase) {
        return settledWith(phase, MOST_THREADS);
    }

    private List<String> settledWith(String phase, int threads) {
        if (!comesTrue(() -> settled.get() == calls.size())) {
            violations.add(phase + ": " + (calls.size() - settled.get()) + " calls have not ended");
        }
        calls.values().forEach(call -> violations.addAll(call.violations()));
        expect(client.idle(), phase + ": a turn is held or waited for");
        expect(client.engine.throttle().waiting() == 0, phase + ": a place is waited for");
        expect(client.engine.throttle().released() == 0, phase + ": a place is held");
        expect(comesTrue(() -> time.pending() == 0), phase + ": " + time.pending() + " timers are left");
        expect(comesTrue(() -> HttpTransport.connectionsInUse() == 0), phase + ": a connection is in use");
        expect(mostThreads <= threads, phase + ": there were " + mostThreads + " threads");
        return List.copyOf(violations);
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }

    private void callBlocking(int slot, int count) {
        SplittableRandom random = new SplittableRandom(seed + slot);
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(20)));
            ChaosCall call = next(slot, random);
            Interrupt interrupt = new Interrupt(Thread.currentThread());
            if (random.nextInt(8) == 0) {
                disturber.schedule(interrupt, random.nextInt(500), TimeUnit.MILLISECONDS);
            }
            callBlocking(call);
            boolean interrupted = interrupt.ended();
            expect(Thread.interrupted() == interrupted, "the interrupt was lost or made up: " + call);
        }
    }

    private void callBlocking(ChaosCall call) {
        Object result;
        try {
            result = client.engine.call(call.operation, settings(call));
        } catch (Throwable e) {
            result = e;
        }
        call.returned(result);
        settle(call);
    }

    private void callAsync(int count) {
        SplittableRandom random = new SplittableRandom(seed - 1);
        for (int i = 0; i < count; i++) {
            try {
                disturb(callAsync(next(slots.take(), random)), random);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void disturb(CompletableFuture<String> future, SplittableRandom random) {
        int disturbance = random.nextInt(20);
        if (disturbance < 2) {
            disturber.schedule(() -> future.cancel(true), random.nextInt(500), TimeUnit.MILLISECONDS);
        } else if (disturbance == 2) {
            disturber.execute(() -> future.completeExceptionally(new CancellationException()));
        }
    }

    private CompletableFuture<String> callAsync(ChaosCall call) {
        CompletableFuture<String> future = client.engine.callAsync(call.operation, settings(call));
        var unused = future.whenComplete((value, failure) -> {
            call.returned(failure == null ? value : failure);
            settle(call);
        });
        return future;
    }

    private CallSettings settings(ChaosCall call) {
        CallSettings settings = client.within(call.totalTimeout);
        return !calm
                ? settings
                : settings.with(CallOptions.builder()
                        .retryPolicy(RetryPolicy.builder()
                                .initialBackoff(Duration.ofMillis(20))
                                .build())
                        .totalTimeout(call.totalTimeout)
                        .attemptTimeout(PATIENT)
                        .build());
    }

    private void settle(ChaosCall call) {
        if (call.settles()) {
            settled.incrementAndGet();
            if (call.slot < ASYNC_CALLS_AT_ONCE) {
                slots.add(call.slot);
            }
        }
    }

    private void event(CallEvent event) {
        mostThreads = Math.max(mostThreads, client == null ? 0 : client.engine.threadCount());
        if (event instanceof CallEvent.OfCall ofCall) {
            ChaosCall call = current.get(ofCall.operation());
            call.event(ofCall);
            settle(call);
        }
        ChaosClient.inject(injected, 50, "listener");
    }

    private ChaosCall next(int slot, SplittableRandom random) {
        int chance = random.nextInt(100);
        ChaosCall.Kind what = ChaosCall.Kind.values()[random.nextInt(3)];
        Operation.Builder operation = operation(what, slot);
        if (chance < 4) {
            operation.deadline(time.now().plusMillis(random.nextInt(800)));
        }
        Duration total = Duration.ofMillis(random.nextInt(200, 3000));
        return made(new ChaosCall(ids.incrementAndGet(), slot, what, operation, total, chance == 99));
    }

    private ChaosCall made(ChaosCall call) {
        calls.put(call.id, call);
        current.put(call.operation.name(), call);
        return call;
    }

    private static Operation.Builder operation(ChaosCall.Kind what, int slot) {
        String group = "group" + slot % 5;
        String scope = slot % 3 == 0 ? null : "provider" + slot % 3;
        Operation.Builder operation = Operation.of(
                        what == ChaosCall.Kind.READ ? HttpMethod.GET : HttpMethod.POST, "/" + what + "/" + slot)
                .breakerScope(scope)
                .cooldownScopes(() -> List.of("key", group));
        return switch (what) {
            case READ -> operation;
            case KEYED -> operation.body(RequestBody.create("{}", null)).idempotencyHeader(ChaosCall.KEY);
            case NEVER_REPEATED ->
                operation.body(RequestBody.create("{}", null)).neverRetry();
        };
    }

    // ---- afterwards

    /** Nobody responses, circuits open, and their probes are cancelled: each leaves its place to the next. */
    List<String> cancelProbes() {
        stall(true);
        for (int slot = 6000; slot < 6003; slot++) {
            List<CompletableFuture<String>> failing = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                failing.add(callAsync(read(slot + 30 * i, Duration.ofMillis(100))));
            }
            expect(comesTrue(() -> failing.stream().allMatch(CompletableFuture::isDone)), "probes: calls hang");
            for (int i = 0; i < 8; i++) {
                int before = requests();
                CompletableFuture<String> probe = callAsync(read(slot + 30 * (20 + i), PATIENT));
                expect(comesTrue(() -> probe.isDone() || requests() > before), "probes: a call hangs");
                probe.cancel(true);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
        stall(false);
        return settledWith("probes");
    }

    private void stall(boolean stalling) {
        http1.stall(stalling);
        http2.stall(stalling);
    }

    private int requests() {
        return http1.requests() + http2.requests();
    }

    /** The servers are well again: after a bounded number of calls in each circuit's scope all calls succeed. */
    List<String> heal() {
        calm = true;
        disturber.shutdownNow();
        time.stepTo(Duration.ofHours(-3)); // back for good: what was measured by the wall clock would last that long
        http1.heal();
        http2.heal();
        for (int slot = 2000; slot < 2003; slot++) {
            int scope = slot;
            expect(healed(scope), "healed: calls of a scope do not come back: " + scope % 3);
        }
        List<ChaosCall> burst = new ArrayList<>();
        for (int slot = 3000; slot < 3030; slot++) {
            burst.add(call(slot));
        }
        burst.forEach(this::callAsync);
        List<String> all = settledWith("healed");
        burst.forEach(call -> expect(call.succeeded(), "healed: it failed: " + call));
        return violations.isEmpty() ? all : List.copyOf(violations);
    }

    private ChaosCall call(int slot) {
        return read(slot, PATIENT);
    }

    private ChaosCall read(int slot, Duration total) {
        ChaosCall.Kind what = ChaosCall.Kind.READ;
        return made(new ChaosCall(ids.incrementAndGet(), slot, what, operation(what, slot), total, false));
    }

    private boolean healed(int slot) {
        for (int i = 0; i < 6; i++) {
            ChaosCall call = call(slot + 3 * i);
            callBlocking(call);
            if (call.succeeded()) {
                return true;
            }
            if (call.result() instanceof NotSentException rejected) {
                waitUntil(rejected.until());
            }
        }
        return false;
    }

    private void waitUntil(Instant until) {
        Duration left = Duration.between(time.now(), until);
        expect(left.compareTo(Duration.ofSeconds(4)) < 0, "rejected for " + left);
        LockSupport.parkNanos(Math.max(0, Math.min(PATIENCE_NANOS, left.toNanos())));
    }

    /** Nobody responses, and the client is closed: every call ends, and nothing is left. */
    List<String> close(int async) {
        stall(true);
        int before = requests();
        List<Thread> blocking = new ArrayList<>();
        for (int slot = 4000; slot < 4004; slot++) {
            ChaosCall call = call(slot);
            blocking.add(new Thread(() -> callBlocking(call)));
        }
        blocking.forEach(Thread::start);
        List<ChaosCall> cancelled = new ArrayList<>();
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (int slot = 5000; slot < 5000 + async; slot++) {
            ChaosCall call = call(slot);
            CompletableFuture<String> future = callAsync(call);
            if (slot % 2 == 0) {
                cancelled.add(call);
                futures.add(future);
            }
        }
        expect(comesTrue(() -> requests() >= before + 4), "closing: nothing was sent");
        futures.forEach(future -> future.cancel(true));
        expect(mostThreads <= MOST_THREADS, "closing: there were " + mostThreads + " threads");
        client.close();
        // what is left when a client is closed gets threads of its own
        List<String> all = settledWith("closed", MOST_THREADS + async);
        cancelled.forEach(call -> expect(
                call.reason() != CallInterruptedException.Reason.CLOSED, "closed: it was cancelled first: " + call));
        expect(comesTrue(() -> client.engine.threadCount() == 0), "closed: threads are left");
        return violations.isEmpty() ? all : List.copyOf(violations);
    }

    static boolean comesTrue(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (end - System.nanoTime() < 0) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        disturber.shutdownNow();
        client.close();
        client.endGivenClient();
        http1.close();
        http2Server.close();
        time.close();
    }

    /** Interrupts a caller within one call only. */
    private static final class Interrupt implements Runnable {
        private final Thread caller;
        private boolean over;
        private boolean sent;

        Interrupt(Thread caller) {
            this.caller = caller;
        }

        @Override
        public synchronized void run() {
            if (!over) {
                sent = true;
                caller.interrupt();
            }
        }

        synchronized boolean ended() {
            over = true;
            return sent;
        }
    }
}
