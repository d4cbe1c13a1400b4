package dev.faultline.sequences.internal;

import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A read, a change, and a replacement by what was read and changed. */
public final class Edits {

    private Edits() {}

    /**
     * The plan of one edit.
     *
     * @param read reads the present state
     * @param from begins a builder with it
     * @param change sets new values in the builder
     * @param replace builds the data and sends it
     * @param <S> the present state
     * @param <B> the builder
     * @param <T> the result
     */
    public static <S, B, T> Plan<T> of(
            Operation<S> read,
            Function<? super S, B> from,
            @Nullable Consumer<? super B> change,
            Function<? super B, Operation<T>> replace) {
        Consumer<? super B> changes = Checks.notNull(change, "change", "what sets new values");
        return Plan.call(read).then(state -> {
            B data = from.apply(state);
            changes.accept(data);
            return Plan.call(replace.apply(data));
        });
    }
}
