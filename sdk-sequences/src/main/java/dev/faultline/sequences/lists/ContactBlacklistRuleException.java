package dev.faultline.sequences.lists;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on blacklist rules failed. Each documented code of the domain Contact Blacklist Rules is a class in this
 * file; a code that is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class ContactBlacklistRuleException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public ContactBlacklistRuleException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<ContactBlacklistRuleError> error() {
        return super.error().map(ContactBlacklistRuleError.class::cast);
    }

    /** Code 1, 404: there is no such rule. */
    public static final class NotFound extends ContactBlacklistRuleException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 409: the same rule exists already. */
    public static final class Duplicate extends ContactBlacklistRuleException {
        private static final long serialVersionUID = 1L;

        Duplicate(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 403: a global rule cannot be changed. */
    public static final class GlobalRuleReadOnly extends ContactBlacklistRuleException {
        private static final long serialVersionUID = 1L;

        GlobalRuleReadOnly(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 400: the pattern does not fit the kind of rule. */
    public static final class InvalidPattern extends ContactBlacklistRuleException {
        private static final long serialVersionUID = 1L;

        InvalidPattern(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 400: the rule was not added. */
    public static final class NotAdded extends ContactBlacklistRuleException {
        private static final long serialVersionUID = 1L;

        NotAdded(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 400: top or skip is out of range. */
    public static final class InvalidPagination extends ContactBlacklistRuleException {
        private static final long serialVersionUID = 1L;

        InvalidPagination(SequencesErrorResponse response) {
            super(response);
        }
    }
}
