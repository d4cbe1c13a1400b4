package dev.faultline.sequences;

import static dev.faultline.core.ErrorSpec.errorSpec;
import static dev.faultline.core.RetryAdvice.AFTER_DELAY;
import static dev.faultline.core.RetryAdvice.BACKOFF;
import static dev.faultline.core.RetryAdvice.NEVER;

import dev.faultline.core.ErrorExample;
import dev.faultline.core.ErrorSpec;
import dev.faultline.sequences.SequencesException.Kind;
import dev.faultline.sequences.internal.ExceptionMakers;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The errors that no domain's table covers, by status: 401, 429 and 5xx of all operations, and the others of operations
 * that belong to no domain. There the API sends no code; {@link #code()} is the status.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>, whose statuses end
 * at 429. Later versions may add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum SequencesError implements SequencesErrorCode {
    // spotless:off
    BAD_REQUEST("Bad Request", Kind.INVALID_INPUT, errorSpec(400, NEVER, SequencesException.General.BadRequest.class, "", "Correct what fieldErrors() or the vendor's text names."), SequencesException.General.BadRequest::new),
    UNAUTHORIZED("Unauthorized", Kind.UNAUTHORIZED, errorSpec(401, NEVER, SequencesException.Unauthorized.class, "", "Replace the API key: it is missing, malformed, unknown or revoked."), SequencesException.Unauthorized::new),
    FORBIDDEN("Forbidden", Kind.FORBIDDEN, errorSpec(403, NEVER, SequencesException.General.Forbidden.class, "", "Use a key with the scope that this needs, or act as a user who may do it with asUser(..)."), SequencesException.General.Forbidden::new),
    NOT_FOUND("Not Found", Kind.NOT_FOUND, errorSpec(404, NEVER, SequencesException.General.NotFound.class, "", "Check the path, its version and the ids in it."), SequencesException.General.NotFound::new),
    CONFLICT("Conflict", Kind.STATE, errorSpec(409, NEVER, SequencesException.General.Conflict.class, "", "Read the present state and decide anew."), SequencesException.General.Conflict::new),
    THROTTLED("Too Many Requests", Kind.THROTTLED, errorSpec(429, AFTER_DELAY, SequencesException.Throttled.class, "", "Wait for retryAfter(): all applications of one user share 100 requests a minute and 3,000 an hour."), SequencesException.Throttled::new),
    SERVER_FAULT("Internal Server Error", Kind.FAILED, errorSpec(500, BACKOFF, SequencesException.ServerFault.class, "", "Read the state before retrying a change, which may have been done."), SequencesException.ServerFault::new);
    // spotless:on

    private final String title;
    private final Kind kind;
    private final ErrorSpec spec;

    SequencesError(
            String title,
            Kind kind,
            ErrorSpec spec,
            Function<SequencesErrorResponse, SequencesException.General> maker) {
        this.title = title;
        this.kind = kind;
        this.spec = spec;
        ExceptionMakers.add(this, maker);
    }

    /** The vendor's name of a status. */
    static String titleOf(int status) {
        return Arrays.stream(values())
                .filter(line -> line.status() == status)
                .map(line -> line.title)
                .findFirst()
                .orElse("Error");
    }

    @Override
    public String code() {
        return Integer.toString(status());
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public ErrorSpec spec() {
        return spec;
    }

    @Override
    public @Nullable SequencesDomain domain() {
        return null;
    }

    /** A 401 comes without a body. */
    @Override
    public ErrorExample example() {
        if (this == UNAUTHORIZED) {
            return new ErrorExample(status(), Map.of("WWW-Authenticate", "Bearer"), "");
        }
        String body =
                "{\"title\":\"" + title + "\",\"status\":" + status() + ",\"detail\":\"an example of " + name() + "\"}";
        Map<String, String> headers = this == THROTTLED
                ? Map.of("Content-Type", "application/problem+json", "Retry-After", "1")
                : Map.of("Content-Type", "application/problem+json");
        return new ErrorExample(status(), headers, body);
    }
}
