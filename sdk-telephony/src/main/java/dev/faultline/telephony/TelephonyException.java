package dev.faultline.telephony;

import dev.faultline.core.ApiException;
import dev.faultline.core.FieldError;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.ErrorResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Telephony API returned an error. The API tells its errors apart by the HTTP status, so there is a class for
 * each documented status, named as the vendor names it; the whole hierarchy is in this file.
 *
 * <p>A status that no page documents becomes the nearest class: any other 5xx a {@link ServerFault}, 451 a {@link
 * Forbidden}, 410 a {@link NotFound}, everything else an {@link InvalidRequest}. {@link #status()} is always the one on
 * the wire, whatever the body says, {@link #code()} the body's {@code error} text as sent. Source: the vendor's error
 * page.
 */
public abstract sealed class TelephonyException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Message by message. */
    @SuppressWarnings("serial") // always Stream.toList
    private final List<String> messages;

    /** What of it speaks of a field. */
    @SuppressWarnings("serial") // always Stream.toList
    private final List<FieldError> violations;

    private TelephonyException(ErrorResponse response) {
        super(response);
        messages = messages(response.json());
        violations = Violations.of(messages);
    }

    /** The nearest class of a status that is in no table. */
    static TelephonyException ofStatus(ErrorResponse response) {
        return switch (response.status()) {
            case 410 -> new NotFound(response);
            case 451 -> new Forbidden(response);
            default -> response.status() >= 500 ? new ServerFault(response) : new InvalidRequest(response);
        };
    }

    /** The body's message is a text, or a list of them; whatever else it is stays readable as JSON. */
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
     * What the vendor says, one entry for each thing that is wrong.
     *
     * @return as sent, whether as one text or as a list; empty if nothing could be read
     */
    public final List<String> messages() {
        return messages;
    }

    /**
     * Those of the {@link #messages()} that begin with the name of a field, such as {@code phone_number must be ..}; the
     * API has no field-level codes. A message about two fields is there for each of them.
     *
     * @return field and message of each, in their order; empty if no message begins with a field
     */
    public final List<FieldError> violations() {
        return violations;
    }

    /** The {@link #violations()}, under the name that they have for every API. */
    @Override
    public final List<FieldError> fieldErrors() {
        return violations;
    }

    /** 400, 422, and every other fault of the request. */
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

    /** 403: the key may not do this, the workspace's KYC is open, the destination is blocked, or it is another's. */
    public static final class Forbidden extends TelephonyException {
        private static final long serialVersionUID = 1L;

        Forbidden(ErrorResponse response) {
            super(response);
        }
    }

    /** 404: it does not exist, belongs to another organization, or the path is retired. */
    public static final class NotFound extends TelephonyException {
        private static final long serialVersionUID = 1L;

        NotFound(ErrorResponse response) {
            super(response);
        }
    }

    /** 409: the request contradicts the present state; older pages also have it for too many calls at a time. */
    public static final class Conflict extends TelephonyException {
        private static final long serialVersionUID = 1L;

        /** From the top level of the body. */
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
         * The agents that use the knowledge base that was to be deleted.
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
