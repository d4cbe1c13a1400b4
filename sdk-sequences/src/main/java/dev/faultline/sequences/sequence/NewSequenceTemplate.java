package dev.faultline.sequences.sequence;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A template to be made from a sequence. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequences/save-a-sequence-as-a-template">saving a
 * sequence as a template</a>.
 */
public final class NewSequenceTemplate extends RequestData {

    private NewSequenceTemplate(Builder builder) {
        super(builder);
    }

    /**
     * Starts a template.
     *
     * @param name its name, which no other template may have
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects the parts of a template. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(String name) {
            set("name", Checks.notBlank(name, "name", "the template's name"));
        }

        /**
         * Sets the template's description.
         *
         * @param description any text, {@code null} to leave it out
         */
        public Builder description(@Nullable String description) {
            return setOrLeaveOut("description", description);
        }

        /**
         * Sets who has the template.
         *
         * @param scope such as {@code team} or {@code organization}; the vendor has no list, {@code null} to leave it
         * out
         */
        public Builder scope(@Nullable String scope) {
            return setOrLeaveOut(
                    "scope", scope == null ? null : Checks.notBlank(scope, "scope", "such as team, or leave it out"));
        }

        /**
         * The template.
         *
         * @return immutable
         */
        public NewSequenceTemplate build() {
            return new NewSequenceTemplate(this);
        }
    }
}
