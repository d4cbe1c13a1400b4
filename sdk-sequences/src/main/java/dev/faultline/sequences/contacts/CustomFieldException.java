package dev.faultline.sequences.contacts;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on custom fields failed. Each documented code of the domain Custom Fields is a class in this file; a
 * code that is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class CustomFieldException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public CustomFieldException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<CustomFieldError> error() {
        return super.error().map(CustomFieldError.class::cast);
    }

    /** Code 1, 404: there is no such field. */
    public static final class NotFound extends CustomFieldException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 400: a part of the request is not valid. */
    public static final class InvalidInput extends CustomFieldException {
        private static final long serialVersionUID = 1L;

        InvalidInput(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 403: the user may not do this with the field. */
    public static final class Forbidden extends CustomFieldException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 409: another field has this title. */
    public static final class DuplicateName extends CustomFieldException {
        private static final long serialVersionUID = 1L;

        DuplicateName(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 400: there are as many fields as allowed. */
    public static final class LimitExceeded extends CustomFieldException {
        private static final long serialVersionUID = 1L;

        LimitExceeded(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 400: contacts have values in the field, so it cannot be deleted. */
    public static final class HasValues extends CustomFieldException {
        private static final long serialVersionUID = 1L;

        HasValues(SequencesErrorResponse response) {
            super(response);
        }
    }
}
