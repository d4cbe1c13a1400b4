package dev.faultline.sequences.linkedin;

import static dev.faultline.core.ErrorSpec.errorSpec;
import static dev.faultline.core.RetryAdvice.NEVER;

import dev.faultline.core.ErrorSpec;
import dev.faultline.core.Outcome;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesErrorCode;
import dev.faultline.sequences.SequencesException.Kind;
import dev.faultline.sequences.internal.ExceptionMakers;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.function.Function;

/**
 * The error table of the domain LinkedIn Accounts: one entry per code, with the documented status, the exception and
 * the remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum LinkedInAccountError implements SequencesErrorCode {
    // spotless:off
    INVALID_INPUT(1, Kind.INVALID_INPUT, errorSpec(400, NEVER, LinkedInAccountException.InvalidInput.class, "", "Correct what fieldErrors() or the vendor's text names."), LinkedInAccountException.InvalidInput::new),
    NOT_FOUND(2, Kind.NOT_FOUND, errorSpec(404, NEVER, LinkedInAccountException.NotFound.class, "", "List the LinkedIn accounts and take the id from there."), LinkedInAccountException.NotFound::new),
    ACCOUNT_IN_USE(3, Kind.STATE, errorSpec(409, NEVER, LinkedInAccountException.AccountInUse.class, "", "Unlink the account from its sequences first, or remove it with force."), LinkedInAccountException.AccountInUse::new),
    COOKIE_INVALID(4, Kind.STATE, errorSpec(400, NEVER, LinkedInAccountException.CookieInvalid.class, "", "Let the account's owner connect it again: LinkedIn ended its session."), LinkedInAccountException.CookieInvalid::new),
    LIMIT_REACHED(5, Kind.QUOTA, errorSpec(400, NEVER, LinkedInAccountException.LimitReached.class, "", "Remove a LinkedIn account, or extend the plan."), LinkedInAccountException.LimitReached::new),
    PAYMENT_FAILED(6, Kind.FAILED, errorSpec(400, NEVER, LinkedInAccountException.PaymentFailed.class, "", "Let the workspace's owner check the payment method."), LinkedInAccountException.PaymentFailed::new),
    INTERNAL_ERROR(7, Kind.FAILED, errorSpec(400, NEVER, LinkedInAccountException.InternalError.class, "", "Read the account before trying again; tell Reply if it persists.").leaves(Outcome.UNKNOWN), LinkedInAccountException.InternalError::new),
    VOICE_PROFILE_CONFLICT(8, Kind.STATE, errorSpec(400, NEVER, LinkedInAccountException.VoiceProfileConflict.class, "", "Settle the account's voice profile in Reply first."), LinkedInAccountException.VoiceProfileConflict::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    LinkedInAccountError(
            int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, LinkedInAccountException> maker) {
        this.number = number;
        this.kind = kind;
        this.spec = spec;
        ExceptionMakers.add(this, maker);
    }

    @Override
    public String code() {
        return Integer.toString(number);
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
    public SequencesDomain domain() {
        return SequencesDomain.LINKED_IN_ACCOUNTS;
    }
}
