package dev.faultline.sequences.contacts;

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
 * An account: a company that contacts belong to. Source: <a
 * href="https://docs.reply.io/api-reference/contact-accounts/create-a-contact-account">creating an account</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/accounts/update-account-owner">updating its owner</a>.
 *
 * @param id its id
 * @param ownerUserId its owner
 * @param name its name
 * @param description a description
 * @param domainName its domain
 * @param domainSecondary its second domain
 * @param industry its industry
 * @param companySize its size
 * @param country its country
 * @param state its state
 * @param city its city
 * @param timeZoneId its IANA time zone
 * @param linkedInUrl its page on LinkedIn
 * @param twitterUrl its page on Twitter
 * @param logoUrl its logo
 * @param phone its telephone number
 * @param email its email address
 * @param stage how far one has come with it
 * @param linkedProspectsCount how many contacts belong to it
 * @param createdDate when it was made
 * @param lastActivityDate when something happened last
 * @param json the account as sent
 * @param response status, headers and attempts
 */
public record Account(
        long id,
        @Nullable Long ownerUserId,
        @Nullable String name,
        @Nullable String description,
        @Nullable String domainName,
        @Nullable String domainSecondary,
        @Nullable String industry,
        OpenEnum<AccountCompanySize> companySize,
        @Nullable String country,
        @Nullable String state,
        @Nullable String city,
        @Nullable String timeZoneId,
        @Nullable String linkedInUrl,
        @Nullable String twitterUrl,
        @Nullable String logoUrl,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Stage stage,
        @Nullable Long linkedProspectsCount,
        @Nullable Instant createdDate,
        @Nullable Instant lastActivityDate,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Account read(JsonFields fields) {
        return new Account(
                fields.requiredInteger("id"),
                fields.integer("ownerUserId"),
                fields.text("name"),
                fields.text("description"),
                fields.text("domainName"),
                fields.text("domainSecondary"),
                fields.text("industry"),
                fields.openOrAbsent("companySize", AccountCompanySize.class),
                fields.text("country"),
                fields.text("state"),
                fields.text("city"),
                fields.text("timeZoneId"),
                fields.text("linkedInUrl"),
                fields.text("twitterUrl"),
                fields.text("logoUrl"),
                fields.text("phone"),
                fields.text("email"),
                fields.object("stage", Stage::read),
                fields.integer("linkedProspectsCount"),
                fields.instant("createdDate"),
                fields.instant("lastActivityDate"),
                fields.json(),
                fields.response());
    }

    /**
     * The stage of the sale to an account.
     *
     * @param id its id
     * @param name its name
     * @param colorId the id of its colour, as sent
     * @param json the raw JSON
     */
    public record Stage(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String colorId,
            JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Stage read(JsonFields fields) {
            return new Stage(fields.integer("id"), fields.text("name"), fields.text("colorId"), fields.json());
        }
    }

    /** The id only: the rest has addresses in it. */
    @Override
    public String toString() {
        return "Account[id=" + id + "]";
    }
}
