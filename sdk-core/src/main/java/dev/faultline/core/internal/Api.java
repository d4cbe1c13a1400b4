package dev.faultline.core.internal;

import dev.faultline.core.ApiException;
import dev.faultline.core.CallEvent;
import dev.faultline.core.RateLimit;
import dev.faultline.core.RawRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The peculiarities of one API. A client has one instance, which may learn from the responses it sees. */
public abstract class Api {

    /** The widest cooldown scope: everything that is sent with the client's key. */
    public static final String KEY_SCOPE = "the API key";

    /** For the API modules. */
    protected Api() {}

    /**
     * The API's name.
     *
     * @return lower case, as in the module's name
     */
    public abstract String name();

    /**
     * The documented base URL.
     *
     * @return without a slash at its end
     */
    public abstract String defaultBaseUrl();

    /**
     * The environment variable that holds the key when the application gives none.
     *
     * @return its name
     */
    public abstract String keyVariable();

    /**
     * The header that carries the key.
     *
     * @param key the key
     * @return name and value
     */
    public Map.Entry<String, String> credential(String key) {
        return Map.entry("Authorization", "Bearer ".concat(key));
    }

    /**
     * Headers that other options of the API's client set.
     *
     * @return by lower-case name, what to give instead
     */
    public Map<String, String> ownHeaders() {
        return Map.of();
    }

    /**
     * The header that carries the vendor's id of a request.
     *
     * @return its name in lower case, {@code null} if the vendor documents none
     */
    public @Nullable String requestIdHeader() {
        return null;
    }

    /**
     * Makes the exception of an error response: the class of its code, or else the group of its status.
     *
     * @param response the response
     * @param operation what was called
     * @return the exception
     */
    public abstract ApiException decode(ErrorResponse response, Operation<?> operation);

    /**
     * Whether the vendor's guidance forbids retrying this operation after this failure, whatever the status says.
     *
     * @param failure any error
     * @param operation what was called
     * @return {@code true} if the failure ends the call
     */
    public boolean forbidsRetry(ApiException failure, Operation<?> operation) {
        return false;
    }

    /**
     * Whom a rejection holds back besides the call that met it.
     *
     * @param failure the rejection
     * @param operation what was called
     * @return a scope, {@code null} if nobody
     */
    public @Nullable String cooldownScope(ApiException failure, Operation<?> operation) {
        return failure.status() == 429 ? KEY_SCOPE : null;
    }

    /**
     * The scope to which the rate limit headers of a response belong.
     *
     * @param rateLimit as they say
     * @param operation what was called
     * @return a scope, {@code null} if none; the last one of the operation's unless the API knows better
     */
    public @Nullable String rateLimitScope(RateLimit rateLimit, Operation<?> operation) {
        List<String> scopes = operation.cooldownScopes();
        return scopes.isEmpty() ? null : scopes.get(scopes.size() - 1);
    }

    /**
     * The documented limit of a scope, where the vendor documents one and sends no headers for it.
     *
     * @param scope one of an operation's cooldown scopes
     * @return the limit, {@code null} if there is none; it is dropped once the server accepts more
     */
    public @Nullable RateCeiling rateCeiling(String scope) {
        return null;
    }

    /**
     * For how long the server's own open circuit is to be honoured by ours.
     *
     * @param failure any error
     * @return the time, {@code null} if the error is not about a circuit
     */
    public @Nullable Duration openCircuit(ApiException failure) {
        return null;
    }

    /**
     * Whether the call that meets the server's open circuit waits until it may be tried again.
     *
     * @return {@code false}, as long as the API does not say otherwise: the call fails at once unless the response gives a
     *     time
     */
    public boolean waitsForCircuit() {
        return false;
    }

    /**
     * Whether a failure counts for the operation's own breaker scope.
     *
     * @param failure a response
     * @param operation what was called
     * @return {@code false} if it counts for the host
     */
    public boolean countsForScope(ApiException failure, Operation<?> operation) {
        return true;
    }

    /**
     * Whether the vendor asks for an operation to be retried after a failure although it may have been done.
     *
     * @param failure a response whose outcome is unknown
     * @param operation what was called; not {@linkplain Operation#idempotent() idempotent} in general
     * @return {@code true} if the vendor asks for it and the user has allowed it
     */
    public boolean allowsRetry(ApiException failure, Operation<?> operation) {
        return false;
    }

    /**
     * An announcement in a response, of whatever status.
     *
     * @param headers by lower-case name
     * @param operation what was called
     * @param now the client's clock
     * @return the announcement, or {@code null}
     */
    public CallEvent.@Nullable Sunset sunset(Map<String, String> headers, Operation<?> operation, Instant now) {
        return null;
    }

    /**
     * Gives a raw request what the API's own operations have: scopes, an idempotency key, a subject.
     *
     * @param request the request
     * @param operation the operation that is made of it, complete but for that
     */
    public void prepare(RawRequest request, Operation.Builder operation) {
        List<String> scopes = List.of(KEY_SCOPE, bucket(request));
        operation.cooldownScopes(() -> scopes);
    }

    /** Whatever its headers say of one path must not hold back another, though both may have the same name. */
    private static String bucket(RawRequest request) {
        String name = request.operation();
        return name.endsWith(request.path()) ? name : name + " " + Fingerprint.of(request.path());
    }
}
