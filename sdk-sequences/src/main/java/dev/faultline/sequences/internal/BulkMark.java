package dev.faultline.sequences.internal;

import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.OneLine;
import dev.faultline.core.internal.json.Json;
import dev.faultline.sequences.jobs.BackgroundJob;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a bulk operation on ids as a text that can be stored: {@code {"version":1,"target":"POST
 * /v4/sequences/7/contact-links/bulk","succeeded":"1-999","failed":"1000","unaccounted":"","pending":{"17":"1001-2000"},
 * "unknown":"2001-3000"}}. It has no id that was not sent.
 */
public final class BulkMark {

    private static final int VERSION = 1;
    private static final String RIGHT = "a mark that this operation has stored";

    private BulkMark() {}

    /** Writes the text. */
    public static String write(
            String target,
            Collection<?> succeeded,
            Collection<?> failed,
            Collection<?> unaccounted,
            Map<?, BackgroundJob> pending,
            Collection<?> unknown) {
        Map<String, List<Long>> jobs = new LinkedHashMap<>();
        pending.forEach((id, job) -> jobs.computeIfAbsent(job.id() == null ? "" : job.id(), name -> new ArrayList<>())
                .add((Long) id));
        Map<String, Object> mark = new LinkedHashMap<>();
        mark.put("version", VERSION);
        mark.put("target", target);
        mark.put("succeeded", text(succeeded));
        mark.put("failed", text(failed));
        mark.put("unaccounted", text(unaccounted));
        Map<String, String> texts = new LinkedHashMap<>();
        jobs.forEach((job, ids) -> texts.put(job, IdRanges.write(ids)));
        mark.put("pending", texts);
        mark.put("unknown", text(unknown));
        return new String(Json.write(mark), StandardCharsets.UTF_8);
    }

    private static String text(Collection<?> ids) {
        return IdRanges.write(ids.stream().map(Long.class::cast).toList());
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException if it is none, of a newer version, or of another operation
     */
    static BulkParts<Long> read(@Nullable String text, String target) {
        BulkParts<Long> parts = new BulkParts<>();
        if (text == null) {
            return parts;
        }
        JsonValue mark = JsonValue.parse(text);
        BigDecimal version = mark.get("version").asNumber().orElse(BigDecimal.ZERO);
        Checks.that(version.compareTo(BigDecimal.valueOf(VERSION)) == 0, "mark", "not of version " + VERSION, RIGHT);
        String own = mark.get("target").asText().orElse("");
        Checks.that(own.equals(target), "mark", "one of " + OneLine.shortened(own) + ", not of " + target, RIGHT);
        parts.succeeded().addAll(ids(mark.get("succeeded")));
        parts.failedBefore().addAll(ids(mark.get("failed")));
        parts.unaccounted().addAll(ids(mark.get("unaccounted")));
        JsonValue pending = mark.get("pending");
        for (String id : pending.names()) {
            BackgroundJob job = id.isEmpty() ? new BackgroundJob(null, null) : BackgroundJob.of(id);
            ids(pending.get(id)).forEach(part -> parts.pending().put(part, job));
        }
        parts.unknown().addAll(ids(mark.get("unknown")));
        return parts;
    }

    private static List<Long> ids(JsonValue ranges) {
        try {
            return IdRanges.read(ranges.asText().orElse("none"));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("mark is damaged: give " + RIGHT, e);
        }
    }
}
