package dev.faultline.sequences.linkedin;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
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
        OpenEnum<LinkedInAccountStatus> status,
        @Nullable String profileUrl,
        @Nullable String photoUrl,
        @Nullable Long ownerUserId,
        OpenEnum<LinkedInAccountType> accountType,
        OpenEnum<LinkedInAuthType> authType,
        OpenEnum<LinkedInCookieStatus> cookieStatus,
        @Nullable LinkedInUsage usage,
        @Nullable LinkedInLimits limits,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LinkedInAccount read(JsonFields fields) {
        return new LinkedInAccount(
                fields.requiredInteger("id"),
                fields.text("name"),
                fields.openOrAbsent("status", LinkedInAccountStatus.class),
                fields.text("profileUrl"),
                fields.text("photoUrl"),
                fields.integer("ownerUserId"),
                fields.openOrAbsent("accountType", LinkedInAccountType.class),
                fields.openOrAbsent("authType", LinkedInAuthType.class),
                fields.openOrAbsent("cookieStatus", LinkedInCookieStatus.class),
                fields.object("usage", LinkedInUsage::read),
                fields.object("limits", LinkedInLimits::read),
                fields.json(),
                fields.response());
    }

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return "LinkedInAccount[id=" + id + "]";
    }
}
