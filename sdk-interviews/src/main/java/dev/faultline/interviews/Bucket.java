package dev.faultline.interviews;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.RateCeiling;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rate limits of an operation: the company's, and that of its category. Source:
 * <a href="https://docs.celper.ai/concepts/rate-limiting">rate limiting</a>. Telephony has only the company's limit;
 * health and the API's own description have none.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
enum Bucket {
    COMPANY(Api.KEY_SCOPE, 60),
    READS("reads", 40),
    WRITES("writes", 20),
    ACTIONS("actions", 30),
    ANALYSIS("analysis", 15),
    STORAGE("storage", 10),
    BULK_IMPORT("bulk import", 3),
    WEBHOOKS("webhooks", 20);

    /** The company's requests in 60 s; no category has as many. */
    static final long COMPANY_LIMIT = COMPANY.ceiling.requests();

    private static final Set<String> ACTION = Set.of("invite", "select", "reject");

    private final List<String> scopes;
    private final RateCeiling ceiling;

    Bucket(String scope, int inAMinute) {
        ceiling = new RateCeiling(inAMinute, Duration.ofMinutes(1));
        scopes = scope.equals(Api.KEY_SCOPE) ? List.of(scope) : List.of(Api.KEY_SCOPE, scope);
    }

    /** The scopes that can hold back such an operation, its category last. */
    List<String> scopes() {
        return scopes;
    }

    /** A category's documented limit; headers contain the company's. */
    static @Nullable RateCeiling ceiling(String scope) {
        for (Bucket bucket : values()) {
            if (bucket != COMPANY && bucket.scopes.get(1).equals(scope)) {
                return bucket.ceiling;
            }
        }
        return null;
    }

    /** The bucket of any request, also of a raw one, by the vendor's table alone. */
    static Bucket of(HttpMethod method, String path) {
        List<String> segments =
                Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
        String resource = segments.isEmpty() ? "" : segments.get(0);
        return switch (resource) {
            case "webhooks" -> WEBHOOKS;
            case "telephony", "health", "docs" -> COMPANY;
            case "candidates" -> ofCandidates(method, segments);
            default -> method == HttpMethod.GET ? READS : COMPANY;
        };
    }

    private static Bucket ofCandidates(HttpMethod method, List<String> segments) {
        String last = segments.get(segments.size() - 1);
        String part = segments.size() == 3 ? last : "";
        if (method == HttpMethod.GET) {
            return switch (part) {
                case "cv-analysis", "interview-analysis" -> ANALYSIS;
                case "cv-document" -> STORAGE;
                default -> READS;
            };
        }
        if (method == HttpMethod.POST && segments.size() == 2 && last.equals("bulk")) {
            return BULK_IMPORT;
        }
        return method == HttpMethod.POST && ACTION.contains(part) ? ACTIONS : WRITES;
    }

    /**
     * Whether an operation is idempotent beyond its method: PATCH as documented, and the dry run, which changes
     * nothing.
     */
    static boolean idempotent(HttpMethod method, String path) {
        boolean dryRun = method == HttpMethod.POST && path.equals("/telephony/calling-hours");
        return method == HttpMethod.PATCH || dryRun;
    }

    /**
     * Whether an operation may call a candidate. The paths of schedule-call and similar operations are not documented,
     * so every POST below telephony counts, except the dry run.
     */
    static boolean reserves(HttpMethod method, String path) {
        return method == HttpMethod.POST && path.startsWith("/telephony/") && !idempotent(method, path);
    }

    /** Whether the operation is one of the four that are documented to accept an idempotency key. */
    static boolean takesKey(HttpMethod method, String path) {
        boolean importsOne = path.equals("/candidates");
        return method == HttpMethod.POST && (importsOne || of(method, path) == ACTIONS);
    }
}
