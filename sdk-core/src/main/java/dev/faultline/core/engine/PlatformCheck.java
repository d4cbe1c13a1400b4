package dev.faultline.core.engine;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.faultline.core.engine.http.HttpTransport;
import dev.faultline.core.internal.json.Json;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttp;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.Buffer;

/**
 * Whether the libraries that a platform puts beside the SDK are new enough. What cannot work fails when a client is built,
 * with the jar and the remedy, and never as a {@link LinkageError} in a call.
 */
public final class PlatformCheck {

    private static final String RESILIENCE4J = "2.2.0";
    private static final String JACKSON = "2.15.0";

    /** Only success is remembered: a class path does not get worse. */
    private static volatile boolean passed;

    private PlatformCheck() {}

    /** Looks once per class loader; a failure is found again by every client. */
    public static void run() {
        if (!passed) {
            okHttp();
            resilience4j();
            jackson();
            passed = true;
        }
    }

    private static void okHttp() {
        // not a constant of OkHttp 5, so that the version is that of the jar which is there
        new Library("OkHttp", () -> OkHttpClient.class, () -> OkHttp.VERSION)
                .check("4.12.0", "com.squareup.okhttp3:okhttp-bom", () -> {
                    HttpTransport.base();
                    new Request.Builder().url("http://localhost/").build();
                    new Buffer().writeUtf8("{}").readByteString();
                });
    }

    private static void resilience4j() {
        String bom = "io.github.resilience4j:resilience4j-bom";
        Library.described("resilience4j-core", () -> Either.class).check(RESILIENCE4J, bom, () -> {});
        Library.described("resilience4j-circuitbreaker", () -> CircuitBreaker.class)
                .check(RESILIENCE4J, bom, () -> {
                    CircuitBreaker breaker = CircuitBreaker.of(
                            "check",
                            CircuitBreakerConfig.custom()
                                    .slidingWindowType(SlidingWindowType.COUNT_BASED)
                                    .slidingWindowSize(2)
                                    .minimumNumberOfCalls(1)
                                    .failureRateThreshold(50)
                                    .permittedNumberOfCallsInHalfOpenState(1)
                                    .build());
                    breaker.onSuccess(0, TimeUnit.NANOSECONDS);
                    breaker.transitionToOpenState();
                });
        Library.described("resilience4j-retry", () -> Retry.class)
                .check(RESILIENCE4J, bom, () -> Retry.ofDefaults("check").asyncContext());
    }

    private static void jackson() {
        String bom = "com.fasterxml.jackson:jackson-bom";
        Library databind = new Library(
                "jackson-databind",
                () -> ObjectMapper.class,
                () -> com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString());
        databind.check(JACKSON, bom, () -> {});
        // databind works with a core of the same or a later minor version, and with no other
        Version own = com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION;
        String least = own.getMajorVersion() + "." + own.getMinorVersion() + ".0";
        new Library(
                        "jackson-core",
                        () -> JsonParser.class,
                        () -> com.fasterxml.jackson.core.json.PackageVersion.VERSION.toString())
                .check(least, bom, () -> {});
        // older annotations often do
        Library.described("jackson-annotations", () -> JacksonAnnotation.class)
                .check(jsonLinks() ? JACKSON : least, bom, () -> {});
        new Library(
                        "jackson-datatype-jsr310",
                        () -> JavaTimeModule.class,
                        () -> com.fasterxml.jackson.datatype.jsr310.PackageVersion.VERSION.toString())
                .check(JACKSON, bom, PlatformCheck::useJson);
    }

    private static boolean jsonLinks() {
        try {
            useJson();
            return true;
        } catch (LinkageError e) {
            return false; // the last check reports it if no other does
        }
    }

    private static void useJson() {
        Json.readStrictly(new String(Json.write(Instant.EPOCH), StandardCharsets.UTF_8));
    }
}
