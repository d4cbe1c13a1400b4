package dev.faultline.sequences.sequence;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.internal.StepReader;
import dev.faultline.sequences.steps.SequenceStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sequence in full. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequences/get-a-sequence">reading a sequence</a>.
 *
 * @param id its id
 * @param ownerUserId its owner, also under its older name
 * @param name its name
 * @param status its status
 * @param created when it was made
 * @param archived whether it is archived, whatever its status
 * @param health how well it can send; only newer responses have it
 * @param scheduleId its scheduler, also under its older name
 * @param emailAccounts the mailboxes that it sends from
 * @param linkedInAccounts the LinkedIn accounts that it uses
 * @param settings how it works
 * @param steps its steps, with those of conditions beside the others
 * @param issues its problems, such as {@code emailAccountSendingBlocked}; empty if nothing does, or the response is
 *     older
 * @param json the sequence as sent
 * @param response status, headers and attempts
 */
public record Sequence(
        long id,
        @Nullable Long ownerUserId,
        @Nullable String name,
        OpenEnum<SequenceStatus> status,
        @Nullable Instant created,
        @Nullable Boolean archived,
        OpenEnum<SequenceHealth> health,
        @Nullable Long scheduleId,
        List<Mailbox> emailAccounts,
        List<SequenceLinkedInAccount> linkedInAccounts,
        @Nullable Settings settings,
        List<SequenceStep> steps,
        List<String> issues,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the lists.
    public Sequence {
        emailAccounts = List.copyOf(emailAccounts);
        linkedInAccounts = List.copyOf(linkedInAccounts);
        steps = List.copyOf(steps);
        issues = List.copyOf(issues);
    }

    /**
     * Whether it is archived, whatever its status.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isArchived() {
        return Boolean.TRUE.equals(archived);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Sequence read(JsonFields fields) {
        Long owner = fields.integer("ownerUserId");
        Long schedule = fields.integer("scheduleId");
        return new Sequence(
                fields.requiredInteger("id"),
                owner == null ? fields.integer("ownerId") : owner,
                fields.text("name"),
                fields.openOrAbsent("status", SequenceStatus.class),
                fields.instant("created"),
                fields.bool("isArchived"),
                fields.openOrAbsent("health", SequenceHealth.class),
                schedule == null ? fields.integer("schedulerId") : schedule,
                fields.list("emailAccounts", Mailbox::read),
                fields.list("linkedInAccounts", SequenceLinkedInAccount::read),
                fields.object("settings", Settings::read),
                fields.list("steps", StepReader::read),
                fields.list("issues", issue -> Optional.ofNullable(issue.text("type"))).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                fields.json(),
                fields.response());
    }

    /** The id only: the rest has addresses in it. */
    @Override
    public String toString() {
        return "Sequence[id=" + id + "]";
    }

    /**
     * A mailbox in a sequence's detail. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/sequences/get-a-sequence">reading a sequence</a>.
     *
     * @param id its id
     * @param email its address
     * @param json the raw JSON
     */
    public record Mailbox(@Nullable Long id, @Nullable String email, JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Mailbox read(JsonFields fields) {
            return new Mailbox(fields.integer("id"), fields.text("email"), fields.json());
        }

        /** The id only: the address is personal data. */
        @Override
        public String toString() {
            return "Mailbox[id=" + id + "]";
        }
    }

    /**
     * The settings of a sequence. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/sequences/get-a-sequence">reading</a> and <a
     * href="https://docs.reply.io/api-reference/sequences/create-a-sequence">creating a sequence</a>.
     *
     * @param emailsCountPerDay how many emails it sends a day at most
     * @param daysToFinishProspect after how many days a contact is finished
     * @param emailSendingDelaySeconds how long it waits between two emails, in seconds
     * @param dailyThrottling a daily limit; of what is not documented
     * @param useDailyThrottling whether {@code dailyThrottling} holds; only newer responses have it
     * @param disableOpensTracking whether opening an email is not noticed
     * @param enableLinksTracking whether following a link is noticed
     * @param repliesHandlingType the handling of contacts who reply
     * @param json the settings as sent
     */
    public record Settings(
            @Nullable Long emailsCountPerDay,
            @Nullable Long daysToFinishProspect,
            @Nullable Long emailSendingDelaySeconds,
            @Nullable Long dailyThrottling,
            @Nullable Boolean useDailyThrottling,
            @Nullable Boolean disableOpensTracking,
            @Nullable Boolean enableLinksTracking,
            OpenEnum<RepliesHandling> repliesHandlingType,
            JsonValue json)
            implements FromJson {

        /**
         * Whether {@code dailyThrottling} holds.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean usesDailyThrottling() {
            return Boolean.TRUE.equals(useDailyThrottling);
        }

        /**
         * Whether the tracking of opened emails is off.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean disablesOpensTracking() {
            return Boolean.TRUE.equals(disableOpensTracking);
        }

        /**
         * Whether clicks on links are tracked.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean enablesLinksTracking() {
            return Boolean.TRUE.equals(enableLinksTracking);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Settings read(JsonFields fields) {
            return new Settings(
                    fields.integer("emailsCountPerDay"),
                    fields.integer("daysToFinishProspect"),
                    fields.integer("emailSendingDelaySeconds"),
                    fields.integer("dailyThrottling"),
                    fields.bool("useDailyThrottling"),
                    fields.bool("disableOpensTracking"),
                    fields.bool("enableLinksTracking"),
                    fields.openOrAbsent("repliesHandlingType", RepliesHandling.class),
                    fields.json());
        }
    }
}
