package dev.faultline.core.internal;

import dev.faultline.core.ApiException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.internal.json.Json;
import dev.faultline.core.internal.json.UnreadableResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One operation, bound to its arguments: everything that both surfaces need to send it and to read its response.
 *
 * @param <T> the result
 */
public final class Operation<T> {

    private static final MediaType JSON = MediaType.get("application/json");

    private final Request request;
    private final Function<ResultResponse, T> reader;
    private final @Nullable Predicate<ApiException> doneSign;
    private final @Nullable Operation<T> readBack;
    private final boolean neverResent;

    /** Run when the body begins to be written; {@code null} if nobody asks. */
    private final @Nullable Runnable onBody;

    private Operation(
            Request request,
            Function<ResultResponse, T> reader,
            @Nullable Predicate<ApiException> doneSign,
            @Nullable Operation<T> readBack,
            boolean neverResent,
            @Nullable Runnable onBody) {
        this.request = request;
        this.reader = reader;
        this.doneSign = doneSign;
        this.readBack = readBack;
        this.neverResent = neverResent;
        this.onBody = onBody;
    }

    /** Everything but the result, which operations with another reader share. */
    private static final class Request {

        final HttpMethod method;
        final String name;
        final List<String> segments;
        final List<Map.Entry<String, String>> query;
        final List<Map.Entry<String, String>> headers;
        final @Nullable RequestBody body;
        final boolean idempotent;
        final boolean neverRetried;
        final @Nullable String idempotencyHeader;
        final @Nullable String idempotencyKey;
        final @Nullable String breakerScope;
        final Supplier<List<String>> cooldownScopes;
        final Map<Class<?>, Object> attachments;
        final Set<Integer> alsoAccepted;
        final @Nullable Instant deadline;
        final @Nullable String verification;

        private Request(Builder builder) {
            method = builder.method;
            name = builder.name;
            segments = builder.resolve();
            query = List.copyOf(builder.query);
            headers = List.copyOf(builder.headers);
            body = builder.body;
            idempotent = builder.idempotent || builder.idempotencyHeader != null;
            neverRetried = builder.neverRetried;
            idempotencyHeader = builder.idempotencyHeader;
            idempotencyKey = builder.idempotencyKey;
            for (Map.Entry<String, String> header : headers) {
                Checks.that(
                        !header.getKey().equalsIgnoreCase(idempotencyHeader),
                        "header",
                        header.getKey(),
                        "the idempotency key with with(o -> o.idempotencyKey(..))");
            }
            breakerScope = builder.breakerScope;
            cooldownScopes = builder.cooldownScopes;
            attachments = builder.attachments;
            alsoAccepted = builder.alsoAccepted;
            deadline = builder.deadline;
            verification = builder.verification;
        }
    }

    /**
     * Starts an operation.
     *
     * @param method its method
     * @param path its path below the base URL, parameters in braces
     */
    public static Builder of(HttpMethod method, String path) {
        return new Builder(method, path);
    }

    /**
     * The same operation with another result.
     *
     * @param mapping from this result to the other
     * @param <R> the other result
     * @return the operation
     */
    public <R> Operation<R> map(Function<T, R> mapping) {
        Operation<R> mappedReadBack = readBack == null ? null : readBack.map(mapping);
        return new Operation<>(
                request,
                response -> mapping.apply(reader.apply(response)),
                doneSign,
                mappedReadBack,
                neverResent,
                onBody);
    }

    /**
     * The same operation, where an error can be the trace of an earlier attempt's work, as a missing record is to a
     * deletion. Such an error is the result if an earlier attempt of the same call may have been done; its reader gets an
     * empty body.
     *
     * @param sign recognises the record's own error, never one that something in between can send
     * @return the operation
     */
    public Operation<T> doneIf(Predicate<ApiException> sign) {
        return new Operation<>(request, reader, sign, null, neverResent, onBody);
    }

