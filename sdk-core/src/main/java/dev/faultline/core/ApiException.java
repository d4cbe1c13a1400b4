package dev.faultline.core;

import dev.faultline.core.internal.ErrorResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The API returned an error. Each API has its own sealed hierarchy below this class: groups, which an application
 * usually catches, and below them one final class for each documented code.
 */
public abstract non-sealed class ApiException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** As much of the vendor's text goes into messages and logs; {@link #vendorMessage()} has all of it. */
    private static final int MOST_SHOWN = 500;

    /** An address or a phone number: vendors repeat what was sent. */
    private static final Pattern PERSONAL = Pattern.compile("[\\w.+%-]++@[\\w.-]++|\\+\\d[\\d ().-]{5,}\\d|\\d{9,}");

    private final int status;

    private final @Nullable String code;

    private final @Nullable String vendorMessage;

    private final @Nullable String requestId;

    private final @Nullable Duration retryAfter;

    /** Line of the API's table. */
    @SuppressWarnings("serial") // always an enum's constant
    private final @Nullable ErrorCode errorCode;

    private final RateLimit rateLimit;

    /** Secrets left out. */
    @SuppressWarnings("serial") // always Map.copyOf
    private final Map<String, String> headers;

    private final String body;

    /**
     * For Faultline's own modules.
     *
     * @param response the response, decoded as far as it could be
     */
    @SuppressWarnings("exports")
    protected ApiException(ErrorResponse response) {
        super(response.record(), null);
        status = response.status();
        code = response.code();
        vendorMessage = response.message();
        requestId = response.requestId();
        retryAfter = response.retryAfter();
        errorCode = response.errorCode();
        rateLimit = response.rateLimit();
        headers = response.headers();
        body = response.body();
    }

    /** The HTTP status as sent, even where the code's documentation gives another one. */
    public final int status() {
        return status;
    }

    /**
     * The API's error code as sent, documented or not.
     *
     * @return the code, empty if the response carried none
     */
    public final Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /**
     * The line of the API's error table; each API narrows this to its own enum.
     *
     * @return the line, empty if the code is newer than this version of the SDK or missing
     */
    public Optional<? extends ErrorCode> error() {
        return Optional.ofNullable(errorCode);
    }

    /**
     * The kind of error, the same for all APIs.
     *
     * @return the category
     */
    public final Category category() {
        return errorCode != null ? errorCode.category() : Category.ofStatus(status);
    }

    /**
     * The vendor's own text.
     *
     * @return the text as sent, empty if there was none
     */
    public final Optional<String> vendorMessage() {
        return Optional.ofNullable(vendorMessage);
    }

    /**
     * The id under which the vendor's support can find the request.
     *
     * @return the id, empty if the API sends none
     */
    public final Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * How long the server asks to wait, from its header or else from the error's body; zero if the time has passed.
     *
     * @return the delay, empty if the server gave none that can be read
     */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /**
     * The errors of single fields of the request.
     *
     * @return the field errors in the API's order, empty if there are none
     */
    public List<FieldError> fieldErrors() {
        return List.of();
    }

    /**
     * The rate limit in the headers of the response.
     *
     * @return the rate limit, {@link RateLimit#UNKNOWN} if the headers have none
     */
    public final RateLimit rateLimit() {
        return rateLimit;
    }

    /**
     * The response's headers by lower-case name, without those that carry secrets; several values are joined by a comma.
     */
    public final Map<String, String> headers() {
        return headers;
    }

    /**
     * The response's body as text, at most 64 KiB of it; a body that was cut ends in {@code [cut]}.
     *
     * @return the body, empty if there was none
     */
    public final String body() {
        return body;
    }

    /**
     * The response's body as JSON, with everything in it that this version of the SDK has no accessor for.
     *
     * @return the value, {@linkplain JsonValue#isMissing() missing} if the body is not JSON
     */
    public final JsonValue json() {
        return JsonValue.parseLeniently(body);
    }

    @Override
    public final boolean retryable() {
        if (errorCode != null) {
            return errorCode.retryAdvice() != RetryAdvice.NEVER;
        }
        return switch (status) {
            case 429, 500, 502, 503, 504 -> true;
            default -> false;
        };
    }

    @Override
    public String remedy() {
        if (outcome() == Outcome.NOT_PROCESSED) {
            return cure();
        }
        return idempotencyKey().isPresent()
                ? cure() + " It may have been done: send it again only with the same idempotencyKey()."
                : cure()
                        + verification()
                                .map(hint -> " It may have been done: " + hint)
                                .orElse("");
    }

    private String cure() {
        if (status == 304) {
            return "Look for a cache in between: the request did not ask whether anything has changed.";
        }
        if (status >= 300 && status < 400) {
            return "Set the base URL to the address that responds: redirects are not followed.";
        }
        return errorCode != null ? errorCode.remedy() : category().remedy();
    }

    @Override
    final String headline() {
        StringBuilder text = new StringBuilder(80).append(status);
        if (code != null) {
            text.append(' ').append(bounded(code, 100));
        }
        if (vendorMessage != null) {
            String shown = bounded(vendorMessage, MOST_SHOWN);
            text.append(": ").append(PERSONAL.matcher(shown).replaceAll("[hidden]"));
        }
        if (requestId != null) {
            text.append(" (request ").append(bounded(requestId, 200)).append(')');
        }
        return text.toString();
    }

    private static String bounded(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "[cut]";
    }
}
