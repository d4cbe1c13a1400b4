package dev.faultline.telephony;

import dev.faultline.core.ApiException;
import dev.faultline.core.FieldError;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.ErrorResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Telephony API returned an error. The API distinguishes errors by HTTP status only: each documented status has a
 * class under its documented name. The whole hierarchy is in this file.
 *
 * <p>An undocumented status becomes the nearest class: any other 5xx a {@link ServerFault}, 451 a {@link Forbidden},
 * 410 a {@link NotFound}, everything else an {@link InvalidRequest}. {@link #status()} is always the one on the wire,
 * {@link #code()} the body's {@code error} text. Source: <a
 * href="https://dialnexa.com/docs/api-reference/errors">Errors</a>.
 */
public abstract sealed class TelephonyException extends ApiException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // always Stream.toList
    private final List<String> messages;

    @SuppressWarnings("serial") // always Stream.toList
    private final List<FieldError> violations;

    private TelephonyException(ErrorResponse response) {
        super(response);
        messages = messages(response.json());
        violations = Violations.of(messages);
    }

    /** The nearest class of an undocumented status. */
    static TelephonyException ofStatus(ErrorResponse response) {
        return switch (response.status()) {
            case 410 -> new NotFound(response);
            case 451 -> new Forbidden(response);
            default -> response.status() >= 500 ? new ServerFault(response) : new InvalidRequest(response);
        };
    }

    /** The body's message is a text or a list of texts; anything else is kept as JSON text. */
    static List<String> messages(JsonValue body) {
        JsonValue message = body.get("message");
        Stream<JsonValue> parts = message.isArray() ? message.items().stream() : Stream.of(message);
        return parts.filter(part -> !part.isNull())
                .map(part -> part.asText().orElseGet(part::toString))
                .filter(text -> !text.isBlank())
                .toList();
    }

    @Override
    public Optional<TelephonyError> error() {
        return super.error().map(TelephonyError.class::cast);
    }

    /**
     * The API's messages, one for each fault.
     *
     * @return the messages, whether sent as one text or as a list; empty if nothing could be read
     */
    public final List<String> messages() {
        return messages;
    }

    /**
     * The {@link #messages()} that begin with a field's name, such as {@code phone_number must be ..}; the API has no
     * field-level codes. A message about two fields appears once for each.
     *
     * @return fields and messages in order; empty if no message begins with a field
     */
    public final List<FieldError> violations() {
        return violations;
    }

    /** The {@link #violations()}, under the name common to all APIs. */
    @Override
    public final List<FieldError> fieldErrors() {
        return violations;
    }

    /** 400, 422, and every other rejected request. */
    public static sealed class InvalidRequest extends TelephonyException {
        private static final long serialVersionUID = 1L;

        private InvalidRequest(ErrorResponse response) {
            super(response);
        }
    }

    /** 400: body, query, id or file is not valid, or the present state does not allow the action. */
    public static final class BadRequest extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        BadRequest(ErrorResponse response) {
            super(response);
        }
    }

    /** 422: well-formed but impossible, for example with an agent whose number is gone. */
    public static final class UnprocessableEntity extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        UnprocessableEntity(ErrorResponse response) {
            super(response);
        }
    }

    /** 401: the key is missing, incomplete, revoked or expired. */
    public static final class Unauthorized extends TelephonyException {
        private static final long serialVersionUID = 1L;

        Unauthorized(ErrorResponse response) {
            super(response);
        }
    }

    /** 402: the workspace's wallet cannot pay for the call. */
    public static final class PaymentRequired extends TelephonyException {
        private static final long serialVersionUID = 1L;

        PaymentRequired(ErrorResponse response) {
            super(response);
        }
    }

    /**
     * 403: the key lacks the permission, the workspace's KYC is incomplete, the destination is blocked, or another
     * organization owns the record.
     */
    public static final class Forbidden extends TelephonyException {
        private static final long serialVersionUID = 1L;

        Forbidden(ErrorResponse response) {
            super(response);
        }
    }

    /** 404: the record does not exist or belongs to another organization, or the path is retired. */
    public static final class NotFound extends TelephonyException {
        private static final long serialVersionUID = 1L;

        NotFound(ErrorResponse response) {
            super(response);
        }
    }

    /** 409: the request contradicts the present state; older pages also document it for too many concurrent calls. */
    public static final class Conflict extends TelephonyException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // always Stream.toList
        private final List<String> agentIds;

        Conflict(ErrorResponse response) {
            super(response);
            agentIds = response.json().get("agent_ids").items().stream()
                    .map(JsonValue::asText)
                    .flatMap(Optional::stream)
                    .toList();
        }

        /**
         * The agents that use the knowledge base to be deleted.
         *
         * @return their ids, empty for every other conflict
         */
        public List<String> agentIds() {
            return agentIds;
        }
    }

    /** 429: too many requests with this key. */
    public static final class TooManyRequests extends TelephonyException {
        private static final long serialVersionUID = 1L;

        TooManyRequests(ErrorResponse response) {
            super(response);
        }
    }

    /** 5xx: the server, or something behind it, failed. */
    public static sealed class ServerFault extends TelephonyException {
        private static final long serialVersionUID = 1L;

        private ServerFault(ErrorResponse response) {
            super(response);
        }
    }

    /** 500: unexpected fault of the server. */
    public static final class InternalServerError extends ServerFault {
        private static final long serialVersionUID = 1L;

        InternalServerError(ErrorResponse response) {
            super(response);
        }
    }

    /** 502: documented only for the linking of a SIP trunk whose registration failed. */
    public static final class BadGateway extends ServerFault {
        private static final long serialVersionUID = 1L;

        BadGateway(ErrorResponse response) {
            super(response);
        }
    }
}
