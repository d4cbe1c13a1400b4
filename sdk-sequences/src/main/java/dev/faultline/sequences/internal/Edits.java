package dev.faultline.sequences.internal;

import java.util.concurrent.CompletableFuture;
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
        return new CallChain<W>() {
            private @Nullable CompletableFuture<W> written;

            @Override
            void next() {
                if (written == null) {
                    follow(read, (value, failure) -> {
                        if (failure == null) {
                            written = write.apply(value);
                        } else {
                            fail(failure);
                        }
                    });
                } else {
                    follow(written, (result, failure) -> {
                        if (failure == null) {
                            end(result);
                        } else {
                            fail(failure);
                        }
                    });
                }
            }
        }.start();
    }
}
