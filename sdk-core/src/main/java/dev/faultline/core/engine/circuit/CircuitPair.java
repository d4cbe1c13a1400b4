package dev.faultline.core.engine.circuit;

import org.jspecify.annotations.Nullable;

/**
 * The circuits that an operation needs: that of its host, and that of its own scope if it has one.
 *
 * @param host counts connections, timeouts and what no scope of its own is to blame for; {@code null} if switched off
 * @param own counts the failures of the scope, {@code null} if there is none
 */
public record CircuitPair(@Nullable Circuit host, @Nullable Circuit own) {

    /** Why an attempt cannot be sent now; {@code null} if it can. */
    public Circuit.@Nullable Rejection rejection(boolean idempotent) {
        Circuit.Rejection rejection = host == null ? null : host.rejection(idempotent);
        return rejection == null && own != null ? own.rejection(idempotent) : rejection;
    }

    /** The circuit that opens when the server reports its own circuit open. */
    @Nullable
    public Circuit narrower() {
        return own != null ? own : host;
    }
}
