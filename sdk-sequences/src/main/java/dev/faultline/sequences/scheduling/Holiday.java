package dev.faultline.sequences.scheduling;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A holiday of a calendar. Source: <a
 * href="https://docs.reply.io/api-reference/holiday-calendars/get-a-holiday-calendar">reading a holiday calendar</a>.
 *
 * @param id its id
 * @param startDate its first day
 * @param endDate its last day, which is the first one where it is one day long
 * @param name its name
 * @param json the raw JSON
 */
public record Holiday(
        @Nullable Long id,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String name,
        JsonValue json)
        implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Holiday read(JsonFields fields) {
        return new Holiday(
                fields.integer("id"),
                date(fields.text("startDate")),
                date(fields.text("endDate")),
                fields.text("name"),
                fields.json());
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null; // it stays in the calendar's JSON
        }
    }
}
