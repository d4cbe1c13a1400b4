package dev.faultline.sequences.sequence;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

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
public record SequenceSettings(
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
    static SequenceSettings read(JsonFields fields) {
        return new SequenceSettings(
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
