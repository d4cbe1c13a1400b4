package dev.faultline.sequences.lists;

import static dev.faultline.core.ErrorSpec.errorSpec;
import static dev.faultline.core.RetryAdvice.NEVER;

import dev.faultline.core.ErrorSpec;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesErrorCode;
import dev.faultline.sequences.SequencesException.Kind;
import dev.faultline.sequences.internal.ExceptionMakers;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.function.Function;

/**
 * The error table of the domain Contact Blacklist Rules: one entry per code, with the documented status, the exception
 * and the remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum ContactBlacklistRuleError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, ContactBlacklistRuleException.NotFound.class, "", "Check the rule's id, and that it is of this kind: domain, email or exception."), ContactBlacklistRuleException.NotFound::new),
    DUPLICATE(2, Kind.DUPLICATE, errorSpec(409, NEVER, ContactBlacklistRuleException.Duplicate.class, "", "Treat the rule as added: the same pattern is there."), ContactBlacklistRuleException.Duplicate::new),
    GLOBAL_RULE_READ_ONLY(3, Kind.FORBIDDEN, errorSpec(403, NEVER, ContactBlacklistRuleException.GlobalRuleReadOnly.class, "", "Leave global rules as they are: isGlobal() tells which ones."), ContactBlacklistRuleException.GlobalRuleReadOnly::new),
    INVALID_PATTERN(4, Kind.INVALID_INPUT, errorSpec(400, NEVER, ContactBlacklistRuleException.InvalidPattern.class, "", "Give a domain such as example.org to a domain rule, an address to an email rule."), ContactBlacklistRuleException.InvalidPattern::new),
    NOT_ADDED(5, Kind.OTHER, errorSpec(400, NEVER, ContactBlacklistRuleException.NotAdded.class, "", "Check the pattern, and list the rules to see whether another one covers it."), ContactBlacklistRuleException.NotAdded::new),
    INVALID_PAGINATION(6, Kind.PAGINATION, errorSpec(400, NEVER, ContactBlacklistRuleException.InvalidPagination.class, "", "Keep top between 1 and 1000 and skip at 0 or more."), ContactBlacklistRuleException.InvalidPagination::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    ContactBlacklistRuleError(
            int number,
            Kind kind,
            ErrorSpec spec,
            Function<SequencesErrorResponse, ContactBlacklistRuleException> maker) {
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
        return SequencesDomain.CONTACT_BLACKLIST_RULES;
    }
}
