package dev.faultline.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook event. Deliveries are retried and may arrive late. {@link #id()} is the same on each delivery; {@code
 * applications().list()} is the source of truth. Source:
 * <a href="https://docs.employjoy.ai/webhooks.html">webhooks</a>.
 *
 * <p>The vendor marks no field of {@code data} as required: a missing field is {@code null} or absent. Undocumented
 * fields are in {@link #json()}. An application's own mapper reads the JSON back as a {@code PartnerEvent}.
 */
public sealed interface PartnerEvent extends FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PartnerEvent read(JsonFields event) {
        return PartnerWebhooks.read(event);
    }

    /** The event's id, the same on every delivery of it. */
    String id();

    /** The event's type as sent, such as {@code job.closed}. */
    String type();

    /** The whole event as sent, undocumented members included. */
    @Override
    JsonValue json();

    /** The time of the event itself, {@code null} if it could not be read. */
    @Nullable
    Instant createdAt();

    /** The version of the event's format, {@code v1}. */
    @Nullable
    String apiVersion();

    /**
     * {@code application.status_changed}: an application was accepted or rejected. Other changes cause no event.
     *
     * @param id the event's id
     * @param createdAt when it happened
     * @param apiVersion the version of the event's format
     * @param applicationId the application
     * @param sourceApplicationId the partner's own id
     * @param jobId the job
     * @param oldStatus the former state
     * @param newStatus the present state
     * @param currentStage a label for people
     * @param occurredAt when the status changed
     * @param json as sent
     */
    record ApplicationStatusChanged(
            String id,
            @Nullable Instant createdAt,
            @Nullable String apiVersion,
            @Nullable String applicationId,
            @Nullable String sourceApplicationId,
            @Nullable String jobId,
            OpenEnum<ApplicationStatus> oldStatus,
            OpenEnum<ApplicationStatus> newStatus,
            @Nullable String currentStage,
            @Nullable Instant occurredAt,
            JsonValue json)
            implements PartnerEvent {

        static final String TYPE = "application.status_changed";

        @Override
        public String type() {
            return TYPE;
        }

        /** Without undocumented fields, which may be personal. */
        @Override
        public String toString() {
            return "ApplicationStatusChanged[id=" + id + ", applicationId=" + applicationId + ", newStatus=" + newStatus
                    + "]";
        }
    }

    /**
     * {@code job.opened}: a job has become visible to the key. Its details are in {@code jobs().list(..)}.
     *
     * @param id the event's id
     * @param createdAt when it happened
     * @param apiVersion the version of the event's format
     * @param jobId the job
     * @param companyId its company
     * @param title its title
     * @param openedAt when it opened
     * @param json as sent
     */
    record JobOpened(
            String id,
            @Nullable Instant createdAt,
            @Nullable String apiVersion,
            @Nullable String jobId,
            @Nullable String companyId,
            @Nullable String title,
            @Nullable Instant openedAt,
            JsonValue json)
            implements PartnerEvent {

        static final String TYPE = "job.opened";

        @Override
        public String type() {
            return TYPE;
        }

        /** Without undocumented fields, which may be personal. */
        @Override
        public String toString() {
            return "JobOpened[id=" + id + ", jobId=" + jobId + "]";
        }
    }

    /**
     * {@code job.closed}: a job is no longer visible to the key.
     *
     * @param id the event's id
     * @param createdAt when it happened
     * @param apiVersion the version of the event's format
     * @param jobId the job
     * @param companyId its company
     * @param reason the reason
     * @param closedAt when it closed
     * @param json as sent
     */
    record JobClosed(
            String id,
            @Nullable Instant createdAt,
            @Nullable String apiVersion,
            @Nullable String jobId,
            @Nullable String companyId,
            OpenEnum<JobClosedReason> reason,
            @Nullable Instant closedAt,
            JsonValue json)
            implements PartnerEvent {

        static final String TYPE = "job.closed";

        @Override
        public String type() {
            return TYPE;
        }

        /** Without undocumented fields, which may be personal. */
        @Override
        public String toString() {
            return "JobClosed[id=" + id + ", jobId=" + jobId + ", reason=" + reason + "]";
        }
    }

    /**
     * An event that this SDK does not know.
     *
     * @param id the event's id
     * @param createdAt when it happened
     * @param apiVersion the version of the event's format
     * @param type as sent
     * @param data its data as sent
     * @param json as sent
     */
    record Unknown(
            String id,
            @Nullable Instant createdAt,
            @Nullable String apiVersion,
            String type,
            JsonValue data,
            JsonValue json)
            implements PartnerEvent {

        /** Without undocumented fields, which may be personal. */
        @Override
        public String toString() {
            return "Unknown[id=" + id + ", type=" + type + "]";
        }
    }

    /** Reasons why a job is no longer visible. */
    enum JobClosedReason {
        /** The employer closed it. */
        CLOSED_BY_CUSTOMER,
        /** The key has lost its access to the company. */
        ACCESS_REVOKED,
        /** The employer fills it without partners. */
        INTERNAL_SOURCING_ONLY
    }
}