    /**
     * The same operation, where an error can be the trace of an earlier attempt's work, and a read gives the result. The
     * read is an attempt of the same call; if it fails, the call fails, and it stays unknown what was done.
     *
     * @param sign recognises the operation's own error, never one that something in between can send
     * @param read reads what the operation would have returned; it changes nothing
     * @return the operation
     */
    public Operation<T> settledBy(Predicate<ApiException> sign, Operation<T> read) {
        return new Operation<>(request, reader, sign, read, neverResent, onBody);
    }

    /**
     * The same operation, retried only after 429 and where nothing was sent, unless it is idempotent.
     *
     * @return the operation, for many rows or ids whose repetition nobody could tell from the first time
     */
    public Operation<T> neverResent() {
        return new Operation<>(request, reader, doneSign, readBack, !idempotent(), onBody);
    }

    /** The same operation, which has each attempt run this before it writes the body. */
    Operation<T> onBody(Runnable begins) {
        return new Operation<>(request, reader, doneSign, readBack, neverResent, begins);
    }

    /**
     * The operation's name, for messages, events and logs.
     *
     * @return method and path template, unless it was {@linkplain Builder#named named} otherwise
     */
    public String name() {
        return request.name;
    }

    /** The method. */
    public HttpMethod method() {
        return request.method;
    }

    /**
     * The path.
     *
     * @return its segments, parameters filled in, not encoded
     */
    public List<String> segments() {
        return request.segments;
    }

    /**
     * The query.
     *
     * @return names and values in order, not encoded
     */
    public List<Map.Entry<String, String>> query() {
        return request.query;
    }

    /**
     * Headers of this operation alone.
     *
     * @return names and values in order
     */
    public List<Map.Entry<String, String>> headers() {
        return request.headers;
    }

    /**
     * The body, the same bytes for every attempt.
     *
     * @return the body, or {@code null}
     */
    public @Nullable RequestBody body() {
        return request.body == null || onBody == null ? request.body : new SentBody(request.body, onBody);
    }

    /**
     * Whether an attempt that may have been done can be retried.
     *
     * @return {@code true} if the operation is idempotent by its method or by its documentation, or carries a key
     */
    public boolean idempotent() {
        return request.idempotent;
    }

    /**
     * Whether the vendor forbids retrying the operation, or it is {@linkplain #neverResent never resent}.
     *
     * @return {@code true} if it is retried after 429, and where nothing was sent, only
     */
    public boolean neverRetried() {
        return request.neverRetried || neverResent;
    }

    /**
     * The header for the idempotency key.
     *
     * @return its name, or {@code null} if the operation takes none
     */
    public @Nullable String idempotencyHeader() {
        return request.idempotencyHeader;
    }

    /**
     * The key of this one request.
     *
     * @return the key, {@code null} if the call has one of its own or of its view
     */
    public @Nullable String idempotencyKey() {
        return request.idempotencyKey;
    }

    /**
     * The scope of the circuit breaker that guards the operation.
     *
     * @return a scope, {@code null} for the host
     */
    public @Nullable String breakerScope() {
        return request.breakerScope;
    }

    /**
     * The scopes whose rate limits can hold the operation back, as known now.
     *
     * @return the scopes; the last one is the bucket of the rate limit headers of its responses, unless {@link
     *     Api#rateLimitScope} knows better
     */
    public List<String> cooldownScopes() {
        return request.cooldownScopes.get();
    }

    /**
     * A value that the API attached to the operation, and reads back when it looks at a response.
     *
     * @param type its type
     * @param <A> its type
     * @return the value, {@code null} if there is none
     */
    public <A> @Nullable A attachment(Class<A> type) {
        return type.cast(request.attachments.get(type));
    }

    /**
     * Whether a response is a result.
     *
     * @param status its HTTP status
     * @return {@code true} for 2xx, and what else the operation accepts
     */
    public boolean accepts(int status) {
        return (status >= 200 && status < 300)
                || (!request.alsoAccepted.isEmpty() && request.alsoAccepted.contains(status));
    }

    /**
     * The operation's deadline.
     *
     * @return no attempt starts after it, {@code null} for none
     */
    public @Nullable Instant deadline() {
        return request.deadline;
    }

    /**
     * How to find out whether the operation was done, where no response shows it.
     *
     * @return see {@link Builder#verification}, {@code null} if nothing special
     */
    public @Nullable String verification() {
        return request.verification;
    }

