package dev.faultline.core.engine;

import dev.faultline.core.CallContext;
import dev.faultline.core.CallContext.Captured;
import dev.faultline.core.CallEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the application's contexts captured for one call or one plan. Nothing that they throw reaches a call. */
final class Contexts {

    /** Of a client without any: costs nothing. */
    static final Contexts NONE = new Contexts(List.of(), failure -> {});

    private static final Restored NOTHING = () -> {};

    private final List<Captured> captured;
    private final Consumer<Throwable> failures;

    private Contexts(List<Captured> captured, Consumer<Throwable> failures) {
        this.captured = captured;
        this.failures = failures;
    }

    /** Restores what a thread had before. */
    interface Restored extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Asks each context.
     *
     * @param all the client's
     * @param capture how each is asked, on the caller's thread
     * @param failures gets what they throw, now and later
     */
    static Contexts of(List<CallContext> all, Function<CallContext, Captured> capture, Consumer<Throwable> failures) {
        if (all.isEmpty()) {
            return NONE;
        }
        List<Captured> captured = new ArrayList<>(all.size());
        all.forEach(context -> guard(() -> captured.add(capture.apply(context)), failures));
        return new Contexts(captured, failures);
    }

    /** To be closed on the same thread. */
    Restored restore() {
        if (captured.isEmpty()) {
            return NOTHING;
        }
        List<AutoCloseable> open = new ArrayList<>(captured.size());
        captured.forEach(context -> guard(() -> open.add(context.restore()), failures));
        Collections.reverse(open);
        return () -> open.forEach(restored -> guard(() -> restored.close(), failures));
    }

    void onEvent(CallEvent.OfCall event) {
        captured.forEach(context -> guard(() -> context.onEvent(event), failures));
    }

    private static void guard(Callback callback, Consumer<Throwable> failures) {
        try {
            callback.run();
        } catch (Throwable e) {
            failures.accept(e);
        }
    }

    /** The application's code. */
    private interface Callback {
        void run() throws Exception;
    }
}
