package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours in which candidates are called. The vendor's sample is incomplete: further fields are in {@link #json()}.
 * Source: <a href="https://docs.celper.ai/endpoints/telephony">telephony</a>.
 *
 * @param defaultCallingHours the hours of a day, {@code null} when unset
 * @param defaultTimezone an IANA zone such as {@code Europe/Riga}, {@code null} for that of each candidate
 * @param defaultCallingDays the days of a week, {@code null} for every day
 * @param json the policy as sent
 * @param response status, headers and attempts
 */
public record CallingHours(
        @Nullable Window defaultCallingHours,
        @Nullable String defaultTimezone,
        @Nullable List<DayOfWeek> defaultCallingDays,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    public CallingHours {
        defaultCallingDays = defaultCallingDays == null ? null : List.copyOf(defaultCallingDays);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CallingHours read(JsonFields fields) {
        JsonValue days = fields.value("defaultCallingDays");
        return new CallingHours(
                window(fields),
                fields.text("defaultTimezone"),
                days.isArray() ? days(days) : null,
                fields.json(),
                fields.response());
    }

    /** The vendor's sample has an object, its text {@code 09:00-18:00}. */
    private static @Nullable Window window(JsonFields fields) {
        JsonValue hours = fields.value("defaultCallingHours");
        return hours.isObject() || hours.asText().isPresent() ? Window.read(fields.of(hours)) : null;
    }

    /** ISO numbers, 1 for Monday. */
    private static List<DayOfWeek> days(JsonValue numbers) {
        return numbers.items().stream()
                .flatMap(item -> item.asNumber().stream())
                .map(BigDecimal::intValue)
                .filter(number -> number >= 1 && number <= 7)
                .map(DayOfWeek::of)
                .toList();
    }

    /**
     * Hours of a day.
     *
     * @param start {@code HH:MM} by the local clock
     * @param end {@code HH:MM} by the local clock
     */
    public record Window(@Nullable String start, @Nullable String end, JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Window read(JsonFields hours) {
            JsonValue json = hours.json();
            return json.asText()
                    .map(text -> read(text, json))
                    .orElseGet(() -> new Window(hours.text("start"), hours.text("end"), json));
        }

        private static Window read(String text, JsonValue json) {
            int dash = text.indexOf('-');
            return dash < 0
                    ? new Window(text.strip(), null, json)
                    : new Window(
                            text.substring(0, dash).strip(),
                            text.substring(dash + 1).strip(),
                            json);
        }
    }
}
