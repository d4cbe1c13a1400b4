package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.Timestamps;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The point that a mirror of the jobs has reached: the time of the server, and of each open job its id, its company and
 * a fingerprint of its content. It belongs to one API key, whose jobs it has.
 *
 * <p>{@link #toJson()} is JSON of version 1 to store, of about 30 characters a job. The API lists open jobs only, so
 * a closed job is one that the mark has and the list has not; no point in time could replace the ids.
 */
public final class JobsMark {

    /** Before the first sync: every open job is added. */
    public static final JobsMark START = new JobsMark(null, Map.of());

    private static final String KIND = "jobsMark";
    private static final String NO_COMPANY = "";

    private final @Nullable Instant asOf;
    private final Map<String, Known> jobs;

    JobsMark(@Nullable Instant asOf, Map<String, Known> jobs) {
        this.asOf = asOf;
        this.jobs = Collections.unmodifiableMap(new LinkedHashMap<>(jobs));
    }

    /**
     * Reads a stored mark.
     *
     * @param json the text of {@link #toJson()}
     * @return the mark
     * @throws IllegalArgumentException if the text is damaged, was changed, is no mark, or is of a later version than 1:
     *     begin again with {@link #START} and drop from the mirror the jobs that are not added
     */
    public static JobsMark parse(String json) {
        JsonValue kept = KeptJson.read(json, KIND, "mark of jobs");
        Map<String, Known> jobs = new LinkedHashMap<>();
        JsonValue companies = kept.get("jobs");
        for (String company : companies.names()) {
            JsonValue ofCompany = companies.get(company);
            for (String id : ofCompany.names()) {
                String fingerprint = ofCompany.get(id).asText().orElse("");
                jobs.put(id, new Known(fingerprint, company.equals(NO_COMPANY) ? null : company));
            }
        }
        Instant asOf = kept.get("asOf").asText().map(Timestamps::parse).orElse(null);
        return new JobsMark(asOf, jobs);
    }

    /** The text to store; there is no personal data in it. */
    public String toJson() {
        Map<String, Map<String, String>> companies = new TreeMap<>();
        jobs.forEach((id, job) -> companies
                .computeIfAbsent(job.companyId() == null ? NO_COMPANY : job.companyId(), added -> new TreeMap<>())
                .put(id, job.fingerprint()));
        Map<String, Object> members = new LinkedHashMap<>();
        if (asOf != null) {
            members.put("asOf", asOf.toString());
        }
        members.put("jobs", companies);
        return KeptJson.write(KIND, members);
    }

    /**
     * The time of the state that the sync read, or an earlier one, by the server's clock: the {@code Date} of its first
     * response, else the latest {@code updatedAt} in there.
     *
     * @return the time, empty at the start, and if the responses have neither
     */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** The number of open jobs. */
    public int size() {
        return jobs.size();
    }

    /** The open jobs by their ids. */
    Map<String, Known> jobs() {
        return jobs;
    }

    static JobsMark check(@Nullable JobsMark since) {
        return Checks.notNull(since, "since", "JobsMark.START, or the mark of the sync before");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JobsMark that && asOf().equals(that.asOf()) && jobs.equals(that.jobs);
    }

    @Override
    public int hashCode() {
        return jobs.hashCode();
    }

    @Override
    public String toString() {
        return "JobsMark[asOf=" + asOf + ", " + jobs.size() + " jobs]";
    }

    /**
     * A job of the mirror.
     *
     * @param fingerprint of its content
     * @param companyId its company, {@code null} if the response had none
     */
    record Known(String fingerprint, @Nullable String companyId) {}
}
