package dev.faultline.testkit;

import dev.faultline.core.spi.Leaks;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a JUnit 5 test that leaves something of the SDK behind: a thread of a client that was not closed, or a connection
 * whose answer was never read to its end.
 */
@SuppressWarnings("exports") // JUnit is optional: whoever uses this requires it anyway
public final class LeakCheckExtension implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(LeakCheckExtension.class);

    /** For JUnit. */
    public LeakCheckExtension() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put("threads", threads());
    }

    @Override
    @SuppressWarnings("unchecked")
    public void afterEach(ExtensionContext context) {
        Set<Thread> before = context.getStore(NAMESPACE).remove("threads", Set.class);
        check(() -> before.containsAll(threads()), "threads are left: " + threads());
        check(() -> Leaks.connectionsInUse() == 0, "connections are still in use: " + Leaks.connectionsInUse());
    }

    /** What has been told to end may need a moment to do so. */
    private static void check(BooleanSupplier clean, String leak) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!clean.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError(leak);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("faultline-"))
                .collect(Collectors.toSet());
    }
}
