package dev.faultline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.ApiException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SurfaceTest {

    @ParameterizedTest
    @EnumSource
    void result_isThatOfTheSurface(Surface surface) {
        String result = surface.call(() -> "blocking", () -> CompletableFuture.completedFuture("async"));

        assertThat(result).isEqualTo(surface == Surface.BLOCKING ? "blocking" : "async");
    }

    @ParameterizedTest
    @EnumSource
    void failure_isTheSameOnBoth(Surface surface) {
        ApiException failure = TestExceptions.of(SampleError.values()[0]);

        assertThatThrownBy(() -> surface.call(
                        () -> {
                            throw failure;
                        },
                        () -> CompletableFuture.failedFuture(failure)))
                .isSameAs(failure);
    }

    static Stream<Object[]> pairs() {
        return Surface.with(Stream.of(new Object[] {"a", 1}, new Object[] {"b", 2}));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void arguments_comeBehindTheSurface(Surface surface, String name, int number) {
        assertThat(surface).isNotNull();
        assertThat(name).isEqualTo(number == 1 ? "a" : "b");
    }
}
