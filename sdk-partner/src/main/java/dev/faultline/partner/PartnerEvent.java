package dev.faultline.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook event. Deliveries are retried and may come late: {@link #id()} is the same each time, and {@code
 * applications().list()} is the source of truth. Source: the vendor's page on webhooks.
 *
 * <p>The vendor marks no field of {@code data} as required: what a delivery leaves out is {@code null} or absent, and what
 * the vendor does not document is in {@link #json()}. A mapper of an application's own reads it back as a {@code
 * PartnerEvent}.
 */
public sealed interface PartnerEvent extends FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PartnerEvent read(JsonFields event) {
        return PartnerWebhooks.read(event);
    }

    /**
     * The event's id.
     *
     * @return the same on every delivery of the event; use it to recognise repetitions
     */
    String id();

    /**
     * What kind of event it is.
     *
     * @return as sent, such as {@code job.closed}
     */
    String type();

    /**
     * The whole event, undocumented members included.
     *
     * @return an object, as sent
     */
    @Override
    JsonValue json();

    /**
     * When it happened.
     *
     * @return the time of the event itself, or {@code null} if it could not be read
     */
    @Nullable
    Instant createdAt();

    /**
     * The version of the event's form.
     *
     * @return {@code v1}
     */
    @Nullable
    String apiVersion();

    /**
     * {@code application.status_changed}: an application was accepted or rejected. Other changes send nothing.
     *
     * @param id the event's id
     * @param createdAt when it happened
     * @param apiVersion the version of the event's form
     * @param applicationId the application
     * @param sourceApplicationId the partner's own id
     * @param jobId the job
     * @param oldStatus where it stood
     * @param newStatus where it stands
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

        /** Without what is not documented: nobody knows what that is. */
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
     * @param apiVersion the version of the event's form
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

        /** Without what is not documented: nobody knows what that is. */
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
     * @param apiVersion the version of the event's form
     * @param jobId the job
     * @param companyId its company
     * @param reason why
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

        /** Without what is not documented: nobody knows what that is. */
        @Override
        public String toString() {
            return "JobClosed[id=" + id + ", jobId=" + jobId + ", reason=" + reason + "]";
        }
    }

    /**
     * An event that is newer than this version of the SDK.
     *
     * @param id the event's id
     * @param createdAt when it happened
     * @param apiVersion the version of the event's form
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

        /** Without what is not documented: nobody knows what that is. */
        @Override
        public String toString() {
            return "Unknown[id=" + id + ", type=" + type + "]";
        }
    }

    /** Why a job is no longer visible. */
    enum JobClosedReason {
        /** The employer closed it. */
        CLOSED_BY_CUSTOMER,
        /** The key has lost its access to the company. */
        ACCESS_REVOKED,
        /** The employer fills it without partners. */
        INTERNAL_SOURCING_ONLY
    }
}
