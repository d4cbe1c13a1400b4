package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook event. Deliveries are repeated and may come late: {@link #id()} is the same each time, and {@code
 * applications().list()} is the source of truth. Source: the vendor's page on webhooks.
 *
 * <p>The vendor marks no field of {@code data} as required: what a delivery leaves out is {@code null}.
 */
public sealed interface PartnerEvent {

    /**
     * The event's id.
     *
     * @return the same on every delivery of the event; use it to recognise repetitions
     */
    String id();

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
     */
    record ApplicationStatusChanged(
            String id,
            @Nullable Instant createdAt,
            @Nullable String apiVersion,
            @Nullable String applicationId,
            @Nullable String sourceApplicationId,
            @Nullable String jobId,
            @Nullable OpenEnum<ApplicationStatus> oldStatus,
            @Nullable OpenEnum<ApplicationStatus> newStatus,
            @Nullable String currentStage,
            @Nullable Instant occurredAt)
            implements PartnerEvent {}

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
     */
    record JobOpened(
            String id,
            @Nullable Instant createdAt,
            @Nullable String apiVersion,
            @Nullable String jobId,
            @Nullable String companyId,
            @Nullable String title,
            @Nullable Instant openedAt)
            implements PartnerEvent {}

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
     */
    record JobClosed(
            String id,
            @Nullable Instant createdAt,
            @Nullable String apiVersion,
            @Nullable String jobId,
            @Nullable String companyId,
            @Nullable OpenEnum<JobClosedReason> reason,
            @Nullable Instant closedAt)
            implements PartnerEvent {}

    /**
     * An event that is newer than this version of the SDK.
     *
     * @param id the event's id
     * @param createdAt when it happened
     * @param apiVersion the version of the event's form
     * @param type as sent
     * @param data as sent
     */
    record Unknown(
            String id,
            @Nullable Instant createdAt,
            @Nullable String apiVersion,
            String type,
            JsonValue data) implements PartnerEvent {}

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
