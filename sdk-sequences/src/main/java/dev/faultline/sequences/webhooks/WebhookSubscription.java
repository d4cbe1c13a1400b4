package dev.faultline.sequences.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to one kind of event. Source: <a
 * href="https://docs.reply.io/api-reference/webhooks/get-a-webhook-subscription">reading a subscription</a>.
 *
 * @param id its id, which each delivery names
 * @param eventType what it is for
 * @param url where its deliveries go
 * @param scope whose events it gets
 * @param enabled whether it is on
 * @param createdAt when it was made
 * @param payloadConfig what its deliveries have besides
 * @param json the subscription as sent
 * @param response status, headers and attempts
 */
public record WebhookSubscription(
        long id,
        OpenEnum<WebhookEventType> eventType,
        @Nullable String url,
        OpenEnum<WebhookScope> scope,
        @Nullable Boolean enabled,
        @Nullable Instant createdAt,
        @Nullable PayloadConfig payloadConfig,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /**
     * Whether it is on.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WebhookSubscription read(JsonFields fields) {
        return new WebhookSubscription(
                fields.requiredInteger("id"),
                fields.openOrAbsent("eventType", WebhookEventType.class),
                fields.text("url"),
                fields.openOrAbsent("scope", WebhookScope.class),
                fields.bool("enabled"),
                fields.instant("createdAt"),
                fields.object("payloadConfig", PayloadConfig::read),
                fields.json(),
                fields.response());
    }

    /** Not the URL: its path may be the only secret that there is. */
    @Override
    public String toString() {
        return "WebhookSubscription[id=" + id + ", eventType=" + eventType + "]";
    }

    /**
     * Optional contents of deliveries.
     *
     * @param includeEmailUrl whether they have a link to the email
     * @param includeEmailText whether they have the email's text
     * @param includeProspectCustomFields whether they have the contact's custom fields
     * @param json the raw JSON
     */
    public record PayloadConfig(
            @Nullable Boolean includeEmailUrl,
            @Nullable Boolean includeEmailText,
            @Nullable Boolean includeProspectCustomFields,
            JsonValue json)
            implements FromJson {

        /**
         * Whether they have a link to the email.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean includesEmailUrl() {
            return Boolean.TRUE.equals(includeEmailUrl);
        }

        /**
         * Whether they have the email's text.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean includesEmailText() {
            return Boolean.TRUE.equals(includeEmailText);
        }

        /**
         * Whether they have the contact's custom fields.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean includesProspectCustomFields() {
            return Boolean.TRUE.equals(includeProspectCustomFields);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static PayloadConfig read(JsonFields fields) {
            return new PayloadConfig(
                    fields.bool("includeEmailUrl"),
                    fields.bool("includeEmailText"),
                    fields.bool("includeProspectCustomFields"),
                    fields.json());
        }
    }
}
