package dev.faultline.testkit;

import dev.faultline.core.engine.http.HttpTransport;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a JUnit 5 test that leaks a thread of an unclosed client, or a connection whose response was not read to its
 * end.
 */
@SuppressWarnings("exports") // JUnit is optional: whoever uses this requires it anyway
public final class LeakCheckExtension implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(LeakCheckExtension.class);

    private final Duration patience;

    /** For JUnit. */
    public LeakCheckExtension() {
        this(Duration.ofSeconds(5));
    }

    /** Threads and connections that are closing may need a moment. */
    LeakCheckExtension(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put("threads", threads());
    }

    @Override
    @SuppressWarnings("unchecked")
    public void afterEach(ExtensionContext context) {
        Set<Thread> before = context.getStore(NAMESPACE).remove("threads", Set.class);
        check("threads are left", () -> left(before), Set.of());
        check("connections are still in use", HttpTransport::connectionsInUse, 0);
    }

    private <T> void check(String leak, Supplier<T> look, T clean) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (T found = look.get(); !found.equals(clean); found = look.get()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError(leak + ": " + found);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static Set<Thread> left(Set<Thread> before) {
        Set<Thread> left = threads();
        left.removeAll(before);
        return left;
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("faultline-"))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