    /**
     * Whether an error shows that the operation was done, if an earlier attempt of the same call may have done it.
     *
     * @param failure the error of a later attempt
     * @return {@code true} if it is the sign of {@link #doneIf} or {@link #settledBy}
     */
    public boolean showsDone(ApiException failure) {
        return doneSign != null && doneSign.test(failure);
    }

    /**
     * The read that gives the result after an error that {@linkplain #showsDone shows} the operation done.
     *
     * @return a read, {@code null} if the operation itself {@linkplain #read reads} an empty body
     */
    public @Nullable Operation<T> readBack() {
        return readBack;
    }

    /**
     * Reads the result.
     *
     * @param response a response whose status it {@link #accepts}
     * @return the result
     * @throws UnreadableResult if the body is not as promised
     */
    public T read(ResultResponse response) {
        return reader.apply(response);
    }

    /** Collects an operation's parts. */
    public static final class Builder {

        private final HttpMethod method;
        private final String path;
        private String name;
        private Map<String, String> parameters = Map.of();
        private List<Map.Entry<String, String>> query = List.of();
        private List<Map.Entry<String, String>> headers = List.of();
        private @Nullable RequestBody body;
        private UnaryOperator<Object> spelling = UnaryOperator.identity();
        private boolean idempotent;
        private boolean neverRetried;
        private @Nullable String idempotencyHeader;
        private @Nullable String idempotencyKey;
        private @Nullable String breakerScope;
        private Supplier<List<String>> cooldownScopes = List::of;
        private Map<Class<?>, Object> attachments = Map.of();
        private Set<Integer> alsoAccepted = Set.of();
        private @Nullable Instant deadline;
        private @Nullable String verification;

        private Builder(HttpMethod method, String path) {
            this.method = method;
            this.path = path;
            name = method + " " + path;
            idempotent = method.idempotent();
        }

        /**
         * Names the operation, where its path is no template and may hold ids.
         *
         * @param name without data of the request
         */
        public Builder named(String name) {
            this.name = name;
            return this;
        }

        /**
         * Fills in a path parameter.
         *
         * @param name its name in the path
         * @param value one segment, whatever characters it has; encoded when sent
         */
        public Builder parameter(String name, @Nullable String value) {
            String id = Checks.notBlank(value, name, "an id as the API returned it");
            // RFC 3986 removes dot segments, encoded or not, on the way: such an id would address another resource.
            Checks.that(!id.equals(".") && !id.equals(".."), name, id, "an id other than a dot segment");
            parameters = with(parameters, name, id);
            return this;
        }

        /**
         * Adds a query parameter.
         *
         * @param name its name
         * @param value its value, left out if {@code null}
         */
        public Builder query(String name, @Nullable Object value) {
            if (value != null) {
                query = added(query, name, value.toString());
            }
            return this;
        }

        /**
         * Adds a header.
         *
         * @param name its name
         * @param value its value
         */
        public Builder header(String name, String value) {
            headers = added(headers, name, value);
            return this;
        }

        /**
         * Sets how the JSON body is spelled, for an API that has more than one contract.
         *
         * @param spelling makes of each body what Jackson writes
         */
        public Builder spelledBy(UnaryOperator<Object> spelling) {
            this.spelling = spelling;
            return this;
        }

        /**
         * Sets a JSON body, written now and once.
         *
         * @param value what Jackson writes, unless a {@linkplain #spelledBy spelling} changes it
         */
        public Builder json(Object value) {
            return body(RequestBody.create(Json.write(spelling.apply(value)), JSON));
        }

        /**
         * Sets any body.
         *
         * @param body gives the same bytes each time it is written
         */
        public Builder body(@Nullable RequestBody body) {
            this.body = body;
            return this;
        }

        /**
         * Sets whether the operation is idempotent, where its method does not imply it.
         *
         * @param idempotent as documented
         */
        public Builder idempotent(boolean idempotent) {
            this.idempotent = idempotent;
            return this;
        }

        /** Allows a retry only after 429, and where nothing was sent: the vendor forbids any other. */
        public Builder neverRetry() {
            neverRetried = true;
            return this;
        }

