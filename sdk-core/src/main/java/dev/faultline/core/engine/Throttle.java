package dev.faultline.core.engine;

import dev.faultline.core.CallEvent;
import dev.faultline.core.RateLimit;
import dev.faultline.core.SdkException;
import dev.faultline.core.TimeSource;
import dev.faultline.core.spi.RateCeiling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class Throttle {
    Throttle(TimeSource time, Consumer<CallEvent> events, boolean enabled, Function<String, @Nullable RateCeiling> c) {}

    Place enter(List<String> scopes, long patienceNanos, Runnable onRelease) {
        return new Place();
    }

    static final class Place {
        boolean released() {
            return true;
        }

        @Nullable
        Hold rejection() {
            return null;
        }

        @Nullable
        Hold hold() {
            return null;
        }

        void sent() {}

        void accepted(@Nullable String headerScope, RateLimit limit, @Nullable Duration untilReset) {}

        void refused(@Nullable String scope, @Nullable Duration delay, SdkException cause) {}

        void close() {}
    }

    record Hold(
            String scope,
            Duration delay,
            Instant until,
            @Nullable SdkException refusal) {}
}
