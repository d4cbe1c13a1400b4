package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.WireName;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A job position, managed in the vendor's dashboard. A single position also has a description, requirements and an
 * interview configuration, which are in {@link #json()}: their names are not documented. Source:
 * <a href="https://docs.celper.ai/endpoints/job-positions">job positions</a>; the name {@code title} of the
 * <a href="https://github.com/CelperAI/skills">integration guide</a> is read too.
 *
 * @param id the position's id
 * @param position its title
 * @param department its department
 * @param location its location
 * @param type the kind of employment
 * @param candidateCount how many candidates it has
 * @param createdAt when it was created
 * @param json the position as sent
 * @param response status, headers and attempts
 */
public record JobPosition(
        String id,
        @Nullable String position,
        @Nullable String department,
        @Nullable String location,
        OpenEnum<Type> type,
        @Nullable Long candidateCount,
        @Nullable Instant createdAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static JobPosition read(JsonFields fields) {
        return new JobPosition(
                fields.required("id"),
                fields.firstText("position", "title"),
                fields.text("department"),
                fields.text("location"),
                fields.openOrAbsent("type", Type.class),
                fields.integer("candidateCount"),
                fields.instant("createdAt"),
                fields.json(),
                fields.response());
    }

    /** Kinds of employment in the vendor's examples. */
    public enum Type implements WireName {
        /** Full time. */
        FULL_TIME;

        @Override
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
