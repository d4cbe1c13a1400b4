package dev.faultline.core.engine.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Looks names up within a call's time. A resolver cannot be stopped, so it runs on a thread of its own: one
 * per host at a time, however many calls wait for it.
 */
final class NameLookup implements Dns {

    /** Where no attempt is known to wait. */
    private static final long DEFAULT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final Map<Query, Running> RUNNING = new ConcurrentHashMap<>();

    /** OkHttp looks up on the thread that executes the call. */
    private static final ThreadLocal<@Nullable WireProgress> WAITER = new ThreadLocal<>();

    private final Dns delegate;

    NameLookup(Dns delegate) {
        this.delegate = delegate;
    }

    /** The attempt that look-ups of this thread are for. */
    static @Nullable WireProgress waiter() {
        return WAITER.get();
    }

    /** Names the attempt that look-ups of this thread are for; an empty entry costs less than one removed and made anew. */
    static void waiter(@Nullable WireProgress progress) {
        WAITER.set(progress);
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        return RUNNING.computeIfAbsent(new Query(delegate, host), NameLookup::start)
                .await(WAITER.get());
    }

    /** Connections are shared by clients whose look-ups are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NameLookup lookup && lookup.delegate.equals(delegate);
    }

    @Override
    public int hashCode() {
        return delegate.hashCode();
    }

    private static Running start(Query query) {
        Running running = new Running(query);
        Thread thread = new Thread(null, running, "faultline-dns", 0, false);
        thread.setDaemon(true);
        thread.start();
        return running;
    }

    /** With methods of its own: those of a record are made when they are first called, and the first call waits. */
    private record Query(Dns delegate, String host) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Query that && delegate.equals(that.delegate) && host.equals(that.host);
        }

        @Override
        public int hashCode() {
            return 31 * delegate.hashCode() + host.hashCode();
        }
    }

    /** A look-up under way. */
    static final class Running implements Runnable {

        private final Query query;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();

        // Guarded by lock; one of the two is set when it has ended.
        private @Nullable List<InetAddress> addresses;
        private @Nullable Throwable failure;

        private Running(Query query) {
            this.query = query;
        }

        @Override
        @SuppressWarnings("CatchingUnchecked") // every waiting call gets it, whatever it is
        public void run() {
            List<InetAddress> found = null;
            Throwable problem = null;
            try {
                found = List.copyOf(query.delegate.lookup(query.host));
            } catch (Throwable e) {
                problem = e;
            }
            RUNNING.remove(query, this); // nothing is kept: the next call asks anew
            lock.lock();
            try {
                addresses = found;
                failure = problem;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** Lets those who wait see whether they are cancelled. */
        void wake() {
            lock.lock();
            try {
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private List<InetAddress> await(@Nullable WireProgress waiter) throws UnknownHostException {
            long limit = waiter == null ? DEFAULT_NANOS : waiter.time().lookupNanosLeft();
            if (waiter != null) {
                waiter.awaitLookup(this);
            }
            lock.lock();
            try {
                for (long left = limit; addresses == null && failure == null; left = changed.awaitNanos(left)) {
                    if (waiter != null && waiter.cancelled()) {
                        throw new UnknownHostException("cancelled while looking up " + query.host);
                    }
                    if (left <= 0) {
                        throw new UnknownHostException("looking up " + query.host + " took longer than "
                                + TimeUnit.NANOSECONDS.toMillis(limit) + " ms");
                    }
                }
                return result();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unknown("interrupted while looking up " + query.host, e);
            } finally {
                lock.unlock();
                if (waiter != null) {
                    waiter.awaitLookup(null);
                }
            }
        }

        private List<InetAddress> result() throws UnknownHostException {
            if (addresses != null) {
                return addresses;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            throw unknown(
                    failure instanceof UnknownHostException
                            ? String.valueOf(failure.getMessage())
                            : "looking up " + query.host + " failed",
                    failure);
        }

        /** Each who waits gets an exception of its own. */
        private static UnknownHostException unknown(String message, @Nullable Throwable cause) {
            UnknownHostException unknown = new UnknownHostException(message);
            unknown.initCause(cause);
            return unknown;
        }
    }
}
