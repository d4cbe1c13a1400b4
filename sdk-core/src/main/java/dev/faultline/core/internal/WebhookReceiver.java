package dev.faultline.core.internal;

import dev.faultline.core.JsonValue;
import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The common part of the receivers of all APIs: verifies the signature of a delivery, then reads its event. Each API has
 * its own headers and events.
 *
 * @param <E> the API's events
 */
public final class WebhookReceiver<E> {

    private final List<String> secrets;
    private final HmacSignature timed;
    private final Function<JsonFields, E> reader;
    private final String required;

    private WebhookReceiver(Options options, Function<JsonFields, E> reader, String required) {
        secrets = List.copyOf(options.secrets);
        timed = new HmacSignature(secrets, options.tolerance, options.clock);
        this.reader = reader;
        this.required = required;
    }

    /**
     * A header of the signature.
     *
     * @param headers gives a header by its name, {@code null} if there is none; asked for the lower case too, since a map
     *     of HTTP/2's headers knows no other
     * @param name its name
     * @return the value without blanks at its ends
     * @throws WebhookException if it is missing or blank
     */
    public static String header(Function<String, @Nullable String> headers, String name) {
        Checks.notNull(headers, "headers", "a function from a header's name to its value, such as request::getHeader");
        String asNamed = headers.apply(name);
        String header = asNamed == null ? headers.apply(name.toLowerCase(Locale.ROOT)) : asNamed;
        if (header == null || header.isBlank()) {
            throw new WebhookException(Reason.MISSING_SIGNATURE, "the header " + name + " is missing");
        }
        return header.strip();
    }

    /** Rejects a missing body. */
    public static void checkBody(byte @Nullable [] body) {
        Checks.notNull(body, "body", "the raw bytes of the body");
    }

    /**
     * Verifies a delivery whose signature covers {@code <timestamp>.<body>}.
     *
     * @param timestamp Unix seconds as the header has them, {@code null} if it has none
     * @param signatures hexadecimal, as the header has them
     * @param body the raw bytes of the body
     * @throws WebhookException if the signature is malformed, wrong, too old or too new
     */
    public void verify(@Nullable String timestamp, List<String> signatures, byte[] body) {
        timed.verify(timestamp, signatures, body);
    }

    /**
     * Verifies a delivery whose signature covers only the body.
     *
     * @param signatures hexadecimal, as the headers have them
     * @param body the raw bytes of the body
     * @throws WebhookException if the signature is malformed or wrong
     */
    public void verify(List<String> signatures, byte[] body) {
        HmacSignature.verify(secrets, signatures, body);
    }

    /**
     * Reads the event of a verified delivery.
     *
     * @param body the raw bytes of the body
     * @return the event
     * @throws WebhookException if the body is no event
     */
    public E read(byte[] body) {
        JsonValue event = JsonValue.parseLeniently(new String(body, StandardCharsets.UTF_8));
        try {
            return reader.apply(new JsonFields(event));
        } catch (UnreadableResult e) {
            throw new WebhookException(
                    Reason.UNREADABLE_BODY, "the body is genuine, but it is not an event with " + required);
        }
    }

    /** The options of a receiver, for the builders of the APIs. */
    public static final class Options {

        private final List<String> secrets = new ArrayList<>();
        private final String secretHint;
        private Duration tolerance = Duration.ofMinutes(5);
        private Clock clock = Clock.systemUTC();

        /**
         * No secret yet, a tolerance of five minutes, and the system's clock.
         *
         * @param secretHint which secret to give, for messages
         */
        public Options(String secretHint) {
            this.secretHint = secretHint;
        }

        /** Adds a secret, whole, as UTF-8; the signature of any of them is accepted. */
        public void secret(@Nullable String secret) {
            secrets.add(Checks.notBlank(secret, "secret", secretHint));
        }

        /** Sets how far a timestamp may be from now, in either direction. */
        public void tolerance(@Nullable Duration to) {
            tolerance = Checks.notNegative(to, "tolerance");
        }

        /** Replaces the clock. */
        public void clock(@Nullable Clock with) {
            clock = Checks.notNull(with, "clock", "a clock");
        }

        public Clock clock() {
            return clock;
        }

        /**
         * A thread-safe receiver with these options.
         *
         * @param reader reads an event; an {@link UnreadableResult} means that the body is none
         * @param required the members that an event must have, for messages
         * @param <E> the API's events
         * @throws IllegalArgumentException if there is no secret
         */
        public <E> WebhookReceiver<E> receiver(Function<JsonFields, E> reader, String required) {
            Checks.that(!secrets.isEmpty(), "secret", "missing", secretHint);
            return new WebhookReceiver<>(this, reader, required);
        }
    }
}
