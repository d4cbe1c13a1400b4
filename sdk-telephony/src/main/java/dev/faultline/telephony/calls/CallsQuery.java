package dev.faultline.telephony.calls;

import dev.faultline.core.SortOrder;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.telephony.PhoneNumber;
import dev.faultline.telephony.internal.E164;
import dev.faultline.telephony.internal.Limits;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListQueryBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A filter for calls. A restriction set several times, such as {@code status(..).status(..)}, matches any of its
 * values. Source: the vendor's page on listing calls.
 */
public final class CallsQuery {

    static final int LARGEST_LIMIT = 200;

    private final ListFilter filter;

    private CallsQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts a query for all calls, newest first, 200 a page, which is the maximum. */
    public static Builder builder() {
        return new Builder();
    }

    static CallsQuery of(Consumer<Builder> query) {
        return Queries.set(builder(), query).build();
    }

    ListFilter filter() {
        return filter;
    }

    /**
     * Builds the query. {@code limit(..)} sets the size of a page, {@code page(..)} or {@code cursor(..)} the first one
     * to read, and {@code parameter(name, value)} any parameter, documented or not.
     */
    @SuppressWarnings("exports")
    public static final class Builder extends ListQueryBuilder<Builder> {

        private @Nullable Instant startDate;
        private @Nullable Instant endDate;
        private @Nullable Duration durationMin;
        private @Nullable Duration durationMax;
        private @Nullable Duration latencyMin;
        private @Nullable Duration latencyMax;

        private Builder() {
            super(LARGEST_LIMIT);
        }

        /**
         * Lists calls of an agent.
         *
         * @param agentId its id; may be given several times
         */
        public Builder agentId(String agentId) {
            return add("agent_id", agentId);
        }

        /**
         * Lists calls of a version of an agent.
         *
         * @param agentVersionId its id; may be given several times
         */
        public Builder agentVersionId(String agentVersionId) {
            return add("agent_version_id", agentVersionId);
        }

        /**
         * Lists calls of versions whose name contains a text.
         *
         * @param part of the name, in any case
         */
        public Builder agentVersionName(String part) {
            return set("agent_version_name", Checks.notBlank(part, "agent_version_name", "a part of the name"));
        }

        /**
         * Lists a certain call.
         *
         * @param callId its id; may be given several times
         */
        public Builder callId(String callId) {
            return add("call_id", callId);
        }

        /**
         * Lists calls of a batch.
         *
         * @param batchCallId its id; may be given several times
         */
        public Builder batchCallId(String batchCallId) {
            return add("batch_call_id", batchCallId);
        }

        /**
         * Lists calls from a number.
         *
         * @param from in the international format, such as {@code +14155550123}
         * @throws IllegalArgumentException if it is in any other format: the API would find nothing
         */
        public Builder from(String from) {
            return set("from", E164.checked(from, "from"));
        }

        /**
         * Lists calls from a number.
         *
         * @param from the number
         */
        public Builder from(PhoneNumber from) {
            return set(
                    "from",
                    Checks.notNull(from, "from", "a number, or leave it out").value());
        }

        /**
         * Lists calls to a number.
         *
         * @param to in the international format, such as {@code +14155550123}
         * @throws IllegalArgumentException if it is in any other format: the API would find nothing
         */
        public Builder to(String to) {
            return set("to", E164.checked(to, "to"));
        }

        /**
         * Lists calls to a number.
         *
         * @param to the number
         */
        public Builder to(PhoneNumber to) {
            return set(
                    "to", Checks.notNull(to, "to", "a number, or leave it out").value());
        }

        /**
         * Lists calls of a medium.
         *
         * @param type {@link Call.Type#PHONE} or {@link Call.Type#WEB}; may be given several times
         */
        public Builder type(Call.Type type) {
            Checks.that(type != Call.Type.PHONE_CALL, "type", type, "PHONE: this is the word of webhooks for it");
            return type(wireName(type, "type"));
        }

        /**
         * Lists calls of a medium that this version of the SDK does not know.
         *
         * @param type as the API writes it; may be given several times
         */
        public Builder type(String type) {
            return add("type", type);
        }

        /**
         * Lists calls of one direction.
         *
         * @param direction may be given several times
         */
        public Builder direction(Call.Direction direction) {
            return direction(wireName(direction, "call_direction"));
        }

        /**
         * Lists calls of a direction that this version of the SDK does not know.
         *
         * @param direction as the API writes it; may be given several times
         */
        public Builder direction(String direction) {
            return add("call_direction", direction);
        }

        /**
         * Lists calls by the person's mood.
         *
         * @param sentiment may be given several times
         */
        public Builder sentiment(Call.Sentiment sentiment) {
            return sentiment(wireName(sentiment, "sentiment"));
        }

