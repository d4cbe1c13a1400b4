package dev.faultline.sequences.linkedin;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * The daily limits of a LinkedIn account. Source: <a
 * href="https://docs.reply.io/api-reference/linkedin-accounts/get-a-linkedin-account">reading a LinkedIn account</a>.
 *
 * @param limitsMode how the limits are set, as sent; {@code Fixed} is the only one that the vendor shows
 * @param dailyDetectCount profiles to detect, from {@code fixedMax} as all the others
 * @param dailySendConnectionRequestCount connections to ask for
 * @param dailySendMessageCount messages to send
 * @param dailySendSalesNavigatorConnectionRequestCount connections to ask for by Sales Navigator
 * @param dailyInMailCount InMails to send
 * @param dailyViewProfileCount profiles to view
 * @param json the limits as sent, with those that the vendor's page does not show
 */
public record LinkedInLimits(
        @Nullable String limitsMode,
        @Nullable Long dailyDetectCount,
        @Nullable Long dailySendConnectionRequestCount,
        @Nullable Long dailySendMessageCount,
        @Nullable Long dailySendSalesNavigatorConnectionRequestCount,
        @Nullable Long dailyInMailCount,
        @Nullable Long dailyViewProfileCount,
        JsonValue json)
        implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LinkedInLimits read(JsonFields fields) {
        JsonFields most = new JsonFields(fields.value("fixedMax"));
        return new LinkedInLimits(
                fields.text("limitsMode"),
                most.integer("dailyDetectCount"),
                most.integer("dailySendConnectionRequestCount"),
                most.integer("dailySendMessageCount"),
                most.integer("dailySendSalesNavigatorConnectionRequestCount"),
                most.integer("dailyInMailCount"),
                most.integer("dailyViewProfileCount"),
                fields.json());
    }
}
