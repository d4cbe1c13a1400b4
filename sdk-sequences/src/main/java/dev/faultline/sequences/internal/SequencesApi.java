package dev.faultline.sequences.internal;

import dev.faultline.core.ApiException;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.RateCeiling;
import dev.faultline.sequences.Contract;
import dev.faultline.sequences.SequencesDomain;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The specifics of the Reply API: codes that need their domain, and limits by user. */
public final class SequencesApi extends Api {

    private static final RateCeiling IN_A_MINUTE = new RateCeiling(100, Duration.ofMinutes(1));

    private final Contract contract;

    public SequencesApi(Contract contract) {
        this.contract = contract;
    }

    @Override
    public String name() {
        return "sequences";
    }

    /** The version is part of each operation's path. */
    @Override
    public String defaultBaseUrl() {
        return "https://api.reply.io";
    }

    /** Our name: the vendor has none. */
    @Override
    public String keyVariable() {
        return "REPLY_API_KEY";
    }

    /** The vendor asks to wait for Retry-After and gives no figures for anything else. */
    public static RetryPolicy defaultRetryPolicy() {
        return RetryPolicy.builder().build();
    }

    @Override
    public Map.Entry<String, String> credential(String key) {
        return contract == Contract.CURRENT ? super.credential(key) : Map.entry("X-API-Key", key);
    }

    /** The users' separate the scopes, so {@code asUser(..)} alone sets them; the key has one header in either contract. */
    @Override
    public Map<String, String> ownHeaders() {
        return Map.of(
                "authorization",
                "the key with apiKey(..)",
                "x-api-key",
                "the key with apiKey(..)",
                ActingUser.BY_ID.toLowerCase(Locale.ROOT),
                "the user with asUser(id)",
                ActingUser.BY_EMAIL.toLowerCase(Locale.ROOT),
                "the user with asUser(email)");
    }

    @Override
    public ApiException decode(ErrorResponse response, Operation<?> operation) {
        return SequencesErrorDecoder.decode(
                response,
                operation.attachment(SequencesDomain.class),
                SequencesPath.doubtfulCodes(operation.segments()),
                contract);
    }

    /** The narrowest: a rejection of statistics may be of their own limit. */
    @Override
    public @Nullable String cooldownScope(ApiException failure, Operation<?> operation) {
        return failure.status() == 429 ? operation.cooldownScopes().get(0) : null;
    }

    /**
     * A user's minute; the hour's 3,000 come to half of it, and the vendor rejects those by itself. For statistics it
     * documents no size.
     */
    @Override
    public @Nullable RateCeiling rateCeiling(String scope) {
        return scope.endsWith(SequencesContext.ON_STATISTICS) ? null : IN_A_MINUTE;
    }

    @Override
    public void prepare(RawRequest request, Operation.Builder operation) {
        SequencesPath path = SequencesPath.of(request);
        SequencesDomain domain = path.domain();
        if (domain != null) {
            operation.attach(SequencesDomain.class, domain);
        }
        List<String> scopes = SequencesContext.scopes(ActingUser.in(request.headers()), path);
        operation.cooldownScopes(() -> scopes);
    }
}