        /**
         * Lists calls by a sentiment that this version of the SDK does not know.
         *
         * @param sentiment as the API writes it; may be given several times
         */
        public Builder sentiment(String sentiment) {
            return add("sentiment", sentiment);
        }

        /**
         * Lists calls in a state.
         *
         * @param status any but {@link CallStatus#HANGUP}, which webhooks alone have; may be given several times
         */
        public Builder status(CallStatus status) {
            Checks.that(status != CallStatus.HANGUP, "status", status, "another one: only webhooks have this");
            return add("status", wireName(status, "status"));
        }

        /**
         * Lists calls by a status that this version of the SDK does not know.
         *
         * @param status as the API writes it; may be given several times
         */
        public Builder status(String status) {
            return add("status", status);
        }

        /**
         * Lists calls by the reason for their end.
         *
         * @param endReason may be given several times
         */
        public Builder endReason(Call.EndReason endReason) {
            return add("end_reason", wireName(endReason, "end_reason"));
        }

        /**
         * Lists calls by an end reason that this version of the SDK does not know.
         *
         * @param endReason as the API writes it, exactly; may be given several times
         */
        public Builder endReason(String endReason) {
            return add("end_reason", endReason);
        }

        /**
         * Lists calls of at least some latency.
         *
         * @param latencyMin whole milliseconds
         */
        public Builder latencyMin(Duration latencyMin) {
            set("latency_min", Limits.millis(latencyMin, "latency_min"));
            this.latencyMin = latencyMin;
            return this;
        }

        /**
         * Lists calls of at most some latency.
         *
         * @param latencyMax whole milliseconds
         */
        public Builder latencyMax(Duration latencyMax) {
            set("latency_max", Limits.millis(latencyMax, "latency_max"));
            this.latencyMax = latencyMax;
            return this;
        }

        /**
         * Lists calls of at least some duration.
         *
         * @param durationMin whole milliseconds
         */
        public Builder durationMin(Duration durationMin) {
            set("duration_min", Limits.millis(durationMin, "duration_min"));
            this.durationMin = durationMin;
            return this;
        }

        /**
         * Lists calls of at most some duration.
         *
         * @param durationMax whole milliseconds
         */
        public Builder durationMax(Duration durationMax) {
            set("duration_max", Limits.millis(durationMax, "duration_max"));
            this.durationMax = durationMax;
            return this;
        }

        /**
         * Lists calls that took longer than some duration.
         *
         * @param duration whole milliseconds
         */
        public Builder durationGreaterThan(Duration duration) {
            return set("duration_greater_than", Limits.millis(duration, "duration_greater_than"));
        }

        /**
         * Lists calls that took less than some duration.
         *
         * @param duration whole milliseconds
         */
        public Builder durationLessThan(Duration duration) {
            return set("duration_less_than", Limits.millis(duration, "duration_less_than"));
        }

        /**
         * Lists calls from a point in time on.
         *
         * @param startDate sent in ISO 8601
         */
        public Builder startDate(Instant startDate) {
            this.startDate = Checks.notNull(startDate, "start_date", "an instant, or leave it out");
            return set("start_date", startDate);
        }

        /**
         * Lists calls up to a point in time.
         *
         * @param endDate sent in ISO 8601
         */
        public Builder endDate(Instant endDate) {
            this.endDate = Checks.notNull(endDate, "end_date", "an instant, or leave it out");
            return set("end_date", endDate);
        }

        /**
         * Orders the calls.
         *
         * @param field the field; on the wire it is the parameter of that name, which is no filter
         * @param order the order; without one, the newest come first
         */
        public Builder sortBy(SortField field, SortOrder order) {
            return set(wireName(field, "sortBy"), wireName(order, "order"));
        }

        /**
         * The query.
         *
         * @return an immutable query
         * @throws IllegalArgumentException if a range is empty
         */
        public CallsQuery build() {
            checkRange("start_date", startDate, "end_date", endDate);
            checkRange("duration_min", durationMin, "duration_max", durationMax);
            checkRange("latency_min", latencyMin, "latency_max", latencyMax);
            return new CallsQuery(filter());
        }

        private static <T extends Comparable<T>> void checkRange(
                String lower, @Nullable T least, String upper, @Nullable T most) {
            if (least != null && most != null) {
                Checks.that(
                        least.compareTo(most) <= 0, lower, least, "at most what " + upper + " is, which is " + most);
            }
        }
    }

    /** The documented fields that order calls. */
    public enum SortField {
        /** The time of creation. */
        CREATED_AT,
        /** The duration. */
        DURATION
    }
}