        /**
         * Makes every call carry an idempotency key.
         *
         * @param header the header's name
         */
        public Builder idempotencyHeader(String header) {
            idempotencyHeader = header;
            return this;
        }

        /**
         * Sets the key of this one request, which was made before the call.
         *
         * @param key goes into the {@linkplain #idempotencyHeader header of keys}
         */
        public Builder idempotencyKey(String key) {
            idempotencyKey = key;
            return this;
        }

        /**
         * Puts the operation under a circuit breaker other than the host's.
         *
         * @param scope the scope, {@code null} for the host
         */
        public Builder breakerScope(@Nullable String scope) {
            breakerScope = scope;
            return this;
        }

        /**
         * Sets the scopes whose rate limits can hold the operation back.
         *
         * @param scopes asked before each attempt; the last one is the bucket of the rate limit headers,
         *     unless {@link Api#rateLimitScope} knows better
         */
        public Builder cooldownScopes(Supplier<List<String>> scopes) {
            cooldownScopes = scopes;
            return this;
        }

        /**
         * Attaches a value that the API reads back when it looks at a response.
         *
         * @param type its type, which has one value an operation
         * @param value the value
         * @param <A> its type
         */
        public <A> Builder attach(Class<A> type, A value) {
            attachments = with(attachments, type, value);
            return this;
        }

        /** The list itself, unless it is the empty one with which all begin. */
        private static List<Map.Entry<String, String>> added(
                List<Map.Entry<String, String>> some, String name, String value) {
            List<Map.Entry<String, String>> more = some.isEmpty() ? new ArrayList<>() : some;
            more.add(Map.entry(name, value));
            return more;
        }

        private static <K, V> Map<K, V> with(Map<K, V> some, K key, V value) {
            if (some.isEmpty()) {
                return Map.of(key, value);
            }
            Map<K, V> more = new HashMap<>(some);
            more.put(key, value);
            return Map.copyOf(more);
        }

        /**
         * Makes a status a result that would be an error otherwise, as 304 is to a conditional request.
         *
         * @param status the HTTP status
         */
        public Builder accepts(int status) {
            Set<Integer> more = new HashSet<>(alsoAccepted);
            more.add(status);
            alsoAccepted = Set.copyOf(more);
            return this;
        }

        /**
         * Sets a deadline: no attempt starts after it, and no wait that would end after it begins.
         *
         * @param deadline the time, {@code null} for none
         */
        public Builder deadline(@Nullable Instant deadline) {
            this.deadline = deadline;
            return this;
        }

        /**
         * Sets how to find out whether the operation was done, for the remedy of a failure that leaves it open.
         *
         * @param hint what to look for, in the imperative, small first letter, ended by a full stop; without data of the
         *     request
         */
        public Builder verification(String hint) {
            verification = hint;
            return this;
        }

        /**
         * The operation, with a JSON result.
         *
         * @param type the result's type
         * @param <T> the result's type
         * @return the operation
         */
        public <T> Operation<T> returns(Class<T> type) {
            return reads(response -> response.json(type));
        }

        /**
         * The operation, with a result of any kind.
         *
         * @param reader reads the response
         * @param <T> the result's type
         * @return the operation
         */
        public <T> Operation<T> reads(Function<ResultResponse, T> reader) {
            return new Operation<>(new Request(this), reader, null, null, false, null);
        }

        private List<String> resolve() {
            List<String> segments = new ArrayList<>(4);
            int begin = 1;
            while (begin <= path.length()) {
                int slash = path.indexOf('/', begin);
                int end = slash < 0 ? path.length() : slash;
                segments.add(segment(begin, end));
                begin = end + 1;
            }
            return Collections.unmodifiableList(segments);
        }

        private String segment(int begin, int end) {
            boolean parameter = path.startsWith("{", begin) && path.charAt(end - 1) == '}';
            return parameter ? value(path.substring(begin + 1, end - 1)) : path.substring(begin, end);
        }

        private String value(String parameter) {
            return Checks.notNull(
                    parameters.get(parameter), parameter, "a value for the path parameter {" + parameter + "}");
        }
    }
}
