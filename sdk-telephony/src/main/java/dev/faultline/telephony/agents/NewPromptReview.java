package dev.faultline.telephony.agents;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.internal.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to review a prompt. Source: the vendor's page on prompt reviews. */
public final class NewPromptReview extends RequestData {

    private NewPromptReview(Builder builder) {
        super(builder);
    }

    /** Starts with the stored prompt and all checks. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds the request. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private static final int LONGEST_PROMPT = 100_000;

        private Builder() {}

        /**
         * Sets a prompt that is not stored.
         *
         * @param promptText up to 100,000 characters; if {@code null} or blank, the stored prompt is reviewed
         */
        public Builder promptText(@Nullable String promptText) {
            return setOrLeaveOut("prompt_text", Limits.optional(promptText, "prompt_text", LONGEST_PROMPT));
        }

        /**
         * Sets the checks.
         *
         * @param checks at least one; default all
         */
        public Builder checks(List<Check> checks) {
            List<Check> given = Checks.notNull(checks, "checks", "a list, or leave it out");
            Checks.that(!given.isEmpty(), "checks", "empty", "at least one, or leave it out for all");
            return set(
                    "checks",
                    given.stream()
                            .map(check -> OpenEnum.wireName(Checks.notNull(check, "checks", "no null in it")))
                            .toList());
        }

        /**
         * Returns the request.
         *
         * @return an immutable request
         */
        public NewPromptReview build() {
            return new NewPromptReview(this);
        }
    }

    /** A check of a prompt; only the names are documented. Source: the vendor's page on prompt reviews. */
    public enum Check {
        /** The prompt's structure. */
        STRUCTURE,
        /** The prompt's variables. */
        VARIABLES,
        /** Text that cannot be spoken. */
        SPEECH,
        /** Facts that the agent cannot know. */
        UNKNOWABLE,
        /** Contradictions. */
        CONFLICTS,
        /** The prompt's language. */
        LANGUAGE,
        /** The models of the agent. */
        MODELS,
        /** The values to find out in the call. */
        CAPTURE,
        /** The handling of the call. */
        CALL_HANDLING
    }
}
