package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's application for a job, before its submission. Source:
 * <a href="https://docs.employjoy.ai/applications.html">applications</a>.
 *
 * <p>The vendor recognises a retry by the idempotency key and the exact bytes. {@link #toJson()} returns those bytes,
 * to be kept with the key; {@link #fromJson} restores the same application in another process. The bytes hold the
 * candidate's personal data, and so does the serialised form.
 */
@SuppressWarnings("serial") // the serialised form is that of Stored
public final class NewApplication extends RequestData implements Serializable {

    private static final long serialVersionUID = 2L;

    private static final String JOB_ID = "jobId";
    private static final String CANDIDATE = "candidate";
    private static final String CONSENT = "consentToContact";
    private static final String SOURCE = "source";
    private static final String SOURCE_APPLICATION_ID = "sourceApplicationId";
    private static final String ANSWERS = "applicationFormAnswers";
    private static final String RESUME_URL = "resumeUrl";

    private static final FieldOrder ORDER = new FieldOrder(
            List.of(JOB_ID, CANDIDATE, CONSENT, SOURCE, SOURCE_APPLICATION_ID, ANSWERS, RESUME_URL),
            Map.of(CANDIDATE, Candidate.ORDER));

    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_SOURCE_APPLICATION_ID = 128;

    private final String jobId;

    /** UTF-8, sent unchanged. */
    private final byte[] json;

    /** With the bytes that were kept or, without them, with those of the fields. */
    private NewApplication(Builder builder, String jobId, byte @Nullable [] kept) {
        super(builder);
        this.jobId = jobId;
        json = kept == null ? StableJson.bytes(fields(), ORDER) : kept;
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
        JsonValue kept = JsonValue.parseLeniently(new String(bytes, StandardCharsets.UTF_8));
        String jobId = kept.get(JOB_ID).asText().orElse("");
        Checks.that(!jobId.isBlank(), "json", "no application with a jobId", "the bytes from toJson()");
        return new NewApplication(new Builder(kept), jobId, bytes);
    }

    /** The request's body in UTF-8, personal data included; the same bytes for every attempt. */
    public byte[] toJson() {
        return json.clone();
    }

    /** The bytes themselves, which nobody changes. */
    byte[] unchangingJson() {
        return json;
    }

    /** The job's id. */
    public String jobId() {
        return jobId;
    }

    /** The partner's own id, empty if there is none. */
    public Optional<String> sourceApplicationId() {
        return JsonValue.of(fields().get(SOURCE_APPLICATION_ID)).asText().filter(id -> !id.isBlank());
    }

    /**
     * Starts another application with the fields of this one, for example to correct those of a {@link
     * PartnerException.ValidationError}. Other bytes need another idempotency key.
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    private Object writeReplace() {
        return new Stored(json);
    }

    /** The serialised form: the bytes, which are validated when read. */
    private static final class Stored implements Serializable {

        private static final long serialVersionUID = 1L;

        private final byte[] json;

        private Stored(byte[] json) {
            this.json = json;
        }

        private Object readResolve() {
            return fromJson(json);
        }
    }

    /** Builds an application; job, candidate and consent are required. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {
            super(ORDER);
        }

        private Builder(JsonValue kept) {
            this();
            takeOver(kept);
        }

        private Builder(NewApplication other) {
            super(other);
        }

        /**
         * Sets the job.
         *
         * @param jobId the id of a listed job
         */
        public Builder jobId(String jobId) {
            return set(JOB_ID, Checks.notBlank(jobId, JOB_ID, "the id of a job, as jobs().list() returns it"));
        }

        /**
         * Sets the candidate.
         *
         * @param candidate the person who applies
         */
        public Builder candidate(Candidate candidate) {
            Candidate who = Checks.notNull(candidate, CANDIDATE, "the person who applies");
            return StableJson.isPlain(who.fields(), Candidate.ORDER)
                    ? setFields(CANDIDATE, who)
                    : set(CANDIDATE, StableJson.copy(who.fields(), Candidate.ORDER));
        }

        /**
         * Sets the candidate.
         *
         * @param candidate sets the fields of the person who applies
         */
        public Builder candidate(Consumer<Candidate.Builder> candidate) {
            Candidate.Builder who = Candidate.builder();
            Checks.notNull(candidate, CANDIDATE, "the person who applies").accept(who);
            return candidate(who.build());
        }

        /**
         * Confirms that the candidate has agreed to be contacted by text message and e-mail.
         *
         * @param consentToContact the API accepts nothing but {@code true}
         */
        public Builder consentToContact(boolean consentToContact) {
            return set(CONSENT, consentToContact);
        }

        /**
         * Sets the source of the candidate.
         *
         * @param source free text of up to 100 characters, such as {@code indeed}
         */
        public Builder source(@Nullable String source) {
            return optional(SOURCE, source, LONGEST_SOURCE);
        }

        /**
         * Sets the partner's own id for the application. Responses and webhooks contain it, and the API rejects a
         * second application with it, even when the idempotency key has expired.
         *
         * @param sourceApplicationId up to 128 characters, unique for the partner
         */
        public Builder sourceApplicationId(@Nullable String sourceApplicationId) {
            return optional(SOURCE_APPLICATION_ID, sourceApplicationId, LONGEST_SOURCE_APPLICATION_ID);
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
            Object given = Checks.notNull(answer, "answer to " + key, "an answer, or leave the question out");
            Map<String, Object> answers = answers();
            answers.put(key, StableJson.of(given));
            return set(ANSWERS, answers);
        }

        /**
         * Answers several of the job's own questions, as {@link #answer} does.
         *
         * @param answers the answers by the questions' keys
         */
        public Builder answers(Map<String, ?> answers) {
            Checks.notNull(answers, "answers", "the answers by the questions' keys")
                    .forEach(this::answer);
            return this;
        }

        private Map<String, Object> answers() {
            Map<String, Object> answers = new TreeMap<>();
            JsonValue given = JsonValue.of(get(ANSWERS));
            given.names().forEach(key -> answers.put(key, given.get(key)));
            return answers;
        }

        /**
         * Sets the address of a résumé. The API fetches it later; the application is valid even if that fails.
         *
         * @param resumeUrl an absolute http or https address that the API can reach, {@code null} to leave it out
         */
        public Builder resumeUrl(@Nullable URI resumeUrl) {
            if (resumeUrl == null) {
                return setOrLeaveOut(RESUME_URL, null);
            }
            Checks.that(resumeUrl.isAbsolute(), RESUME_URL, "relative", "an absolute address");
            boolean web = resumeUrl.getScheme().toLowerCase(Locale.ROOT).matches("https?");
            Checks.that(web, RESUME_URL, "a " + resumeUrl.getScheme() + " address", "one of http or https");
            Checks.that(resumeUrl.getHost() != null, RESUME_URL, "without a host", "an address that the API can reach");
            return set(RESUME_URL, resumeUrl.toString());
        }

        /**
         * Builds the application.
         *
         * @throws IllegalArgumentException if the job, the candidate or the consent is missing
         */
        public NewApplication build() {
            String job = JsonValue.of(get(JOB_ID)).asText().orElse(null);
            String id = Checks.notBlank(job, JOB_ID, "the id of a job, as jobs().list() returns it");
            Checks.notNull(get(CANDIDATE), CANDIDATE, "the person who applies");
            boolean consent = JsonValue.of(get(CONSENT)).asBoolean().orElse(false);
            Checks.that(consent, CONSENT, false, "true, once the candidate has agreed to be contacted");
            return new NewApplication(this, id, null);
        }

        private Builder optional(String name, @Nullable String text, int most) {
            if (text != null && !text.isEmpty()) {
                Checks.atMost(Checks.notBlank(text, name, "a text, or leave it out"), name, most);
            }
            return setOrLeaveOut(name, text);
        }
    }

    /** A person who applies. */
    public static final class Candidate extends RequestData {

        private static final String FIRST_NAME = "firstName";
        private static final String LAST_NAME = "lastName";
        private static final String EMAIL = "email";
        private static final String PHONE = "phone";

        private static final List<String> REQUIRED = List.of(FIRST_NAME, LAST_NAME, EMAIL, PHONE);

        private static final FieldOrder ORDER = new FieldOrder(REQUIRED, Map.of());

        private static final int LONGEST_NAME = 100;

        private Candidate(Builder builder) {
            super(builder);
        }

        /** Starts a candidate. */
        public static Builder builder() {
            return new Builder();
        }

        /** Builds a candidate; all four are required. The API checks the form of e-mail address and phone number. */
        public static final class Builder extends RequestData.Builder<Builder> {

            private Builder() {
                super(ORDER);
            }

            /**
             * Sets the first name.
             *
             * @param firstName 1 to 100 characters
             */
            public Builder firstName(String firstName) {
                return name(FIRST_NAME, CANDIDATE + "." + FIRST_NAME, firstName, "the candidate's first name");
            }

            /**
             * Sets the last name.
             *
             * @param lastName 1 to 100 characters
             */
            public Builder lastName(String lastName) {
                return name(LAST_NAME, CANDIDATE + "." + LAST_NAME, lastName, "the candidate's last name");
            }

            /**
             * Sets the e-mail address.
             *
             * @param email an e-mail address
             */
            public Builder email(String email) {
                return set(EMAIL, Checks.notBlank(email, CANDIDATE + "." + EMAIL, "the candidate's e-mail address"));
            }

            /**
             * Sets the phone number.
             *
             * @param phone best in E.164 such as {@code +15035550142}; the API normalises it
             */
            public Builder phone(String phone) {
                return set(
                        PHONE,
                        Checks.notBlank(phone, CANDIDATE + "." + PHONE, "the candidate's phone number, best in E.164"));
            }

            /**
             * Builds the candidate.
             *
             * @throws IllegalArgumentException if one of the four is missing
             */
            public Candidate build() {
                REQUIRED.forEach(this::required);
                return new Candidate(this);
            }

            private void required(String name) {
                if (get(name) == null) {
                    throw new IllegalArgumentException(
                            CANDIDATE + "." + name + " is null: give it with " + name + "(..)");
                }
            }

            private Builder name(String name, String path, @Nullable String text, String right) {
                return set(name, Checks.atMost(Checks.notBlank(text, path, right), path, LONGEST_NAME));
            }
        }
    }
}
