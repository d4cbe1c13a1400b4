package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's application for a job, before its submission. Source:
 * <a href="https://docs.employjoy.ai/applications.html">applications</a>.
 *
 * <p>The vendor recognises a retry by the idempotency key and the exact bytes. {@link #toJson()} returns those bytes,
 * to be kept with the key; {@link #fromJson} restores the same application in another process. The bytes hold the
 * candidate's personal data, and so does the serialised form.
 */
public final class NewApplication implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_SOURCE_APPLICATION_ID = 128;

    private final String jobId;

    /** UTF-8, sent unchanged. */
    private final byte[] json;

    private NewApplication(String jobId, byte[] json) {
        this.jobId = jobId;
        this.json = json;
    }

    /** Starts an application. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Restores a kept application.
     *
     * @param json the bytes of {@link #toJson()}, unchanged
     * @return an application that is sent with exactly these bytes
     * @throws IllegalArgumentException if they are no application
     */
    public static NewApplication fromJson(byte[] json) {
        byte[] bytes = Checks.notNull(json, "json", "the bytes from toJson()").clone();
        String jobId = JsonValue.parseLeniently(new String(bytes, StandardCharsets.UTF_8))
                .get("jobId")
                .asText()
                .orElse("");
        Checks.that(!jobId.isBlank(), "json", "no application with a jobId", "the bytes from toJson()");
        return new NewApplication(jobId, bytes);
    }

    /** The request's body in UTF-8, personal data included; the same bytes for every attempt. */
    public byte[] toJson() {
        return json.clone();
    }

    /** The job's id. */
    public String jobId() {
        return jobId;
    }

    /** Validates the bytes of the stream. */
    private Object readResolve() {
        return fromJson(json);
    }

    /** Rejects a text that is too long, without showing it: it may be personal. */
    static void checkLength(String text, String name, int most) {
        int length = text.codePointCount(0, text.length());
        Checks.that(length <= most, name, length + " characters long", "at most " + most);
    }

    /** The job only: the rest is personal data. */
    @Override
    public String toString() {
        return "NewApplication[jobId=" + jobId + "]";
    }

    /** Builds an application; job, candidate and consent are required. */
    public static final class Builder {

        private @Nullable String jobId;
        private @Nullable Candidate candidate;
        private boolean consentToContact;
        private @Nullable String source;
        private @Nullable String sourceApplicationId;
        private final Map<String, Object> answers = new TreeMap<>();
        private @Nullable URI resumeUrl;

        private Builder() {}

        /**
         * Sets the job.
         *
         * @param jobId the id of a listed job
         */
        public Builder jobId(String jobId) {
            this.jobId = Checks.notBlank(jobId, "jobId", "the id of a job, as jobs().list() returns it");
            return this;
        }

        /**
         * Sets the candidate.
         *
         * @param candidate the person who applies
         */
        public Builder candidate(Candidate candidate) {
            this.candidate = Checks.notNull(candidate, "candidate", "the person who applies");
            return this;
        }

        /**
         * Confirms that the candidate has agreed to be contacted by text message and e-mail.
         *
         * @param consentToContact the API accepts nothing but {@code true}
         */
        public Builder consentToContact(boolean consentToContact) {
            this.consentToContact = consentToContact;
            return this;
        }

        /**
         * Sets the source of the candidate.
         *
         * @param source free text of up to 100 characters, such as {@code indeed}; {@code null} or empty to leave it
         *     out
         */
        public Builder source(@Nullable String source) {
            this.source = optional(source, "source", LONGEST_SOURCE);
            return this;
        }

        /**
         * Sets the partner's own id for the application. Responses and webhooks contain it, and the API rejects a
         * second application with it, even when the idempotency key has expired.
         *
         * @param sourceApplicationId up to 128 characters, unique for the partner; {@code null} or empty to leave it
         *     out
         */
        public Builder sourceApplicationId(@Nullable String sourceApplicationId) {
            this.sourceApplicationId =
                    optional(sourceApplicationId, "sourceApplicationId", LONGEST_SOURCE_APPLICATION_ID);
            return this;
        }

        /**
         * Answers one of the job's own questions. The answers are copied, and sent in the order of their keys: equal
         * answers are equal bytes in every process.
         *
         * @param key the question's key
         * @param answer a boolean, string or number, by the question's type
         */
        public Builder answer(String key, Object answer) {
            Checks.notBlank(key, "answer", "the key of one of the job's questions");
            answers.put(
                    key, stable(Checks.notNull(answer, "answer to " + key, "an answer, or leave the question out")));
            return this;
        }

        /**
         * Sets the address of a résumé. The API fetches it later; the application is valid even if that fails.
         *
         * @param resumeUrl an absolute http or https address that the API can reach, {@code null} to leave it out
         */
        public Builder resumeUrl(@Nullable URI resumeUrl) {
            if (resumeUrl != null) {
                checkAddress(resumeUrl);
            }
            this.resumeUrl = resumeUrl;
            return this;
        }

        /**
         * Builds the application.
         *
         * @throws IllegalArgumentException if the job, the candidate or the consent is missing
         */
        public NewApplication build() {
            String job = Checks.notBlank(jobId, "jobId", "the id of a job, as jobs().list() returns it");
            Candidate who = Checks.notNull(candidate, "candidate", "the person who applies");
            Checks.that(
                    consentToContact, "consentToContact", false, "true, once the candidate has agreed to be contacted");
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("jobId", job);
            json.put("candidate", who.json());
            json.put("consentToContact", true);
            putIfSet(json, "source", source);
            putIfSet(json, "sourceApplicationId", sourceApplicationId);
            putIfSet(json, "applicationFormAnswers", answers.isEmpty() ? null : answers);
            putIfSet(json, "resumeUrl", resumeUrl == null ? null : resumeUrl.toString());
            return new NewApplication(job, JsonValue.of(json).toString().getBytes(StandardCharsets.UTF_8));
        }

        /** An empty text is left out, like a missing one. */
        private static @Nullable String optional(@Nullable String text, String name, int most) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            Checks.notBlank(text, name, "a text, or leave it out");
            checkLength(text, name, most);
            return text;
        }

        private static void checkAddress(URI resumeUrl) {
            Checks.that(resumeUrl.isAbsolute(), "resumeUrl", "relative", "an absolute address");
            boolean web = resumeUrl.getScheme().toLowerCase(Locale.ROOT).matches("https?");
            Checks.that(web, "resumeUrl", "a " + resumeUrl.getScheme() + " address", "one of http or https");
            Checks.that(
                    resumeUrl.getHost() != null, "resumeUrl", "without a host", "an address that the API can reach");
        }

        /**
         * A copy in a fixed order: sets and maps iterate differently in each process, and may change after this call.
         */
        private static Object stable(@Nullable Object answer) {
            if (answer instanceof Map<?, ?> map) {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((name, value) -> sorted.put(String.valueOf(name), stable(value)));
                return sorted;
            }
            if (answer instanceof Collection<?> items) {
                Stream<JsonValue> copies = items.stream().map(item -> JsonValue.of(stable(item)));
                return (answer instanceof Set ? copies.sorted(Comparator.comparing(JsonValue::toString)) : copies)
                        .toList();
            }
            return JsonValue.of(answer);
        }

        private static void putIfSet(Map<String, Object> json, String name, @Nullable Object value) {
            if (value != null) {
                json.put(name, value);
            }
        }
    }
}
