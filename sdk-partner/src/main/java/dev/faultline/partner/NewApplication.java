package dev.faultline.partner;

import dev.faultline.core.spi.Checks;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A candidate for a job, to be submitted. Source: the vendor's page on applications. */
public final class NewApplication {

    private final String jobId;
    private final Map<String, Object> json;

    private NewApplication(String jobId, Map<String, Object> json) {
        this.jobId = jobId;
        this.json = json;
    }

    /**
     * Starts an application.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The job.
     *
     * @return its id
     */
    public String jobId() {
        return jobId;
    }

    Map<String, Object> json() {
        return json;
    }

    /** The job only: the rest is personal data. */
    @Override
    public String toString() {
        return "NewApplication[jobId=" + jobId + "]";
    }

    /** Collects an application; job, candidate and consent are required. */
    public static final class Builder {

        private @Nullable String jobId;
        private @Nullable Candidate candidate;
        private boolean consentToContact;
        private @Nullable String source;
        private @Nullable String sourceApplicationId;
        private final Map<String, Object> answers = new LinkedHashMap<>();
        private @Nullable URI resumeUrl;

        private Builder() {}

        /**
         * Sets the job.
         *
         * @param jobId the id of a listed job
         * @return this builder
         */
        public Builder jobId(String jobId) {
            this.jobId = Checks.notBlank(jobId, "jobId", "the id of a job, as jobs().list() returns it");
            return this;
        }

        /**
         * Sets the candidate.
         *
         * @param candidate who applies
         * @return this builder
         */
        public Builder candidate(Candidate candidate) {
            this.candidate = Checks.notNull(candidate, "candidate", "who applies");
            return this;
        }

        /**
         * Confirms that the candidate has agreed to be contacted by text message and e-mail.
         *
         * @param consentToContact the API accepts nothing but {@code true}
         * @return this builder
         */
        public Builder consentToContact(boolean consentToContact) {
            this.consentToContact = consentToContact;
            return this;
        }

        /**
         * Says where the candidate came from.
         *
         * @param source free text of up to 100 characters, such as {@code indeed}
         * @return this builder
         */
        public Builder source(String source) {
            this.source = Checks.notBlank(source, "source", "where the candidate came from, or leave it out");
            return this;
        }

        /**
         * Gives the partner's own id for the application. It comes back in answers and webhooks, and the API refuses it
         * the second time, even after it has forgotten the idempotency key.
         *
         * @param sourceApplicationId up to 128 characters, unique for the partner
         * @return this builder
         */
        public Builder sourceApplicationId(String sourceApplicationId) {
            this.sourceApplicationId =
                    Checks.notBlank(sourceApplicationId, "sourceApplicationId", "your own id, or leave it out");
            return this;
        }

        /**
         * Answers one of the job's own questions.
         *
         * @param key the question's key
         * @param answer a boolean, string or number, as the question's type asks
         * @return this builder
         */
        public Builder answer(String key, Object answer) {
            Checks.notBlank(key, "answer", "the key of one of the job's questions");
            answers.put(key, Checks.notNull(answer, "answer to " + key, "an answer, or leave the question out"));
            return this;
        }

        /**
         * Gives the address of a résumé. The API fetches it later; the application stands even if that fails.
         *
         * @param resumeUrl an absolute address
         * @return this builder
         */
        public Builder resumeUrl(URI resumeUrl) {
            Checks.notNull(resumeUrl, "resumeUrl", "an absolute address, or leave it out");
            Checks.that(resumeUrl.isAbsolute(), "resumeUrl", "relative", "an absolute address");
            this.resumeUrl = resumeUrl;
            return this;
        }

        /**
         * The application.
         *
         * @return an immutable application
         * @throws IllegalArgumentException if the job, the candidate or the consent is missing
         */
        public NewApplication build() {
            String job = Checks.notBlank(jobId, "jobId", "the id of a job, as jobs().list() returns it");
            Candidate who = Checks.notNull(candidate, "candidate", "who applies");
            Checks.that(
                    consentToContact, "consentToContact", false, "true, once the candidate has agreed to be contacted");
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("jobId", job);
            json.put("candidate", who);
            json.put("consentToContact", true);
            putIfSet(json, "source", source);
            putIfSet(json, "sourceApplicationId", sourceApplicationId);
            putIfSet(json, "applicationFormAnswers", answers.isEmpty() ? null : new LinkedHashMap<>(answers));
            putIfSet(json, "resumeUrl", resumeUrl);
            return new NewApplication(job, json);
        }

        private static void putIfSet(Map<String, Object> json, String name, @Nullable Object value) {
            if (value != null) {
                json.put(name, value);
            }
        }
    }
}
