package dev.faultline.telephony;

import static dev.faultline.core.ErrorSpec.errorSpec;
import static dev.faultline.core.RetryAdvice.AFTER_DELAY;
import static dev.faultline.core.RetryAdvice.BACKOFF;
import static dev.faultline.core.RetryAdvice.NEVER;

import dev.faultline.core.ErrorCode;
import dev.faultline.core.ErrorExample;
import dev.faultline.core.ErrorSpec;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.ErrorTables;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The error table of the Telephony API: an entry for each status, with the vendor's retry advice, the exception class
 * and the remedy. The API has no codes besides the HTTP status and its name; {@link #code()} is the status's name,
 * which the API sends beside it.
 *
 * <p>Source: <a href="https://dialnexa.com/docs/api-reference/errors">Errors</a>; {@link #PAYMENT_REQUIRED} and {@link
 * #BAD_GATEWAY} are documented with single operations. Constants may be added: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the makers are constructors, the specs records
public enum TelephonyError implements ErrorCode {
    // spotless:off
    BAD_REQUEST("Bad Request", errorSpec(400, NEVER, TelephonyException.BadRequest.class, "'message':['phone_number must be in E.164 format','agent_id should not be empty']", "Correct the fields in fieldErrors(), or else what messages() says."), TelephonyException.BadRequest::new),
    UNAUTHORIZED("Unauthorized", errorSpec(401, NEVER, TelephonyException.Unauthorized.class, "'message':'the API key is missing or not valid'", "Replace the API key: it is missing, incomplete, revoked or expired."), TelephonyException.Unauthorized::new),
    PAYMENT_REQUIRED("Payment Required", errorSpec(402, NEVER, TelephonyException.PaymentRequired.class, "'message':'the balance is too low for this call'", "Top up the workspace's wallet, then place the call again."), TelephonyException.PaymentRequired::new),
    FORBIDDEN("Forbidden", errorSpec(403, NEVER, TelephonyException.Forbidden.class, "'message':'calls to this destination are not enabled'", "Use a key that may do this, complete the workspace's KYC, or enable the destination in Telephony Config."), TelephonyException.Forbidden::new),
    NOT_FOUND("Not Found", errorSpec(404, NEVER, TelephonyException.NotFound.class, "'message':'there is no such agent'", "Check the ids and the path: it does not exist, is retired, or belongs to another organization."), TelephonyException.NotFound::new),
    CONFLICT("Conflict", errorSpec(409, NEVER, TelephonyException.Conflict.class, "'message':'the knowledge base is used by agents','agent_ids':['agent_41','agent_42']", "Read the present state and change that first, or let a call end if too many are under way."), TelephonyException.Conflict::new),
    UNPROCESSABLE_ENTITY("Unprocessable Entity", errorSpec(422, NEVER, TelephonyException.UnprocessableEntity.class, "'message':'the number of the agent is gone'", "Repair what the request refers to, such as an agent whose number is gone."), TelephonyException.UnprocessableEntity::new),
    TOO_MANY_REQUESTS("Too Many Requests", errorSpec(429, AFTER_DELAY, TelephonyException.TooManyRequests.class, "'message':'the rate limit is exceeded'", "Wait for retryAfter(), or back off where it is empty: the limit counts all requests of this API key."), TelephonyException.TooManyRequests::new),
    INTERNAL_SERVER_ERROR("Internal Server Error", errorSpec(500, BACKOFF, TelephonyException.InternalServerError.class, "'message':'an unexpected error occurred'", "Tell DialNexa if it persists."), TelephonyException.InternalServerError::new),
    BAD_GATEWAY("Bad Gateway", errorSpec(502, BACKOFF, TelephonyException.BadGateway.class, "'message':'the SIP registration failed'", "Check address and credentials of the SIP trunk that was to be linked; tell DialNexa if anything else is met by it."), TelephonyException.BadGateway::new);
    // spotless:on

    private final String code;
    private final ErrorSpec spec;
    private final Function<ErrorResponse, TelephonyException> maker;

    TelephonyError(String code, ErrorSpec spec, Function<ErrorResponse, TelephonyException> maker) {
        this.code = code;
        this.spec = spec;
        this.maker = maker;
    }

    static @Nullable TelephonyError find(int status) {
        for (TelephonyError error : values()) {
            if (error.status() == status) {
                return error;
            }
        }
        return null;
    }

    TelephonyException exception(ErrorResponse response) {
        return maker.apply(response);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ErrorSpec spec() {
        return spec;
    }

    @Override
    public ErrorExample example() {
        return ErrorTables.example(this, "\"statusCode\":" + status() + ",\"error\":\"" + code + "\"");
    }

    @Override
    public TelephonyException exampleException() {
        return exampleException(ErrorResponse.of(this));
    }

    @Override
    @SuppressWarnings("exports")
    public TelephonyException exampleException(ErrorResponse response) {
        return TelephonyApi.decode(response);
    }
}
