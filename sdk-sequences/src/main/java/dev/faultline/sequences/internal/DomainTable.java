package dev.faultline.sequences.internal;

import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesErrorCode;
import dev.faultline.sequences.SequencesException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A domain's error table, to look codes up in. Each {@link SequencesDomain} adds its own, since its methods would be
 * public.
 */
public final class DomainTable {

    private static final Map<SequencesDomain, DomainTable> TABLES = new ConcurrentHashMap<>();

    private final String apiVersion;
    private final List<String> resources;
    private final Function<SequencesErrorResponse, SequencesException> withoutLine;
    private final Map<String, SequencesErrorCode> byCode = new HashMap<>();
    private final Map<String, SequencesErrorCode> byVariant = new HashMap<>();

    /**
     * A table.
     *
     * @param apiVersion the version of the domain's paths in the vendor's reference; {@code v3} where it shows none
     * @param resources the newer contract's names of the domain's things; codes of other domains contain the first one
     * @param lines the codes
     * @param withoutLine makes the exception of a response that no line applies to
     */
    public DomainTable(
            String apiVersion,
            List<String> resources,
            List<SequencesErrorCode> lines,
            Function<SequencesErrorResponse, SequencesException> withoutLine) {
        this.apiVersion = apiVersion;
        this.resources = resources;
        this.withoutLine = withoutLine;
        for (SequencesErrorCode line : lines) {
            byCode.put(line.code(), line);
            byVariant.put(line.type().getSimpleName().toLowerCase(Locale.ROOT), line);
        }
    }

    public static void add(SequencesDomain domain, DomainTable table) {
        TABLES.put(domain, table);
    }

    static DomainTable of(SequencesDomain domain) {
        return Objects.requireNonNull(TABLES.get(domain));
    }

    String apiVersion() {
        return apiVersion;
    }

    List<String> resources() {
        return resources;
    }

    /** The entry of an integer code. */
    @Nullable
    SequencesErrorCode lineOfCode(String code) {
        return byCode.get(code);
    }

    /** The entry of a name such as {@code notFound}, in any case. */
    @Nullable
    SequencesErrorCode lineOfVariant(String variant) {
        return byVariant.get(variant.toLowerCase(Locale.ROOT));
    }

    SequencesException withoutLine(SequencesErrorResponse response) {
        return withoutLine.apply(response);
    }
}
