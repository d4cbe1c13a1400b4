package dev.faultline.sequences.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A read and the write of what was changed in it, as one asynchronous call. */
public final class Edits {

    private Edits() {}

    /**
     * The write after the read. Cancelling it ends whichever of the two is under way.
     *
     * @param read what is read
     * @param write sends what is made of it
     */
    public static <R, W> CompletableFuture<W> of(CompletableFuture<R> read, Function<R, CompletableFuture<W>> write) {
        CompletableFuture<W> edit = new CompletableFuture<>();
        AtomicReference<CompletableFuture<?>> present = new AtomicReference<>(read);
        read.whenComplete((value, failure) -> {
            if (failure != null) {
                edit.completeExceptionally(failure);
            } else if (!edit.isDone()) {
                write(edit, present, value, write);
            }
        });
        edit.whenComplete((value, failure) -> {
            if (edit.isCancelled()) {
                present.get().cancel(true);
            }
        });
        return edit;
    }

    private static <R, W> void write(
            CompletableFuture<W> edit,
            AtomicReference<CompletableFuture<?>> present,
            R value,
            Function<R, CompletableFuture<W>> write) {
        CompletableFuture<W> written;
        try {
            written = write.apply(value);
        } catch (RuntimeException e) { // the caller's change may throw anything
            edit.completeExceptionally(e);
            return;
        }
        present.set(written);
        if (edit.isCancelled()) { // between the two
            written.cancel(true);
        }
        written.whenComplete((result, failure) -> complete(edit, result, failure));
    }

    private static <W> void complete(CompletableFuture<W> edit, W result, @Nullable Throwable failure) {
        if (failure == null) {
            edit.complete(result);
        } else {
            edit.completeExceptionally(failure);
        }
    }
}
