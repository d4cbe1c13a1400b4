package dev.faultline.interviews;

import dev.faultline.core.JsonValue;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Calling hours to preview or save. The fields of the request are not documented: the names and forms here are those
 * of {@link CallingHours}, and {@code field(name, value)} sends any other. Source:
 * <a href="https://docs.celper.ai/endpoints/telephony">telephony</a>.
 */
public final class CallingHoursPolicy extends RequestData {

    private static final List<String> NAMES = List.of("defaultCallingHours", "defaultTimezone", "defaultCallingDays");

    private CallingHoursPolicy(Builder builder) {
        super(builder);
    }

    /** Starts without fields. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts with calling hours that were read.
     *
     * @param hours the hours; their window, time zone and days are sent in the form in which they were read, and one
     *     that is unset is left out
     */
    public static Builder from(CallingHours hours) {
        JsonValue read =
                Checks.notNull(hours, "hours", "calling hours that were read").json();
        Builder builder = new Builder();
        for (String name : NAMES) {
            JsonValue value = read.get(name);
            if (!value.isMissing() && !value.isNull()) {
                builder.field(name, value);
            }
        }
        return builder;
    }

    /** Builds a policy. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

        private Builder() {}

        /**
         * Sets the hours of a day.
         *
         * @param start hours and minutes by the local clock
         * @param end hours and minutes by the local clock; a window over midnight is not documented
         */
        public Builder window(LocalTime start, LocalTime end) {
            Map<String, String> window = new LinkedHashMap<>();
            window.put("start", clock(start, "start"));
            window.put("end", clock(end, "end"));
            return set("defaultCallingHours", window);
        }

        /**
         * Sets the time zone. {@code field("defaultTimezone", null)} sends the value of a policy that follows each
         * candidate.
         *
         * @param timezone by its IANA name, such as {@code Europe/Riga}; not a mere offset
         */
        public Builder timezone(ZoneId timezone) {
            String right = "the IANA name of a zone, such as Europe/Riga";
            String id = Checks.notNull(timezone, "timezone", right).getId();
            Checks.that(!id.matches("Z|(UTC|GMT|UT)?[+-].*"), "timezone", id, right);
            return set("defaultTimezone", id);
        }

        /**
         * Sets the days of a week. {@code field("defaultCallingDays", null)} sends the value of a policy for every
         * day.
         *
         * @param days at least one; sent as ISO numbers, 1 for Monday
         */
        public Builder days(Collection<DayOfWeek> days) {
            TreeSet<Integer> numbers = new TreeSet<>();
            for (DayOfWeek day : Checks.notNull(days, "days", "days of a week")) {
                numbers.add(Checks.notNull(day, "days", "no null in it").getValue());
            }
            Checks.that(!numbers.isEmpty(), "days", "empty", "at least one, or leave it out");
            return set("defaultCallingDays", List.copyOf(numbers));
        }

        private static String clock(LocalTime time, String name) {
            String right = "hours and minutes";
            Checks.notNull(time, name, right);
            Checks.that(time.getSecond() == 0 && time.getNano() == 0, name, time, right);
            return CLOCK.format(time);
        }

        /**
         * Builds the policy.
         *
         * @throws IllegalArgumentException if no field is set
         */
        public CallingHoursPolicy build() {
            CallingHoursPolicy policy = new CallingHoursPolicy(this);
            Checks.that(!policy.fields().isEmpty(), "policy", "empty", "at least one field");
            return policy;
        }
    }
}
