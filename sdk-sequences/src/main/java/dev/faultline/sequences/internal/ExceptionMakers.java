package dev.faultline.sequences.internal;

import dev.faultline.sequences.SequencesErrorCode;
import dev.faultline.sequences.SequencesException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The constructors of the error tables' exceptions. Each entry adds its own, since a method of the entry would be
 * public.
 */
public final class ExceptionMakers {

    private static final Map<SequencesErrorCode, Function<SequencesErrorResponse, ? extends SequencesException>>
            MAKERS = new ConcurrentHashMap<>();

    private ExceptionMakers() {}

    public static void add(
            SequencesErrorCode line, Function<SequencesErrorResponse, ? extends SequencesException> maker) {
        MAKERS.put(line, maker);
    }

    static SequencesException make(SequencesErrorCode line, SequencesErrorResponse response) {
        return Objects.requireNonNull(MAKERS.get(line)).apply(response);
    }
}
