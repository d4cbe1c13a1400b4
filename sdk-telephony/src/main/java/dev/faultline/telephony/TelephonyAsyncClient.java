package dev.faultline.telephony;

import dev.faultline.core.CallOptions;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.spi.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The DialNexa API with futures; see {@link TelephonyClient#async()}. The operations and all their rules are those of the
 * blocking surface.
 */
public final class TelephonyAsyncClient {

    private final Caller caller;

    TelephonyAsyncClient(Caller caller) {
        this.caller = caller;
    }

    /**
     * Single calls, and what became of them.
     *
     * @return the operations on calls
     */
    public AsyncCalls calls() {
        return new AsyncCalls(caller);
    }

    /**
     * A view whose calls have other options.
     *
     * @param options changes what is to be different
     * @return the view
     */
    public TelephonyAsyncClient with(Consumer<CallOptions.Builder> options) {
        return new TelephonyAsyncClient(caller.with(options));
    }

    /**
     * Sends what has no method yet.
     *
     * @param request what to send
     * @return the answer, not interpreted; fails as {@link TelephonyClient#execute} throws
     */
    public CompletableFuture<RawResponse> execute(RawRequest request) {
        return caller.callAsync(caller.raw(request));
    }
}
