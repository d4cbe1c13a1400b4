package dev.faultline.sequences.linkedin;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.WireName;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A LinkedIn account. Source: <a
 * href="https://docs.reply.io/api-reference/linkedin-accounts/list-linkedin-accounts">listing</a> and <a
 * href="https://docs.reply.io/api-reference/linkedin-accounts/get-a-linkedin-account">reading LinkedIn accounts</a>.
 *
 * @param id its id
 * @param name its name
 * @param status whether it works
 * @param profileUrl its profile
 * @param photoUrl its photo
 * @param ownerUserId its owner
 * @param accountType which kind it is
 * @param authType how it was connected
 * @param cookieStatus whether LinkedIn still takes its cookie
 * @param usage how much it has done
 * @param limits how much it may do
 * @param json the account as sent
 * @param response status, headers and attempts
 */
public record LinkedInAccount(
        long id,
        @Nullable String name,
        OpenEnum<Status> status,
        @Nullable String profileUrl,
        @Nullable String photoUrl,
        @Nullable Long ownerUserId,
        OpenEnum<Type> accountType,
        OpenEnum<AuthType> authType,
        OpenEnum<CookieStatus> cookieStatus,
        @Nullable Usage usage,
        @Nullable Limits limits,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LinkedInAccount read(JsonFields fields) {
        return new LinkedInAccount(
                fields.requiredInteger("id"),
                fields.text("name"),
                fields.openOrAbsent("status", Status.class),
                fields.text("profileUrl"),
                fields.text("photoUrl"),
                fields.integer("ownerUserId"),
                fields.openOrAbsent("accountType", Type.class),
                fields.openOrAbsent("authType", AuthType.class),
                fields.openOrAbsent("cookieStatus", CookieStatus.class),
                fields.object("usage", Usage::read),
                fields.object("limits", Limits::read),
                fields.json(),
                fields.response());
    }

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return "LinkedInAccount[id=" + id + "]";
    }

    /**
     * Whether a LinkedIn account works. Source: <a
     * href="https://docs.reply.io/api-reference/linkedin-accounts/list-linkedin-accounts">listing LinkedIn accounts</a>.
     */
    public enum Status implements WireName {
        /** It is switched off. */
        DISABLED("Disabled"),
        /** It works. */
        ENABLED("Enabled"),
        /** It has reached today's limits. */
        DAILY_LIMIT_REACHED("DailyLimitReached"),
        /** LinkedIn rejects its credentials. */
        COOKIE_INVALID("CookieInvalid");

        private final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /**
     * The kind of a LinkedIn account. Source: <a
     * href="https://docs.reply.io/api-reference/linkedin-accounts/list-linkedin-accounts">listing LinkedIn accounts</a>.
     */
    public enum Type implements WireName {
        /** The free one. */
        PUBLIC("Public"),
        /** Sales Navigator. */
        SALES_NAVIGATOR("SalesNavigator"),
        /** Premium. */
        PREMIUM("Premium");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /**
     * The way in which a LinkedIn account was connected. Source: <a
     * href="https://docs.reply.io/api-reference/linkedin-accounts/list-linkedin-accounts">listing LinkedIn accounts</a>.
     */
    public enum AuthType implements WireName {
        /** By a cookie. */
        COOKIE("Cookie"),
        /** By credentials. */
        CREDENTIALS("Credentials");

        private final String wireName;

        AuthType(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /**
     * Whether LinkedIn still accepts an account's cookie. Source: <a
     * href="https://docs.reply.io/api-reference/linkedin-accounts/list-linkedin-accounts">listing LinkedIn accounts</a>.
     */
    public enum CookieStatus implements WireName {
        /** It does not. */
        NOT_VALID("NotValid"),
        /** It does. */
        VALID("Valid"),
        /** Nobody has tried. */
        NEVER_VALIDATED("NeverValidated");

        private final String wireName;

        CookieStatus(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /**
     * The usage of a LinkedIn account. Source: <a
     * href="https://docs.reply.io/api-reference/linkedin-accounts/get-a-linkedin-account">reading a LinkedIn account</a>.
     *
     * @param connectionRequests connections asked for
     * @param messages messages sent
     * @param salesNavigatorConnectionRequests connections asked for by Sales Navigator
     * @param inMails InMails sent
     * @param viewProfiles profiles viewed
     * @param likeRecentPosts posts liked
     * @param detects profiles detected
     * @param revokeConnections requests for connections taken back
     * @param endorseSkills skills endorsed
     * @param followProfile profiles followed
     * @param json the raw JSON
     */
    public record Usage(
            @Nullable Long connectionRequests,
            @Nullable Long messages,
            @Nullable Long salesNavigatorConnectionRequests,
            @Nullable Long inMails,
            @Nullable Long viewProfiles,
            @Nullable Long likeRecentPosts,
            @Nullable Long detects,
            @Nullable Long revokeConnections,
            @Nullable Long endorseSkills,
            @Nullable Long followProfile,
            JsonValue json)
            implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Usage read(JsonFields fields) {
            return new Usage(
                    fields.integer("connectionRequests"),
                    fields.integer("messages"),
                    fields.integer("salesNavigatorConnectionRequests"),
                    fields.integer("inMails"),
                    fields.integer("viewProfiles"),
                    fields.integer("likeRecentPosts"),
                    fields.integer("detects"),
                    fields.integer("revokeConnections"),
                    fields.integer("endorseSkills"),
                    fields.integer("followProfile"),
                    fields.json());
        }
    }

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
    public record Limits(
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
        static Limits read(JsonFields fields) {
            JsonFields most = new JsonFields(fields.value("fixedMax"));
            return new Limits(
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
}
