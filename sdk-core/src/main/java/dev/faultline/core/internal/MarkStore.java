package dev.faultline.core.internal;

import java.util.function.Consumer;

/** Keeps a mark on a thread that may be interrupted: channels close themselves on such a thread. */
public final class MarkStore {

    private MarkStore() {}

    /** Stores the mark, and leaves the thread interrupted if it was. */
    public static void keep(Consumer<String> store, String mark) {
        boolean interrupted = Thread.interrupted();
        try {
            store.accept(mark);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
