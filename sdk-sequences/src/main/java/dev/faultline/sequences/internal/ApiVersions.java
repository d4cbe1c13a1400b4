package dev.faultline.sequences.internal;

import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.Contract;
import dev.faultline.sequences.SequencesDomain;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version in front of a path. The older contract has {@code /v4} for some domains, the current one {@code /v3} for
 * all, and another path for schedulers.
 */
public final class ApiVersions {

    private static final Pattern VERSION = Pattern.compile("v[1-9]\\d?");

    private static final String CURRENT = "v3";

    /** Operations that only the current contract has, in domains that the older one has elsewhere. */
    private static final Set<String> ONLY_CURRENT = Set.of(
            "/sequences/stats",
            "/sequences/{id}/stats",
            "/sequences/steps/contact-filter-properties",
            "/sequences/{id}/contacts/set-status-in-sequence",
            "/sequences/{id}/contacts/set-replied",
            "/sequences/{id}/contacts/set-bounced",
            "/contacts/owner",
            "/contacts/set-replied",
            "/contacts/set-bounced",
            "/contacts/set-status-in-sequence",
            "/contacts/set-opted-out",
            "/contacts/{id}/move-to-sequence",
            "/contacts/{id}/notes",
            "/contacts/{id}/sequences",
            "/contacts/{id}/activities",
            "/contacts/{id}/statuses",
            "/contacts/{id}/send-direct-email",
            "/contacts/{id}/send-direct-linkedin-connect",
            "/contacts/{id}/send-direct-linkedin-inmail",
            "/contacts/{id}/send-direct-linkedin-message",
            "/contacts/{id}/send-direct-linkedin-voice",
            "/contacts/{id}/send-direct-linkedin-ai-voice");

    private final Contract contract;
    private final Map<SequencesDomain, String> given;

    private ApiVersions(Contract contract, Map<SequencesDomain, String> given) {
        this.contract = contract;
        this.given = given;
    }

    public static ApiVersions of(Contract contract) {
        return new ApiVersions(contract, Map.of());
    }

    public ApiVersions in(Contract other) {
        return new ApiVersions(other, given);
    }

    public ApiVersions with(SequencesDomain domain, String version) {
        Map<SequencesDomain, String> more = new EnumMap<>(SequencesDomain.class);
        more.putAll(given);
        more.put(Checks.notNull(domain, "domain", "one of SequencesDomain"), checked(version));
        return new ApiVersions(contract, more);
    }

    /** A path with its version. The templates' operations below {@code /sequences} go with the sequences. */
    public String path(@Nullable SequencesDomain domain, String path) {
        boolean belowSequences = domain == SequencesDomain.SEQUENCE_TEMPLATES && path.startsWith("/sequences/");
        return "/" + version(belowSequences ? SequencesDomain.SEQUENCES : domain, path) + named(domain, path);
    }

    private String named(@Nullable SequencesDomain domain, String path) {
        boolean schedules = contract == Contract.CURRENT && domain == SequencesDomain.SCHEDULERS;
        return schedules ? path.replaceFirst("^/schedulers", "/schedules") : path;
    }

    private String version(@Nullable SequencesDomain domain, String path) {
        String own = domain == null ? null : given.get(domain);
        if (own != null) {
            return own;
        }
        return contract == Contract.CURRENT || domain == null || ONLY_CURRENT.contains(path)
                ? CURRENT
                : DomainTable.of(domain).apiVersion();
    }

    private static String checked(@Nullable String version) {
        String text = Checks.notBlank(version, "apiVersion", "a version such as v3");
        Checks.that(VERSION.matcher(text).matches(), "apiVersion", text, "a version such as v3, without slashes");
        return text;
    }
}
