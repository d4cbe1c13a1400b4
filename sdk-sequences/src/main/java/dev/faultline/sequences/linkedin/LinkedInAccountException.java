package dev.faultline.sequences.linkedin;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on LinkedIn accounts failed. Each documented code of the domain LinkedIn Accounts is a class in this
 * file; a code that is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class LinkedInAccountException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public LinkedInAccountException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<LinkedInAccountError> error() {
        return super.error().map(LinkedInAccountError.class::cast);
    }

    /** Code 1, 400: a part of the request is not valid. */
    public static final class InvalidInput extends LinkedInAccountException {
        private static final long serialVersionUID = 1L;

        InvalidInput(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 404: there is no such LinkedIn account for this user. */
    public static final class NotFound extends LinkedInAccountException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 409: sequences use the account. */
    public static final class AccountInUse extends LinkedInAccountException {
        private static final long serialVersionUID = 1L;

        AccountInUse(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 400: linkedIn does not accept the account's session. */
    public static final class CookieInvalid extends LinkedInAccountException {
        private static final long serialVersionUID = 1L;

        CookieInvalid(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 400: the plan has no room for another account, which is a 400 and no 409. */
    public static final class LimitReached extends LinkedInAccountException {
        private static final long serialVersionUID = 1L;

        LimitReached(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 400: the payment for the account failed. */
    public static final class PaymentFailed extends LinkedInAccountException {
        private static final long serialVersionUID = 1L;

        PaymentFailed(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 7, 400: the vendor failed to process the account, and returns a 400 for it. */
    @SuppressWarnings("JavaLangClash") // named as the code
    public static final class InternalError extends LinkedInAccountException {
        private static final long serialVersionUID = 1L;

        InternalError(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 8, 400: the account's voice profile is at odds with the request. */
    public static final class VoiceProfileConflict extends LinkedInAccountException {
        private static final long serialVersionUID = 1L;

        VoiceProfileConflict(SequencesErrorResponse response) {
            super(response);
        }
    }
}
