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
import java.util.function.Supplier;
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
    private final Supplier<SequencesErrorCode[]> table;

    /** Read from the table when first needed; two threads that both read it find the same. */
    private volatile @Nullable Lines lines;

    /**
     * A table.
     *
     * @param apiVersion the version of the domain's paths in the vendor's reference; {@code v3} where it shows none
     * @param resources the newer contract's names of the domain's things; codes of other domains contain the first one
     * @param table gives the codes
     * @param withoutLine makes the exception of a response that no line applies to
     */
    public DomainTable(
            String apiVersion,
            List<String> resources,
            Supplier<SequencesErrorCode[]> table,
            Function<SequencesErrorResponse, SequencesException> withoutLine) {
        this.apiVersion = apiVersion;
        this.resources = resources;
        this.table = table;
        this.withoutLine = withoutLine;
    }

    /** The codes in the table's order, and by what a response names them. */
    private static final class Lines {

        private final List<SequencesErrorCode> all;
        private final Map<String, SequencesErrorCode> byCode = new HashMap<>();
        private final Map<String, SequencesErrorCode> byVariant = new HashMap<>();

        private Lines(SequencesErrorCode[] table) {
            all = List.of(table);
            for (SequencesErrorCode line : all) {
                byCode.put(line.code(), line);
                byVariant.put(line.type().getSimpleName().toLowerCase(Locale.ROOT), line);
            }
        }
    }

    private Lines read() {
        Lines known = lines;
        if (known == null) {
            known = new Lines(table.get());
            lines = known;
        }
        return known;
    }

    public static void add(SequencesDomain domain, DomainTable table) {
        TABLES.put(domain, table);
    }

    public static DomainTable of(SequencesDomain domain) {
        return Objects.requireNonNull(TABLES.get(domain));
    }

    String apiVersion() {
        return apiVersion;
    }

    List<String> resources() {
        return resources;
    }

    /** All codes, in the order of the table. */
    public List<SequencesErrorCode> lines() {
        return read().all;
    }

    /** The entry of an integer code. */
    @Nullable
    SequencesErrorCode lineOfCode(String code) {
        return read().byCode.get(code);
    }

    /** The entry of a name such as {@code notFound}, in any case. */
    @Nullable
    SequencesErrorCode lineOfVariant(String variant) {
        return read().byVariant.get(variant.toLowerCase(Locale.ROOT));
    }

    SequencesException withoutLine(SequencesErrorResponse response) {
        return withoutLine.apply(response);
    }
}
