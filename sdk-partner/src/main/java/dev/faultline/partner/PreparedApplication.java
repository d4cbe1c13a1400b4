package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.Timestamps;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A submission that can be stored before it is sent: the idempotency key and the exact bytes, by which the vendor
 * recognises a retry for 24 hours. After a crash another process sends the same submission again, and the API takes it
 * once.
 *
 * <pre>{@code
 * PreparedApplication prepared = partner.applications().prepare(application);
 * store(prepared.toJson());                        // before anything is sent
 * ApplicationReceipt receipt = partner.applications().submit(prepared);
 * storeReceipt(receipt.id());                      // now the prepared application can be deleted
 * ..
 * for (String stored : unfinished()) {             // at the next start
 *     OnceResult<ApplicationReceipt> result =
 *             partner.applications().submitOrFind(PreparedApplication.parse(stored));
 *     ..
 * }
 * }</pre>
 *
 * <p>{@link #toJson()} is JSON of version 1 with these members; a JSON column may store it:
 *
 * <ul>
 *   <li>{@code version}: 1
 *   <li>{@code kind}: {@code preparedApplication}
 *   <li>{@code idempotencyKey}: a UUID
 *   <li>{@code preparedAt}: an instant in ISO 8601
 *   <li>{@code body}: the request's bytes in Base64
 *   <li>{@code sha256}: the digest, in hexadecimal, of the JSON without this member, white space, and with its members
 *       in the order of their names
 * </ul>
 *
 * <p>It holds the candidate's personal data, and so does the serialised form; {@link #toString()} has none.
 */
@SuppressWarnings("serial") // the serialised form is that of Stored
public final class PreparedApplication implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Duration KEY_LIFETIME = Duration.ofHours(24);

    /** The most by which clocks of two processes and of the vendor may differ. */
    private static final Duration CLOCK_MARGIN = Duration.ofHours(1);

    private static final String KIND = "preparedApplication";
    private static final String WHAT = "prepared application";
    private static final String RIGHT = "the text as toJson() returned it";

    private final NewApplication application;
    private final String idempotencyKey;
    private final Instant preparedAt;

    /** Whether nobody can have sent it yet. */
    private final AtomicBoolean unsent;

    PreparedApplication(NewApplication application, String idempotencyKey, Instant preparedAt, boolean unsent) {
        this.application = application;
        this.idempotencyKey = idempotencyKey;
        this.preparedAt = preparedAt;
        this.unsent = new AtomicBoolean(unsent);
    }

    /** With a key that was never sent: its age and the first use are known only then. */
    static PreparedApplication of(NewApplication application, Instant now) {
        Checks.notNull(application, "application", "a NewApplication from its builder()");
        String key = UUID.randomUUID().toString();
        return new PreparedApplication(application, key, now.truncatedTo(ChronoUnit.MILLIS), true);
    }

    /**
     * Reads a stored submission.
     *
     * @param json the text of {@link #toJson()}
     * @return the submission, with the same key and bytes
     * @throws IllegalArgumentException if the text is damaged, was changed, is none, or is of a later version than 1;
     *     the message quotes none of it
     */
    public static PreparedApplication parse(String json) {
        JsonValue kept = KeptJson.read(json, KIND, WHAT);
        String key = member(kept, "idempotencyKey");
        Checks.that(PartnerApi.isUuid(key), "json", "a " + WHAT + " whose key is no UUID", RIGHT);
        Instant preparedAt =
                Checks.notNull(Timestamps.parse(member(kept, "preparedAt")), "preparedAt", "an instant in ISO 8601");
        byte[] body = Base64.getDecoder().decode(member(kept, "body"));
        return new PreparedApplication(NewApplication.fromJson(body), key, preparedAt, false);
    }

    /**
     * Reads a stored submission.
     *
     * @param json the bytes of {@link #toBytes()}
     * @return the submission, with the same key and bytes
     * @throws IllegalArgumentException as {@link #parse(String)} throws it
     */
    public static PreparedApplication parse(byte[] json) {
        return parse(new String(Checks.notNull(json, "json", "the bytes from toBytes()"), StandardCharsets.UTF_8));
    }

    private static String member(JsonValue kept, String name) {
        return Checks.notBlank(kept.get(name).asText().orElse(null), name, RIGHT);
    }

    /** The text to store, personal data included. */
    public String toJson() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("idempotencyKey", idempotencyKey);
        members.put("preparedAt", preparedAt.toString());
        members.put("body", Base64.getEncoder().encodeToString(application.toJson()));
        return KeptJson.write(KIND, members);
    }

    /** The same as {@link #toJson()}, in UTF-8. */
    public byte[] toBytes() {
        return toJson().getBytes(StandardCharsets.UTF_8);
    }

    /** The application, with exactly the prepared bytes. */
    public NewApplication application() {
        return application;
    }

    /** The partner's own id, by which the application is recognised; empty if it has none. */
    public Optional<String> sourceApplicationId() {
        return application.sourceApplicationId();
    }

    /** The key of every attempt. */
    public String idempotencyKey() {
        return idempotencyKey;
    }

    /** When it was prepared, by the clock of the client that did. */
    public Instant preparedAt() {
        return preparedAt;
    }

    /**
     * Until when the key alone protects from a second application: 23 hours after the preparation. Nothing was sent
     * before the preparation, so the vendor's 24 hours end later, even if its clock differs by up to an hour.
     */
    public Instant protectedUntil() {
        return preparedAt.plus(KEY_LIFETIME).minus(CLOCK_MARGIN);
    }

    /** Whether the key protects now. A clock that is well before the preparation was set back, and proves nothing. */
    boolean isProtected(Instant now) {
        return now.isBefore(protectedUntil()) && !now.isBefore(earliest());
    }

    /** An instant before the submission by any clock. */
    Instant earliest() {
        return preparedAt.minus(CLOCK_MARGIN);
    }

    /** Whether this is the first use; false where another process may have sent it. */
    boolean firstUse() {
        return unsent.getAndSet(false);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PreparedApplication that
                && idempotencyKey.equals(that.idempotencyKey)
                && preparedAt.equals(that.preparedAt)
                && Arrays.equals(application.toJson(), that.application.toJson());
    }

    @Override
    public int hashCode() {
        return Objects.hash(idempotencyKey, preparedAt);
    }

    /** Without the application, which is personal. */
    @Override
    public String toString() {
        return "PreparedApplication[idempotencyKey=" + idempotencyKey + ", preparedAt=" + preparedAt + "]";
    }

    private Object writeReplace() {
        return new Stored(toJson());
    }

    /** The serialised form: the text, which is checked when read. */
    private static final class Stored implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String json;

        private Stored(String json) {
            this.json = json;
        }

        private Object readResolve() {
            return parse(json);
        }
    }
}
