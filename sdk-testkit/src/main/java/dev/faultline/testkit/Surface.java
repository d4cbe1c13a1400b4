package dev.faultline.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The blocking and the asynchronous client as one matrix: a test that takes a surface as its parameter holds on both.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource
 * void closedJob_isRemoved(Surface surface) {
 *     assertThatThrownBy(() -> surface.call(() -> jobs.submit(a), () -> jobs.submitAsync(a))).isInstanceOf(JobGone.class);
 * }
 * }</pre>
 */
public enum Surface {
    /** The call on the test's thread. */
    BLOCKING {
        @Override
        public <T> T call(Supplier<T> blocking, Supplier<CompletableFuture<T>> asynchronous) {
            return blocking.get();
        }
    },

    /** The call with a future. */
    ASYNC {
        @Override
        public <T> T call(Supplier<T> blocking, Supplier<CompletableFuture<T>> asynchronous) {
            return result(asynchronous.get());
        }
    };

    private static final int SECONDS = 30;

    /**
     * Makes a call on this surface.
     *
     * @param blocking the call on the blocking client
     * @param asynchronous the same call on the asynchronous client
     * @param <T> the result's type
     * @return the result
     * @throws RuntimeException the call's own failure, the same on both surfaces
     */
    public abstract <T> T call(Supplier<T> blocking, Supplier<CompletableFuture<T>> asynchronous);

    /**
     * The result of a future, or its failure as a blocking call throws it.
     *
     * @param future completes within 30 seconds of real time
     * @param <T> the result's type
     * @throws AssertionError if the future does not complete, or fails with a checked exception
     */
    public static <T> T result(CompletableFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the future did not complete", e);
        }
    }

    /**
     * Each argument on both surfaces, for a {@code @MethodSource}.
     *
     * @param arguments one argument each, or several as an {@code Object[]}
     * @return a surface and the arguments
     */
    public static Stream<Object[]> with(Stream<?> arguments) {
        return arguments.flatMap(argument -> Stream.of(values()).map(surface -> {
            Object[] rest = argument instanceof Object[] several ? several : new Object[] {argument};
            Object[] all = new Object[rest.length + 1];
            all[0] = surface;
            System.arraycopy(rest, 0, all, 1, rest.length);
            return all;
        }));
    }
}
